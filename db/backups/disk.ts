import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3-multiple-ciphers';
import { readBeginning } from '../beginning.ts';
import { looksEncrypted, PAGE, unlock, useKey } from '../cipher.ts';
import { openThere } from '../leftovers.ts';
import type { Db } from '../sql.ts';

/** Opens a file by a connection of its own; `key` is what `keyOf` gave, `null` for one that is not encrypted. */
export function connect(path: string, key: string | null, options: Database.Options): Db {
  const db = openThere(path, options);
  if (key !== null) useKey(db, key);
  return db;
}

/** Looks into a copy of a matter without writing a byte beside it. */
export function look<T>(path: string, key: string | null, at: (db: Db) => T): T {
  const db = connect(path, key, { readonly: true });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('temp_store = MEMORY');
    return at(db);
  } finally {
    db.close();
  }
}

/**
 * Which of these keys opens a file; `null` where it is not encrypted, as those are from before a passphrase was set, and
 * `undefined` where none does: it had another passphrase then.
 */
export function keyThatOpens(path: string, keys: readonly (string | null)[]): string | null | undefined {
  const page = readBeginning(path, PAGE);
  if (!page || !looksEncrypted(page)) return null;
  return keys.find((key) => key !== null && unlock(page, key) !== null);
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function sync(path: string): void {
  const isFolder = statSync(path).isDirectory();
  // Windows opens no folder as a file, and keeps its names by itself.
  if (isFolder && process.platform === 'win32') return;
  const file = openSync(path, isFolder ? 'r' : 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Moves a file to a place that nothing has, or is `false`: a link never replaces, so no other program can come between. */
export function putWhereNothingIs(from: string, to: string): boolean {
  try {
    linkSync(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EEXIST') return false;
    // Some disks know no links: there a look must do.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
    if (existsSync(to)) return false;
    renameSync(from, to);
    return true;
  }
  rmSync(from);
  return true;
}
