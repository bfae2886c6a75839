import { loggedTables } from '../log.ts';
import { all, column, each, type Db } from '../sql.ts';

/** Rows by their tables, as runs of numbers, both ends included: thousands that came together are one run. */
export type Rows = Readonly<Record<string, readonly (readonly [number, number])[]>>;

/** What the changes that are dropped left of the rows that they were of. */
export interface LeftRows {
  readonly there: Rows;
  readonly gone: Rows;
}

/** The rows that no change of the log brought: those that a file came with. */
export function rowsUnlogged(db: Db): Rows {
  const logged = loggedRows(db);
  return Object.fromEntries(
    loggedTables(db)
      .map((table) => {
        const ids = column<number>(db, `SELECT id FROM ${table} ORDER BY id`);
        return [table, runsOf(ids.filter((id) => !logged.get(table)?.has(id)))] as const;
      })
      .filter(([, runs]) => runs.length > 0),
  );
}

/** The rows that a change of the log brought, whatever became of them. */
export function loggedRows(db: Db): Map<string, Set<number>> {
  const rows = new Map<string, Set<number>>();
  const sql = 'SELECT table_name AS "table", row_id AS id FROM change WHERE before IS NULL';
  for (const { table, id } of each<{ table: string; id: number }>(db, sql)) {
    const ids = rows.get(table) ?? new Set<number>();
    rows.set(table, ids.add(id));
  }
  return rows;
}

/** What the changes up to `to` brought or took away, before they are dropped; of what was undone for good nothing is left. */
export function rowsLeft(db: Db, to: number): LeftRows {
  const last = all<{ table: string; id: number; there: number }>(
    db,
    `SELECT table_name AS "table", row_id AS id, after IS NOT NULL AS there, max(change.id)
     FROM change JOIN step ON step.id = step_id WHERE change.id <= :to AND state = 'done'
     GROUP BY table_name, row_id HAVING count(*) FILTER (WHERE before IS NULL) > 0 OR after IS NULL
     ORDER BY table_name, row_id`,
    { to },
  );
  const runs = (those: 0 | 1): Rows => {
    const ids = Map.groupBy(
      last.filter(({ there }) => there === those),
      ({ table }) => table,
    );
    return Object.fromEntries([...ids].map(([table, rows]) => [table, runsOf(rows.map(({ id }) => id))]));
  };
  return { there: runs(1), gone: runs(0) };
}

function runsOf(ids: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const id of ids) {
    const last = runs.at(-1);
    if (last?.[1] === id - 1) last[1] = id;
    else runs.push([id, id]);
  }
  return runs;
}
