import type { UndoEnd } from '#core/contract/vocabulary.ts';
import { addSeal, hasChain, lastChange, NOBODY, sealChanges, type By } from './chain/seal.ts';
import { all, column, get, insert, run, wholly, type Db } from './sql.ts';

/**
 * The change log. Triggers write every row before and after into `change`, under the step that is being recorded, so
 * that any step can be undone and redone, also after a restart. They refuse a change outside a step: nothing can be
 * written that could not be taken back. Each transaction of it is sealed (`chain`), so that a later change to the log shows.
 */

/** Not logged: the log itself; the texts and the originals, which never change and are kept whatever is undone; and what follows from them. */
const NOT_LOGGED = new Set(
  'step change seal recording article_text text_reading quotation wording fingerprint fragment variant known_name found_mention waiting_text proper_name proper_place named_in entity_count article_page original original_chunk citation citation_reading text_print text_printed near_text'.split(
    ' ',
  ),
);

export function loggedTables(db: Db): string[] {
  const tables = all<{ name: string }>(
    db,
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
  );
  return tables.map((table) => table.name).filter((name) => !NOT_LOGGED.has(name));
}

export function columnsOf(db: Db, table: string): string[] {
  return all<{ name: string }>(db, 'SELECT name FROM pragma_table_info(:table)', { table }).map(
    (column) => column.name,
  );
}

/**
 * Brings the triggers up to the schema as it stands; part of every migration. Those that stay are let be: making all of them
 * anew at each step took two thirds of the time in which a matter is made.
 */
