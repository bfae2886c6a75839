import Database from 'better-sqlite3-multiple-ciphers';
import { all, column, each, get, run, type Db } from '../sql.ts';
import type { Tell } from './tell.ts';

/** A full-text index, its columns in their order, and the rows that it stands for. */
interface Index {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: string;
}

const INDEXES: readonly Index[] = [
  { name: 'article_fts', columns: ['text'], rows: 'article_words' },
  { name: 'article_head_fts', columns: ['title', 'outlet', 'byline'], rows: 'article' },
  { name: 'claim_fts', columns: ['text', 'note'], rows: 'claim' },
  { name: 'quote_fts', columns: ['exact', 'note'], rows: 'quote' },
];

/** So many code units are indexed at a time, which bounds the memory that it takes. */
const BATCH = 8_000_000;

/**
 * Whether each full-text index has the words of its rows, and no others. FTS5's own check wants to write, and would keep
 * everybody else from it meanwhile; so the rows are indexed anew in memory, and the two are held against each other.
 */
export function verifyIndexes(db: Db, tell: Tell): void {
  for (const index of INDEXES) {
    const there = get(db, 'SELECT 1 FROM sqlite_schema WHERE name = :name', { name: index.name });
    if (there) verifyIndex(db, index, tell);
  }
}

function verifyIndex(db: Db, index: Index, tell: Tell): void {
  const { name, columns, rows } = index;
  // What it holds of itself: its tree, which the words below are read through.
  const said = db.pragma(`integrity_check(${name})`, { simple: true });
  if (said !== 'ok') tell.found('index differs', { name, detail: String(said) });
  const anew = new Database(':memory:');
  try {
    anew.exec(`
      CREATE VIRTUAL TABLE anew USING fts5 (${columns.join(', ')}, content = '', tokenize = 'unicode61 remove_diacritics 2');
      CREATE VIRTUAL TABLE words USING fts5vocab (anew, 'col');
      CREATE TABLE word (term TEXT, col TEXT, doc INTEGER, cnt INTEGER, PRIMARY KEY (term, col)) WITHOUT ROWID`);
    const sizes = sizesOf(db, name);
    let batched = 0;
    for (const id of column<number>(db, `SELECT id FROM ${rows} ORDER BY id`)) {
      tell.looked();
      const sql = `SELECT ${columns.join(', ')} FROM ${rows} WHERE id = :id`;
      const row = get<Record<string, string | null>>(db, sql, { id })!;
      run(
        anew,
        `INSERT INTO anew (rowid, ${columns.join(', ')}) VALUES (:id, ${columns.map((one) => `:${one}`).join(', ')})`,
        { ...row, id },
      );
      const size = sizes.get(id);
      sizes.delete(id);
      if (size === undefined) tell.found('index incomplete', { name, id });
      else if (size !== sizeOf(anew, id)) tell.found('index differs', { name, id });
      batched += columns.reduce((sum, one) => sum + (row[one]?.length ?? 0), 0);
      if (batched > BATCH) {
        addUp(anew);
        batched = 0;
      }
    }
    addUp(anew);
    for (const id of sizes.keys()) tell.found('index differs', { name, id });
    compareWords(db, anew, name, tell);
  } finally {
    anew.close();
  }
}

/** The number of words of each column of each row, as the index keeps it. */
function sizesOf(db: Db, name: string): Map<number, string> {
  const rows = all<{ id: number; size: string }>(db, `SELECT id, hex(sz) AS size FROM ${name}_docsize`);
  return new Map(rows.map(({ id, size }) => [id, size]));
}

function sizeOf(anew: Db, id: number): string {
  return get<{ size: string }>(anew, 'SELECT hex(sz) AS size FROM anew_docsize WHERE id = :id', { id })!.size;
}

function addUp(anew: Db): void {
  anew.exec(`
    INSERT INTO word (term, col, doc, cnt) SELECT term, col, doc, cnt FROM words WHERE true
      ON CONFLICT (term, col) DO UPDATE SET doc = doc + excluded.doc, cnt = cnt + excluded.cnt;
    INSERT INTO anew (anew) VALUES ('delete-all')`);
}

/** In how many rows each word stands, and how often: in the index as it is, and as it was made anew. */
function compareWords(db: Db, anew: Db, name: string, tell: Tell): void {
  interface Word {
    readonly term: string;
    readonly col: string;
    readonly doc: number;
    readonly cnt: number;
  }
  const right = new Map<string, string>();
  for (const { term, col, doc, cnt } of each<Word>(anew, 'SELECT term, col, doc, cnt FROM word'))
    right.set(`${col} ${term}`, `${doc} ${cnt}`);
  const wrong: string[] = [];
  // A name of its own in the schema that only this connection sees.
  db.exec(`CREATE VIRTUAL TABLE temp.${name}_words USING fts5vocab (main, ${name}, 'col')`);
  try {
    for (const { term, col, doc, cnt } of each<Word>(
      db,
      `SELECT term, col, doc, cnt FROM temp.${name}_words`,
    )) {
      const key = `${col} ${term}`;
      if (right.get(key) !== `${doc} ${cnt}`) wrong.push(term);
      right.delete(key);
    }
  } finally {
    db.exec(`DROP TABLE temp.${name}_words`);
  }
  for (const key of right.keys()) wrong.push(key.slice(key.indexOf(' ') + 1));
  if (wrong.length > 0)
    tell.found('index differs', { name, detail: [...new Set(wrong)].slice(0, 3).join(', ') });
}
