import { useMemo } from 'react';
import { turnAt, turnsOf, type Turn } from '#core/quotations/attribution/turns.ts';
import type { Span } from '#core/text/span.ts';

/** The turn of a transcript that a passage is in, which tells who speaks there; `null` in any other text. */
export function useTurn(text: string | undefined, passage: Span | null | undefined): Turn | null {
  const turns = useMemo(() => (text === undefined ? [] : turnsOf(text)), [text]);
  return passage ? turnAt(turns, passage) : null;
}

/** The name in a proposed phrase as names are written: transcripts print it in capitals, after a form of address. */
export function nameAsWritten(phrase: string): string {
  const name = phrase.replace(/^(?:MR|MS|MRS|MISS|DR|Mr|Ms|Mrs|Miss|Dr)\.?\s+/, '');
  if (/\p{Ll}/u.test(name)) return name;
  return name.replaceAll(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase());
}
