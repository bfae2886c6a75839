import { existsSync, mkdirSync, openSync, readSync, closeSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrate.ts';
import { all, get, run, type Db } from './sql.ts';

/** "Pinc" in ASCII: says that an SQLite file is a matter. */
export const APPLICATION_ID = 0x50696e63;

export type OpenProblem = 'missing' | 'not-a-matter' | 'newer' | 'damaged' | 'busy' | 'no-access';

/** Why a file could not be opened as a matter; the file is left as it was. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
  readonly problem: OpenProblem;
  constructor(problem: OpenProblem) {
    super(problem);
    this.problem = problem;
  }
}

export interface NewMatter {
  readonly name: string;
  readonly uuid: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** Makes a new matter file. Throws if something is already at `filePath`. */
export function createMatter(filePath: string, { name, uuid, createdAt }: NewMatter): Db {
  if (existsSync(filePath)) throw new Error('a new matter never takes the place of a file');
  mkdirSync(dirname(filePath), { recursive: true });
  const db = new Database(filePath);
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    configure(db);
    migrate(db);
    db.transaction(() => {
      run(db, 'UPDATE recording SET replaying = 1');
      run(db, 'INSERT INTO matter (id, uuid, name, created_at) VALUES (1, :uuid, :name, :createdAt)', {
        uuid,
        name,
        createdAt,
      });
      run(db, 'UPDATE recording SET replaying = 0');
    })();
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** Opens a matter file, and brings an older one up to date after a backup beside it. Throws `CannotOpen`. */
export function openMatter(filePath: string): Db {
  if (!existsSync(filePath)) throw new CannotOpen('missing');
  if (!looksLikeSqlite(filePath)) throw new CannotOpen('not-a-matter');
  let db: Db | undefined;
  try {
    db = new Database(filePath, { fileMustExist: true });
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new CannotOpen('not-a-matter');
    if (schemaVersion(db) > SCHEMA_VERSION) throw new CannotOpen('newer');
    configure(db);
    const version = schemaVersion(db);
    if (version < SCHEMA_VERSION) {
      backUp(db, `${filePath}.before-${SCHEMA_VERSION}`);
      migrate(db);
    }
    if (!get(db, 'SELECT 1 FROM matter') || all(db, 'SELECT 1 FROM recording WHERE id = 1').length !== 1) {
      throw new CannotOpen('damaged');
    }
    return db;
  } catch (error) {
    db?.close();
    throw error instanceof CannotOpen ? error : asProblem(error);
  }
}

/**
 * `synchronous = FULL`: with WAL, NORMAL may lose the last commits when the power goes, and "Saved" must mean saved.
 * `trusted_schema = OFF`: a matter from a stranger must not run SQL functions of its own choosing.
 */
function configure(db: Db): void {
  db.pragma('busy_timeout = 5000');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
}

function backUp(db: Db, filePath: string): void {
  if (!existsSync(filePath)) run(db, 'VACUUM INTO :filePath', { filePath });
}

function looksLikeSqlite(filePath: string): boolean {
  const head = Buffer.alloc(16);
  let file: number | undefined;
  try {
    file = openSync(filePath, 'r');
    readSync(file, head, 0, 16, 0);
  } catch {
    throw new CannotOpen('no-access');
  } finally {
    if (file !== undefined) closeSync(file);
  }
  return head.toString('latin1') === 'SQLite format 3\0';
}

function asProblem(error: unknown): unknown {
  const code = error instanceof Database.SqliteError ? error.code : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new CannotOpen('busy');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return new CannotOpen('damaged');
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')) return new CannotOpen('no-access');
  return error;
}
