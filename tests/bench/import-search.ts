import { randomUUID } from 'node:crypto';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { createClient, type Client } from '#core/contract/transport.ts';
import { matchExpression } from '#core/search/match.ts';
import { parseQuery } from '#core/search/query.ts';
import { startWorkbench } from '#main/remote.ts';
import { generatedArticle, generatedQueries } from './articles.ts';
import { peakMegabytes, rounds, share, timed, type Benchmark, type Figure } from './benchmark.ts';
import { benchFolder, workerFile } from './folders.ts';

const ARTICLES = 20_000;
const QUERIES = 120;
const HITS = 50;
/** As many as the import stores in one transaction, so that both wait for the disk equally often. */
const PART = 200;

/** Twenty thousand articles through the contract, beside the inserts and queries of SQLite alone. */
export const importAndSearch: Benchmark = {
  name: `import and search of ${ARTICLES.toLocaleString('en')} articles`,
  async run() {
    const folder = benchFolder();
    try {
      const file = join(folder.path, 'articles.jsonl');
      writeLines(file);
      const size = statSync(file).size / 2 ** 20;
      const workbench = startWorkbench(folder.options, workerFile);
      const client = createClient(workbench, randomUUID);
      await client.call('matters.create', { name: 'Bench' });
      const resting = peakMegabytes();
      const ref = await workbench.hand({ path: file, name: 'articles.jsonl' });
      const imported = await timed(() => client.call('articles.importLines', { file: ref }));
      if (imported.result.imported !== ARTICLES) throw new Error('not every article went in');
      const peak = peakMegabytes();
      const ours = await oursSearch(client);
      const listed = await timed(() => client.call('articles.list', {}));
      const undone = await timed(() => client.call('history.undo', {}));
      const redone = await timed(() => client.call('history.redo', {}));
      await workbench.close();

      const bare = bareDatabase(join(folder.path, 'bare.db'));
      const inserted = await timed(() => bare.insert());
      const theirs = await rounds(QUERIES, (i) => bare.search(queries[i]!));
      const rows = await timed(() => bare.rows());
      const removed = await timed(() => bare.remove());
      bare.close();

      const bound = 'bare inserts into one table and its FTS5 index';
      const search = `bare FTS5 query, ${HITS} best with snippets`;
      const figures: Figure[] = [
        { what: 'import', ms: imported.ms, bound, boundMs: inserted.ms },
        { what: 'search, median', ms: share(ours, 0.5), bound: search, boundMs: share(theirs, 0.5) },
        { what: 'search, 95 %', ms: share(ours, 0.95), bound: search, boundMs: share(theirs, 0.95) },
        { what: 'list all articles', ms: listed.ms, bound: 'bare SELECT of the rows', boundMs: rows.ms },
        {
          what: 'undo the import',
          ms: undone.ms,
          bound: 'bare DELETE with its FTS5 index',
          boundMs: removed.ms,
        },
        { what: 'redo the import', ms: redone.ms, bound, boundMs: inserted.ms },
      ];
      const rate = Math.round(ARTICLES / (imported.ms / 1_000));
      return {
        figures,
        notes: [
          `${size.toFixed(0)} MB of JSONL, ${rate} articles a second; peak memory ${peak} MB (${resting} MB before)`,
        ],
      };
    } finally {
      folder.remove();
    }
  },
};

const queries = generatedQueries(QUERIES);

async function oursSearch(client: Client): Promise<readonly number[]> {
  await client.call('search.all', { query: 'warm', limit: HITS });
  return rounds(QUERIES, (i) => client.call('search.all', { query: queries[i]!, limit: HITS }));
}

function writeLines(file: string): void {
  const out = openSync(file, 'w');
  for (let i = 0; i < ARTICLES; i += 1) writeSync(out, `${JSON.stringify(generatedArticle(i))}\n`);
  closeSync(out);
}

/** What SQLite alone needs for the same texts, kept as safely: the texts are made beforehand. */
function bareDatabase(filePath: string) {
  const articles = Array.from({ length: ARTICLES }, (_, i) => generatedArticle(i));
  const db = new Database(filePath);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT, outlet TEXT, published TEXT, url TEXT, text TEXT);
    CREATE VIRTUAL TABLE fts USING fts5 (text, content = 'article', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2');`);
  const article = db.prepare(
    'INSERT INTO article (title, outlet, published, url, text) VALUES (:title, :outlet, :published, :url, :text)',
  );
  const fts = db.prepare('INSERT INTO fts (rowid, text) VALUES (?, ?)');
  const search = db.prepare(
    `SELECT rowid, snippet(fts, 0, '[', ']', '…', 24) FROM fts WHERE fts MATCH ? ORDER BY rank LIMIT ${HITS}`,
  );
  const part = db.transaction((from: number) => {
    for (const one of articles.slice(from, from + PART)) {
      const { title, outlet, published, url, text } = one;
      fts.run(article.run({ title, outlet, published, url, text }).lastInsertRowid, text);
    }
  });
  return {
    insert: () => {
      for (let from = 0; from < ARTICLES; from += PART) part(from);
    },
    search: (query: string) => search.all(matchExpression(parseQuery(query).terms)),
    rows: () => db.prepare('SELECT id, title, outlet, published, url FROM article').all(),
    remove: db.transaction(() => {
      db.exec(
        `INSERT INTO fts (fts, rowid, text) SELECT 'delete', id, text FROM article; DELETE FROM article;`,
      );
    }),
    close: () => db.close(),
  };
}
