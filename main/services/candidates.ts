import { fingerprintsOf, pairsOf, SHARED, wordsOf } from '#core/quotations/fingerprint.ts';
import { countPhrase, phraseOf, searchPhrase } from '#db/queries/search.ts';
import { listFingerprints, listFragments, listTies, listArticlesOfWordings } from '#db/queries/wording.ts';
import type { Db } from '#db/sql.ts';

/** The articles that may hold a wording, the likeliest first, and the rare phrases by which they were looked for. */
export interface Candidates {
  readonly articles: readonly number[];
  readonly phrases: readonly string[];
}

/** So many articles are looked through for one wording: a phrase that stands in more is everybody's. */
const MOST_ARTICLES = 200;
/** So many phrases of three words are looked for: words that were exchanged spoil three at most each. */
const PHRASES = 6;
/** A word in so many articles is as frequent as any: it is counted no further. */
const COUNTED = 2_000;
/** So many articles are taken of those that have one phrase. */
const MOST_OF_A_PHRASE = 400;
/** A wording of more words is known by its first ones. */
const LONGEST = 400;

/** Candidates only: what stands in them is compared word by word. */
export function candidatesFor(db: Db, wording: string, known: number | null): Candidates {
  const words = wordsOf(wording).slice(0, LONGEST);
  const votes = new Map<number, number>();
  const vote = (articles: readonly number[], weight: number) => {
    for (const id of articles) votes.set(id, (votes.get(id) ?? 0) + weight);
  };
  const phrases = phrasesOf(db, wording, words.length);
  for (const phrase of phrases) vote(searchPhrase(db, phraseOf(phrase), MOST_OF_A_PHRASE), 1);
  vote(listArticlesOfWordings(db, wordingsLike(db, words, known), MOST_OF_A_PHRASE), 2);
  const articles = [...votes].toSorted(([one, a], [other, b]) => b - a || one - other);
  return { articles: articles.slice(0, MOST_ARTICLES).map(([id]) => id), phrases };
}

/** The wordings of quotations that share the most fingerprints, or a fragment's beginning, or are tied already. */
function wordingsLike(db: Db, words: readonly string[], known: number | null): number[] {
  const shared = new Map<number, number>();
  const count = (id: number) => shared.set(id, (shared.get(id) ?? 0) + 1);
  if (words.length >= SHARED)
    for (const one of listFingerprints(db, fingerprintsOf(words))) count(one.wordingId);
  if (words.length > 1) for (const one of listFragments(db, pairsOf(words))) count(one.wordingId);
  const likely = [...shared].toSorted(([, a], [, b]) => b - a).slice(0, MOST_WORDINGS);
  const tied = known === null ? [] : [known, ...listTies(db, known).map(({ otherId }) => otherId)];
  return [...new Set([...tied, ...likely.map(([id]) => id)])];
}

const MOST_WORDINGS = 32;

/** Words as the full-text index parts them, with apostrophes inside taken for ends. */
const TOKENS = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * The runs of three words whose rarest word is the rarest, spread over the wording; all of a wording of three words or
 * less. Measured against taking any six: see the benchmark's recall.
 */
function phrasesOf(db: Db, wording: string, count: number): string[] {
  const tokens = [...wording.matchAll(TOKENS)].slice(0, 2 * count + 8);
  const exactFrom = (at: number, length: number) => {
    const last = tokens[at + length - 1]!;
    return wording.slice(tokens[at]!.index, last.index + last[0].length);
  };
  if (tokens.length === 0) return [];
  if (tokens.length <= 3) return [exactFrom(0, tokens.length)];
  const frequency = new Map<string, number>();
  const frequencyOf = (word: string) => {
    let n = frequency.get(word);
    if (n === undefined) frequency.set(word, (n = countPhrase(db, phraseOf(word), COUNTED)));
    return n;
  };
  const runs = tokens.slice(0, -2).map((_, at) => ({
    at,
    rarity: Math.min(...[0, 1, 2].map((i) => frequencyOf(tokens[at + i]![0].toLowerCase()))),
  }));
  const chosen: number[] = [];
  const ranked = runs.toSorted((a, b) => a.rarity - b.rarity || a.at - b.at);
  // First those that share no word with one taken before, so that one exchanged word spoils few; then the others.
  for (const apart of [3, 2, 1]) {
    for (const { at } of ranked) {
      if (chosen.length === PHRASES) break;
      if (chosen.every((other) => Math.abs(other - at) >= apart)) chosen.push(at);
    }
  }
  return chosen.map((at) => exactFrom(at, 3));
}
