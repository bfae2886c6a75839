import type { Page } from '../text/pages.ts';
import type { Span } from '../text/span.ts';

/** The place in a paper's text that a pin cite points to: “¶ 12”, “at 5”, “45:12–46:3”; `null` where it is not to be found. */
export function placeOfPin(text: string, pages: readonly Page[], pin: string): Span | null {
  const paragraph = /¶{1,2}\s*(\d{1,5})/.exec(pin)?.[1];
  if (paragraph !== undefined) return numberedParagraph(text, paragraph);
  const line = /(\d{1,5}):(\d{1,3})/.exec(pin);
  const label = line?.[1] ?? /(?:^|at |p\. |pp\. |\*)\*?(\d{1,5})/.exec(pin)?.[1];
  const page = label === undefined ? undefined : pages.find((one) => one.label === label);
  if (!page) return null;
  const printed = line && page.lines?.find(({ number }) => number === Number(line[2]));
  return firstWords(text, printed ? printed.start : page.start, page.end);
}

/** “12. On that day …”, at the beginning of a line. */
function numberedParagraph(text: string, number: string): Span | null {
  const match = new RegExp(`(?:^|\\n)[ \\t\\f]*(?:¶\\s?)?${number}[.)]\\s{1,8}(?=\\S)`).exec(text);
  return match ? firstWords(text, match.index + match[0].search(/\S/), text.length) : null;
}

/** The line at a place, as far as its words go. */
function firstWords(text: string, from: number, limit: number): Span | null {
  let start = from;
  while (start < limit && /\s/.test(text[start]!)) start += 1;
  if (start >= limit) return null;
  const most = text.slice(start, Math.min(limit, start + 200));
  const lineEnd = most.search(/[\n\f]/);
  const end = start + (lineEnd === -1 ? most.length : lineEnd);
  return { start, end: end > start ? end : start + 1 };
}
