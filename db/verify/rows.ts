import { columnsOf, loggedTables, rowAsJson } from '../log.ts';
import { all, each, type Db } from '../sql.ts';
import type { Tell } from './tell.ts';

/**
 * Whether the rows are as the history left them: what was changed beside it shows, as far as the changes of a row are
 * kept, and those up to `from` are not asked, for older versions may have brought rows up to date since.
 */
export function verifyRows(db: Db, from: number, tell: Tell): void {
  const tables = new Set(loggedTables(db));
  for (const [table, changes] of lastChanges(db, from)) {
    if (!tables.has(table)) continue;
    const ids = JSON.stringify([...changes.values()]);
    for (const { id } of all<{ id: number }>(db, differing(db, table), { ids }))
      tell.found('row differs', { id, name: table });
  }
}

/**
 * For each row of each table the last change that is done, or the first of all where none is: negative, for what counts
 * of it is what was there before.
 */
function lastChanges(db: Db, from: number): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const last = new Map<string, Map<number, number>>();
  const changes = each<{ id: number; table: string; rowId: number; done: number }>(
    db,
    `SELECT change.id, table_name AS "table", row_id AS rowId, state = 'done' AS done
     FROM change JOIN step ON step.id = step_id WHERE change.id > :from ORDER BY change.id`,
    { from },
  );
  for (const { id, table, rowId, done } of changes) {
    const rows = last.get(table) ?? new Map<number, number>();
    last.set(table, rows);
    if (done === 1) rows.set(rowId, id);
    else if (!rows.has(rowId)) rows.set(rowId, -id);
  }
  return last;
}

/** Of these changes the rows that are now otherwise; a change whose rows were dropped says nothing. */
function differing(db: Db, table: string): string {
  const columns = columnsOf(db, table);
  // Where a column has come since, the two are not written alike.
  const unlike = columns
    .map((column) => `json_quote(row.${column}) IS NOT coalesce(kept.told -> '$.${column}', 'null')`)
    .join(' OR ');
  return `SELECT kept.of AS id FROM (
      SELECT row_id AS of, iif(value > 0, after, before) AS told FROM json_each(:ids) JOIN change ON change.id = abs(value)
      WHERE digest IS NULL) AS kept
    LEFT JOIN ${table} AS row ON row.id = kept.of
    WHERE iif(kept.told IS NULL, row.id IS NOT NULL,
      row.id IS NULL OR (${rowAsJson('row', columns)} IS NOT kept.told AND (${unlike})))
    ORDER BY kept.of`;
}
