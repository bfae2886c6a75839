import type { Token } from '#core/quotations/wordings/tokens.ts';

/** Words that deny in other ways than by a negation. */
const DENYING = /^(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed)|without|lacks?|lacked|fail(?:s|ed)?)$/;
const HEDGING = /^(?:may|might|possibly|perhaps|could|maybe|apparently|probably)$/;

/** How a sentence holds what it says: denied where it has an odd number of denials, possible where a word hedges it. */
export function holdingOf(tokens: readonly Token[]): 'yes' | 'no' | 'possibly' {
  const denials = tokens.filter(({ sort, key }) => sort === 'negation' || DENYING.test(key)).length;
  if (denials % 2 === 1) return 'no';
  return tokens.some(({ key }) => HEDGING.test(key)) ? 'possibly' : 'yes';
}

/** Whether a word only says how something is held, and nothing of what. */
export function holds({ sort, key }: Token): boolean {
  return sort === 'negation' || DENYING.test(key) || HEDGING.test(key);
}
