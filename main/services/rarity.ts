import { SHARED } from '#core/quotations/fingerprint.ts';

/**
 * In how many articles so few words may stand, quoted or not, and still be taken for one utterance: “held accountable” in
 * two of five articles is the same speech, in a hundred of a thousand it is everybody's. More words are taken at theirs.
 */
export function mostArticles(words: number): number {
  if (words >= SHARED) return Infinity;
  return BY_WORDS[words] ?? 0;
}

const BY_WORDS: readonly number[] = [0, 0, 8, 20, 60, 200];
