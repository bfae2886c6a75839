import { existsSync, statSync } from 'node:fs';
import { useKey, type Unlocking } from './cipher.ts';
import { closeLeavingNothing, openThere } from './leftovers.ts';
import { migrations, SCHEMA_VERSION, schemaVersion } from './migrate.ts';
import { APPLICATION_ID, asProblem, CannotOpen, headOf } from './open.ts';
import type { Db } from './sql.ts';

const BUSY_MS = 5_000;

/**
 * Opens a matter file of this version or an older one to look at it: nothing in it is changed, and no older file is
 * brought up to date. Whoever has it open besides may go on writing. Throws `CannotOpen`.
 */
export function openToRead(filePath: string, unlocking: Unlocking = {}): Db {
  const head = headOf(filePath, unlocking);
  if (head.applicationId !== APPLICATION_ID) throw new CannotOpen('not-a-matter');
  if (head.version > SCHEMA_VERSION) throw new CannotOpen('newer');
  let db: Db | undefined;
  try {
    // A connection that only reads leaves two files behind where there were none, and one that may write takes them away;
    // but where a write-ahead log was left behind, that one would write it into the file.
    db = openThere(filePath, { timeout: BUSY_MS, readonly: hasLog(filePath) });
    if (head.key !== null) useKey(db, head.key);
    db.pragma('trusted_schema = OFF');
    db.pragma('temp_store = MEMORY');
    const version = schemaVersion(db);
    if (version > SCHEMA_VERSION) throw new CannotOpen('newer');
    if (version < migrations[0]!.version) throw new CannotOpen('damaged');
    return db;
  } catch (error) {
    if (db) closeLeavingNothing(db);
    throw error instanceof CannotOpen ? error : asProblem(error, filePath);
  }
}

function hasLog(filePath: string): boolean {
  const log = `${filePath}-wal`;
  return existsSync(log) && statSync(log).size > 0;
}
