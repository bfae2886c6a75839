import type { Line } from './lines.ts';
import { median } from './page.ts';

/** How a line follows the one before it in its paragraph: in the same sentence, or on a line of its own as an address has. */
export type Follows = 'runs on' | 'begins anew';

export interface ParagraphLine {
  readonly line: Line;
  readonly follows: Follows;
}

export interface Paragraph {
  readonly lines: readonly ParagraphLine[];
}

/** Paragraphs of lines that are read one after the other. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const paragraphs: ParagraphLine[][] = [];
  const steps = stepsOf(lines);
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const open = paragraphs.at(-1);
    const how = before && open ? followsHow(lines, at, open, steps) : null;
    if (how === null || !open) paragraphs.push([{ line, follows: 'runs on' }]);
    else open.push({ line, follows: how });
  });
  return paragraphs.map((own) => ({ lines: own }));
}

/** The usual way from line to line for letters of each height. */
function stepsOf(lines: readonly Line[]): (line: Line) => number {
  const bySize = new Map<number, number[]>();
  lines.slice(1).forEach((line, at) => {
    const step = line.y - lines[at]!.y;
    if (step <= 0 || step > 4 * line.size || Math.abs(line.size - lines[at]!.size) > 1) return;
    const key = Math.round(line.size);
    bySize.set(key, [...(bySize.get(key) ?? []), step]);
  });
  return ({ size }) => {
    const steps = bySize.get(Math.round(size)) ?? [];
    return steps.length === 0 ? 1.35 * size : Math.min(median(steps), 2.6 * size);
  };
}

/** `null` where the line begins a paragraph. */
function followsHow(
  lines: readonly Line[],
  at: number,
  open: readonly ParagraphLine[],
  stepOf: (line: Line) => number,
): Follows | null {
  const line = lines[at]!;
  const before = lines[at - 1]!;
  const step = line.y - before.y;
  if (line.cells || before.cells)
    return line.cells && before.cells && step > 0 && step < 3 * line.size ? 'begins anew' : null;
  if (Math.abs(line.size - before.size) > 0.12 * before.size && !isShortMark(line)) return null;
  const em = line.size;
  // A paragraph goes on at the head of the next column.
  const nextColumn = step <= 0;
  if (line.block !== before.block && !nextColumn && !goesOnBelow(before, line)) return null;
  if (nextColumn && !areAlike(before, line)) return null;
  if (!nextColumn) {
    // The halves of a caption have lines as far apart as paragraphs; columns of a paper are never set so wide.
    if (line.beside && step > 1.8 * em) return null;
    const usual = open.length > 1 ? before.y - open.at(-2)!.line.y : stepOf(line);
    const wide = step > 1.3 * Math.max(usual, 1) + 0.5 && step > 1.3 * em;
    // Where a page is set single and double, a sentence that goes on says more than the distance.
    const goesOn = step <= 2.6 * em && isUnended(before) && !isShort(before, line);
    if (wide && !goesOn) return null;
  }
  if (
    beginsItem(line.text) &&
    (beginsItem(open[0]!.line.text) || line.x0 > line.left + 0.8 * em || isShort(before, line))
  )
    return null;
  const shift = nextColumn ? line.x0 - line.left - (before.x0 - before.left) : line.x0 - before.x0;
  const short = isShort(before, line);
  if (isCentred(before) !== isCentred(line)) return null;
  if (isCentred(line)) return isCapitals(line.text) === isCapitals(before.text) ? 'begins anew' : null;
  if (isFarIn(line)) return isFarIn(before) && Math.abs(shift) <= 0.8 * em ? 'begins anew' : null;
  if (shift > 0.8 * em) {
    if (short || nextColumn) return isHangingOf(open, before, line) ? 'runs on' : null;
    if (open.length > 1) return null;
    if (LED.test(before.text)) return 'begins anew';
    return isHangingOf(open, before, line) || hangs(lines, at) ? 'runs on' : null;
  }
  if (shift < -0.8 * em) {
    if (open.length === 1 && !short) return 'runs on';
    return null;
  }
  if (!short && LED.test(before.text)) return 'begins anew';
  if (!short) return 'runs on';
  if (nextColumn) return null;
  return isSetTight(open, step, em) ? 'begins anew' : null;
}

