import { digestOfSteps, type Beginning } from '../chain/begin.ts';
import { digestOfChanges } from '../chain/digest.ts';
import { hasChain, sealedStep, sealOf, type Link } from '../chain/seal.ts';
import { all, column, each, get, type Db } from '../sql.ts';
import { verifyAdded } from './added.ts';
import { verifyRows } from './rows.ts';
import type { Tell } from './tell.ts';

/** How the chain ends: noted elsewhere, its last seal shows later whether the end was cut off. */
export interface Chain {
  readonly head: string;
  readonly seals: number;
}

type Sealed = Link & { readonly seal: string };
type State = 'done' | 'undone' | 'abandoned';

/**
 * Whether the history is as it was sealed: every link follows from the one before it, every change and every step is one
 * that a link stands for, undo and redo led to the states that the steps are in, and the rows are those that all this
 * brought, as it left them. With `head`, whether the chain goes through that seal.
 */
export function verifyHistory(db: Db, head: string | null, tell: Tell): Chain | null {
  if (!hasChain(db)) {
    if (head !== null) tell.found('head missing', { name: head });
    return null;
  }
  const links = all<Sealed>(
    db,
    `SELECT id, kind, step_id AS stepId, first_change AS firstChange, last_change AS lastChange, bytes, digest, detail,
       who, via, at, seal FROM seal ORDER BY id`,
  );
  tell.looked(links.length);
  if (links[0]?.kind !== 'begun') tell.found('seal missing', { id: 1 });
  verifyLinks(db, links, tell);
  verifyChanges(db, links, tell);
  verifySteps(db, links, tell);
  verifyAdded(db, links, tell);
  verifyRows(db, links.find(({ kind }) => kind === 'begun')?.lastChange ?? 0, tell);
  if (head !== null && !links.some(({ seal }) => seal === head.trim().toLowerCase()))
    tell.found('head missing', { name: head });
  const last = links.at(-1);
  return last ? { head: last.seal, seals: links.length } : null;
}

function verifyLinks(db: Db, links: readonly Sealed[], tell: Tell): void {
  let before = '';
  let expected = 1;
  for (const link of links) {
    for (; expected < link.id; expected += 1) tell.found('seal missing', { id: expected });
    const step = link.stepId === null ? null : sealedStep(db, link.stepId);
    if (sealOf(before, link, step) !== link.seal)
      tell.found('seal differs', { id: link.id, name: step?.action ?? link.kind, detail: link.at });
    before = link.seal;
    expected = link.id + 1;
  }
}

/** Each change is one that a link stands for, and says what it said when it was sealed. */
function verifyChanges(db: Db, links: readonly Sealed[], tell: Tell): void {
  // A compaction drops all changes up to one, maybe from the middle of a link.
  const dropped = links.reduce(
    (to, { kind, lastChange }) => (kind === 'compacted' ? Math.max(to, lastChange ?? 0) : to),
    0,
  );
  let at = Number.MIN_SAFE_INTEGER;
  const unsealed = (to: number) => {
    const sql = 'SELECT id, table_name AS "table" FROM change WHERE id BETWEEN :at AND :to ORDER BY id';
    for (const { id, table } of all<{ id: number; table: string }>(db, sql, { at, to }))
      tell.found('change unsealed', { id, name: table });
  };
  unsealed(dropped);
  at = dropped + 1;
  for (const { kind, stepId, firstChange, lastChange, digest } of links) {
    if ((kind !== 'recorded' && kind !== 'begun') || firstChange === null || lastChange === null) continue;
    if (lastChange <= dropped) continue;
    unsealed(firstChange - 1);
    at = Math.max(at, lastChange + 1);
    if (firstChange <= dropped) continue;
    const found = digestOfChanges(db, firstChange, lastChange);
    if (found.digest !== digest)
      tell.found('changes differ', {
        id: stepId,
        name: stepId === null ? null : (sealedStep(db, stepId)?.action ?? null),
        detail: kind === 'recorded' ? whenOf(db, stepId) : null,
      });
  }
  unsealed(Number.MAX_SAFE_INTEGER);
  verifyRedacted(db, links, tell);
}

/** What was dropped of single changes was dropped by a link that says so. */
function verifyRedacted(db: Db, links: readonly Sealed[], tell: Tell): void {
  const told = new Set<number>();
  for (const { kind, detail } of links)
    if (kind === 'redacted') for (const id of readIds(detail)) told.add(id);
  const rows = each<{ id: number; table: string; empty: number }>(
    db,
    `SELECT id, table_name AS "table", coalesce(before, 'null') = 'null' AND coalesce(after, 'null') = 'null' AS empty
     FROM change WHERE digest IS NOT NULL ORDER BY id`,
  );
  for (const { id, table, empty } of rows)
    if (!told.has(id) || !empty) tell.found('change unsealed', { id, name: table });
}

/** The states that the steps are in follow from what was recorded, undone and redone, in that order. */
function verifySteps(db: Db, links: readonly Sealed[], tell: Tell): void {
  const states = new Map<number, State>();
  const undone = new Set<number>();
  for (const { kind, stepId, detail } of links) {
    if (kind === 'begun') {
      const beginning = readBeginning(detail);
      if (!beginning) continue;
      if (digestOfSteps(db, beginning.to) !== beginning.steps)
        tell.found('steps differ', { id: beginning.to });
      const sql = 'SELECT id FROM step WHERE id <= :to';
      for (const id of column<number>(db, sql, { to: beginning.to })) states.set(id, 'done');
      for (const id of beginning.abandoned) states.set(id, 'abandoned');
      for (const id of beginning.undone) {
        states.set(id, 'undone');
        undone.add(id);
      }
    } else if (stepId !== null && kind === 'undone') {
      states.set(stepId, 'undone');
      undone.add(stepId);
    } else if (stepId !== null && (kind === 'recorded' || kind === 'redone')) {
      // A new step leaves behind what had been undone; one that goes on in parts, or is redone, does not.
      if (kind === 'recorded' && !states.has(stepId)) {
        for (const id of undone) states.set(id, 'abandoned');
        undone.clear();
      }
      states.set(stepId, 'done');
      undone.delete(stepId);
    }
  }
  const steps = all<{ id: number; action: string; at: string; state: State }>(
    db,
    'SELECT id, action, at, state FROM step ORDER BY id',
  );
  for (const { id, action: name, at: detail, state } of steps) {
    const right = states.get(id);
    if (right === undefined) tell.found('step unsealed', { id, name, detail });
    else if (right !== state) tell.found('state differs', { id, name, detail });
    states.delete(id);
  }
  for (const id of states.keys()) tell.found('step missing', { id });
}

function whenOf(db: Db, stepId: number | null): string | null {
  if (stepId === null) return null;
  return get<{ at: string }>(db, 'SELECT at FROM step WHERE id = :stepId', { stepId })?.at ?? null;
}

/** Somebody may have written anything there, which the link's own seal tells. */
function readIds(detail: string | null): number[] {
  try {
    const ids: unknown = JSON.parse(detail ?? '');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'number') : [];
  } catch {
    return [];
  }
}

function readBeginning(
  detail: string | null,
): Pick<Beginning, 'to' | 'steps' | 'undone' | 'abandoned'> | null {
  try {
    const read = JSON.parse(detail ?? '') as Partial<Beginning> | null;
    if (typeof read?.to !== 'number' || typeof read.steps !== 'string') return null;
    return {
      to: read.to,
      steps: read.steps,
      undone: readIds(JSON.stringify(read.undone)),
      abandoned: readIds(JSON.stringify(read.abandoned)),
    };
  } catch {
    return null;
  }
}
