import { all, get, run, type Db } from '../sql.ts';
import { asStep, nextStep, STEP, type Step, type StepRow } from '../log.ts';

export interface MatterHead {
  readonly name: string;
  readonly articles: number;
  readonly quotes: number;
  readonly entities: number;
  readonly claims: number;
  readonly briefs: number;
  readonly undo: Step | null;
  readonly redo: Step | null;
}

export function matterHead(db: Db): MatterHead {
  const head = get<Omit<MatterHead, 'undo' | 'redo'>>(
    db,
    `SELECT name,
       (SELECT count(*) FROM article) AS articles,
       (SELECT count(*) FROM quote) AS quotes,
       (SELECT count(*) FROM entity) AS entities,
       (SELECT count(*) FROM claim) AS claims,
       (SELECT count(*) FROM brief) AS briefs
     FROM matter`,
  )!;
  return { ...head, undo: nextStep(db, 'undo'), redo: nextStep(db, 'redo') };
}

export function matterUuid(db: Db): string {
  return get<{ uuid: string }>(db, 'SELECT uuid FROM matter')!.uuid;
}

export function renameMatter(db: Db, name: string): void {
  run(db, 'UPDATE matter SET name = :name', { name });
}

/** The latest steps first; with `before`, those older than that one. */
export function listSteps(db: Db, limit: number, before: number = Number.MAX_SAFE_INTEGER): Step[] {
  const sql = `SELECT ${STEP} FROM step WHERE id < :before ORDER BY id DESC LIMIT :limit`;
  return all<StepRow>(db, sql, { limit, before }).map(asStep);
}

/** A number that differs when another connection has written to the file since it was last asked. */
export function dataVersion(db: Db): number {
  return Number(db.pragma('data_version', { simple: true }));
}

/** Another value after every change of the file, by whomever. */
export function changesOf(db: Db): string {
  return `${dataVersion(db)} ${get<{ changes: number }>(db, 'SELECT total_changes() AS changes')!.changes}`;
}
