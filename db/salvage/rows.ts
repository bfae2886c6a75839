import Database from 'better-sqlite3-multiple-ciphers';
import { run, type Db, type Value } from '../sql.ts';

/** Puts a row in by its columns' names; `false` where the table refuses it: it is there already, or breaks what must hold. */
export function put(db: Db, table: string, row: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(row);
  const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`;
  try {
    run(db, sql, bound(row));
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(CONSTRAINT|MISMATCH)/.test(error.code))
      return false;
    throw error;
  }
}

function bound(row: Readonly<Record<string, unknown>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, isValue(value) ? value : JSON.stringify(value)]),
  );
}

function isValue(value: unknown): value is Value {
  return (
    value === null || typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array
  );
}
