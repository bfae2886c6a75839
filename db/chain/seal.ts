import { hash } from 'node:crypto';
import { get, insert, type Db } from '../sql.ts';
import { digestOfChanges } from './digest.ts';

/** Who does something, by what, and when. */
export interface By {
  /** As this computer calls the person; `null` where that is not known. */
  readonly who: string | null;
  readonly via: 'window' | 'terminal' | null;
  /** ISO 8601, UTC. */
  readonly at: string | null;
}

export const NOBODY: By = { who: null, via: null, at: null };

export type SealKind = 'begun' | 'recorded' | 'undone' | 'redone' | 'compacted' | 'redacted';

/** One link of the chain as it is stored, but for its seal. */
export interface Link extends By {
  /** Its place in the chain, from 1. */
  readonly id: number;
  readonly kind: SealKind;
  readonly stepId: number | null;
  /** The changes that it stands for, both included; of a compaction, the last one that was dropped, and the step that it goes up to. */
  readonly firstChange: number | null;
  readonly lastChange: number | null;
  /** Characters that the rows of these take, as they were logged. */
  readonly bytes: number;
  /** Of these changes; `null` where it stands for none. */
  readonly digest: string | null;
  /** What else it vouches for, as JSON. */
  readonly detail: string | null;
}

/** What the chain vouches for of a step. */
export interface SealedStep {
  readonly uuid: string;
  readonly action: string;
  readonly at: string;
}

/** The SHA-256 that binds a link to the one before it, of which `before` is the seal: '' for the first. */
export function sealOf(before: string, link: Link, step: SealedStep | null): string {
  const { id, kind, stepId, firstChange, lastChange, bytes, digest, who, via, at, detail } = link;
  const of = [before, id, kind, stepId, step?.uuid ?? null, step?.action ?? null, step?.at ?? null];
  return hash(
    'sha256',
    JSON.stringify([...of, firstChange, lastChange, bytes, digest, who, via, at, detail]),
    'hex',
  );
}

/** Adds a link to the chain, within the transaction of what it stands for. Gives its place. */
export function addSeal(
  db: Db,
  by: By,
  kind: SealKind,
  of: Partial<Omit<Link, keyof By | 'id' | 'kind'>>,
): number {
  const last = get<{ id: number; seal: string }>(db, 'SELECT id, seal FROM seal ORDER BY id DESC LIMIT 1');
  const link: Link = {
    id: (last?.id ?? 0) + 1,
    kind,
    stepId: of.stepId ?? null,
    firstChange: of.firstChange ?? null,
    lastChange: of.lastChange ?? null,
    bytes: of.bytes ?? 0,
    digest: of.digest ?? null,
    detail: of.detail ?? null,
    who: by.who,
    via: by.via,
    at: by.at,
  };
  const seal = sealOf(last?.seal ?? '', link, link.stepId === null ? null : sealedStep(db, link.stepId));
  return insert(
    db,
    `INSERT INTO seal (id, kind, step_id, first_change, last_change, bytes, digest, detail, who, via, at, seal)
     VALUES (:id, :kind, :stepId, :firstChange, :lastChange, :bytes, :digest, :detail, :who, :via, :at, :seal)`,
    { ...link, seal },
  );
}

export function sealedStep(db: Db, stepId: number): SealedStep | null {
  return get<SealedStep>(db, 'SELECT uuid, action, at FROM step WHERE id = :stepId', { stepId }) ?? null;
}

/** The last change of the log; 0 where there is none. */
export function lastChange(db: Db): number {
  return get<{ id: number }>(db, 'SELECT coalesce(max(id), 0) AS id FROM change')!.id;
}

/** To look for a table takes longer than to add a link; one that is there stays. */
const sealed = new WeakSet<Db>();

/** Whether the file has a chain: one of an older version has none before it is brought up to date. */
export function hasChain(db: Db): boolean {
  if (!sealed.has(db) && get(db, `SELECT 1 FROM sqlite_schema WHERE name = 'seal'`)) sealed.add(db);
  return sealed.has(db);
}

/** Seals what a step has changed since the change `after`. */
export function sealChanges(db: Db, stepId: number, after: number, by: By): void {
  if (!hasChain(db)) return;
  const { digest, first, last, bytes } = digestOfChanges(db, after + 1, Number.MAX_SAFE_INTEGER);
  if (first !== null)
    addSeal(db, by, 'recorded', { stepId, firstChange: first, lastChange: last, digest, bytes });
}
