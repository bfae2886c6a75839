import { keyOf } from '../quotations/wordings/fingerprint.ts';
import type { Span } from '../text/span.ts';

/** So many words in a row stand alike in two texts by chance only where they are a set phrase. */
const RUN = 7;
/** Two texts of which this part of the shorter one is the same carry one copy, if it is also so much, in runs of words. */
const PART = 0.2;
const ENOUGH = 40;
/** A short piece is one copy where most of it is the same. */
const MOST = 0.6;
const SHORT = 12;

interface Word extends Span {
  readonly folded: string;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** What somebody said is printed alike by everyone who was there, so it says nothing of who copied whom. */
const SPOKEN = /“[^“”]{1,3000}”|"[^"\n]{1,3000}"/gu;

/** The words of a text in order, without those in quotation marks and those in `excluded`. */
function wordsOf(text: string, excluded: readonly Span[]): Word[] {
  const spoken = [...text.matchAll(SPOKEN)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const out = [...spoken, ...excluded].toSorted((a, b) => a.start - b.start);
  const words: Word[] = [];
  let next = 0;
  let until = 0;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    for (; next < out.length && out[next]!.start <= index; next += 1) until = Math.max(until, out[next]!.end);
    if (index >= until) words.push({ folded: word.toLowerCase(), start: index, end: index + word.length });
  }
  return words;
}

function runsOf(words: readonly Word[]): number[] {
  const folded = words.map((word) => word.folded);
  return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) =>
    keyOf(folded.slice(at, at + RUN)),
  );
}

/** What the own words of a text are known by, each run of them once, in order of size. */
export function printsOf(text: string, excluded: readonly Span[]): Float64Array {
  return Float64Array.from(new Set(runsOf(wordsOf(text, excluded)))).sort();
}

/** Whether two texts share so much that one was copied from the other, or both from a third. */
export function isSameCopy(a: Float64Array, b: Float64Array): boolean {
  const shared = countShared(a, b);
  const part = shared / Math.max(1, Math.min(a.length, b.length));
  return (shared >= ENOUGH && part >= PART) || (shared >= SHORT && part >= MOST);
}

function countShared(a: Float64Array, b: Float64Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i]!, b[j]!];
    if (one === other) shared += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return shared;
}

/** The longest stretch of a text whose runs of words all stand in another; `null` where none does. */
export function longestShared(text: string, excluded: readonly Span[], other: Float64Array): Span | null {
  const words = wordsOf(text, excluded);
  const there = new Set(other);
  let best: readonly [number, number] | null = null;
  let from = -1;
  for (const [at, run] of [...runsOf(words), NaN].entries()) {
    if (there.has(run)) {
      if (from === -1) from = at;
    } else if (from !== -1) {
      if (best === null || at - from > best[1] - best[0]) best = [from, at];
      from = -1;
    }
  }
  return best && { start: words[best[0]]!.start, end: words[best[1] + RUN - 2]!.end };
}
