import type { QuotedWords } from './quotation.ts';

export function blockQuotations(_text: string): QuotedWords[] {
  return [];
}
