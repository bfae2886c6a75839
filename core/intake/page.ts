import type { Span } from '#core/text/span.ts';

/** A line that is not blank. Its span is the whole line without the line end; `words` is trimmed and starts at `at`. */
export interface PageLine extends Span {
  readonly words: string;
  readonly at: number;
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
}

/** A text as its signs are looked for: lines, and where the article's own words begin. */
export interface Page {
  readonly lines: readonly PageLine[];
  /** Whether lines were broken at a fixed width, so that a line is not a paragraph. */
  readonly wrapped: boolean;
  /** The number of lines before the running text: only there are titles, bylines and dates looked for. */
  readonly head: number;
}

/** A text with more lines than twice this is looked at only at its two ends, so that memory stays bounded. */
const LINES_AT_EACH_END = 20_000;
const HEAD_LINES = 20;

/** The page from `from` on; what lies before was already read as a header. */
export function pageOf(text: string, from = 0): Page {
  const lines = linesOf(text, from);
  const wrapped = isWrapped(lines);
  return { lines, wrapped, head: headOf(lines, wrapped) };
}

/** Whether a line is a sentence of running text, as opposed to a heading, a name or a date. */
export function isSentence(words: string): boolean {
  return words.length >= 60 && /[.!?]["'”’)\]]*$/.test(words.slice(-6));
}

/** Whether the line at `index` is all of its paragraph: in wrapped text a line may be the middle of a sentence. */
export function standsAlone(page: Page, index: number): boolean {
  if (!page.wrapped) return true;
  const before = page.lines[index - 1];
  const here = page.lines[index];
  const after = page.lines[index + 1];
  if (here && before && !here.blankBefore && runsOn(before.words, here.words)) return false;
  return !(here && after && !here.blankAfter && runsOn(here.words, after.words));
}

function linesOf(text: string, from: number): PageLine[] {
  const first: PageLine[] = [];
  let last: PageLine[] = [];
  let blankBefore = true;
  for (let start = from; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const line = text.slice(start, end);
    const words = line.trim();
    if (words !== '') {
      const at = start + line.length - line.trimStart().length;
      const into = first.length < LINES_AT_EACH_END ? first : last;
      into.push({ start, end, words, at, blankBefore, blankAfter: isBlankAt(text, end + 1) });
      if (last.length > 2 * LINES_AT_EACH_END) last = last.slice(-LINES_AT_EACH_END);
    }
    blankBefore = words === '';
    start = end + 1;
  }
  return first.concat(last.slice(-LINES_AT_EACH_END));
}

/** Whether the line that starts at `start` is blank or past the end. A blank line of many spaces counts as blank. */
function isBlankAt(text: string, start: number): boolean {
  for (let at = start; at < Math.min(text.length, start + 200); at += 1) {
    if (text[at] === '\n') return true;
    if (text[at]!.trim() !== '') return false;
  }
  return true;
}

/**
 * Of the lines that another line follows directly, at least three and most stop in mid-sentence. A headline over a
 * section's name stops without a full stop too, but what follows it starts with a capital.
 */
function isWrapped(lines: readonly PageLine[]): boolean {
  let inner = 0;
  let broken = 0;
  for (let index = 1; index < lines.length; index += 1) {
    if (lines[index]!.blankBefore) continue;
    inner += 1;
    if (runsOn(lines[index - 1]!.words, lines[index]!.words)) broken += 1;
  }
  return broken >= 3 && broken / inner >= 0.4;
}

function runsOn(before: string, after: string): boolean {
  if (before.length < 40 || before.length > 110) return false;
  return /^[\p{Ll}\p{Nd}“‘"'(§$]/u.test(after) && !/[.!?:;]["'”’)\]]*$/.test(before.slice(-6));
}

/** The head ends at the first long line, the second sentence, or the first line that runs on into the next. */
function headOf(lines: readonly PageLine[], wrapped: boolean): number {
  let sentences = 0;
  const limit = Math.min(lines.length, HEAD_LINES);
  for (let index = 0; index < limit; index += 1) {
    const { words } = lines[index]!;
    if (words.length >= 200) return index;
    if (isSentence(words) && (sentences += 1) === 2) return index;
    const after = lines[index + 1];
    if (wrapped && after && !after.blankBefore && runsOn(words, after.words)) return index;
  }
  return limit;
}
