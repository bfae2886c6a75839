import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { keyOf, useKey } from './cipher.ts';
import { closeLeavingNothing } from './leftovers.ts';
import { beginningOf, headFrom } from './salvage/file-head.ts';
import { openPages, type Pages } from './salvage/pages.ts';
import { isTreePage, newWalk, rowsFrom } from './salvage/trees.ts';
import { all, column, get, type Db } from './sql.ts';
import { hasItsSchema } from './verify/structure.ts';

/**
 * A file of up to so many bytes is looked through whole whenever it is opened, which takes 3 ms a megabyte; a larger one
 * in the background.
 */
export const LOOKED_THROUGH_AT_ONCE = 8 * 2 ** 20;

/**
 * Whether a file shows at a glance that it is damaged: its head is none that there can be, it is shorter than it says, or
 * what it says of its tables cannot be read or leads nowhere. Looked at without SQLite, which writes into a file by
 * opening it. `false` for one that is no database, or is encrypted. Throws what the system says.
 */
export function isDamagedAtAGlance(filePath: string): boolean {
  // Twice, since another program may be writing to it.
  return looksDamaged(filePath) && looksDamaged(filePath);
}

function looksDamaged(filePath: string): boolean {
  const { bytes, size } = beginningOf(filePath);
  const head = headFrom(bytes);
  if (!head.isDatabase) return false;
  if (!head.isSound || head.pageSize === null) return true;
  // What is missing may stand in what a program left behind that died, or is at work: SQLite knows what holds.
  if (sizeOf(`${filePath}-wal`) > 0 || sizeOf(`${filePath}-journal`) > 0) return false;
  if (size < (head.pageCount ?? 1) * head.pageSize) return true;
  const pages = openPages(filePath);
  try {
    return !leadsToItsTables(pages);
  } finally {
    pages.close();
  }
}

function leadsToItsTables(pages: Pages): boolean {
  const walk = newWalk();
  for (const { values, whole } of rowsFrom(pages, 1, walk)) {
    const [kind, name, , root] = values;
    if (!whole || typeof kind !== 'string' || typeof name !== 'string' || typeof root !== 'number')
      return false;
    // A view, a trigger and a virtual table have no pages.
    if (root === 0) continue;
    const page = root <= pages.count ? pages.read(root) : null;
    if (!page || !isTreePage(page[0])) return false;
  }
  return walk.lostPages + walk.lostRows === 0;
}

function sizeOf(filePath: string): number {
  return statSync(filePath, { throwIfNoEntry: false })?.size ?? 0;
}

export function isSmall(filePath: string): boolean {
  return sizeOf(filePath) + sizeOf(`${filePath}-wal`) <= LOOKED_THROUGH_AT_ONCE;
}

/** How closely a matter is looked at: its pages, or also whether each text has the hash that it was imported with. */
export type Look = 'pages' | 'pages and texts';

/** Whether a matter is as it should be. Reads the whole file. */
export function isWholeThroughout(db: Db, look: Look): boolean {
  try {
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') return false;
    return look === 'pages' || hasItsTexts(db);
  } catch (error) {
    if (isOfDamage(error, db)) return false;
    throw error;
  }
}

function hasItsTexts(db: Db): boolean {
  for (const id of column<number>(db, 'SELECT id FROM article_text')) {
    const sql = 'SELECT text, sha256 FROM article_text WHERE id = :id';
    const { text, sha256 } = get<{ text: string; sha256: string }>(db, sql, { id })!;
    if (createHash('sha256').update(text).digest('hex') !== sha256) return false;
  }
  return true;
}

/** The same of a matter that is open elsewhere, over a connection of its own that cannot write. `key` is that of `keyOf`. */
export function looksWhole(filePath: string, key: string | null): boolean {
  const db = new Database(filePath, { readonly: true, fileMustExist: true });
  try {
    if (key !== null) useKey(db, key);
    return isWholeThroughout(db, 'pages and texts');
  } finally {
    db.close();
  }
}

/** What SQLite says of statements that are right in a matter whose schema is: each is ours, and has been tried. */
const AT_ODDS = /^SQLITE_(ERROR|CONSTRAINT)/;

/**
 * Whether SQLite came upon damage in this matter: in a page, or in the words that tell how its tables were made. Those
 * may still make sense with a letter changed, and a column then has another name.
 */
export function isOfDamage(error: unknown, db: Db): boolean {
  if (isUnreadable(error)) return true;
  if (!(error instanceof Database.SqliteError && AT_ODDS.test(error.code))) return false;
  try {
    return !hasItsSchema(db);
  } catch (fault) {
    return isUnreadable(fault);
  }
}

/** What SQLite says of a file that it cannot read, whoever made that. */
export function isUnreadable(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB')
  );
}

/**
 * Closes a matter that is damaged without a write to its file: what was saved before the damage was found stays in the
 * log beside it, from where it is salvaged, and would be written into the file by whoever closes it last.
 */
export function closeUntouched(db: Db, filePath: string): void {
  if (sizeOf(`${filePath}-wal`) === 0) return closeLeavingNothing(db);
  const last = new Database(filePath, { readonly: true });
  try {
    const key = keyOf(db);
    if (key !== null) useKey(last, key);
    // A connection counts from its first read on.
    all(last, 'SELECT 1 FROM sqlite_schema LIMIT 1');
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  } finally {
    db.close();
    last.close();
  }
}
