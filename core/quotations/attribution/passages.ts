import { breaksAt } from '#core/text/sentences.ts';
import type { Span } from '#core/text/span.ts';
import { outer } from './clause-words.ts';
import type { QuotedWords } from '../quotation.ts';

/** A paragraph with the quotations in it, or the words of a quotation with those inside of it. */
export interface QuotingPassage extends Span {
  /** Places in the list of quotations; none lies within another. */
  readonly indices: readonly number[];
  /** Whether it is itself quoted. */
  readonly quoted: boolean;
}

/** As far as a paragraph is read before its first and after its last quotation, in UTF-16 units. */
const FARTHEST = 4000;

/** Where the quotations of a text stand, in order of the text but for those inside others, which come last. */
export function quotingPassages(text: string, quotations: readonly QuotedWords[]): QuotingPassage[] {
  const found: QuotingPassage[] = [];
  const within = new Map<number, number[]>();
  const open: number[] = [];
  let indices: number[] = [];
  let start = 0;
  let end = -1;
  for (const [index, one] of quotations.entries()) {
    const span = outer(one);
    while (open.length > 0 && quotations[open.at(-1)!]!.end < one.end) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined && one.start < quotations[parent]!.end) {
      const siblings = within.get(parent);
      if (siblings) siblings.push(index);
      else within.set(parent, [index]);
    } else {
      if (span.start >= end) {
        if (indices.length > 0) found.push({ start, end, indices, quoted: false });
        indices = [];
        start = Math.max(paragraphStart(text, span.start), end, 0);
        end = paragraphEnd(text, span.end);
      } else if (span.end > end) end = paragraphEnd(text, span.end);
      indices.push(index);
    }
    open.push(index);
  }
  if (indices.length > 0) found.push({ start, end, indices, quoted: false });
  for (const [parent, inner] of within) {
    const { start: from, end: to } = quotations[parent]!;
    found.push({ start: from, end: to, indices: inner, quoted: true });
  }
  return found;
}

/** The last paragraph that ends before `at`, without its line end; lines that are short and unfinished are passed over. */
export function paragraphBefore(text: string, at: number): Span | null {
  let end = at;
  for (let lines = 0; lines < 4; lines += 1) {
    while (end > 0 && at - end < 100 && text.charCodeAt(end - 1) <= 32) end -= 1;
    if (end === 0 || text.charCodeAt(end - 1) <= 32) return null;
    const start = paragraphStart(text, end);
    // "Story continues below", a credit, a cross-heading.
    if (end - start > 45 || '.?!:,”"'.includes(text[end - 1]!)) return { start, end };
    end = start;
  }
  return null;
}

function paragraphStart(text: string, from: number): number {
  const least = Math.max(0, from - FARTHEST);
  for (let at = from - 1; at >= least; at -= 1)
    if (text.charCodeAt(at) === 10 && breaksAt(text, at)) return at + 1;
  return least;
}

function paragraphEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + FARTHEST);
  for (let at = from; at < limit; at += 1) if (text.charCodeAt(at) === 10 && breaksAt(text, at)) return at;
  return limit;
}
