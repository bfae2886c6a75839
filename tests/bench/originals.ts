import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '#core/contract/transport.ts';
import { recordStep } from '#db/log.ts';
import { createMatter } from '#db/open.ts';
import { addArticle, addTogether } from '#db/queries/article.ts';
import { listNearPairs } from '#db/queries/near-text.ts';
import { textIdOf } from '#db/queries/quotation.ts';
import { startWorkbench } from '#main/remote.ts';
import { findAlike } from '#main/services/duplicates.ts';
import { generatedArticle } from './articles.ts';
import { timed, type Benchmark } from './benchmark.ts';
import { benchFolder, workerFile } from './folders.ts';

const FILES = 2_000;
/** One article in so many is an edited copy of one before it. */
const COPIES = 10;

const edited = (text: string): string =>
  `Updated at five o’clock by our own desk.\n\n${text.replace(/\. /, '; ')}`;

/** What it costs to keep files as they are imported, and to find articles that are nearly the same among very many. */
export const originalsKept: Benchmark = {
  name: 'original files kept, and likely duplicates found',
  async run({ articles }) {
    const kept = await imported(100);
    const without = await imported(0);
    const alike = await foundAlike(articles);
    return {
      figures: [
        {
          what: `import of ${FILES} files, kept byte for byte`,
          ms: kept.ms,
          bound: 'the same import, no file kept',
          boundMs: without.ms,
        },
        {
          what: `looking for likely duplicates of ${articles} articles, one in ${COPIES} a copy`,
          ms: alike.ms,
          bound: 'storing and indexing them',
          boundMs: alike.storedMs,
        },
      ],
      notes: [
        `The matter has ${kept.megabytes.toFixed(1)} MB with the files and ${without.megabytes.toFixed(1)} MB without; they have ${kept.given.toFixed(1)} MB.`,
        `${alike.found} of ${Math.floor(articles / COPIES)} copies were found, and ${alike.others} other pairs.`,
      ],
    };
  },
};

async function imported(originals: number) {
  const folder = benchFolder();
  try {
    const given = join(folder.path, 'given');
    mkdirSync(given);
    const workbench = startWorkbench(folder.options, workerFile);
    const client = createClient(workbench, randomUUID);
    await client.call('settings.set', { originals });
    await client.call('matters.create', { name: 'Bench' });
    const files: string[] = [];
    let bytes = 0;
    for (let i = 0; i < FILES; i += 1) {
      const path = join(given, `${i}.txt`);
      const { text } = generatedArticle(i);
      bytes += Buffer.byteLength(text);
      writeFileSync(path, text);
      files.push(await workbench.hand({ path, name: `${i}.txt` }));
    }
    const { ms } = await timed(() => client.call('articles.import', { files }));
    await workbench.close();
    const megabytes = statSync(join(folder.options.mattersFolder, 'Bench.matter')).size / 1e6;
    return { ms, megabytes, given: bytes / 1e6 };
  } finally {
    folder.remove();
  }
}

async function foundAlike(articles: number) {
  const folder = benchFolder();
  const head = { name: 'Bench', uuid: 'm', createdAt: '2025-01-10T09:00:00.000Z' };
  const db = createMatter(join(folder.path, 'bench.matter'), head);
  try {
    const texts = Array.from({ length: articles }, (_, i) =>
      i % COPIES === COPIES - 1 ? edited(generatedArticle(i - 1).text) : generatedArticle(i).text,
    );
    const about = {
      kind: 'news',
      title: null,
      outlet: null,
      published: null,
      url: null,
      externalId: null,
    } as const;
    const file = { fileName: null, fileSha256: null, encoding: null, importedAt: head.createdAt };
    let storedMs = 0;
    let ms = 0;
    for (let from = 0; from < articles; from += 200) {
      recordStep(db, { uuid: `s${from}`, action: 'import articles', at: head.createdAt }, () => {
        const stored: { textId: number; text: string }[] = [];
        const began = performance.now();
        addTogether(db, () => {
          for (const [at, text] of texts.slice(from, from + 200).entries()) {
            const sha256 = createHash('sha256').update(text).digest('hex');
            const article = { ...about, ...file, uuid: `a${from + at}`, opening: text.slice(0, 40) };
            const id = addArticle(db, article, text, sha256);
            stored.push({ textId: textIdOf(db, id)!, text });
          }
        });
        storedMs += performance.now() - began;
        const looked = performance.now();
        findAlike(db, stored);
        ms += performance.now() - looked;
      });
    }
    const pairs = listNearPairs(db);
    const found = pairs.filter(({ a, b }) => b === a + 1 && b % COPIES === 0).length;
    return { ms, storedMs, found, others: pairs.length - found };
  } finally {
    db.close();
    folder.remove();
  }
}
