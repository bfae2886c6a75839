import type { Quotation } from '#core/quotations/quotation.ts';
import { sentencesOf } from '#core/text/sentences.ts';
import { overlaps, type Span } from '#core/text/span.ts';

/** The writer's own words around a quotation: its sentences, in which all that is quoted is blank. */
export interface Nearby extends Span {
  /** As long as the span, letter for letter. */
  readonly words: string;
}

/** So far is looked for the ends of sentences, in UTF-16 code units. */
const REACH = 1_000;

/** What is said around a quotation in its own paragraph, and where the words stand that name its speaker. */
export function nearby(text: string, all: readonly Quotation[], index: number): Nearby {
  const { start, end, attribution } = all[index]!;
  const from = Math.max(text.lastIndexOf('\n\n', start) + 1, start - REACH, 0);
  const paragraphEnd = text.indexOf('\n\n', end);
  const to = Math.min(paragraphEnd === -1 ? text.length : paragraphEnd, end + REACH);
  // With the marks.
  const own = { start: start - 1, end: end + 1 };
  const reason = attribution?.reason;
  const sentences = sentencesOf(text, { start: from, end: to }).filter(
    (one) => overlaps(one, own) || (reason && overlaps(one, reason)),
  );
  const span = { start: sentences[0]?.start ?? start, end: sentences.at(-1)?.end ?? end };
  const quoted: Span[] = [all[index]!];
  for (let i = index - 1; i >= 0 && all[i]!.start >= from - REACH; i -= 1) quoted.push(all[i]!);
  for (let i = index + 1; i < all.length && all[i]!.start < span.end; i += 1) quoted.push(all[i]!);
  return { ...span, words: withoutSpans(text, span, quoted) };
}

/** A stretch of a text in which some spans are blank, but for the ends of lines. */
export function withoutSpans(text: string, within: Span, spans: readonly Span[]): string {
  let made = '';
  let at = within.start;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const from = Math.min(Math.max(start, at), within.end);
    const to = Math.min(Math.max(end, from), within.end);
    made += text.slice(at, from) + text.slice(from, to).replaceAll(/[^\n]/g, ' ');
    at = to;
  }
  return made + text.slice(at, within.end);
}
