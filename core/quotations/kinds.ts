import type { QuotationKind } from '#core/contract/vocabulary.ts';
import type { Attribution, QuotedWords } from './quotation.ts';

export function kindOf(text: string, words: QuotedWords, attribution: Attribution | null): QuotationKind {
  const exact = text.slice(words.start, words.end);
  if (words.marks === 'block') return 'direct';
  const count = exact.split(/\s+/).length;
  if (/^[A-Z]/.test(exact) && /[.,!?]$/.test(exact)) return 'direct';
  return attribution !== null || count > 3 ? 'partial' : 'scare';
}