/** Signatures and addresses stand in the right half, each line by itself. */
function isFarIn({ x0, left, right, beside }: Line): boolean {
  return !beside && x0 - left > 0.4 * (right - left);
}

function isUnended({ text }: Line): boolean {
  return !/[.!?:;]["”’')\]]*[⁰¹²³⁴-⁹]*$/u.test(text);
}

/** Whether a text that stood beside a box goes on over its whole width. */
function goesOnBelow(before: Line, line: Line): boolean {
  return before.beside && !line.beside && Math.abs(line.left - before.left) < 2 && line.right > before.right;
}

/** Whether they stand in columns of one text. */
function areAlike(one: Line, other: Line): boolean {
  const [narrow, wide] = [one.right - one.left, other.right - other.left].sort((a, b) => a - b);
  return narrow! >= 0.6 * wide!;
}

/** Whether the next line's first word would still have stood on this one: then somebody ended it. */
function isShort(before: Line, line: Line): boolean {
  return before.x1 + 0.28 * before.size + line.firstWide < before.right - 0.3 * before.size;
}

/** Lines of an address or a heading follow one another closely; paragraphs with a blank line between do not. */
function isSetTight(open: readonly ParagraphLine[], step: number, em: number): boolean {
  return step < 1.6 * em && open.length < 40;
}

function isCentred(line: Line): boolean {
  const left = line.x0 - line.left;
  const right = line.right - line.x1;
  // A quotation is set in on both sides as well, but fills what is between.
  if (line.x1 - line.x0 > 0.75 * (line.right - line.left)) return false;
  return left > 3 * line.size && Math.abs(left - right) < Math.max(12, 0.08 * (line.right - line.left));
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

const ITEM =
  /^(?:[⁰¹²³⁴-⁹]+\s?[^\s,.;]|[•▪●○◦➢✓□☐☒–—*-]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,6})[.)]\s|¶\s?\d|§\s?\d|[QA][.:]?\s|(?:THE [A-Z]+|M[RS]S?\. [A-Z]+|BY M[RS]S?\. [A-Z]+):)/;

/** A line of a table of contents: dots lead to a page. */
const LED = /(?:\. ?){4,}\s*(?:\d{1,4}|[ivxl]{1,7}|passim)(?:, ?(?:\d{1,4}|[ivxl]{1,7}|passim))*$/;

/** A number, a letter, a bullet, a question or a speaker. */
export function beginsItem(text: string): boolean {
  return ITEM.test(text);
}

/** Whether the line stands under the words of an item, and not under its mark. */
function isHangingOf(open: readonly ParagraphLine[], before: Line, line: Line): boolean {
  const first = open[0]!.line;
  return (
    open.length === 1 &&
    first === before &&
    beginsItem(first.text) &&
    Math.abs(line.x0 - first.second) < 0.6 * line.size
  );
}

/** Whether the lines after it stay as far in as it is: then only the first line of the paragraph hangs out. */
function hangs(lines: readonly Line[], at: number): boolean {
  const [line, next, then] = [lines[at]!, lines[at + 1], lines[at + 2]];
  if (!next || Math.abs(next.x0 - line.x0) > 0.5 * line.size) return false;
  const tight = next.y - line.y < 1.3 * (line.y - lines[at - 1]!.y) + 0.5;
  return tight && (then === undefined || then.x0 <= line.x0 + 0.5 * line.size);
}

function isShortMark(line: Line): boolean {
  return line.text.length <= 2;
}

/** Whether a paragraph that ends a page goes on with the first line of the next; `full` is whether the page was. */
export function runsOver(last: ParagraphLine, next: Line, full: boolean): boolean {
  const { line } = last;
  if (line.cells || next.cells || Math.abs(line.size - next.size) > 0.12 * line.size) return false;
  if (beginsItem(next.text) || isCentred(next) || isCentred(line)) return false;
  const open = isUnended(line);
  if (open && /^\p{Ll}/u.test(next.text)) return true;
  if (!open && !full) return false;
  if (isShort(line, { ...next, right: line.right })) return false;
  const before = line.x0 - line.left;
  const after = next.x0 - next.left;
  return after < 0.8 * next.size || Math.abs(after - before) < 0.5 * next.size;
}
