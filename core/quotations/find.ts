import { attributions } from './attribute.ts';
import { kindOf } from './kinds.ts';
import { quotedWords } from './pairs.ts';
import type { Quotation } from './quotation.ts';
import { utterancesOf } from './utterances.ts';

/** Every quotation of a text, with what it is, who is said to have spoken, and the utterance that it is a piece of. */
export function findQuotations(text: string): Quotation[] {
  const all = quotedWords(text);
  const attributed = attributions(text, all);
  const pieces = all.map((words, i) => {
    const attribution = attributed[i] ?? null;
    const kind = kindOf(text, words, attribution);
    return { words, attribution, kind, spoken: kind === 'direct' || kind === 'partial' };
  });
  const utterances = utterancesOf(text, pieces);
  return pieces.map(({ words, attribution, kind, spoken }, i) => ({
    ...words,
    kind,
    speech: spoken ? 'direct' : 'none',
    utterance: utterances[i]!,
    attribution,
  }));
}
