import {
  chmodSync,
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { useCipher, useKey } from './cipher.ts';
import { makeEmpty } from './copy.ts';
import { asProblem, CannotOpen } from './open.ts';
import { newPart, removePart } from './parts.ts';
import { all, get, type Db } from './sql.ts';

/** A matter that nobody has open, and how its file is to be encrypted; `null` is not at all. */
export interface Rewriting {
  readonly filePath: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Writes a matter into a new file beside it, encrypted otherwise or not at all, holds the two against each other row by
 * row, and puts the new one into the place of the old one, which is overwritten. Until then the old one is kept from
 * everybody, and stays as it is where anything fails. `false` where it could not be overwritten in the end. Throws
 * `CannotOpen`.
 *
 * SQLite would do it in the file itself (`rekey`), which a crash in its midst would leave half encrypted.
 */
export function rewriteMatter({ filePath, from, to }: Rewriting): boolean {
  const path = realpathSync(filePath);
  const making = newPart(dirname(path));
  makeEmpty(making);
  let db: Db | undefined;
  try {
    db = new Database(making);
    if (to === null) useCipher(db);
    else useKey(db, to);
    takeHold(db, path, from);
    copyAll(db);
    db.close();
    // The schema is read anew, as whoever opens it will.
    db = new Database(making);
    if (to === null) useCipher(db);
    else useKey(db, to);
    takeHold(db, path, from);
    holdAgainst(db);
    return putInPlace(making, path, db);
  } catch (error) {
    throw error instanceof CannotOpen ? error : asProblem(error, path);
  } finally {
    db?.close();
    removePart(making);
  }
}

/**
 * Puts a file that was made into the place of an old one that `held` keeps from everybody, closes that connection, and overwrites
 * the old one. `false` where it could not be overwritten.
 */
export function putInPlace(making: string, path: string, held: Db): boolean {
  chmodSync(making, statSync(path).mode & 0o777);
  synced(making);
  // Closing any other descriptor of the file would let go of the locks that SQLite has on it.
  const old = openSync(path, 'r+');
  try {
    if (process.platform === 'win32') held.close();
    renameSync(making, path);
    synced(dirname(path));
    return overwrite(old);
  } finally {
    held.close();
    closeSync(old);
  }
}

/** Attaches the old file for this connection alone; one that somebody has open cannot leave its write-ahead log. */
function takeHold(db: Db, path: string, key: string | null): void {
  db.pragma('temp_store = MEMORY');
  db.pragma('foreign_keys = OFF');
  db.pragma('busy_timeout = 1000');
  db.prepare('ATTACH ? AS old KEY ?').run(path, key === null ? '' : `x'${key}'`);
  db.pragma('old.locking_mode = EXCLUSIVE');
  if (db.pragma('old.journal_mode = DELETE', { simple: true }) !== 'delete') throw new CannotOpen('busy');
  db.exec('BEGIN EXCLUSIVE');
}

interface Entry {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
  readonly rootpage: number;
}

const ENTRIES = `SELECT type, name, sql, rootpage FROM old.sqlite_schema
  WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid`;

/** As VACUUM does it: the tables that lie in pages, their rows, the indexes, and the rest of the schema as it stands. */
function copyAll(db: Db): void {
  db.pragma('main.journal_mode = OFF');
  // The tables behind a full-text index, and rows of the schema, are written only by who says that he knows what he does.
  db.unsafeMode(true);
  const entries = all<Entry>(db, ENTRIES);
  const tables = entries.filter(({ type, rootpage }) => type === 'table' && rootpage > 0);
  for (const { sql } of tables) db.exec(sql);
  for (const { name } of tables) {
    const list = columnsOf(db, name).join(', ');
    db.exec(`INSERT INTO main.${name} (${list}) SELECT ${list} FROM old.${name}`);
  }
  if (get(db, `SELECT 1 FROM old.sqlite_schema WHERE name = 'sqlite_sequence'`)) {
    db.exec('DELETE FROM main.sqlite_sequence');
    db.exec('INSERT INTO main.sqlite_sequence (name, seq) SELECT name, seq FROM old.sqlite_sequence');
  }
  for (const { type, sql } of entries) if (type === 'index') db.exec(sql);
  db.pragma('writable_schema = ON');
  db.exec(`INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
    SELECT type, name, tbl_name, rootpage, sql FROM old.sqlite_schema
    WHERE type IN ('view', 'trigger') OR (type = 'table' AND rootpage = 0) ORDER BY rowid`);
  for (const pragma of ['application_id', 'user_version'])
    db.pragma(`main.${pragma} = ${Number(db.pragma(`old.${pragma}`, { simple: true }))}`);
  db.exec('COMMIT');
}

/** With its hidden key, where a table has no other. */
function columnsOf(db: Db, table: string): string[] {
  const columns = all<{ name: string; pk: number }>(
    db,
    `SELECT name, pk FROM pragma_table_info(:table, 'old')`,
    { table },
  );
  const names = columns.map(({ name }) => `"${name}"`);
  return columns.some(({ pk }) => pk > 0) ? names : ['rowid', ...names];
}

/** Throws where a row of the old file is not in the new one, or is another there, or there are more. */
function holdAgainst(db: Db): void {
  if (db.pragma('main.quick_check', { simple: true }) !== 'ok') throw new CannotOpen('damaged');
  for (const { name, rootpage } of all<Entry>(db, ENTRIES.replace('WHERE', `WHERE type = 'table' AND`))) {
    if (rootpage === 0) continue;
    const columns = columnsOf(db, name);
    const keys = all<{ name: string }>(db, `SELECT name FROM pragma_table_info(:table, 'old') WHERE pk > 0`, {
      table: name,
    }).map((key) => `"${key.name}"`);
    const same = (list: readonly string[]) =>
      list.map((column) => `ours.${column} IS theirs.${column}`).join(' AND ');
    const missing = get<{ count: number }>(
      db,
      `SELECT (SELECT count(*) FROM old.${name} AS theirs WHERE NOT EXISTS (
          SELECT 1 FROM main.${name} AS ours WHERE ${same(keys.length > 0 ? keys : ['rowid'])} AND ${same(columns)}))
        + abs((SELECT count(*) FROM old.${name}) - (SELECT count(*) FROM main.${name})) AS count`,
    )!;
    if (missing.count > 0) throw new Error(`the copy of the table ${name} is not what it was`);
  }
}

function synced(path: string): void {
  // Windows opens no folder.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return;
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes over what nobody finds any more by its name, and whoever still has it open finds no database there. */
export function overwrite(file: number): boolean {
  const nothing = Buffer.alloc(2 ** 20);
  try {
    const { size } = fstatSync(file);
    for (let at = 0; at < size; at += nothing.length)
      writeSync(file, nothing, 0, Math.min(nothing.length, size - at), at);
    fsyncSync(file);
    return true;
  } catch {
    return false;
  }
}
