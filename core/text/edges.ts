import { isInsideWord, isLetterAt } from './letters.ts';
import type { Span } from './span.ts';

/** No word is longer; a text of one endless word is left alone. */
const REACH = 10_000;

/**
 * A passage with one of its edges moved by a word: past the next word that begins or ends there, and onto its end. Marks
 * that stand around the word are left outside. `null` where there is no word to take in, or where none would be left.
 */
export function edgeMoved(text: string, span: Span, edge: 'start' | 'end', direction: -1 | 1): Span | null {
  const from = span[edge];
  const at = edge === 'start' ? wordStart(text, from, direction) : wordEnd(text, from, direction);
  if (at === null) return null;
  const moved = edge === 'start' ? { start: at, end: span.end } : { start: span.start, end: at };
  return moved.start < moved.end && hasLetter(text, moved) ? moved : null;
}

/** The place nearest to `at` on which no word is split: for the start of a passage before the word, else after it. */
export function toWordEdge(text: string, at: number, edge: 'start' | 'end'): number {
  const step = edge === 'start' ? -1 : 1;
  let place = Math.max(0, Math.min(at, text.length));
  for (let turn = 0; turn < REACH && isInsideWord(text, place); turn += 1) place += step;
  return place;
}

/** The nearest place before (-1) or after (1) `from` where a word begins. */
function wordStart(text: string, from: number, direction: -1 | 1): number | null {
  for (let turn = 1; turn < REACH; turn += 1) {
    const at = from + turn * direction;
    if (at < 0 || at >= text.length) return null;
    if (isLetterAt(text, at) && !isInsideWord(text, at)) return at;
  }
  return null;
}

/** The same of where one ends. */
function wordEnd(text: string, from: number, direction: -1 | 1): number | null {
  for (let turn = 1; turn < REACH; turn += 1) {
    const at = from + turn * direction;
    if (at <= 0 || at > text.length) return null;
    if (isLetterAt(text, at - 1) && !isInsideWord(text, at)) return at;
  }
  return null;
}

function hasLetter(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1) if (isLetterAt(text, at)) return true;
  return false;
}
