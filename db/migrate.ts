import { installLog } from './log.ts';
import { first } from './migrations/0010-first.ts';
import { quotations } from './migrations/0020-quotations.ts';
import { search } from './migrations/0030-search.ts';
import { triage } from './migrations/0040-triage.ts';
import { mentions } from './migrations/0070-mentions.ts';
import { checks } from './migrations/0080-checks.ts';
import { merges } from './migrations/0090-merges.ts';
import { properNames } from './migrations/0100-proper-names.ts';
import { claims } from './migrations/0110-claims.ts';
import { conflicts } from './migrations/0120-conflicts.ts';
import { pictures } from './migrations/0130-pictures.ts';
import { entityCounts } from './migrations/0140-entity-counts.ts';
import { briefs } from './migrations/0150-brief.ts';
import { citationStyles } from './migrations/0160-citation-styles.ts';
import { redactions } from './migrations/0170-redactions.ts';
import { pages } from './migrations/0180-pages.ts';
import { originals } from './migrations/0190-originals.ts';
import { outlets } from './migrations/0200-outlets.ts';
import { citations } from './migrations/0210-citations.ts';
import { warnings } from './migrations/0220-warnings.ts';
import { revisions } from './migrations/0230-revisions.ts';
import { seals } from './migrations/0240-seals.ts';
import type { Db } from './sql.ts';

/** One step from an older schema to the next; versions go up by tens, so that a step can be put between two. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** What SQL cannot say, after it and in the same transaction. */
  readonly after?: (db: Db) => void;
}

export const migrations: readonly Migration[] = [
  first,
  quotations,
  search,
  triage,
  mentions,
  checks,
  merges,
  properNames,
  claims,
  conflicts,
  pictures,
  entityCounts,
  briefs,
  citationStyles,
  redactions,
  pages,
  originals,
  outlets,
  citations,
  warnings,
  revisions,
  seals,
];

export const SCHEMA_VERSION = migrations.at(-1)!.version;

/** The schema version of a file; 0 is a file with nothing in it. */
export function schemaVersion(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings a file up to date, all steps in one transaction: where one fails, or the power goes, the file stays as it was.
 * Throws whatever SQLite says of a failing step. The caller has made a backup.
 */
export function migrate(db: Db, steps: readonly Migration[] = migrations): void {
  const isDue = (step: Migration) => step.version > schemaVersion(db);
  if (!steps.some(isDue)) return;
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const step of steps) {
        // Asked while nobody else can write: another opener may have done the step a moment ago.
        if (!isDue(step)) continue;
        db.exec(step.sql);
        installLog(db);
        step.after?.(db);
        const broken = db.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) throw new Error(`migration ${step.name} breaks ${broken.length} references`);
        db.pragma(`user_version = ${step.version}`);
      }
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}
