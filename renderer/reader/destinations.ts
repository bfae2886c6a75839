import type { Quote } from '#core/contract/nouns.ts';
import type { Paragraph } from '#core/text/paragraphs.ts';
import type { Span } from '#core/text/span.ts';

/** A place in an article that one can go to. */
export interface Destination extends Span {
  readonly kind: 'paragraph' | 'quote';
  /** As printed: of a paragraph that in the margin, of a quote its place in the article's order. */
  readonly number: number;
  readonly words: string;
  /** The quote's own id; `null` for a paragraph. */
  readonly quoteId: number | null;
}

/** As much of a place is shown, in UTF-16 code units. */
const WORDS = 90;
const MOST = 60;

/**
 * Where what was typed leads: a number is that paragraph and that quote, `¶12` or `p 12` the paragraph alone, words are
 * the quotes that have them. Nothing typed is all quotes.
 */
export function destinations(
  typed: string,
  text: string,
  paragraphs: readonly Paragraph[],
  quotes: readonly Quote[],
): Destination[] {
  const [, mark, digits] = /^\s*(¶|p\.?|par\.?|q\.?|quote)?\s*(\d{1,7})\s*$/i.exec(typed) ?? [];
  const inOrder = quotes.map((quote, i) => ({ quote, number: i + 1 }));
  if (digits === undefined) {
    const wanted = folded(typed);
    return inOrder
      .filter(({ quote }) => folded(`${quote.exact} ${quote.speaker?.name ?? ''}`).includes(wanted))
      .slice(0, MOST)
      .map(({ quote, number }) => toQuote(quote, number));
  }
  const number = Number(digits);
  const found: Destination[] = [];
  const paragraph = mark?.toLowerCase().startsWith('q') ? undefined : paragraphs[number - 1];
  if (paragraph) {
    const { start, end } = paragraph;
    const words = text
      .slice(start, Math.min(end, start + WORDS))
      .toWellFormed()
      .trim();
    found.push({ kind: 'paragraph', number, start, end: start, words, quoteId: null });
  }
  const quote = mark !== undefined && !mark.toLowerCase().startsWith('q') ? undefined : quotes[number - 1];
  if (quote) found.push(toQuote(quote, number));
  return found;
}

function toQuote({ id, start, end, exact }: Quote, number: number): Destination {
  return { kind: 'quote', number, start, end, words: exact.slice(0, WORDS).toWellFormed(), quoteId: id };
}

function folded(words: string): string {
  return words.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
