import type Database from 'better-sqlite3-multiple-ciphers';

export type Db = Database.Database;
export type Value = string | number | Uint8Array | null;
export type Bound = Readonly<Record<string, Value>>;

const statements = new WeakMap<Db, Map<string, Database.Statement>>();

/** A statement is compiled once for each open file; the SQL in this folder is a closed set. */
function prepared(db: Db, sql: string): Database.Statement {
  let known = statements.get(db);
  if (!known) statements.set(db, (known = new Map()));
  let statement = known.get(sql);
  if (!statement) known.set(sql, (statement = db.prepare(sql)));
  return statement;
}

// STRICT tables and CHECK constraints vouch for the columns, so a row's type is stated by the query that lists them.
export function all<Row>(db: Db, sql: string, bound: Bound = {}): Row[] {
  return prepared(db, sql).all(bound) as Row[];
}

/** The first column of each row alone, where there are so many that an object for each would cost more than the query. */
export function column<Value>(db: Db, sql: string, bound: Bound = {}): Value[] {
  // A statement is told once what its rows are, so this one is kept apart from the same SQL for `all`.
  return prepared(db, `${sql} `).pluck().all(bound) as Value[];
}

/** The rows one at a time, of a table that is larger than memory; no other statement may write until the last was given. */
export function each<Row>(db: Db, sql: string, bound: Bound = {}): IterableIterator<Row> {
  // Compiled for this once: a statement that gives rows cannot be asked again.
  return db.prepare(sql).iterate(bound) as IterableIterator<Row>;
}

export function get<Row>(db: Db, sql: string, bound: Bound = {}): Row | undefined {
  return prepared(db, sql).get(bound) as Row | undefined;
}

/** Runs a statement that writes, and gives the number of rows that it wrote. */
export function run(db: Db, sql: string, bound: Bound = {}): number {
  return prepared(db, sql).run(bound).changes;
}

/** Runs an INSERT and gives the new row's key. */
export function insert(db: Db, sql: string, bound: Bound): number {
  return Number(prepared(db, sql).run(bound).lastInsertRowid);
}

/**
 * Does `work` as one transaction, all or nothing. Where only the sync at its end fails, it stands whole in the write-ahead
 * log, and who opens the file after a crash would find it done: what changes nothing is then written in its place.
 */
export function wholly<T>(db: Db, work: () => T): T {
  try {
    return db.transaction(work).immediate();
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_IOERR'))
      takeItsPlace(db);
    throw error;
  }
}

function takeItsPlace(db: Db): void {
  try {
    // There and back: a row that is set to what it is, SQLite does not write.
    db.transaction(() => {
      run(db, 'UPDATE recording SET replaying = 1');
      run(db, 'UPDATE recording SET replaying = 0');
    }).immediate();
  } catch {
    // The disk fails still: written it is, by which alone it does what it is for.
  }
}

/** Sets only the columns that `fields` names; the table's and columns' names come from this folder, never from outside. */
export function update(
  db: Db,
  table: string,
  id: number,
  fields: Readonly<Record<string, Value | undefined>>,
): number {
  const given = Object.entries(fields).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  if (given.length === 0) return get(db, `SELECT 1 FROM ${table} WHERE id = :id`, { id }) ? 1 : 0;
  const list = given.map(([column]) => `${column} = :${column}`).join(', ');
  return run(db, `UPDATE ${table} SET ${list} WHERE id = :id`, { ...Object.fromEntries(given), id });
}

/** The same for many rows. */
export function updateMany(
  db: Db,
  table: string,
  ids: readonly number[],
  fields: Readonly<Record<string, Value | undefined>>,
): void {
  const given = Object.entries(fields).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  if (given.length === 0) return;
  const list = given.map(([column]) => `${column} = :${column}`).join(', ');
  const sql = `UPDATE ${table} SET ${list} WHERE id IN (SELECT value FROM json_each(:ids))`;
  run(db, sql, { ...Object.fromEntries(given), ids: JSON.stringify(ids) });
}

export function removeMany(db: Db, table: string, ids: readonly number[]): void {
  run(db, `DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(:ids))`, {
    ids: JSON.stringify(ids),
  });
}

/** The first of these ids that is none of a row of the table; `null` when there is none. */
export function findMissing(db: Db, table: string, ids: readonly number[]): number | null {
  const sql = `SELECT value AS id FROM json_each(:ids) AS asked
    WHERE NOT EXISTS (SELECT 1 FROM ${table} WHERE ${table}.id = asked.value) LIMIT 1`;
  return get<{ id: number }>(db, sql, { ids: JSON.stringify(ids) })?.id ?? null;
}
