import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { htmlReader } from '#main/ingest/html/html.ts';
import type { Evaluation, Outcome, Score } from './evaluation.ts';

/** Our own pages, after the manners of many publishers, each with the words of its article beside it. */
export const PAGES = join(import.meta.dirname, '../../main/ingest/html/cases');

/** The main text of saved pages: how many of its words are found, and how many are not of it; Readability beside. */
export const pageText: Evaluation = {
  name: 'page-text',
  async run(): Promise<Outcome> {
    const ours = empty('main text');
    const bare = { ...empty('Readability alone'), isBaseline: true };
    for (const name of await pageNames()) {
      const expected = await readFile(join(PAGES, `${name}.txt`), 'utf8');
      const bytes = await readFile(join(PAGES, `${name}.html`));
      add(ours, name, expected, await mainText(bytes));
      add(bare, name, expected, bareText(bytes.toString('utf8')));
    }
    return { kind: 'measured', scores: [ours, bare] };
  },
};

export async function pageNames(): Promise<string[]> {
  const files = await readdir(PAGES);
  return files.filter((file) => file.endsWith('.html')).map((file) => file.slice(0, -5));
}

/** What is judged as the main text of a page: all but what is proposed as furniture. */
export async function mainText(bytes: Uint8Array): Promise<string> {
  const { signal } = new AbortController();
  let words = '';
  for await (const met of htmlReader.read({ bytes, fileName: 'page.html', choices: NO_CHOICES, signal })) {
    if (met.kind !== 'source') continue;
    const { text, furniture } = met.source;
    let at = 0;
    for (const { start, end } of [...furniture, { start: text.length, end: text.length }]) {
      words += `${text.slice(at, start)}\n`;
      at = end;
    }
  }
  return words;
}

function bareText(html: string): string {
  const { document } = parseHTML(html);
  return new Readability(document as unknown as Document).parse()?.textContent ?? '';
}

interface Counting extends Score {
  right: number;
  readonly extra: string[];
  readonly missing: string[];
}

function empty(name: string): Counting {
  return { name, right: 0, extra: [], missing: [] };
}

/** Words in fours, so that they have to be in order; as the public benchmark of article extraction counts. */
function add(score: Counting, page: string, expected: string, found: string): void {
  const left = new Map<string, number>();
  for (const four of foursOf(expected)) left.set(four, (left.get(four) ?? 0) + 1);
  for (const four of foursOf(found)) {
    const count = left.get(four) ?? 0;
    if (count === 0) score.extra.push(`${page}: ${four}`);
    else {
      left.set(four, count - 1);
      score.right += 1;
    }
  }
  for (const [four, count] of left)
    for (let at = 0; at < count; at += 1) score.missing.push(`${page}: ${four}`);
}

function foursOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 4) return words.length === 0 ? [] : [words.join(' ')];
  return words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
}
