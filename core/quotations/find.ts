import type { QuotationKind } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';
import { attributions } from './attribution/attribute.ts';
import { kindOf } from './finding/kinds.ts';
import { quotedWords } from './finding/pairs.ts';
import type { Quotation } from './quotation.ts';
import { utterancesOf } from './finding/utterances.ts';

/** ”, and the “ is longer than most. */
const LONGEST_LINK = 16;

/** Every quotation of a text, with what it is, who is said to have spoken, and the utterance that it is a piece of. */
export function findQuotations(text: string): Quotation[] {
  const all = quotedWords(text);
  const attributed = attributions(text, all);
  const kinds: QuotationKind[] = [];
  for (const [i, words] of all.entries()) {
    const kind = kindOf(text, words, attributed[i] ?? null);
    const listed = kind === 'scare' && kinds[i - 1] === 'partial' && isListed(text, all[i - 1]!, words);
    kinds.push(listed ? 'partial' : kind);
  }
  const pieces = all.map((words, i) => {
    const kind = kinds[i]!;
    return {
      words,
      attribution: attributed[i] ?? null,
      kind,
      spoken: kind === 'direct' || kind === 'partial',
    };
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

/** “one thing” and “another”: what the first is, the second is too. */
function isListed(text: string, before: Span, { start }: Span): boolean {
  return (
    start - before.end < LONGEST_LINK &&
    /^["”’']?,?\s(?:and|or|but|nor)\s(?:(?:an?|the)\s)?["“‘']$/.test(text.slice(before.end, start))
  );
}
