import Database from 'better-sqlite3-multiple-ciphers';
import { migrate, SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { all, type Db } from '../sql.ts';
import type { Tell } from './tell.ts';

/**
 * Whether tables, indexes and triggers are those that this version makes: without its triggers a file takes changes that
 * the history knows nothing of. Nothing is said of an older file, which other versions made.
 */
export function verifyStructure(db: Db, tell: Tell): void {
  if (schemaVersion(db) !== SCHEMA_VERSION) return;
  right ??= freshSchema();
  const there = schemaOf(db);
  tell.looked(there.size);
  for (const [name, sql] of right) {
    if (!there.has(name)) tell.found('structure missing', { name });
    else if (there.get(name) !== sql) tell.found('structure differs', { name });
  }
  for (const name of there.keys()) if (!right.has(name)) tell.found('structure added', { name });
}

/** Of this version; made once. */
let right: ReadonlyMap<string, string | null> | undefined;

function freshSchema(): ReadonlyMap<string, string | null> {
  const fresh = new Database(':memory:');
  migrate(fresh);
  const schema = schemaOf(fresh);
  fresh.close();
  return schema;
}

function schemaOf(db: Db): Map<string, string | null> {
  const rows = all<{ type: string; name: string; sql: string | null }>(
    db,
    `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
  );
  return new Map(rows.map(({ type, name, sql }) => [`${type} ${name}`, sql]));
}
