import Database from 'better-sqlite3-multiple-ciphers';
import { migrate, migrations, SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { all, type Db } from '../sql.ts';
import type { Tell } from './tell.ts';

/**
 * Whether tables, indexes and triggers are those that this version makes: without its triggers a file takes changes that
 * the history knows nothing of. Nothing is said of an older file, which other versions made.
 */
export function verifyStructure(db: Db, tell: Tell): void {
  if (schemaVersion(db) !== SCHEMA_VERSION) return;
  const right = freshSchema(SCHEMA_VERSION);
  const there = schemaOf(db);
  tell.looked(there.size);
  for (const [name, sql] of right) {
    if (!there.has(name)) tell.found('structure missing', { name });
    else if (there.get(name) !== sql) tell.found('structure differs', { name });
  }
  for (const name of there.keys()) if (!right.has(name)) tell.found('structure added', { name });
}

/**
 * Whether all that a matter of its version has is there in the words that it was made with; what somebody added says
 * nothing. To make what it is held against takes longer than to open a matter, so this is asked where something failed.
 */
export function hasItsSchema(db: Db): boolean {
  const there = schemaOf(db);
  return [...freshSchema(schemaVersion(db))].every(([name, sql]) => there.get(name) === sql);
}

/** By their version; each is made once. */
const made = new Map<number, ReadonlyMap<string, string | null>>();

function freshSchema(version: number): ReadonlyMap<string, string | null> {
  const known = made.get(version);
  if (known) return known;
  const fresh = new Database(':memory:');
  migrate(
    fresh,
    migrations.filter((step) => step.version <= version),
  );
  const schema = schemaOf(fresh);
  fresh.close();
  made.set(version, schema);
  return schema;
}

function schemaOf(db: Db): Map<string, string | null> {
  const rows = all<{ type: string; name: string; sql: string | null }>(
    db,
    `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
  );
  return new Map(rows.map(({ type, name, sql }) => [`${type} ${name}`, sql]));
}
