import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { createClient } from '#core/contract/transport.ts';
import { recordStep } from '#db/log.ts';
import { openMatter } from '#db/open.ts';
import { addBriefItem } from '#db/queries/brief.ts';
import { addQuote } from '#db/queries/quote.ts';
import { startWorkbench } from '#main/remote.ts';
import { generatedArticle } from './articles.ts';
import { rounds, share, timed, type Benchmark, type Figure } from './benchmark.ts';
import { benchFolder, workerFile } from './folders.ts';

const ARTICLES = 200;
const QUOTES = 4_000;
const MARKED = 200;
const LENGTH = 60;

/** A matter of four thousand quotes, all of them in one brief: nothing may be quadratic here. */
export const largeBrief: Benchmark = {
  name: `a brief of ${QUOTES.toLocaleString('en')} quotes`,
  async run() {
    const folder = benchFolder();
    const filePath = join(folder.options.mattersFolder, 'Bench.matter');
    const workbench = startWorkbench(folder.options, workerFile);
    const client = createClient(workbench, randomUUID);
    try {
      await client.call('matters.create', { name: 'Bench' });
      for (let i = 0; i < ARTICLES; i += 1)
        await client.call('articles.paste', { text: generatedArticle(i).text, title: null });
      const { id } = await client.call('briefs.create', { title: 'All' });
      fill(filePath, id);
      const place = (i: number) => ({ articleId: (i % ARTICLES) + 1, start: 1_500 + i, end: 1_600 + i });
      const marked = await rounds(MARKED, (i) => client.call('quotes.mark', place(i)));
      const listed = await timed(() => client.call('quotes.list', {}));
      const content = await timed(() => client.call('briefs.content', { id }));
      const markdown = await timed(() => client.call('briefs.export', { id, format: 'md' }));
      const docx = await timed(() => client.call('briefs.export', { id, format: 'docx' }));
      await workbench.close();

      const bare = new Database(filePath);
      bare.pragma('synchronous = FULL');
      bare.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, article_id INTEGER, exact TEXT)');
      const insert = bare.prepare('INSERT INTO bare (article_id, exact) VALUES (1, ?)');
      const inserted = await rounds(MARKED, () => insert.run('x'.repeat(LENGTH)));
      const read = () => {
        bare.prepare('SELECT * FROM quote').all();
        bare.prepare('SELECT text FROM article_text').all();
      };
      const reading = await timed(read);
      bare.close();

      const bound = 'bare SELECT of the quotes and texts';
      const figures: Figure[] = [
        {
          what: 'mark a quote, median',
          ms: share(marked, 0.5),
          bound: 'bare INSERT, on the disk',
          boundMs: share(inserted, 0.5),
        },
        { what: 'list all quotes', ms: listed.ms, bound, boundMs: reading.ms },
        { what: "the brief's content, verified", ms: content.ms, bound, boundMs: reading.ms },
        { what: 'export to Markdown', ms: markdown.ms, bound, boundMs: reading.ms },
        { what: 'export to DOCX', ms: docx.ms, bound, boundMs: reading.ms },
      ];
      return { figures, notes: [`${Math.round(statSync(filePath).size / 1024)} kB of matter`] };
    } finally {
      await workbench.close();
      folder.remove();
    }
  },
};

/** Marks the quotes by the same statements as the workbench, in one step: not what is measured. */
function fill(filePath: string, briefId: number): void {
  const db = openMatter(filePath);
  const at = '2025-01-10T09:00:00.000Z';
  const texts = db.prepare<[], { id: number; text: string }>('SELECT id, text FROM article_words').all();
  recordStep(db, { uuid: randomUUID(), action: 'fill', at }, () => {
    for (let i = 0; i < QUOTES; i += 1) {
      const { id, text } = texts[i % texts.length]!;
      const start = 60 * Math.floor(i / texts.length);
      const exact = text.slice(start, start + LENGTH);
      const quote = { articleId: id, start, end: start + exact.length, exact, prefix: '', suffix: '' };
      const quoteId = addQuote(db, { uuid: randomUUID(), ...quote, speech: 'direct', createdAt: at });
      addBriefItem(db, randomUUID(), briefId, { kind: 'quote', quoteId });
    }
  });
  db.close();
}
