import { createHash, randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { createClient, type Client } from '#core/contract/transport.ts';
import { findQuotations } from '#core/quotations/find.ts';
import { recordStep } from '#db/log.ts';
import { createMatter, openMatter } from '#db/open.ts';
import { addArticle, addTogether } from '#db/queries/article.ts';
import { textIdOf } from '#db/queries/quotation.ts';
import { phraseOf, searchPhrase } from '#db/queries/search.ts';
import type { Db } from '#db/sql.ts';
import { startWorkbench } from '#main/remote.ts';
import { candidatesFor } from '#main/services/candidates.ts';
import { readTexts } from '#main/services/derive.ts';
import { peakMegabytes, rounds, share, timed, type Benchmark, type Figure } from './benchmark.ts';
import { benchFolder, workerFile } from './folders.ts';
import { quotedArticle, spoken, type Rendering } from './quoted-articles.ts';

/** As many as the import stores in one transaction. */
const PART = 200;
const FOUND_IN = 2_000;
const TRACED = 400;
const TRACED_ARTICLES = 60;
/** Where an altered quotation has to stand among the articles that are looked through. */
const AMONG_THE_FIRST = 10;

/** Finding quotations, keeping the index of them, and tracing them through a large matter. */
export const quotationsTraced: Benchmark = {
  name: 'quotations found and traced',
  async run({ articles }) {
    const folder = benchFolder();
    try {
      const found = await finding();
      const kept = keeping(join(folder.path, 'kept.matter'), articles);
      const filePath = join(folder.path, 'kept.matter');
      const recalled = recall(filePath, articles);
      const workbench = startWorkbench(folder.options, workerFile);
      const client = createClient(workbench, randomUUID);
      const ref = await workbench.hand({ path: filePath, name: 'kept.matter' });
      await client.call('matters.open', { ref });
      const traced = await tracing(client, filePath, articles);
      await workbench.close();
      return {
        figures: [...found.figures, ...kept.figures, ...traced],
        notes: [...found.notes, ...kept.notes, ...recalled, `peak memory ${peakMegabytes()} MB`],
      };
    } finally {
      folder.remove();
    }
  },
};

async function finding() {
  const texts = Array.from({ length: FOUND_IN }, (_, i) => quotedArticle(i).text);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  texts.slice(0, 200).forEach((text) => findQuotations(text));
  const { ms, result } = await timed(() => texts.reduce((sum, text) => sum + findQuotations(text).length, 0));
  const bare = await timed(() => texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0));
  const figures: Figure[] = [
    {
      what: `find and attribute, ${megabytes.toFixed(1)} MB`,
      ms,
      bound: 'the words of the texts, by a regular expression',
      boundMs: bare.ms,
    },
  ];
  const rate = (megabytes / ms) * 1_000;
  return { figures, notes: [`${rate.toFixed(1)} MB a second, ${result.toLocaleString('en')} quotations`] };
}

/** Stores the articles in parts, and reads each part for quotations in the transaction that stores it. */
function keeping(filePath: string, articles: number) {
  const db = createMatter(filePath, { name: 'Bench', uuid: randomUUID(), createdAt: AT });
  const spent = { storing: 0, finding: 0, keeping: 0, saving: 0 };
  const measured = <T>(what: keyof typeof spent, work: () => T): T => {
    const start = performance.now();
    const result = work();
    spent[what] += performance.now() - start;
    return result;
  };
  let peak = 0;
  for (let from = 0; from < articles; from += PART) {
    const part = Array.from({ length: Math.min(PART, articles - from) }, (_, i) => quotedArticle(from + i));
    const whole = performance.now();
    const before = spent.storing + spent.finding + spent.keeping;
    recordStep(db, { uuid: randomUUID(), action: 'import articles', at: AT }, () => {
      const texts: { textId: number; text: string }[] = [];
      measured('storing', () => {
        addTogether(db, () => {
          for (const { text, title, outlet, published, url } of part) {
            const id = addArticle(
              db,
              { ...NOTHING_ELSE, uuid: randomUUID(), title, opening: title, outlet, published, url },
              text,
              createHash('sha256').update(text).digest('hex'),
            );
            texts.push({ textId: textIdOf(db, id)!, text });
          }
        });
        // What FTS5 still holds in memory it writes when it is asked: that is a part of indexing.
        searchPhrase(db, phraseOf('none'), 1);
      });
      measured('finding', () => texts.forEach(({ text }) => findQuotations(text)));
      measured('keeping', () => readTexts(db, texts, fail));
    });
    const parts = spent.storing + spent.finding + spent.keeping - before;
    spent.saving += performance.now() - whole - parts;
    if (from % 5_000 === 0) peak = Math.max(peak, process.memoryUsage().rss / 2 ** 20);
  }
  // Reading includes finding, which was done once more to be known by itself.
  const keepingAlone = spent.keeping - spent.finding;
  const size = sizesOf(db, filePath);
  db.close();
  const bound = 'storing and full-text-indexing the same articles';
  const boundMs = spent.storing + spent.saving;
  const figures: Figure[] = [
    { what: `keep the index of ${articles.toLocaleString('en')} articles`, ms: keepingAlone, bound, boundMs },
    { what: 'find the quotations for it', ms: spent.finding, bound, boundMs },
  ];
  return { figures, notes: [size, `memory while storing ${Math.round(peak)} MB`] };
}

