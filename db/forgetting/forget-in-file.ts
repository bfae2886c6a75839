import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect, keyThatOpens, look } from '../backups/disk.ts';
import { copyMatter } from '../copy.ts';
import { recordStep, type StepHead } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { asProblem, CannotOpen } from '../open.ts';
import { newPart, removePart } from '../parts.ts';
import { putInPlace, rewriteMatter } from '../rewrite.ts';
import { all, get, run, type Db } from '../sql.ts';
import { forgetText, type Forgotten } from './forget.ts';

/** A matter that nobody has open, or a backup of one, and what is to be forgotten in it. */
export interface ForgettingJob extends Forgotten {
  readonly path: string;
  /** What it is encrypted by; `null` where it is not. */
  readonly key: string | null;
  readonly head: StepHead;
}

/** `traces`: it is forgotten, but the file as it was could not be overwritten before it was removed. */
export type ForgottenIn = 'forgotten' | 'traces' | 'not there';

/**
 * Forgets a text in a file: in a copy beside it, which is then written anew without what lies between the rows, and put into
 * the place of the file, which is overwritten. Until then the file is kept from everybody, and it stays as it is where anything
 * fails, or the power goes. Needs room for two more of it. Throws `CannotOpen`, and what a disk says.
 */
export function forgetInFile({ path: filePath, key, head, ...forgotten }: ForgettingJob): ForgottenIn {
  const path = realpathSync(filePath);
  const making = newPart(dirname(path));
  let old: Db | undefined;
  try {
    old = connect(path, key, { timeout: 1_000 });
    takeHold(old);
    copyMatter(old, making);
    const copy = connect(making, key, {});
    try {
      if (!forgetInCopy(copy, forgotten, head)) return 'not there';
    } finally {
      copy.close();
    }
    // What was removed lies in the copy still, where its rows lay.
    const first = rewriteMatter({ filePath: making, from: key, to: key });
    return putInPlace(making, path, old) && first ? 'forgotten' : 'traces';
  } catch (error) {
    throw error instanceof CannotOpen ? error : asProblem(error, path);
  } finally {
    old?.close();
    removePart(making);
  }
}

/** For this connection alone, until it is closed; a file that somebody has open cannot leave its write-ahead log. */
function takeHold(db: Db): void {
  db.pragma('temp_store = MEMORY');
  db.pragma('locking_mode = EXCLUSIVE');
  if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new CannotOpen('busy');
  db.exec('BEGIN EXCLUSIVE; COMMIT');
}

function forgetInCopy(db: Db, forgotten: Forgotten, head: StepHead): boolean {
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('temp_store = MEMORY');
  db.pragma('secure_delete = ON');
  // It is thrown away where anything fails.
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  const { who = null, via = null, at } = head;
  if (!recordStep(db, head, () => forgetText(db, forgotten, { who, via, at }))) return false;
  // An index marks what is removed, and drops it when its parts are put together.
  for (const { name } of all<{ name: string }>(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'`,
  ))
    run(db, `INSERT INTO ${name} (${name}) VALUES ('optimize')`);
  return true;
}

/** Whether a file has a text. In one of an older version nothing can be forgotten; `closed` cannot be looked into. */
export type Held = 'held' | 'held by an older version' | 'not held' | 'closed';

export function holds(path: string, key: string | null, sha256: string): Held {
  try {
    const opening = keyThatOpens(path, [key]);
    if (opening === undefined) return 'closed';
    return look(path, opening, (db) => {
      if (!get(db, 'SELECT 1 FROM article_text WHERE sha256 = :sha256', { sha256 })) return 'not held';
      return schemaVersion(db) < SCHEMA_VERSION ? 'held by an older version' : 'held';
    });
  } catch {
    // Damaged, encrypted by another passphrase, or of a newer version.
    return 'closed';
  }
}
