import { breaksAt, isStop } from '#core/text/sentences.ts';
import type { Span } from '#core/text/span.ts';
import type { QuotedWords } from '../quotation.ts';
import { readingOf } from './readings.ts';

export const WORD = 0;
export const QUOTE = 1;
export const COMMA = 2;
export const COLON = 3;
export const STOP = 4;
export const DASH = 5;
export const OPEN = 6;
export const CLOSE = 7;
export const SEMICOLON = 8;
export const BREAK = 9;

/**
 * How a word is used as a verb: a finite form that gives words (`said`), a form in -ing (`going`), an infinitive after
 * "to", a passive (`was described`); `other` is a finite form that gives no words.
 */
export type VerbUse = 'none' | 'finite' | 'going' | 'infinitive' | 'passive' | 'other';

/** A word, a mark, or a whole quotation as one piece of the sentence around it. */
export interface ClauseWord extends Span {
  readonly kind: number;
  /** In small letters with straight apostrophes, without a possessive ending; empty but for words. */
  readonly lower: string;
  readonly reading: number;
  /** Whether a word begins with a capital or a digit; whether a quotation can be a part of a name, as a title or by-name. */
  readonly capital: boolean;
  readonly possessive: boolean;
  /** The index of the quotation, or -1. */
  readonly quotation: number;
  /** Kept once it was read. */
  use: VerbUse | null;
}

const MARKS: ReadonlyMap<number, number> = new Map([
  [44, COMMA],
  [58, COLON],
  [59, SEMICOLON],
  [33, STOP],
  [63, STOP],
  [0x2026, STOP],
  [0x2014, DASH],
  [0x2013, DASH],
  [40, OPEN],
  [91, OPEN],
  [41, CLOSE],
  [93, CLOSE],
  [0x2022, SEMICOLON],
]);

/** The words and marks of `span`, the given quotations (in order, none within another) each as one. */
export function clauseWords(
  text: string,
  span: Span,
  quotations: readonly QuotedWords[],
  indices: readonly number[],
): ClauseWord[] {
  const words: ClauseWord[] = [];
  let next = 0;
  let at = span.start;
  while (at < span.end) {
    const index = indices[next];
    const quotation = index === undefined ? undefined : quotations[index]!;
    const stop = quotation ? Math.min(span.end, outer(quotation).start) : span.end;
    at = plainWords(text, at, stop, words);
    if (!quotation) break;
    const { start, end } = outer(quotation);
    words.push({
      kind: QUOTE,
      start,
      end,
      lower: '',
      reading: 0,
      capital: mayNameIn(text, quotation),
      possessive: false,
      quotation: index!,
      use: null,
    });
    at = Math.max(at, end);
    next += 1;
  }
  return words;
}

function mayNameIn(text: string, { start, end }: Span): boolean {
  return end - start < 36 && !'.,?!…—-;:'.includes(text[end - 1] ?? '') && text[end + 1] === ' ';
}

/** A quotation with its marks. */
export function outer(quotation: QuotedWords): Span {
  if (quotation.marks === 'block') return quotation;
  return { start: quotation.start - 1, end: quotation.closed ? quotation.end + 1 : quotation.end };
}

function plainWords(text: string, from: number, to: number, words: ClauseWord[]): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isInk(code)) {
      let end = at + 1;
      while (end < to && (isInk(text.charCodeAt(end)) || joins(text, end, to))) end += 1;
      if (end < to && text.charCodeAt(end) === 46 && !isStop(text, end)) end += 1;
      words.push(wordOf(text, at, end));
      at = end;
      continue;
    }
    let kind = MARKS.get(code);
    if (code === 45 && !isInk(text.charCodeAt(at + 1))) kind = DASH;
    if (code === 46) kind = isStop(text, at) ? STOP : undefined;
    if (code === 10) kind = breaksAt(text, at) ? BREAK : undefined;
    if (kind === STOP && code !== 46 && !isStop(text, at)) kind = undefined;
    if (kind !== undefined)
      words.push({
        kind,
        start: at,
        end: at + 1,
        lower: '',
        reading: 0,
        capital: false,
        possessive: false,
        quotation: -1,
        use: null,
      });
    at += 1;
  }
  return Math.max(at, to);
}

function wordOf(text: string, start: number, end: number): ClauseWord {
  const exact = text.slice(start, end);
  let lower = exact.toLowerCase();
  if (lower.includes('’')) lower = lower.replaceAll('’', "'");
  let possessive = false;
  if (lower.endsWith("'s")) {
    possessive = true;
    if (readingOf(lower) === 0) lower = lower.slice(0, -2);
    else possessive = false;
  } else if (lower.endsWith("s'")) {
    possessive = true;
    lower = lower.slice(0, -1);
  }
  const first = exact[0]!;
  const capital = first !== first.toLowerCase() || (first >= '0' && first <= '9');
  // "US" and "IT" are no pronouns, "WHO" asks nothing.
  const reading =
    possessive || (end - start < 4 && /^(?:US|IT|WHO|AM|MAY)$/.test(exact)) ? 0 : readingOf(lower, capital);
  return {
    kind: WORD,
    start,
    end,
    lower,
    reading,
    capital,
    possessive,
    quotation: -1,
    use: null,
  };
}

/** Letters and digits of any script, surrogates included, and @ # $ % & that stand for or before names. */
function isInk(code: number): boolean {
  if (code < 128)
    return (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 38 ||
      code === 64 ||
      code === 35 ||
      code === 36
    );
  return (
    code >= 0xaa &&
    !(code >= 0x2000 && code <= 0x206f) &&
    code !== 0xab &&
    code !== 0xbb &&
    !(code >= 0x3000 && code <= 0x303f) &&
    code !== 0xd7
  );
}

/** Apostrophes, hyphens and full stops within a word, and an apostrophe at its end after an s. */
function joins(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 39 || code === 0x2019) {
    if (at + 1 < to && isInk(text.charCodeAt(at + 1))) return true;
    return (text[at - 1] === 's' || text[at - 1] === 'S') && text.charCodeAt(at + 1) === 32;
  }
  if (code !== 45 && code !== 46) return false;
  return at + 1 < to && isInk(text.charCodeAt(at + 1));
}
