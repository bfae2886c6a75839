import { closeSync, openSync, rmSync } from 'node:fs';
import { run, type Db } from './sql.ts';

/** Makes an empty file that only this user may read, or is `false` where there is one: no other program comes between. */
export function makeEmpty(filePath: string): boolean {
  try {
    closeSync(openSync(filePath, 'wx', 0o600));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Copies an open matter to `filePath`; `false`, and nothing done, where there is a file. The copy of an encrypted matter
 * is encrypted by the same key (`keyOf`).
 *
 * By VACUUM: SQLite's online backup refuses encrypted files, and begins anew whenever another connection has written. While
 * a row was written every 60 ms, a file of 1 GB was copied by VACUUM in 5 s, and in steps of 100 pages not within 30 s.
 */
export function copyMatter(db: Db, filePath: string): boolean {
  if (!makeEmpty(filePath)) return false;
  try {
    // SQLite writes into an empty file, and leaves its mode as it is.
    run(db, 'VACUUM INTO :path', { path: filePath });
    return true;
  } catch (error) {
    rmSync(filePath, { force: true });
    throw error;
  }
}
