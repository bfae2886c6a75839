import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { ARTICLE_KINDS } from '#core/contract/vocabulary.ts';
import { createClient, type Client } from '#core/contract/transport.ts';
import { matchExpression } from '#core/search/match.ts';
import { parseQuery } from '#core/search/query.ts';
import { recordStep } from '#db/log.ts';
import { createMatter } from '#db/open.ts';
import { addArticle, addTogether } from '#db/queries/article.ts';
import { markRead, textIdOf } from '#db/queries/quotation.ts';
import { startWorkbench } from '#main/remote.ts';
import { FINDER_VERSION } from '#main/services/derive.ts';
import { generatedArticle, generatedQueries } from './articles.ts';
import { share, timed, type Benchmark } from './benchmark.ts';
import { benchFolder, workerFile } from './folders.ts';
import { namesRead } from './naming.ts';

const QUERIES = 120;
/** As many as the window asks for. */
const HITS = 40;
const PART = 2_000;
const AT = '2025-01-10T09:00:00.000Z';

/** Search as one types, each letter a query, through the contract: hits with snippets, the total and all facets. */
export const searchWhileTyping: Benchmark = {
  name: 'search while typing',
  async run({ articles }) {
    const folder = benchFolder();
    try {
      const filePath = join(folder.path, 'typing.matter');
      store(filePath, articles);
      const typed = generatedQueries(QUERIES).flatMap(lettersOf);
      const operated = typed.map((query) => `${query} kind:news outlet:"Court Record" after:2018`);
      const bare = bareSearch(filePath, typed);

      const workbench = startWorkbench(folder.options, workerFile);
      const client = createClient(workbench, randomUUID);
      const ref = await workbench.hand({ path: filePath, name: 'typing.matter' });
      const named = namesRead(client);
      await client.call('matters.open', { ref });
      await named;
      const first = await timed(() => client.call('search.all', { query: 'evidence', limit: HITS }));
      const plain = await times(client, typed);
      const narrowed = await times(client, operated);
      await workbench.close();

      const bound = `bare FTS5 query, ${HITS} latest`;
      const line = (what: string, ms: number, boundMs: number) => ({ what, ms, bound, boundMs });
      return {
        figures: [
          line('each letter, median', share(plain, 0.5), share(bare, 0.5)),
          line('each letter, 95 %', share(plain, 0.95), share(bare, 0.95)),
          line('with three operators, 95 %', share(narrowed, 0.95), share(bare, 0.95)),
          line('the first letter after a change', first.ms, share(bare, 0.95)),
        ],
        notes: [
          `${articles.toLocaleString('en')} articles, ${typed.length} letters; the most a letter took ${share(plain, 1).toFixed(0)} ms`,
        ],
      };
    } finally {
      folder.remove();
    }
  },
};

function lettersOf(query: string): string[] {
  return Array.from(query, (_, i) => query.slice(0, i + 1));
}

async function times(client: Client, queries: readonly string[]): Promise<readonly number[]> {
  const all: number[] = [];
  for (const query of queries)
    all.push((await timed(() => client.call('search.all', { query, limit: HITS }))).ms);
  return all.sort((a, b) => a - b);
}

/** The articles alone: what quotations they have is measured elsewhere, and takes longer to find than these to store. */
function store(filePath: string, articles: number): void {
  const db = createMatter(filePath, { name: 'Bench', uuid: randomUUID(), createdAt: AT });
  for (let from = 0; from < articles; from += PART) {
    const part = Array.from({ length: Math.min(PART, articles - from) }, (_, i) =>
      generatedArticle(from + i),
    );
    recordStep(db, { uuid: randomUUID(), action: 'import articles', at: AT }, () =>
      addTogether(db, () => {
        for (const [i, { text, title, outlet, published, url }] of part.entries()) {
          const id = addArticle(
            db,
            {
              ...NOTHING_ELSE,
              uuid: randomUUID(),
              kind: ARTICLE_KINDS[i % ARTICLE_KINDS.length]!,
              title,
              opening: title,
              outlet,
              published,
              url,
            },
            text,
            createHash('sha256').update(text).digest('hex'),
          );
          markRead(db, textIdOf(db, id)!, FINDER_VERSION);
        }
      }),
    );
  }
  db.close();
}

const NOTHING_ELSE = {
  fileName: null,
  fileSha256: null,
  encoding: null,
  externalId: null,
  importedAt: AT,
} as const;

/** The latest articles that match, nothing counted and nothing weighed. */
function bareSearch(filePath: string, queries: readonly string[]): readonly number[] {
  const db = new Database(filePath, { readonly: true });
  const search = db.prepare(
    `SELECT rowid, snippet(article_fts, 0, '[', ']', '…', 24) FROM article_fts
     WHERE article_fts MATCH ? ORDER BY rowid DESC LIMIT ${HITS}`,
  );
  const all: number[] = [];
  for (const query of queries) {
    const match = matchExpression(parseQuery(query).terms);
    if (match === null) continue;
    const start = performance.now();
    search.all(match);
    all.push(performance.now() - start);
  }
  db.close();
  return all.sort((a, b) => a - b);
}
