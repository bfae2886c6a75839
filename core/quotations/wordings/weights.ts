import { STOCK_PHRASES } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** What each word says of which utterance this is: its weight, but little inside a stock phrase. */
export function weightsOf(tokens: readonly Token[]): number[] {
  const weights = tokens.map(({ weight, sort, bracket }) =>
    // An editor's words are nobody's utterance.
    bracket === 'whole' ? 0 : sort === 'name' ? NAME : weight,
  );
  for (let i = 0; i < tokens.length; i += 1) {
    for (const phrase of STARTS.get(tokens[i]!.key) ?? []) {
      if (!phrase.every((word, k) => tokens[i + k]?.key === word)) continue;
      for (let k = 0; k < phrase.length; k += 1) weights[i + k]! *= STOCK;
    }
  }
  return weights;
}
/** So much of its weight a word keeps in a stock phrase. */
export const STOCK = 0.35;
/** People who speak of one matter all say its names. */
const NAME = 0.6;
const STARTS: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  STOCK_PHRASES,
  (phrase) => phrase[0]!,
);
