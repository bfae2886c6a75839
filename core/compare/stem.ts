import { COMMON_WORDS, FUNCTION_WORDS } from '#core/quotations/wordings/lexicon.ts';
import type { Token } from '#core/quotations/wordings/tokens.ts';

const ENDINGS = /(?:ings?|ed|es|s|e)$/;
const SHORTEST = 3;

/** A word without its ending: `files`, `filed` and `filing` are one. */
export function stemOf(word: string): string {
  const stem = word.replace(ENDINGS, '');
  return stem.length >= SHORTEST ? stem : word;
}

/** The stems of the words of a text that say something. */
export function tellingStems(tokens: readonly Token[]): Set<string> {
  return new Set(
    tokens
      .filter(
        ({ type, key, sort }) =>
          type === 'word' &&
          sort !== 'function' &&
          !FUNCTION_WORDS.has(key) &&
          (sort === 'name' || !COMMON_WORDS.has(key)),
      )
      .map(({ key }) => stemOf(key)),
  );
}