export function installLog(db: Db): void {
  const there = new Map(
    all<{ name: string; sql: string }>(
      db,
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'log_*'`,
    ).map(({ name, sql }) => [name, sql]),
  );
  const wanted = new Map(loggedTables(db).flatMap((table) => triggers(db, table)));
  for (const [name, sql] of there) if (wanted.get(name) !== sql) db.exec(`DROP TRIGGER ${name}`);
  for (const [name, sql] of wanted) if (there.get(name) !== sql) db.exec(sql);
}

/** A row as the log keeps it. */
export function rowAsJson(row: 'OLD' | 'NEW' | 'row', columns: readonly string[]): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;
}

/** The triggers of a table, by name. */
function triggers(db: Db, table: string): readonly (readonly [name: string, sql: string])[] {
  const columns = columnsOf(db, table);
  const before = rowAsJson('OLD', columns);
  const after = rowAsJson('NEW', columns);
  const on = (event: string, key: string, was: string, is: string, when = '') => {
    const name = `log_${table}_${event.toLowerCase()}`;
    const sql = `CREATE TRIGGER ${name} AFTER ${event} ON ${table}
    WHEN (SELECT replaying FROM recording) = 0 ${when}
    BEGIN
      SELECT RAISE(ABORT, 'a change outside a step') WHERE (SELECT step_id FROM recording) IS NULL;
      INSERT INTO change (step_id, table_name, row_id, before, after)
        VALUES ((SELECT step_id FROM recording), '${table}', ${key}, ${was}, ${is});
    END`;
    return [name, sql] as const;
  };
  return [
    on('INSERT', 'NEW.id', 'NULL', after),
    // Set to what it was is no change: it would take redo away, and be a step that undo shows nothing for.
    on('UPDATE', 'NEW.id', before, after, `AND ${before} IS NOT ${after}`),
    on('DELETE', 'OLD.id', before, 'NULL'),
  ];
}

export interface StepHead extends Partial<Omit<By, 'at'>> {
  readonly uuid: string;
  readonly action: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * Does `work` as one step, all or nothing, and drops what had been undone before it. A step that changed nothing is
 * not kept. Within a step it joins that step.
 */
export function recordStep<T>(db: Db, head: StepHead, work: () => T): T {
  if (get<{ step_id: number | null }>(db, 'SELECT step_id FROM recording')!.step_id !== null) return work();
  return wholly(db, () => {
    const { uuid, action, at, who = null, via = null } = head;
    const before = lastChange(db);
    const id = insert(db, 'INSERT INTO step (uuid, action, at) VALUES (:uuid, :action, :at)', {
      uuid,
      action,
      at,
    });
    run(db, 'UPDATE recording SET step_id = :id', { id });
    const result = work();
    run(db, 'UPDATE recording SET step_id = NULL');
    if (get(db, 'SELECT 1 FROM change WHERE step_id = :id LIMIT 1', { id })) {
      run(db, `UPDATE step SET state = 'abandoned' WHERE state = 'undone'`);
      sealChanges(db, id, before, { who, via, at });
    } else run(db, 'DELETE FROM step WHERE id = :id', { id });
    return result;
  });
}

export interface Step {
  readonly id: number;
  readonly action: string;
  /** The words or the name of the first thing that it changed, cut to a line; `null` where that has none. */
  readonly subject: string | null;
  readonly at: string;
  readonly state: 'done' | 'undone' | 'abandoned';
  /** Who did it, as their computer called them; `null` where that is not known. */
  readonly who: string | null;
  /** Whether what it changed is kept: the steps before the first such one can be neither undone nor returned to. */
  readonly kept: boolean;
}

export type StepRow = Omit<Step, 'kept'> & { readonly kept: number };

export const asStep = ({ kept, ...step }: StepRow): Step => ({ ...step, kept: kept === 1 });

/** The columns of a step, for every query that gives one. */
const columnsOfStep = (
  who: string,
  kept: string,
) => `step.id, step.action, step.at, step.state, ${who} AS who, ${kept} AS kept, (
  SELECT substr(coalesce(
      json_extract(row, '$.exact'), json_extract(row, '$.text'), json_extract(row, '$.name'), json_extract(row, '$.title')), 1, 100)
  FROM (SELECT coalesce(after, before) AS row FROM change WHERE step_id = step.id ORDER BY id LIMIT 1)) AS subject`;

export const STEP = columnsOfStep(
  `(SELECT who FROM seal WHERE seal.step_id = step.id AND kind = 'recorded' ORDER BY seal.id LIMIT 1)`,
  `step.id > (SELECT coalesce(max(step_id), 0) FROM seal WHERE kind IN ('compacted','redacted'))`,
);
/** The same in a file of a version that sealed nothing. */
const UNSEALED_STEP = columnsOfStep('NULL', '1');

export type Direction = 'undo' | 'redo';

/** The step that undo would take back, or redo would do again; `null` when there is none. */
export function nextStep(db: Db, direction: Direction): Step | null {
  const columns = hasChain(db) ? STEP : UNSEALED_STEP;
  const sql =
    direction === 'undo'
      ? `SELECT ${columns} FROM step WHERE state = 'done' AND id > :end ORDER BY id DESC LIMIT 1`
      : `SELECT ${columns} FROM step WHERE state = 'undone' AND id > :end ORDER BY id LIMIT 1`;
  const row = get<StepRow>(db, sql, { end: endOfUndo(db)?.stepId ?? 0 });
  return row ? asStep(row) : null;
}

/** The last step of which what it changed is not kept, or not all of it, and why; `null` where all is. */
export function endOfUndo(db: Db): { readonly stepId: number; readonly why: UndoEnd } | null {
  if (!hasChain(db)) return null;
  const sql = (kind: 'compacted' | 'redacted') =>
    `(SELECT coalesce(max(step_id), 0) FROM seal WHERE kind = '${kind}')`;
  const { compacted, redacted } = get<{ compacted: number; redacted: number }>(
    db,
    `SELECT ${sql('compacted')} AS compacted, ${sql('redacted')} AS redacted`,
  )!;
  if (redacted >= compacted) return redacted > 0 ? { stepId: redacted, why: 'forgotten' } : null;
  return { stepId: compacted, why: 'compacted' };
}

/** Whether a step stands, and was not taken back. */
export function isDone(db: Db, stepId: number): boolean {
  return get(db, `SELECT 1 FROM step WHERE id = :stepId AND state = 'done'`, { stepId }) !== undefined;
}

interface Change {
  readonly table_name: string;
  readonly row_id: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** Takes the last done step back, or does the first undone one again; gives it, or `null` when there is none. */
export function replayStep(db: Db, direction: Direction, by: By = NOBODY): Step | null {
  return wholly(db, () => {
    const step = nextStep(db, direction);
    if (!step) return null;
    replay(db, direction, [step.id], by);
    return { ...step, state: AFTER[direction] };
  });
}

/**
 * Makes all rows be as they were right after a step, by taking back the steps done since or doing the undone ones again,
 * all or nothing; `null` is the time before the first step. Gives how many steps that took, or `null` where there is no
 * such step, it was undone and then left behind, or what was done since is not kept: no way leads there any more.
 */
export function returnToStep(
  db: Db,
  stepId: number | null,
  by: By = NOBODY,
): { readonly direction: Direction; readonly steps: number } | null {
  return wholly(db, () => {
    const to = stepId ?? 0;
    const sql = 'SELECT state FROM step WHERE id = :to';
    const state = stepId === null ? 'done' : get<{ state: Step['state'] }>(db, sql, { to })?.state;
    if ((state !== 'done' && state !== 'undone') || to < (endOfUndo(db)?.stepId ?? 0)) return null;
    const direction = state === 'done' ? 'undo' : 'redo';
    const ids = column<number>(
      db,
      direction === 'undo'
        ? `SELECT id FROM step WHERE state = 'done' AND id > :to ORDER BY id DESC`
        : `SELECT id FROM step WHERE state = 'undone' AND id <= :to ORDER BY id`,
      { to },
    );
    replay(db, direction, ids, by);
    return { direction, steps: ids.length } as const;
  });
}

const AFTER = { undo: 'undone', redo: 'done' } as const;

/** Within a transaction; the steps in the order in which they are replayed. */
function replay(db: Db, direction: Direction, ids: readonly number[], by: By): void {
  db.pragma('defer_foreign_keys = ON');
  run(db, 'UPDATE recording SET replaying = 1');
  const columns = new Map<string, readonly string[]>();
  for (const id of ids) {
    const changes = all<Change>(
      db,
      // Of a change whose rows were dropped nothing is left to be put back.
      `SELECT table_name, row_id, before, after FROM change
       WHERE step_id = :id AND coalesce(before, after) <> 'null' ORDER BY id`,
      { id },
    );
    if (direction === 'undo') changes.reverse();
    for (const change of changes) {
      const { table_name: table } = change;
      if (!columns.has(table)) columns.set(table, columnsOf(db, table));
      put(db, change, direction === 'undo' ? change.before : change.after, columns.get(table)!);
    }
    run(db, 'UPDATE step SET state = :state WHERE id = :id', { state: AFTER[direction], id });
    if (hasChain(db)) addSeal(db, by, direction === 'undo' ? 'undone' : 'redone', { stepId: id });
  }
  run(db, 'UPDATE recording SET replaying = 0');
}

/** Makes a row be as `row` says, whatever it is now; `null` means that it is not there. */
function put(
  db: Db,
  { table_name: table, row_id: id }: Change,
  row: string | null,
  columns: readonly string[],
): void {
  if (row === null) {
    run(db, `DELETE FROM ${table} WHERE id = :id`, { id });
    return;
  }
  const values = columns.map((column) => `json_extract(:row, '$.${column}')`);
  const set = columns.map((column, i) => `${column} = ${values[i]}`).join(', ');
  if (run(db, `UPDATE ${table} SET ${set} WHERE id = :id`, { row, id }) === 0) {
    run(db, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})`, { row });
  }
}

/**
 * Does more `work` under a step that was recorded before, in a transaction of its own: a long import writes in parts and
 * is still one undo. `false`, and nothing done, when something else has been recorded or undone since.
 */
export function continueStep(db: Db, stepId: number, work: () => void, by: By = NOBODY): boolean {
  return wholly(db, () => {
    if (nextStep(db, 'undo')?.id !== stepId || nextStep(db, 'redo')) return false;
    const before = lastChange(db);
    run(db, 'UPDATE recording SET step_id = :stepId', { stepId });
    work();
    run(db, 'UPDATE recording SET step_id = NULL');
    sealChanges(db, stepId, before, by);
    return true;
  });
}
