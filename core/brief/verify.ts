import { type Span, splitsCharacter } from '#core/text/span.ts';

/** How many UTF-16 code units around the first difference are shown, before and after. */
const BEFORE = 20;
const AFTER = 40;

export type Verification =
  | { readonly same: true }
  | {
      readonly same: false;
      /** The article's offset of the first code unit that differs. */
      readonly at: number;
      /** The quote's words around that place, and the article's. */
      readonly expected: string;
      readonly found: string;
    };

/** Whether a quote's words still equal its article's text at its place. */
export function verifyQuote(quote: Span & { readonly exact: string }, text: string): Verification {
  const { exact, start, end } = quote;
  const held = 0 <= start && start <= end ? text.slice(start, end) : '';
  if (held === exact && end <= text.length && end - start === exact.length) return { same: true };
  const shorter = Math.min(held.length, exact.length);
  let differs = 0;
  while (differs < shorter && held.charCodeAt(differs) === exact.charCodeAt(differs)) differs += 1;
  return {
    same: false,
    at: start + differs,
    expected: around(exact, differs),
    found: around(held, differs),
  };
}

function around(text: string, at: number): string {
  let start = Math.max(0, at - BEFORE);
  let end = Math.min(text.length, at + AFTER);
  if (splitsCharacter(text, start)) start -= 1;
  if (splitsCharacter(text, end)) end += 1;
  return text.slice(start, end);
}
