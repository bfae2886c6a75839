/**
 * What a wording is known by, so that another that shares some of it is found without comparing all with all.
 * Likeness only finds candidates; a comparison decides.
 */

/** Words in a run that is hashed. */
const RUN = 3;
/** In any so many runs that follow one another, one is kept: two wordings that share SHARED words in a row share a print. */
const WINDOW = 3;

/** Of a wording with so few runs all are kept: one word exchanged in the middle leaves it none of five words. */
const FEW_RUNS = 6;

/** From so many words on a wording has fingerprints of its own; a shorter one is a fragment. */
export const SHARED = RUN + WINDOW - 1;

/** So long may a wording be that is told apart; the words behind are not looked at, whatever a text may hold. */
const MOST_WORDS = 2_000;

/** Fewer letters stand anywhere by chance: they say nothing about where words come from. */
const FEWEST_LETTERS = 10;

/**
 * The words of a wording, folded: without case, accents, quotation marks, brackets and format characters; parted at
 * spaces, dashes and hyphens.
 */
export function wordsOf(wording: string): string[] {
  if (PLAIN.test(wording)) {
    const words = wording
      .replaceAll(/['’‘`[\]]+/g, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g);
    return words?.slice(0, MOST_WORDS) ?? [];
  }
  const words: string[] = [];
  const folded = wording
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}'’‘ʼ`´[\]]+/gu, '')
    .toLowerCase();
  for (const [word] of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push(word);
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

/** English as it is mostly printed, which needs no folding of accents: three times as quick. */
const PLAIN = /^[\x20-\x7e\n‘’“”–—]*$/;

/** Whether there is enough of a wording to follow it through other texts. */
export function isTraceable(words: readonly string[]): boolean {
  if (words.length < 2) return false;
  let letters = 0;
  for (const word of words) if ((letters += word.length) >= FEWEST_LETTERS) return true;
  return false;
}

/** One number of 53 bits for a whole wording. */
export function keyOf(words: readonly string[]): number {
  let high = 0x811c9dc5;
  let low = 0x1b873593;
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x5bd1e995);
      low ^= low >>> 15;
    }
    high = Math.imul(high ^ 0x20, 0x01000193);
    low = Math.imul(low ^ 0x20, 0x5bd1e995);
  }
  return (mixed(high) & 0x1fffff) * 2 ** 32 + mixed(low);
}

/**
 * The fingerprints of a wording of SHARED words or more, by winnowing: S. Schleimer, D. Wilkerson, A. Aiken, “Winnowing:
 * Local Algorithms for Document Fingerprinting”, SIGMOD 2003. Of each window the run with the most letters is kept, and
 * among those the one of the smallest hash: long words are the rare ones, so that “one of the” hardly ever is a print.
 */
export function fingerprintsOf(words: readonly string[]): number[] {
  const hashes = words.map(hashOf);
  const count = words.length - RUN + 1;
  const runs: number[] = [];
  const ranks: number[] = [];
  for (let at = 0; at < count; at += 1) {
    let letters = 0;
    let hash = 0;
    for (let i = at; i < at + RUN; i += 1) {
      letters += words[i]!.length;
      hash = Math.imul(hash, 31) + hashes[i]!;
    }
    const run = mixed(hash);
    runs.push(run);
    ranks.push(Math.max(0, 64 - letters) * 2 ** 32 + run);
  }
  if (count <= FEW_RUNS) return [...new Set(runs)];
  const prints = new Set<number>();
  for (let from = 0; from + WINDOW <= count; from += 1) {
    let best = from;
    for (let at = from + 1; at < from + WINDOW; at += 1) if (ranks[at]! <= ranks[best]!) best = at;
    prints.add(runs[best]!);
  }
  return [...prints];
}

/** A number for each two words that follow one another: by its first, a fragment is found in a longer wording. */
export function pairsOf(words: readonly string[]): number[] {
  const pairs: number[] = [];
  for (let at = 0; at + 1 < words.length; at += 1) {
    pairs.push(mixed(Math.imul(hashOf(words[at]!), 31) + hashOf(words[at + 1]!)));
  }
  return pairs;
}

/** Whether `inner` stands in `outer`, word for word and in a row. */
export function holds(outer: readonly string[], inner: readonly string[]): boolean {
  for (let at = 0; at + inner.length <= outer.length; at += 1) {
    let length = 0;
    while (length < inner.length && outer[at + length] === inner[length]) length += 1;
    if (length === inner.length) return true;
  }
  return false;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The last step of MurmurHash3: every bit of the input sways every bit; gives an unsigned number. */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
