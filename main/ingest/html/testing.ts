import { NO_CHOICES } from '#core/contract/intake.ts';
import type { Source } from '#core/intake/source.ts';
import type { Reader } from '../reader.ts';
import { htmlReader } from './html.ts';

/** What a reader makes of a page that it can read. */
export async function readSource(
  page: string | Uint8Array,
  { encoding = null, reader = htmlReader }: { encoding?: string | null; reader?: Reader } = {},
): Promise<Source> {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page;
  const { signal } = new AbortController();
  for await (const met of reader.read({
    bytes,
    fileName: 'page.html',
    choices: { ...NO_CHOICES, encoding },
    signal,
  })) {
    if (met.kind === 'source') return met.source;
    throw new Error(JSON.stringify(met));
  }
  throw new Error('nothing was read');
}

/** The article's own words: all but the furniture. */
export function ownText({ text, furniture }: Pick<Source, 'text' | 'furniture'>): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of [...furniture, { start: text.length, end: text.length }]) {
    pieces.push(text.slice(at, start));
    at = end;
  }
  return pieces.join('');
}

export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
