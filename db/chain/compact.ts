import { all, get, run, type Db } from '../sql.ts';
import { rowsLeft } from './rows.ts';
import { addSeal, hasChain, type By } from './seal.ts';

/**
 * So many characters of rows are kept in the log, which is what makes undo possible: some hundred thousand edits, or an
 * import of thirty thousand articles. Beyond that the log would outgrow the words that it is about.
 */
export const MOST_KEPT = 128 * 2 ** 20;
/** Down to so much of it is dropped at once, so that it is not begun anew with every step. */
const DOWN_TO = 0.75;
/** So many changes go by one transaction, which takes a tenth of a second. */
const AT_ONCE = 10_000;

interface Sealed {
  readonly stepId: number | null;
  readonly firstChange: number;
  readonly lastChange: number;
  readonly bytes: number;
}

/**
 * Drops what the oldest steps changed, where the log has grown beyond `most` characters: a part of it, in one transaction.
 * Their links stay in the chain, and with them who did what and when; undo ends there. Never drops the last step that was
 * done, nor one that can be redone. Gives whether there is more to drop.
 */
export function compactLog(db: Db, by: By, most = MOST_KEPT): boolean {
  const kept = listKept(db);
  const over = kept.reduce((sum, { bytes }) => sum + bytes, 0) - most;
  const begun = compactedStep(db);
  const goal = over > 0 ? Math.max(begun, goalOf(db, kept, over + most * (1 - DOWN_TO))) : begun;
  const left = goal === 0 ? [] : kept.filter(({ stepId }) => (stepId ?? 0) <= goal);
  if (left.length === 0) return false;
  const last = left.at(-1)!.lastChange;
  const to = Math.min(last, Math.max(left[0]!.firstChange - 1, droppedTo(db)) + AT_ONCE);
  db.transaction(() => {
    // Without it nothing would tell a row whose change is dropped from one that another program put in.
    const detail = JSON.stringify(rowsLeft(db, to));
    run(db, 'DELETE FROM change WHERE id <= :to', { to });
    // Also where there is more to drop: no undo goes into what is half dropped.
    addSeal(db, by, 'compacted', { stepId: goal, lastChange: to, detail });
  }).immediate();
  return to < last;
}

/** What the links stand for that were not dropped yet, in order. */
function listKept(db: Db): Sealed[] {
  const sql = `SELECT step_id AS stepId, first_change AS firstChange, last_change AS lastChange, bytes FROM seal
    WHERE kind IN ('begun', 'recorded') AND last_change > :dropped ORDER BY id`;
  return all<Sealed>(db, sql, { dropped: droppedTo(db) });
}

/** The last step whose changes were dropped, or are about to be: undo ends there. 0 where none was. */
export function compactedStep(db: Db): number {
  if (!hasChain(db)) return 0;
  const sql = `SELECT coalesce(max(step_id), 0) AS id FROM seal WHERE kind = 'compacted'`;
  return get<{ id: number }>(db, sql)!.id;
}

/** The last change that was dropped; 0 where none was. */
export function droppedTo(db: Db): number {
  const sql = `SELECT coalesce(max(last_change), 0) AS id FROM seal WHERE kind = 'compacted'`;
  return get<{ id: number }>(db, sql)!.id;
}

/** The step up to which must be dropped so that so many characters go; 0 where none may. */
function goalOf(db: Db, kept: readonly Sealed[], bytes: number): number {
  const free = get<{ id: number | null }>(
    db,
    `SELECT min(coalesce((SELECT min(id) FROM step WHERE state = 'undone'), max(id)), max(id)) AS id
     FROM step WHERE state = 'done'`,
  )!.id;
  let goal = 0;
  let sum = 0;
  for (const one of kept) {
    const last = one.stepId ?? lastBegun(db);
    if (sum >= bytes || free === null || last >= free) break;
    sum += one.bytes;
    goal = last;
  }
  return goal;
}

/** The last step that the first link stands for. */
function lastBegun(db: Db): number {
  const sql = `SELECT json_extract(detail, '$.to') AS id FROM seal WHERE kind = 'begun'`;
  return get<{ id: number }>(db, sql)?.id ?? 0;
}
