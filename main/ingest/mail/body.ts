import type { Email } from 'postal-mime';
import { normalise } from '#core/intake/normalise.ts';
import { wordsOfHtml } from './html-words.ts';

/** Below this share of the words of one form in the other, the two do not say the same. */
const SAME = 0.95;

/**
 * A message's own words. Of two forms the plain one, which a person can check against the source, unless the other says
 * more: then plain is often but a line that says so.
 */
export function bodyOf({ text, html }: Email): string {
  const plain = tidy(text ?? '');
  if (!html) return plain;
  const rich = wordsOfHtml(html);
  return plain !== '' && shareOf(rich, plain) >= SAME ? plain : tidy(rich);
}

/** Without blanks at the ends of lines and of the whole; three empty lines say no more than one. */
function tidy(text: string): string {
  // A pattern for blanks at an end goes through a run of them from each of its places.
  return normalise(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\s*\n/, '')
    .trimEnd();
}

/** How many of the words of `one` are in `other`, as often. */
function shareOf(one: string, other: string): number {
  const words = wordsOf(one);
  if (words.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of wordsOf(other)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of words) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    found += 1;
  }
  return found / words.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
