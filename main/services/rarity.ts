import { SHARED } from '#core/quotations/wordings/fingerprint.ts';
import { countPhrase, phraseOf, searchPhrase } from '#db/queries/search.ts';
import type { Db } from '#db/sql.ts';

/**
 * In how many articles so few words may stand, quoted or not, and still be taken for one utterance: “held accountable” in
 * two of five articles is the same speech, in a hundred of a thousand it is everybody's. More words are taken at theirs.
 */
export function mostArticles(words: number): number {
  if (words >= SHARED) return Infinity;
  return BY_WORDS[words] ?? 0;
}

const BY_WORDS: readonly number[] = [0, 0, 8, 20, 60];

/** A word in more articles than this is a frequent one: in a phrase of such words alone, nobody is to be recognised. */
const FREQUENT = 300;

/**
 * The articles in which so few words stand in a row, or `null` where there are too many of them. Phrases of frequent
 * words are not looked for at all: that took 3 ms at 10,000 articles, and longer with each more.
 */
export function articlesOfFragment(db: Db, exact: string, words: readonly string[]): number[] | null {
  const most = mostArticles(words.length);
  const byLength = words.toSorted((a, b) => b.length - a.length).slice(0, 2);
  if (byLength.every((word) => countPhrase(db, phraseOf(word), FREQUENT + 1) > FREQUENT)) return null;
  const articles = searchPhrase(db, phraseOf(exact), most + 1);
  return articles.length > most ? null : articles;
}
