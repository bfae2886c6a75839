import { createHash } from 'node:crypto';
import Database from 'better-sqlite3-multiple-ciphers';
import { matterUuid } from '../queries/matter.ts';
import { get, type Db } from '../sql.ts';

/** What a copy of a matter holds, in figures: never a word of it. */
export interface BackupContents {
  /** Differs when another step was recorded, undone or done again. */
  readonly mark: string;
  readonly articles: number;
  readonly quotes: number;
  readonly entities: number;
  readonly claims: number;
  /** The last step that stands; `null` where there is none. */
  readonly last: { readonly action: string; readonly at: string } | null;
}

/** Of a matter of any schema there ever was: all have these tables. */
export function contentsOf(db: Db): BackupContents {
  const counts = get<Omit<BackupContents, 'mark' | 'last'>>(
    db,
    `SELECT (SELECT count(*) FROM article) AS articles, (SELECT count(*) FROM quote) AS quotes,
       (SELECT count(*) FROM entity) AS entities, (SELECT count(*) FROM claim) AS claims`,
  )!;
  const last = get<{ action: string; at: string }>(
    db,
    `SELECT action, at FROM step WHERE state = 'done' ORDER BY id DESC LIMIT 1`,
  );
  return { ...counts, last: last ?? null, mark: markOf(db) };
}

/** The same for as long as nothing is recorded, undone or done again; another for another matter. */
export function markOf(db: Db): string {
  const marks = get<Record<string, number | null>>(
    db,
    `SELECT (SELECT max(id) FROM change) AS change,
       (SELECT max(id) FROM step WHERE state = 'done') AS done,
       (SELECT count(*) FROM step WHERE state = 'undone') AS undone`,
  )!;
  const version = Number(db.pragma('user_version', { simple: true }));
  return [matterUuid(db), version, ...Object.values(marks)].join('/');
}

/** Whether anything was ever done in a matter. */
export function isUntouched(db: Db): boolean {
  return get(db, 'SELECT 1 FROM step LIMIT 1') === undefined;
}

/** What is wrong with a copy: the first fault of each kind, in the words of SQLite; nothing where it is sound. */
export function faultsOf(db: Db): string[] {
  try {
    return faultsRead(db);
  } catch (error) {
    return [corruption(error)];
  }
}

/** What SQLite says of a file that it cannot read; anything else is thrown again. */
export function corruption(error: unknown): string {
  if (error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code))
    return error.code;
  throw error;
}

function faultsRead(db: Db): string[] {
  const pages = (db.pragma('quick_check(1)') as { quick_check: string }[]).map((row) => row.quick_check);
  if (pages[0] !== 'ok') return pages;
  const broken = (db.pragma('foreign_key_check') as { table: string }[]).map(({ table }) => table);
  const faults = broken.slice(0, 1).map((table) => `a reference of ${table} leads nowhere`);
  // One at a time: all the texts together may be more than there is memory.
  const texts = db.prepare<[], { id: number; sha256: string; text: string }>(
    'SELECT id, sha256, text FROM article_text',
  );
  for (const { id, sha256, text } of texts.iterate())
    if (createHash('sha256').update(text).digest('hex') !== sha256)
      return [...faults, `text ${id} is not the one that was stored`];
  return faults;
}
