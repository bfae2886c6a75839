import { accessSync, constants, existsSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import type { Db } from './sql.ts';

/** Connections that found no log beside their file: one that is there later is not of a program that was there before. */
const first = new WeakSet<Db>();

/** Opens a file that is there, to be closed by `closeLeavingNothing`. */
export function openThere(filePath: string, options: Database.Options): Db {
  const isFirst = !existsSync(`${filePath}-wal`);
  const db = new Database(filePath, { ...options, fileMustExist: true });
  if (isFirst) first.add(db);
  return db;
}

/**
 * Closes a connection, and takes away the empty log and its index that SQLite leaves beside a file that it could only
 * read. They have the rights of the file, and so would stand in the way of whoever may write to it later.
 */
export function closeLeavingNothing(db: Db): void {
  const filePath = db.name;
  db.close();
  const log = `${filePath}-wal`;
  try {
    if (!first.has(db) || mayBeWritten(filePath) || statSync(log).size > 0 || mayHaveWriter(filePath, log))
      return;
    // Where somebody has it open, Windows removes nothing.
    for (const path of [log, `${filePath}-shm`]) rmSync(path);
  } catch {
    // There is none, or it belongs to somebody else.
  }
}

/** Whether a file can be written to, or files made in a folder. */
export function mayBeWritten(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether somebody who came since may write to both the file and the log: what they saved would be lost with it. No lock
 * tells, for a file that can only be read takes none but that of a reader; but the log has the rights of its file.
 */
function mayHaveWriter(filePath: string, log: string): boolean {
  if (process.platform === 'win32') return false;
  const me = process.getuid!();
  const { uid, mode } = statSync(log);
  if (uid !== me || (mode & 0o022) !== 0) return true;
  // Its owner may, where the disk is read-only here and not elsewhere.
  return statSync(filePath).uid === me && (mode & 0o200) !== 0;
}
