import { contains, splitsCharacter, type Span } from '#core/text/span.ts';

/** A passage to be marked, and whether quotation marks stand right around it. */
export interface Markable extends Span {
  readonly quoted: boolean;
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ["'", "'"],
]);

/**
 * The passage that a person means by a selection: without white space at its ends, grown to whole words, and without
 * the quotation marks around it. A caret (an empty selection) inside double quotation marks of one paragraph means the
 * words between them. `null` where there is nothing to mark.
 */
export function markableAt(text: string, selection: Span): Markable | null {
  if (selection.start === selection.end) return quotationAround(text, selection.start);
  let { start, end } = trimmed(text, selection);
  if (start >= end) return null;
  const closing = PAIRS.get(text[start]!);
  const inner = text.slice(start + 1, end - 1);
  // Two quotations of one sentence begin and end with marks too, but those are no pair.
  if (closing !== undefined && inner !== '' && text[end - 1] === closing && !inner.includes(closing)) {
    ({ start, end } = trimmed(text, { start: start + 1, end: end - 1 }));
    return start < end ? { start, end, quoted: true } : null;
  }
  while (start > 0 && isWord(text, start) && isWord(text, start - 1)) start -= 1;
  while (end < text.length && isWord(text, end - 1) && isWord(text, end)) end += 1;
  if (splitsCharacter(text, start)) start -= 1;
  if (splitsCharacter(text, end)) end += 1;
  return {
    start,
    end,
    quoted: isEnclosed(text, { start, end }) || isQuoted(text, { start, end }),
  };
}

/** The words between the double quotation marks around `at`; a straight mark opens and closes by turns in its paragraph. */
function quotationAround(text: string, at: number): Markable | null {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const stop = text.indexOf('\n', at);
  const to = stop === -1 ? text.length : stop;
  let opened: number | null = null;
  for (let i = from; i < to; i += 1) {
    const mark = text[i];
    const opens = mark === '“' || (mark === '"' && opened === null);
    if (opens) opened = i;
    else if (mark === '”' || mark === '"') {
      if (opened !== null && opened < at && at <= i) {
        const inner = trimmed(text, { start: opened + 1, end: i });
        return inner.start < inner.end ? { ...inner, quoted: true } : null;
      }
      opened = null;
    }
  }
  return null;
}

/** Whether a pair of marks stands right around a passage. */
function isEnclosed(text: string, { start, end }: Span): boolean {
  const closing = PAIRS.get(text[start - 1] ?? '');
  return closing !== undefined && closing === text[end];
}

/** Whether a passage is a part of what stands between one pair of double quotation marks. */
function isQuoted(text: string, passage: Span): boolean {
  const quotation = quotationAround(text, passage.start);
  return quotation !== null && contains(quotation, passage);
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && text[start]!.trim() === '') start += 1;
  while (end > start && text[end - 1]!.trim() === '') end -= 1;
  return { start, end };
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(text[at]!);
}
