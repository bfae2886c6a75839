import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { readBeginning } from './beginning.ts';
import { backUpBefore } from './backups/make.ts';
import { beginChain } from './chain/begin.ts';
import type { By } from './chain/seal.ts';
import {
  keyFor,
  looksEncrypted,
  newKey,
  opensAny,
  PAGE,
  TELLING,
  unlock,
  useKey,
  type Unlocking,
} from './cipher.ts';
import { makeEmpty } from './copy.ts';
import {
  closeUntouched,
  isDamagedAtAGlance,
  isOfDamage,
  isSmall,
  isUnreadable,
  isWholeThroughout,
  type Look,
} from './damage.ts';
import { closeLeavingNothing, mayBeWritten, openThere } from './leftovers.ts';
import { migrate, migrations, SCHEMA_VERSION, schemaVersion } from './migrate.ts';
import { chooseJournal, placeOf, prepareJournal, type Place } from './place.ts';
import { all, get, run, type Db } from './sql.ts';

/** "Pinc" in ASCII: says that an SQLite file is a matter. */
export const APPLICATION_ID = 0x50696e63;

/**
 * `locked`: encrypted as it seems, or the head of the file is damaged, or it is none of ours; no way tells which.
 * `wrong-passphrase`: this opens no page of it.
 */
export type OpenProblem =
  | 'missing'
  | 'not-a-matter'
  | 'newer'
  | 'damaged'
  | 'busy'
  | 'no-access'
  | 'read-only-place'
  | 'locked'
  | 'wrong-passphrase'
  | 'not-migrated';

/** Why a file could not be opened as a matter; the file is left as it was. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
  readonly problem: OpenProblem;
  constructor(problem: OpenProblem, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}

/** There is a file already where a new matter was to be. */
export class FileThere extends Error {
  override readonly name = 'FileThere';
}

export interface NewMatter extends Partial<Omit<By, 'at'>> {
  readonly name: string;
  readonly uuid: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** With one the file is encrypted from its first byte. */
  readonly passphrase?: string | undefined;
}

/** A file that another program keeps to itself is waited for this long; one that is open, `BUSY_MS` for each change. */
const OPENING_MS = 1_000;
const BUSY_MS = 5_000;

/** Makes a new matter file, for this user alone. Throws `FileThere`, and leaves nothing where it fails. */
export function createMatter(filePath: string, matter: NewMatter): Db {
  if (filePath !== ':memory:') {
    mkdirSync(dirname(filePath), { recursive: true, mode: 0o700 });
    if (!makeEmpty(filePath)) throw new FileThere('a new matter never takes the place of a file');
  }
  let db: Db | undefined;
  try {
    db = new Database(filePath);
    if (matter.passphrase !== undefined) useKey(db, newKey(matter.passphrase));
    db.pragma(`application_id = ${APPLICATION_ID}`);
    configure(db, placeOf(filePath));
    migrate(db);
    describe(db, matter);
    return db;
  } catch (error) {
    db?.close();
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(filePath + ending, { force: true });
    throw error;
  }
}

function describe(db: Db, { name, uuid, createdAt, who = null, via = null }: NewMatter): void {
  db.transaction(() => {
    run(db, 'UPDATE recording SET replaying = 1');
    run(db, 'INSERT INTO matter (id, uuid, name, created_at) VALUES (1, :uuid, :name, :createdAt)', {
      uuid,
      name,
      createdAt,
    });
    run(db, 'UPDATE recording SET replaying = 0');
    beginChain(db, { who, via, at: createdAt });
  })();
}

/**
 * Opens a matter file, and brings an older one up to date after a backup in the folder beside it. One that is not encrypted is opened
 * by whatever passphrase. Throws `CannotOpen`.
 */
export function openMatter(filePath: string, unlocking: Unlocking = {}, look: Look = 'pages'): Db {
  const head = headOf(filePath, unlocking);
  if (head.applicationId !== APPLICATION_ID) throw new CannotOpen('not-a-matter');
  if (head.version > SCHEMA_VERSION) throw new CannotOpen('newer');
  if (isDamagedAtAGlance(filePath)) throw new CannotOpen('damaged');
  let db: Db | undefined;
  try {
    const place = placeOf(filePath);
    db = openThere(filePath, { timeout: OPENING_MS });
    if (head.key !== null) useKey(db, head.key);
    prepareJournal(db, place);
    // Asked again of SQLite: the last changes may stand in the write-ahead log alone.
    const version = schemaVersion(db);
    if (version > SCHEMA_VERSION) throw new CannotOpen('newer');
    if (version < migrations[0]!.version || !isWhole(db)) throw new CannotOpen('damaged');
    // Before anything is written; a large file that is up to date is looked through while it is open.
    if ((version < SCHEMA_VERSION || isSmall(filePath)) && !isWholeThroughout(db, look))
      throw new CannotOpen('damaged');
    configure(db, place);
    if (version < SCHEMA_VERSION) bringUpToDate(db, filePath);
    return db;
  } catch (error) {
    const damaged = db && isOfDamage(error, db) ? new CannotOpen('damaged', { cause: error }) : null;
    const problem = damaged ?? (error instanceof CannotOpen ? error : asProblem(error, filePath));
    if (problem instanceof CannotOpen && problem.problem === 'damaged' && db) closeUntouched(db, filePath);
    else if (db) closeLeavingNothing(db);
    throw problem;
  }
}

