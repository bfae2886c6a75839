import type { GridRow, ComparedQuestion } from '#core/compare/grid.ts';

/** The measures of the grid, in pixels. Heights follow from the words, so that a row is as high whichever columns are drawn. */
export const HEAD_HEIGHT = 56;
export const QUESTION_WIDTH = 248;
export const COLUMN_WIDTH = 184;

/** So many answers of one cell are shown; the others are counted. */
export const ANSWERS_SHOWN = 3;
/** So many lines of a quote, and of an answer. */
const QUOTE_LINES = 3;
const ANSWER_LINES = 3;
const LINE = 18;
const PADDING = 20;
/** Letters that go on a line: of the question, of an answer, of a quote. */
const FIT = { question: 30, answer: 23, quote: 25 } as const;

export function rowHeight({
  question,
  cells,
  unquoted,
}: GridRow<ComparedQuestion & { readonly text: string }>): number {
  let most =
    Math.min(6, linesOf(question.text, FIT.question)) + 1.6 + (unquoted.length > 0 ? 1 + unquoted.length : 0);
  for (const answers of cells.values()) {
    let lines = answers.length > ANSWERS_SHOWN ? 1 : 0;
    for (const { answer, quote, denies } of answers.slice(0, ANSWERS_SHOWN))
      lines +=
        Math.min(ANSWER_LINES, linesOf(answer, FIT.answer)) +
        Math.min(QUOTE_LINES, linesOf(quote.exact, FIT.quote)) +
        (denies ? 1.5 : 0.5);
    most = Math.max(most, lines);
  }
  return Math.round(most * LINE) + PADDING;
}

/** Longer words break a line early: one more for every six. */
function linesOf(text: string, fit: number): number {
  const lines = Math.ceil(text.length / fit);
  return lines + Math.floor(lines / 6);
}

/** Where each begins, and at the end where the last ends. */
export function edgesOf(sizes: readonly number[]): number[] {
  const edges = [0];
  for (const size of sizes) edges.push(edges.at(-1)! + size);
  return edges;
}

/** Those between two places, as a half-open range, with one more on both sides. */
export function between(edges: readonly number[], from: number, to: number): readonly [number, number] {
  const count = edges.length - 1;
  let first = 0;
  let last = count;
  for (let low = 0, high = count; low < high;) {
    const middle = (low + high) >> 1;
    if (edges[middle + 1]! <= from) low = middle + 1;
    else high = middle;
    first = low;
  }
  for (let low = first, high = count; low < high;) {
    const middle = (low + high) >> 1;
    if (edges[middle]! < to) low = middle + 1;
    else high = middle;
    last = low;
  }
  return [Math.max(0, first - 1), Math.min(count, last + 1)];
}
