import { pagesOver, type Page } from './pages.ts';
import { linesOf, type Line } from './paragraphs.ts';
import type { Span } from './span.ts';

/** A page with fewer numbered lines than this has a list in it, and no line numbers. */
const FEWEST = 5;
const NUMBERED = /^\s{0,12}(\d{1,2})(?:\s|$)/;

/** What is printed on the pages of a passage, and the numbers of its lines where a transcript prints those too. */
export interface PrintedPlace {
  readonly first: string;
  readonly last: string;
  readonly lines?: { readonly first: number; readonly last: number } | null;
}

/** Where a passage is on paper; `null` where the pages are not known. */
export function printedPlace(text: string, pages: readonly Page[], passage: Span): PrintedPlace | null {
  const over = pagesOver(pages, passage);
  return over && { ...over, lines: printedLines(text, pages, passage) };
}

/** Page and line, as records of court are cited: `45:12`, `45:12-15`, `45:12-46:3`; `null` without lines. */
export function pageAndLine({ first, last, lines }: PrintedPlace): string | null {
  if (!lines) return null;
  const start = `${first}:${lines.first}`;
  if (first !== last) return `${start}-${last}:${lines.last}`;
  return lines.first === lines.last ? start : `${start}-${lines.last}`;
}

/**
 * The numbers that are printed beside the lines of a passage, as transcripts have them; `null` where its pages have no
 * such numbers, told by the reader of the file or standing in the text. Lines that nobody numbered are not counted: a pin cite to them would be wrong on paper.
 */
export function printedLines(
  text: string,
  pages: readonly Page[],
  { start, end }: Span,
): { readonly first: number; readonly last: number } | null {
  const first = numberAt(text, pages, start);
  const last = numberAt(text, pages, Math.max(start, end - 1));
  return first === null || last === null ? null : { first, last };
}

function numberAt(text: string, pages: readonly Page[], offset: number): number | null {
  const page = pages.find((one) => one.start <= offset && offset < one.end);
  if (!page) return null;
  if (page.lines) return page.lines.findLast((line) => line.start <= offset)?.number ?? null;
  const numbered = numbersOf(linesOf(text.slice(page.start, page.end)));
  if (numbered.length < FEWEST) return null;
  const line = numbered.findLast((one) => page.start + one.start <= offset);
  return line?.number ?? null;
}

/** The lines that begin with 1, 2, 3 and so on in their order; what else begins with a number is text. */
function numbersOf(lines: readonly Line[]): { readonly start: number; readonly number: number }[] {
  const found: { start: number; number: number }[] = [];
  for (const { start, text } of lines) {
    const number = Number(NUMBERED.exec(text)?.[1] ?? 0);
    if (number === found.length + 1) found.push({ start, number });
  }
  return found;
}
