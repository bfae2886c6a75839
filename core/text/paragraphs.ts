import { contains, type Span } from './span.ts';

/** One paragraph of an article: its number as printed in the margin and in pin cites (1-based), and its place. */
export interface Paragraph extends Span {
  readonly number: number;
}

/** A line of a text, without its line end. */
export interface Line extends Span {
  readonly text: string;
}

/** The lines of a text whose line ends are `\n`; the last one may be empty. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (;;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    lines.push({ start, end, text: text.slice(start, end) });
    if (found === -1) return lines;
    start = end + 1;
  }
}

/**
 * The paragraphs of an article in order. A line is a paragraph, as the web and word processors save text, unless the
 * text was broken at a fixed width: there a block between blank lines is one. Lines that lie wholly in `excluded`
 * (accepted furniture) are not counted, so that a reader who counts paragraphs on the page arrives at the same number.
 */
export function paragraphs(text: string, excluded: readonly Span[] = []): Paragraph[] {
  const blocks = blocksOf(linesOf(text));
  const joined = isHardWrapped(blocks);
  const found: Paragraph[] = [];
  for (const block of blocks) {
    const pieces = joined ? [{ start: block[0]!.start, end: block.at(-1)!.end }] : block;
    for (const piece of pieces) {
      const words = trimmed(text, piece);
      if (words.start === words.end || excluded.some((span) => contains(span, words))) continue;
      found.push({ start: piece.start, end: piece.end, number: found.length + 1 });
    }
  }
  return found;
}

/** The paragraphs of an article as its margin and pin cites count them: without its accepted furniture. */
export function numberedParagraphs(
  text: string,
  furniture: readonly (Span & { readonly decision: string })[],
): Paragraph[] {
  return paragraphs(
    text,
    furniture.filter(({ decision }) => decision === 'accepted'),
  );
}

/** The number of the paragraph that holds `offset`, or `null` outside all of them. */
export function paragraphAt(all: readonly Paragraph[], offset: number): number | null {
  let low = 0;
  let high = all.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = all[middle]!;
    if (offset < one.start) high = middle - 1;
    else if (offset > one.end) low = middle + 1;
    else return one.number;
  }
  return null;
}

function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (line.text.trim() === '') open = null;
    else if (open) open.push(line);
    else blocks.push((open = [line]));
  }
  return blocks;
}

/**
 * Whether lines were broken at a fixed width: of the lines that another line of their block follows, most are 40 to 100
 * characters long and go on in lower case. A list of headlines does not go on, a saved page has one long line each.
 */
function isHardWrapped(blocks: readonly Line[][]): boolean {
  let inner = 0;
  let broken = 0;
  for (const block of blocks) {
    for (const [i, line] of block.slice(0, -1).entries()) {
      inner += 1;
      const length = line.text.trimEnd().length;
      const goesOn = /^\s*\p{Ll}/u.test(block[i + 1]!.text);
      if (length >= 40 && length <= 100 && goesOn) broken += 1;
    }
  }
  return inner >= 3 && broken / inner >= 0.5;
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return { start, end };
}

function isSpace(text: string, at: number): boolean {
  return text[at]!.trim() === '';
}
