import { kindOf } from './kinds.ts';
import { quotedWords } from './pairs.ts';
import type { Attribution, Quotation } from './quotation.ts';

/** Every quotation of a text, with what it is, who is said to have spoken, and the utterance that it is a piece of. */
export function findQuotations(text: string): Quotation[] {
  const words = quotedWords(text);
  const attributions: (Attribution | null)[] = words.map(() => null);
  return words.map((one, i) => {
    const attribution = attributions[i] ?? null;
    const kind = kindOf(text, one, attribution);
    return {
      ...one,
      kind,
      speech: kind === 'direct' || kind === 'partial' ? 'direct' : 'none',
      utterance: i,
      attribution,
    };
  });
}
