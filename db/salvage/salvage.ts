import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import type { SalvageReport } from '#core/contract/salvage.ts';
import { beginChain } from '../chain/begin.ts';
import { encryptEmpty } from '../cipher.ts';
import { migrate } from '../migrate.ts';
import { APPLICATION_ID } from '../open.ts';
import { addWarning } from '../queries/warning.ts';
import { all, get, run, type Db } from '../sql.ts';
import type { Chunk } from '../queries/original.ts';
import { checkAnchors } from './anchors.ts';
import { checkOriginals } from './chunks.ts';
import { openPages } from './pages.ts';
import { parted } from './references.ts';
import { remembered, type Remembered } from './remembered.ts';
import { put } from './rows.ts';
import type { Shape } from './shapes.ts';
import { openSource, type Source } from './source.ts';
import { Tally } from './tally.ts';
import { putArticles, putTexts, type Differing } from './texts.ts';

export interface Salvage {
  /** What the new matter is called. */
  readonly name: string;
  /** What the file is encrypted by, and the new one will be; `null` for nothing. */
  readonly key: string | null;
  readonly uuid: () => string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Whether the bytes of a piece of an original are those that were kept. */
  readonly isChunk: (chunk: Chunk) => boolean;
  readonly progress?: (done: number, total: number) => void;
}

/** There is nothing in a file that a matter could be made of; no new one was made. */
export class NothingSalvaged extends Error {
  override readonly name = 'NothingSalvaged';
}

/**
 * Makes a new matter out of what can be read of a damaged file, or of one from a newer version: articles first, each text
 * held against its hash, then all that the reporter did with them. What refers to something that is gone is left out. The
 * history begins anew, and what follows from the texts is found again when the matter is opened. The file itself is only
 * read, and never by SQLite. `newPath` is an empty file; where this throws, the caller removes it.
 *
 * Throws `NothingSalvaged`, and what the system or SQLite says.
 */
export function salvageMatter(filePath: string, newPath: string, how: Salvage): SalvageReport {
  const pages = openPages(filePath, how.key);
  try {
    const { progress = () => undefined } = how;
    const source = openSource(pages, (done, total) => progress(done, 2 * total));
    writeFileSync(newPath, source.schema.empty);
    const db = new Database(newPath);
    try {
      if (how.key !== null) encryptEmpty(db, how.key);
      const tables = source.schema.wanted.length;
      const report = fill(db, source, how, (done) =>
        progress(pages.count + Math.round((pages.count * done) / tables), 2 * pages.count),
      );
      db.close();
      synced(newPath);
      return report;
    } finally {
      db.close();
    }
  } finally {
    pages.close();
  }
}

/** In the schema of the file, which is then brought up to date as any older one is. */
function fill(db: Db, source: Source, how: Salvage, tick: (done: number) => void): SalvageReport {
  db.pragma(`application_id = ${APPLICATION_ID}`);
  // Nobody but this program knows of the file yet, and one that fails is removed.
  db.pragma('journal_mode = MEMORY');
  db.pragma('synchronous = OFF');
  db.pragma('temp_store = MEMORY');
  db.pragma('trusted_schema = OFF');
  db.pragma('foreign_keys = OFF');
  const tally = new Tally();
  const altered = db.transaction(() => {
    run(db, 'UPDATE recording SET replaying = 1');
    const history = remembered(source);
    let differing: Differing = new Set();
    let articles: readonly number[] = [];
    for (const [at, shape] of source.schema.wanted.entries()) {
      tick(at);
      if (shape.table === 'article_text') differing = putTexts(db, source, shape);
      else if (shape.table === 'article') {
        const to = { source, shape, history, differing, tally, uuid: how.uuid, at: how.at };
        articles = putArticles(db, rowsOf(source, shape, history), to);
      } else putAll(db, source, shape, history, tally);
    }
    checkOriginals(db, how.isChunk, tally);
    parted(db, tally);
    checkAnchors(db, tally);
    // What hung on a quote that was left out.
    parted(db, tally);
    describe(db, how);
    if (isEmpty(db)) throw new NothingSalvaged('nothing of a matter could be read');
    run(db, 'UPDATE recording SET replaying = 0');
    return articles;
  })();
  migrate(db);
  db.transaction(() => {
    run(db, 'UPDATE recording SET replaying = 1');
    for (const id of altered)
      addWarning(db, how.uuid(), id, { code: 'not as imported', detail: '', pages: [] });
    run(db, 'UPDATE recording SET replaying = 0');
    beginChain(db, { who: null, via: null, at: how.at });
  })();
  return tally.report({ lostPages: source.lostPages, newer: source.newer });
}

function putAll(db: Db, source: Source, shape: Shape, history: Remembered, tally: Tally): void {
  const { table } = shape;
  let missing = source.lostRows.get(table) ?? 0;
  for (const { values, led } of rowsOf(source, shape, history)) {
    const isIn = put(db, table, values);
    if (isIn) tally.saved(table);
    if (isIn && !led) missing -= 1;
    if (!isIn && led) missing += 1;
  }
  tally.left(table, Math.max(0, missing));
}

interface Found {
  readonly values: Readonly<Record<string, unknown>>;
  /** Whether the table itself led to it. */
  readonly led: boolean;
}

/** The rows of a table: those that can be read, then those that only the history tells. */
function* rowsOf(source: Source, shape: Shape, history: Remembered): Generator<Found, void> {
  const { table, columns } = shape;
  const told = history.get(table);
  const seen = new Set<unknown>();
  for (const { values, whole, led } of source.rows(shape)) {
    const id = values['id'];
    // What nothing leads to may be what is left of a row that was removed.
    if (!whole || (!led && told?.get(Number(id))?.after === null)) continue;
    seen.add(id);
    yield { values, led };
  }
  for (const [id, { after }] of told ?? []) {
    if (after === null || seen.has(id)) continue;
    const values = Object.fromEntries(
      columns.flatMap(({ name }) => (name in after ? [[name, after[name]]] : [])),
    );
    yield { values, led: false };
  }
}

/** The head of the new matter. It stays the same matter, so that briefs which were exported are still known as its own. */
function describe(db: Db, { name, uuid, at }: Salvage): void {
  if (get(db, 'SELECT 1 FROM matter')) run(db, 'UPDATE matter SET name = :name', { name });
  else
    run(db, 'INSERT INTO matter (id, uuid, name, created_at) VALUES (1, :uuid, :name, :at)', {
      uuid: uuid(),
      name,
      at,
    });
}

function isEmpty(db: Db): boolean {
  return ['article', 'entity', 'claim', 'brief'].every(
    (table) => all(db, `SELECT 1 FROM ${table} LIMIT 1`).length === 0,
  );
}

function synced(filePath: string): void {
  const file = openSync(filePath, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
