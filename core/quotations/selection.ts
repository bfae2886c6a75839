import { quotedWords } from './finding/pairs.ts';
import type { QuotedWords } from './quotation.ts';
import { contains, splitsCharacter, type Span } from '#core/text/span.ts';

/** A passage to be marked, and whether quotation marks stand right around it. */
export interface Markable extends Span {
  readonly quoted: boolean;
}

/** Which mark closes what another opened, for marks that stand right around a selection. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ["'", "'"],
]);

/** What stands between a quotation's words and the end of a selection that took in the mark. */
const MARK_BEFORE = /^(?:``|''|["“”„‟«»‹›‘’‚'`″\u0091-\u0094])\s?$/;
const MARK_AFTER = /^\s?(?:''|["“”„‟«»‹›‘’‚'`″\u0091-\u0094])$/;

/**
 * The passage that a person means by a selection: without white space at its ends, grown to whole words, and without
 * the quotation marks around it. A caret (an empty selection) inside quotation marks means the words between the innermost
 * of them. `null` where there is nothing to mark.
 */
export function markableAt(text: string, selection: Span): Markable | null {
  const quotations = quotedWords(text).filter(({ closed }) => closed);
  if (selection.start === selection.end) return quotationAround(quotations, selection.start);
  let { start, end } = trimmed(text, selection);
  if (start >= end) return null;
  const marked = quotations.find((one) => isSelectedWithMarks(text, one, { start, end }));
  if (marked) return { start: marked.start, end: marked.end, quoted: true };
  while (start > 0 && isWord(text, start) && isWord(text, start - 1)) start -= 1;
  while (end < text.length && isWord(text, end - 1) && isWord(text, end)) end += 1;
  if (splitsCharacter(text, start)) start -= 1;
  if (splitsCharacter(text, end)) end += 1;
  const quoted = isEnclosed(text, { start, end }) || quotations.some((one) => contains(one, { start, end }));
  return { start, end, quoted };
}

/** The words of the innermost quotation around `at`; of a block, those of the line or paragraph. */
function quotationAround(quotations: readonly QuotedWords[], at: number): Markable | null {
  let found: QuotedWords | null = null;
  for (const one of quotations) if (one.start <= at && at <= one.end) found = one;
  if (found === null) return null;
  const words =
    found.marks === 'block' ? found.segments.find(({ start, end }) => start <= at && at <= end) : found;
  return words ? { start: words.start, end: words.end, quoted: true } : null;
}

function isSelectedWithMarks(text: string, words: QuotedWords, { start, end }: Span): boolean {
  if (words.start <= start || words.start > start + 3 || words.end >= end || words.end < end - 3)
    return false;
  return MARK_BEFORE.test(text.slice(start, words.start)) && MARK_AFTER.test(text.slice(words.end, end));
}

/** Whether a pair of marks stands right around a passage. */
function isEnclosed(text: string, { start, end }: Span): boolean {
  const closing = PAIRS.get(text[start - 1] ?? '');
  return closing !== undefined && closing === text[end];
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && text[start]!.trim() === '') start += 1;
  while (end > start && text[end - 1]!.trim() === '') end -= 1;
  return { start, end };
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(text[at]!);
}
