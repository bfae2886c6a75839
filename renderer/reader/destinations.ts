import type { Quote } from '#core/contract/nouns.ts';
import type { Page } from '#core/text/pages.ts';
import type { Paragraph } from '#core/text/paragraphs.ts';
import type { Span } from '#core/text/span.ts';

/** A place in an article that one can go to. */
export interface Destination extends Span {
  readonly kind: 'paragraph' | 'page' | 'quote';
  /** As printed: of a paragraph and a page that in the margin, of a quote its place in the article's order. */
  readonly label: string;
  readonly words: string;
  /** The quote's own id; `null` for a paragraph and a page. */
  readonly quoteId: number | null;
}

/** As much of a place is shown, in UTF-16 code units. */
const WORDS = 90;
const MOST = 60;

/**
 * Where what was typed leads: a number is that paragraph, that page and that quote; `¶12` or `par 12` the paragraph alone,
 * `p12` or `page iv` the page alone, or the paragraph where no pages are known; `45:12` the line of a page that numbers its
 * lines; words are the quotes that have them.
 * Nothing typed is all quotes.
 */
export function destinations(
  typed: string,
  text: string,
  { paragraphs, pages }: { readonly paragraphs: readonly Paragraph[]; readonly pages: readonly Page[] },
  quotes: readonly Quote[],
): Destination[] {
  const [, mark, digits] = /^\s*(¶|p\.?|page|par\.?|q\.?|quote)?\s*(\d{1,7})\s*$/i.exec(typed) ?? [];
  const line = lineOf(typed, pages, text);
  if (line) return [line];
  const page = pageOf(typed, pages);
  const inOrder = quotes.map((quote, i) => ({ quote, number: i + 1 }));
  if (digits === undefined && page) return [toPage(page, text)];
  if (digits === undefined) {
    const wanted = folded(typed);
    return inOrder
      .filter(({ quote }) => folded(`${quote.exact} ${quote.speaker?.name ?? ''}`).includes(wanted))
      .slice(0, MOST)
      .map(({ quote, number }) => toQuote(quote, number));
  }
  const number = Number(digits);
  const found: Destination[] = [];
  const isPage = mark !== undefined && /^p(\.|age)?$/i.test(mark);
  if (isPage && pages.length > 0) return page ? [toPage(page, text)] : [];
  const paragraph = mark?.toLowerCase().startsWith('q') ? undefined : paragraphs[number - 1];
  if (paragraph) {
    const { start, end } = paragraph;
    const words = opening(text, start, end);
    found.push({ kind: 'paragraph', label: String(number), start, end: start, words, quoteId: null });
  }
  if (mark === undefined && page) found.push(toPage(page, text));
  const quote = mark !== undefined && !mark.toLowerCase().startsWith('q') ? undefined : quotes[number - 1];
  if (quote) found.push(toQuote(quote, number));
  return found;
}

function toQuote({ id, start, end, exact }: Quote, number: number): Destination {
  const label = String(number);
  return { kind: 'quote', label, start, end, words: exact.slice(0, WORDS).toWellFormed(), quoteId: id };
}

/** The page whose printed number was typed, alone or after `p` or `page`. */
function pageOf(typed: string, pages: readonly Page[]): Page | undefined {
  const label = typed.replace(/^\s*(?:page\b|p\b\.?|p\.?(?=\d))\s*/i, '').trim();
  if (label === '') return undefined;
  return pages.find((page) => page.label.toLowerCase() === label.toLowerCase());
}

/** The line that was typed as `45:12`, by the numbers that are printed on its page and beside it. */
function lineOf(typed: string, pages: readonly Page[], text: string): Destination | undefined {
  const [, label = '', number = ''] = /^(.*):\s*(\d{1,3})\s*$/.exec(typed) ?? [];
  const page = pageOf(label, pages);
  const lines = page?.lines ?? [];
  const at = lines.findIndex((one) => one.number === Number(number));
  if (!page || at === -1) return undefined;
  const { start } = lines[at]!;
  const words = opening(text, start, lines[at + 1]?.start ?? start + WORDS);
  return { kind: 'page', label: `${page.label}:${number}`, start, end: start, words, quoteId: null };
}

function toPage({ label, start, end }: Page, text: string): Destination {
  const page = text.slice(start, end);
  const at = Math.min(start + (page.length - page.trimStart().length), end - 1);
  const [line = ''] = page.trimStart().split('\n', 1);
  return { kind: 'page', label, start: at, end: at, words: opening(line, 0, line.length), quoteId: null };
}

function opening(text: string, start: number, end: number): string {
  return text
    .slice(start, Math.min(end, start + WORDS))
    .toWellFormed()
    .trim();
}

function folded(words: string): string {
  return words.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