function fail(fault: unknown): never {
  throw fault;
}

const AT = '2025-01-10T09:00:00.000Z';
const NOTHING_ELSE = {
  kind: 'news',
  fileName: null,
  fileSha256: null,
  encoding: null,
  externalId: null,
  importedAt: AT,
} as const;

const INDEX = ['quotation', 'wording', 'fingerprint', 'fragment', 'variant', 'text_reading'];

function sizesOf(db: Db, filePath: string): string {
  db.pragma('wal_checkpoint(TRUNCATE)');
  const pages = db
    .prepare<[], { name: string; size: number }>(
      `SELECT tbl_name AS name, sum(pgsize) AS size FROM dbstat JOIN sqlite_schema USING (name) GROUP BY tbl_name`,
    )
    .all();
  const index = pages.filter(({ name }) => INDEX.includes(name));
  const megabytes = index.reduce((sum, { size }) => sum + size, 0) / 2 ** 20;
  const counts = INDEX.slice(0, 5).map(
    (name) => `${db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${name}`).get()!.n} ${name}s`,
  );
  return `${megabytes.toFixed(1)} MB of ${(statSync(filePath).size / 2 ** 20).toFixed(0)} MB on the disk: ${counts.join(', ')}`;
}

/** How many altered retellings stand among the first candidates for the words as they were spoken. */
function recall(filePath: string, articles: number): string[] {
  const db = openMatter(filePath);
  const counts = new Map<Rendering, { asked: number; first: number; any: number }>();
  for (let i = 0; i < TRACED * 3; i += 1) {
    const number = Math.floor((i * articles) / (TRACED * 3));
    for (const { utterance, rendering } of quotedArticle(number).reported) {
      if (rendering === 'same') continue;
      const { articles: likely } = candidatesFor(db, spoken(utterance).join(' '));
      const at = likely.indexOf(number + 1);
      const count = counts.get(rendering) ?? { asked: 0, first: 0, any: 0 };
      count.asked += 1;
      if (at !== -1) count.any += 1;
      if (at !== -1 && at < AMONG_THE_FIRST) count.first += 1;
      counts.set(rendering, count);
    }
  }
  db.close();
  const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;
  return [...counts].map(
    ([rendering, { asked, first, any }]) =>
      `${rendering}: ${percent(first, asked)} of ${asked} among the first ${AMONG_THE_FIRST} candidates, ${percent(any, asked)} among all`,
  );
}

async function tracing(client: Client, filePath: string, articles: number): Promise<Figure[]> {
  const bare = new Database(filePath, { readonly: true });
  const query = bare.prepare('SELECT rowid FROM article_fts WHERE article_fts MATCH ? LIMIT 200');
  const wordings = Array.from({ length: TRACED }, (_, i) => {
    const { reported } = quotedArticle(Math.floor((i * articles) / TRACED));
    return reported[i % reported.length]!.words;
  });
  await client.call('trace.words', { text: wordings[0]! });
  const one = await rounds(TRACED, (i) => client.call('trace.words', { text: wordings[i]! }));
  const phrases = await rounds(TRACED, (i) => query.all(phraseOf(wordings[i]!)));
  const whole = await rounds(TRACED_ARTICLES, (i) =>
    client.call('trace.article', { id: 1 + Math.floor((i * articles) / TRACED_ARTICLES) }),
  );
  const listed = await timed(() => client.call('articles.list', {}));
  const rows = await timed(() => bare.prepare('SELECT * FROM article').all());
  const clusters = await timed(() => client.call('trace.clusters', { limit: 50 }));
  const ties = await timed(() => bare.prepare('SELECT * FROM variant').all());
  bare.close();
  const phrase = 'bare FTS5 query for the whole phrase';
  return [
    { what: 'trace one quotation, median', ms: share(one, 0.5), bound: phrase, boundMs: share(phrases, 0.5) },
    { what: 'trace one quotation, 95 %', ms: share(one, 0.95), bound: phrase, boundMs: share(phrases, 0.95) },
    { what: 'trace an article, median', ms: share(whole, 0.5), bound: phrase, boundMs: share(phrases, 0.5) },
    { what: 'trace an article, the slowest', ms: whole.at(-1)!, bound: phrase, boundMs: share(phrases, 0.5) },
    {
      what: 'list all articles with badges',
      ms: listed.ms,
      bound: 'bare SELECT of the rows',
      boundMs: rows.ms,
    },
    { what: 'the 50 gravest clusters', ms: clusters.ms, bound: 'bare SELECT of the ties', boundMs: ties.ms },
  ];
}
