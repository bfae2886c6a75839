import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { createClient, type Client } from '#core/contract/transport.ts';
import { DRAFT_VERDICTS } from '#core/draft/finding.ts';
import { phraseOf } from '#db/queries/search.ts';
import { startWorkbench } from '#main/remote.ts';
import type { Workbench } from '#main/serving.ts';
import { dice, drawnName, drawnWord } from './articles.ts';
import { peakMegabytes, timed, type Benchmark } from './benchmark.ts';
import { benchFolder, workerFile, type BenchFolder } from './folders.ts';
import { altered, quotedArticle, spoken } from './quoted-articles.ts';

/** Of one file: a file of records may be of 64 MB at most. */
const PART = 20_000;
const WORDS = 20_000;
const PARAGRAPHS = 320;

/** A draft of 20,000 words and some hundred quotations, judged by a large matter. */
export const draftChecked: Benchmark = {
  name: 'draft checked',
  async run({ articles }) {
    const folder = benchFolder();
    const workbench = startWorkbench(folder.options, workerFile);
    try {
      const client = createClient(workbench, randomUUID);
      await client.call('matters.create', { name: 'Bench' });
      await fill(folder, workbench, client, articles);
      const draft = draftOf(articles);
      const { ms, result } = await timed(() => client.call('drafts.check', draft));
      const bare = new Database(join(folder.options.mattersFolder, 'Bench.matter'), { readonly: true });
      const query = bare.prepare('SELECT rowid FROM article_fts WHERE article_fts MATCH ? LIMIT 200');
      const phrases = await timed(() => {
        for (const { words } of result.quotations) query.all(phraseOf(words));
      });
      bare.close();
      const words = draft.text.split(/\s+/).length;
      const counts = DRAFT_VERDICTS.map(
        (verdict) => `${result.quotations.filter((one) => one.verdict === verdict).length} ${verdict}`,
      );
      return {
        figures: [
          {
            what: `check a draft of ${words.toLocaleString('en')} words against ${articles.toLocaleString('en')} articles`,
            ms,
            bound: 'a bare FTS5 query for each of its quotations',
            boundMs: phrases.ms,
          },
        ],
        notes: [
          `${result.quotations.length} quotations: ${counts.join(', ')}; ${result.findings.length} findings beside them`,
          `peak memory ${peakMegabytes()} MB`,
        ],
      };
    } finally {
      await workbench.close();
      folder.remove();
    }
  },
};

async function fill(
  folder: BenchFolder,
  workbench: Workbench,
  client: Client,
  articles: number,
): Promise<void> {
  const path = join(folder.path, 'quoted.jsonl');
  for (let from = 0; from < articles; from += PART) {
    const lines = Array.from({ length: Math.min(PART, articles - from) }, (_, i) => {
      const { id, title, outlet, published, url, text } = quotedArticle(from + i);
      return JSON.stringify({ id, title, outlet, published, url, text });
    });
    writeFileSync(path, lines.join('\n'));
    const file = await workbench.hand({ path, name: 'quoted.jsonl' });
    await client.call('articles.importLines', { file });
  }
}

/** Paragraphs of the writer's own words, of which each has one quotation: as it was spoken, trimmed, altered or invented. */
function draftOf(articles: number): { text: string; notes: { at: number; text: string }[] } {
  const roll = dice(20_241);
  const plain = (count: number) => Array.from({ length: count }, () => drawnWord(roll)).join(' ');
  const notes: { at: number; text: string }[] = [];
  let text = '';
  for (let i = 0; i < PARAGRAPHS; i += 1) {
    const number = Math.floor((i * articles) / PARAGRAPHS);
    const story = Math.floor(number / 10);
    const words = spoken(story * 5 + (i % 5));
    const ways = [
      words,
      words.slice(1, Math.max(8, words.length - 3)),
      altered(words, roll),
      Array.from({ length: 14 }, () => drawnWord(roll)),
    ];
    const quoted = ways[i % ways.length]!.join(' ');
    const speaker = drawnName(dice(story + 77));
    const own = Math.floor(WORDS / PARAGRAPHS) - 20;
    text += `${i === 0 ? '' : '\n\n'}${plain(own)}. On May ${1 + (i % 28)} ${speaker} said of ${2 + (i % 90)} ${plain(1)}: “${quoted}.”`;
    if (i % 3 === 0)
      notes.push({ at: text.length, text: `Outlet ${number % 40}, “${quotedArticle(number).title},” 2020.` });
  }
  return { text, notes };
}
