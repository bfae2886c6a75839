import { fingerprintsOf, keyOf, pairsOf, SHARED, wordsOf } from '#core/quotations/wordings/fingerprint.ts';
import { countPhrase, phraseOf, searchPhrase } from '#db/queries/search.ts';
import {
  findWording,
  listArticlesOfWordings,
  listFingerprints,
  listFragments,
  listTies,
} from '#db/queries/wording.ts';
import type { Db } from '#db/sql.ts';

/** The articles that may hold a wording, the likeliest first, and the rare phrases by which they were looked for. */
export interface Candidates {
  readonly articles: readonly number[];
  readonly phrases: readonly string[];
  /** The wordings of quotations that are likely to be alike. */
  readonly wordings: ReadonlySet<number>;
}

/** So many articles are named for one wording at most: a phrase that stands in more is everybody's. */
const MOST_ARTICLES = 200;
/** So many phrases of three words are looked for: words that were exchanged spoil three at most each. */
const PHRASES = 6;
/** Words are counted no further; one in so many articles is as frequent as any. */
const COUNTED = 1_000;
/**
 * A phrase costs as many looks into the index as there are articles with its rarest word, each some 4 µs: so many are
 * spent on one wording. Words that are frequent all through are found by their fingerprints where they are quoted.
 */
const LOOKS = 1_200;
/** So many articles are taken of those that have one phrase, or quotations that are alike. */
const MOST_OF_ONE = 400;
/** So many wordings are taken of those that share fingerprints. */
const MOST_WORDINGS = 32;
/** A wording of more words is known by its first ones. */
const LONGEST = 400;
/** What a wording that was compared already weighs, in phrases. */
const TIED = 20;

/** In how many articles each word stands, as far as it was counted. */
export type Frequencies = Map<string, number>;

/**
 * Candidates only: what stands in them is compared word by word. Who asks for many wordings keeps the frequencies, and may
 * look for fewer phrases: words that stand somewhere letter for letter are found by one.
 */
export function candidatesFor(
  db: Db,
  wording: string,
  frequencies: Frequencies = new Map(),
  most = PHRASES,
): Candidates {
  const words = wordsOf(wording).slice(0, LONGEST);
  const votes = new Map<number, number>();
  const vote = (id: number, weight: number) => votes.set(id, (votes.get(id) ?? 0) + weight);
  const phrases = phrasesOf(db, wording, frequencies, most);
  for (const phrase of phrases) for (const id of searchPhrase(db, phraseOf(phrase), MOST_OF_ONE)) vote(id, 1);
  const alike = wordingsLike(db, words);
  for (const { id, wordingId } of listArticlesOfWordings(db, [...alike.keys()], MOST_OF_ONE))
    vote(id, alike.get(wordingId)!);
  const articles = [...votes].toSorted(([one, a], [other, b]) => b - a || one - other);
  return {
    articles: articles.slice(0, MOST_ARTICLES).map(([id]) => id),
    phrases,
    wordings: new Set(alike.keys()),
  };
}

/**
 * The same, and before them the articles in which all words stand in a row: those are asked of the index by themselves
 * where so many articles have a phrase that some of them may not be among the candidates.
 */
export function surelyCandidates(
  db: Db,
  wording: string,
  frequencies: Frequencies,
  most = PHRASES,
): readonly number[] {
  const { articles } = candidatesFor(db, wording, frequencies, most);
  if (articles.length < MOST_ARTICLES) return articles;
  return [...new Set([...articlesWithAll(db, wording), ...articles])];
}

/** The articles in which all words of a wording stand in a row, however frequent they are. */
export function articlesWithAll(db: Db, wording: string): readonly number[] {
  return /[\p{L}\p{N}]/u.test(wording) ? searchPhrase(db, phraseOf(wording), MOST_ARTICLES) : [];
}

/** The wordings of quotations that are tied to this one or share prints with it, each with what it weighs. */
function wordingsLike(db: Db, words: readonly string[]): Map<number, number> {
  const shared = new Map<number, number>();
  const count = (id: number) => shared.set(id, (shared.get(id) ?? 0) + 1);
  if (words.length >= SHARED)
    for (const { wordingId } of listFingerprints(db, fingerprintsOf(words))) count(wordingId);
  if (words.length > 1) for (const { wordingId } of listFragments(db, pairsOf(words))) count(wordingId);
  const likely = new Map([...shared].toSorted(([, a], [, b]) => b - a).slice(0, MOST_WORDINGS));
  const known = findWording(db, keyOf(words));
  if (known !== null)
    for (const id of [known, ...listTies(db, known).map(({ otherId }) => otherId)]) likely.set(id, TIED);
  return likely;
}

/** Words as the full-text index parts them: an apostrophe ends one. */
const TOKENS = /[\p{L}\p{N}\p{M}]+/gu;

/** The runs of three words with the rarest words in them; all of a wording of three words or less. */
function phrasesOf(db: Db, wording: string, frequencies: Frequencies, most: number): string[] {
  const tokens = [...wording.matchAll(TOKENS)].slice(0, LONGEST);
  const phraseFrom = (at: number, length: number) => {
    const last = tokens[at + length - 1]!;
    return wording.slice(tokens[at]!.index, last.index + last[0].length);
  };
  if (tokens.length === 0) return [];
  if (tokens.length <= 3) return [phraseFrom(0, tokens.length)];
  const frequencyOf = ([token]: RegExpExecArray) => {
    const word = token.toLowerCase();
    let frequency = frequencies.get(word);
    if (frequency === undefined)
      frequencies.set(word, (frequency = countPhrase(db, phraseOf(word), COUNTED)));
    return frequency;
  };
  const looks = tokens.map(frequencyOf);
  const runs = tokens
    .slice(0, -2)
    .map((_, at) => ({ at, looks: Math.min(looks[at]!, looks[at + 1]!, looks[at + 2]!) }))
    .toSorted((a, b) => a.looks - b.looks || a.at - b.at);
  const chosen = new Set<number>();
  let left = LOOKS;
  // First those that share no word with one taken before, so that one exchanged word spoils few; then the others.
  for (const apart of [3, 2, 1]) {
    for (const run of runs) {
      if (chosen.size === most || (chosen.size > 0 && run.looks > left)) break;
      if ([...chosen].some((other) => Math.abs(other - run.at) < apart)) continue;
      chosen.add(run.at);
      left -= run.looks;
    }
  }
  return [...chosen].map((at) => phraseFrom(at, 3));
}