/** What a file is encrypted by, `null` where it is not. Throws `CannotOpen` where this does not open it. */
export function keyOfFile(filePath: string, unlocking: Unlocking): string | null {
  return headOf(filePath, unlocking).key;
}

/** All or nothing: the file is as it was where it cannot be done, for whatever reason. */
function bringUpToDate(db: Db, filePath: string): void {
  try {
    backUpBefore(db, filePath, new Date().toISOString());
    migrate(db);
  } catch (error) {
    const problem = asProblem(error, filePath);
    throw problem instanceof CannotOpen ? problem : new CannotOpen('not-migrated', { cause: error });
  }
}

/** Whether a file has the two rows without which no matter works. */
function isWhole(db: Db): boolean {
  const tables = `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name IN ('matter', 'recording')`;
  if (all(db, tables).length !== 2) return false;
  return (
    get(db, 'SELECT 1 FROM matter') !== undefined &&
    all(db, 'SELECT 1 FROM recording WHERE id = 1').length === 1
  );
}

/**
 * `synchronous = FULL`: with WAL, NORMAL may lose the last commits when the power goes, and "Saved" must mean saved.
 * `trusted_schema = OFF`: a matter from a stranger must not run SQL functions of its own choosing.
 * `temp_store = MEMORY`: what is sorted would lie in the system's folder for temporary files, and never encrypted.
 */
export function configure(db: Db, place: Place): void {
  db.pragma(`busy_timeout = ${BUSY_MS}`);
  chooseJournal(db, place);
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('temp_store = MEMORY');
}

/** What the first bytes of an SQLite file say of it (https://sqlite.org/fileformat.html, 1.3). */
interface Head {
  readonly applicationId: number;
  readonly version: number;
  /** What the file is encrypted by; `null` where it is not. */
  readonly key: string | null;
}

/**
 * Read without SQLite, which may change a file by opening it: it writes an unfinished write-ahead log into it, also
 * into the database of another program that happens to be named like a matter.
 */
export function headOf(filePath: string, unlocking: Unlocking): Head {
  const page = beginning(filePath, PAGE);
  if (page.toString('latin1', 0, 16) === 'SQLite format 3\0') return said(page, null);
  if (!looksEncrypted(page)) throw new CannotOpen('not-a-matter');
  const key = keyFor(page, unlocking);
  const plain = key === null ? null : unlock(page, key);
  if (plain) return said(plain, key);
  // What opens another page opened this one too, before it was damaged.
  if (key !== null && opensAny(beginning(filePath, TELLING), key)) throw new CannotOpen('damaged');
  throw new CannotOpen(unlocking.passphrase === undefined ? 'locked' : 'wrong-passphrase');
}

function said(page: Buffer, key: string | null): Head {
  if (page.length < 100) throw new CannotOpen('not-a-matter');
  return { applicationId: page.readUInt32BE(68), version: page.readUInt32BE(60), key };
}

/** The first bytes of a file, as many as there are. Throws `CannotOpen`. */
export function beginning(filePath: string, length: number): Buffer {
  if (!existsSync(filePath)) throw new CannotOpen('missing');
  let bytes: Buffer | null;
  try {
    bytes = readBeginning(filePath, length);
  } catch {
    throw new CannotOpen('no-access');
  }
  if (!bytes) throw new CannotOpen('not-a-matter');
  return bytes;
}

/** What SQLite says of a file that it cannot work with, as a `CannotOpen`; anything else as it is. */
export function asProblem(error: unknown, filePath: string): unknown {
  const code = error instanceof Database.SqliteError ? error.code : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new CannotOpen('busy');
  if (isUnreadable(error)) return new CannotOpen('damaged');
  // SQLite makes its log beside the file.
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY'))
    return new CannotOpen(mayBeWritten(dirname(filePath)) ? 'no-access' : 'read-only-place');
  return error;
}
