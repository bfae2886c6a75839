import type { Span } from '../text/span.ts';

/**
 * Whether two texts are nearly the same: one wire story in two papers, or a story and its update. A text is the set of its
 * runs of words; for finding candidates among very many, the smallest of their hashes stand for all (A. Broder, “On the
 * resemblance and containment of documents”, 1997).
 */

/** So many words in a row: fewer are set phrases, more miss a story that was edited in every sentence. */
const RUN = 5;
/** A text has one print for so many runs, */
const RUNS_A_PRINT = 64;
/** but so many at least, that a note of three sentences is found, and at most, that a book does not fill the index. */
const FEWEST_PRINTS = 8;
const MOST_PRINTS = 400;
/** Shorter texts are like too many others. */
const FEWEST_RUNS = 20;
/** Of the shorter one so much is in the other, */
const ALIKE = 0.5;
/** which is not so much longer that it only quotes the whole. */
const OF_LONGER = 0.2;

const WORD = /[\p{L}\p{N}]+/gu;

/** The hashes of a text's runs of words, each once, smallest first; words in `excluded`, in order of place, are left out. */
export function runsIn(text: string, excluded: readonly Span[] = []): Uint32Array {
  const words: number[] = [];
  let next = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    while (next < excluded.length && excluded[next]!.end <= index) next += 1;
    if (next < excluded.length && excluded[next]!.start <= index) continue;
    words.push(hashOf(word.toLowerCase()));
  }
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at += 1) {
    let hash = 0;
    for (let i = at; i < at + RUN; i += 1) hash = Math.imul(hash, 0x01000193) ^ words[i]!;
    runs.add(mixed(hash));
  }
  return Uint32Array.from(runs).sort();
}

/** By which runs a text is found; none for one that is too short. */
export function printsIn(runs: Uint32Array): number[] {
  if (runs.length < FEWEST_RUNS) return [];
  const count = Math.min(MOST_PRINTS, Math.max(FEWEST_PRINTS, Math.round(runs.length / RUNS_A_PRINT)));
  return [...runs.subarray(0, count)];
}

/** Whether so many shared prints are a reason to hold two texts against each other. */
export function mayBeAlike(shared: number, prints: number, others: number): boolean {
  return shared >= 2 && shared >= Math.min(prints, others) / 4;
}

/** How much of the shorter of two texts is in the other, from 0 to 1; `null` where they are not nearly the same. */
export function shareOf(a: Uint32Array, b: Uint32Array): number | null {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i]!, b[j]!];
    if (one === other) shared += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  const share = shared / Math.max(1, Math.min(a.length, b.length));
  return share >= ALIKE && shared >= OF_LONGER * Math.max(a.length, b.length) ? share : null;
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The last step of MurmurHash3; gives an unsigned number. */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
