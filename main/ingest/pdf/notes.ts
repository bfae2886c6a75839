import type { Line } from './lines.ts';

export interface Parted {
  readonly body: readonly Line[];
  readonly notes: readonly Line[];
}

const MARK = /^(?:[⁰¹²³⁴-⁹]+|[*†‡]{1,3}|\d{1,3}(?=[\s.)]|[\p{Lu}“]))\s?\S/u;
const RAISED = /^[⁰¹²³⁴-⁹]+/u;

/**
 * The notes at the foot of a column: small letters of which a line begins with a note's mark, or letters of any height
 * under a short level line. `ruleY` is where that is drawn.
 */
export function notesOf(lines: readonly Line[], bodySize: number, ruleY: number | null): Parted {
  let from = lines.length;
  while (from > 0 && isSmall(lines[from - 1]!, bodySize)) from -= 1;
  if (ruleY !== null) {
    const under = lines.findIndex(({ y }) => y > ruleY);
    if (under !== -1 && under < from && lines.slice(under).every(({ y }) => y > ruleY)) from = under;
  }
  const tail = lines.slice(from);
  const mark = tail.findIndex(({ text }) => MARK.test(text));
  const ruled =
    ruleY !== null && tail[0] !== undefined && tail[0].y > ruleY && tail[0].y - ruleY < 4 * bodySize;
  if (mark === -1 && !ruled) return { body: lines, notes: [] };
  // Small print above the first mark goes on from the page before only where a line is drawn above it.
  const start = ruled ? 0 : mark;
  const first = tail[start]!;
  if (from === 0 && start === 0 && !RAISED.test(first.text) && !ruled) return { body: lines, notes: [] };
  return { body: [...lines.slice(0, from), ...tail.slice(0, start)], notes: tail.slice(start) };
}

/** Notes one by one; a mark that is printed as high as the words behind it becomes a raised one. */
export function eachNote(lines: readonly Line[]): Line[][] {
  const notes: Line[][] = [];
  let last: number | null = null;
  for (const line of lines) {
    const number = numberOf(line.text);
    const begins =
      number !== null && (last === null || number === last + 1 || (RAISED.test(line.text) && number > last));
    if (begins) last = number;
    const own = begins ? { ...line, text: marked(line.text) } : line;
    if (begins || notes.length === 0 || /^[*†‡]/u.test(line.text)) notes.push([own]);
    else notes.at(-1)!.push(own);
  }
  return notes;
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function numberOf(text: string): number | null {
  const mark = MARK.test(text) ? /^(?:[⁰¹²³⁴-⁹]+|\d+)/u.exec(text)?.[0] : undefined;
  if (mark === undefined) return null;
  return Number(mark.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(DIGITS.indexOf(digit))));
}

/** '1See' would be a word. */
function marked(text: string): string {
  return text.replace(/^\d+(?=[\p{L}“])/u, (digits) =>
    digits.replace(/\d/g, (digit) => DIGITS[Number(digit)]!),
  );
}

function isSmall({ size, cells }: Line, bodySize: number): boolean {
  return size < 0.93 * bodySize && !cells;
}
