import type { Span } from './span.ts';

/** One page of an article's source: what is printed on it as its number, and its place in the text. */
export interface Page extends Span {
  readonly label: string;
  /** Where the source numbers its lines: each number with the place where its words begin, in order. */
  readonly lines?: readonly PageLine[];
}

export interface PageLine {
  readonly number: number;
  readonly start: number;
}

/** Ends a page in a plain text that was made from one with pages. */
const FORM_FEED = '\f';

/**
 * The pages of a plain text in order, numbered from 1; none where no form feed parts it. The sign that ends a page is the
 * last of its own; one at the very end of a text, as converters write it, begins no page.
 */
export function pagesOf(text: string): Page[] {
  const pages: Page[] = [];
  let start = 0;
  for (let end = text.indexOf(FORM_FEED); end !== -1; end = text.indexOf(FORM_FEED, start)) {
    pages.push({ label: String(pages.length + 1), start, end: end + 1 });
    start = end + 1;
  }
  if (pages.length === 0) return [];
  if (text.slice(start).trim() !== '')
    pages.push({ label: String(pages.length + 1), start, end: text.length });
  else pages[pages.length - 1] = { ...pages.at(-1)!, end: text.length };
  return pages;
}

/** The page that holds `offset`; `null` where none does. */
export function pageAt(pages: readonly Page[], offset: number): Page | null {
  let low = 0;
  let high = pages.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const page = pages[middle]!;
    if (offset < page.start) high = middle - 1;
    else if (offset >= page.end) low = middle + 1;
    else return page;
  }
  return null;
}

/** The labels of the first and the last page of a passage; `null` where the pages are not known. */
export function pagesOver(
  pages: readonly Page[],
  { start, end }: Span,
): { readonly first: string; readonly last: string } | null {
  const first = pageAt(pages, start)?.label;
  const last = pageAt(pages, Math.max(start, end - 1))?.label;
  return first === undefined || last === undefined ? null : { first, last };
}
