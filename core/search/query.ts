import { nearest } from '../names/near.ts';
import type { Span } from '../text/span.ts';
import { daysOf, type Days } from './dates.ts';
import {
  HOLDINGS,
  holdingNamed,
  kindNamed,
  KINDS,
  OPERATORS,
  type Holding,
  type Operator,
} from './operators.ts';

/** Words to look for, or to leave out; more than one stand together, in this order. */
export interface Term {
  readonly words: string;
  /** Whether the last word is only the beginning of one. */
  readonly open: boolean;
  readonly not: boolean;
}

interface Asked extends Span {
  /** Whether it is what is to be left out. */
  readonly not: boolean;
}

export interface SpeakerFilter extends Asked {
  readonly operator: 'speaker';
  readonly value: string;
}
export interface OutletFilter extends Asked {
  readonly operator: 'outlet';
  readonly value: string;
}
export interface KindFilter extends Asked {
  readonly operator: 'kind';
  readonly value: string;
}
export interface DateFilter extends Asked {
  readonly operator: 'before' | 'after';
  readonly value: string;
  readonly days: Days;
}
export interface HasFilter extends Asked {
  readonly operator: 'has';
  readonly value: Holding;
}

/** What is asked beside the words; the span is its place in the query. */
export type Filter = SpeakerFilter | OutletFilter | KindFilter | DateFilter | HasFilter;

/** What of a query was not understood, and is left out of the search; the span is its place. */
export type Problem = Span &
  (
    | { readonly kind: 'open mark' }
    | { readonly kind: 'operator' | 'kind' | 'has'; readonly value: string; readonly near: readonly string[] }
    | { readonly kind: 'date'; readonly value: string }
    | { readonly kind: 'empty'; readonly operator: Operator }
    /** Found by whoever knows the matter: it has none of that name. */
    | { readonly kind: 'speaker' | 'outlet'; readonly value: string; readonly near: readonly string[] }
  );

export interface Query {
  readonly terms: readonly Term[];
  readonly filters: readonly Filter[];
  readonly problems: readonly Problem[];
}

/**
 * A word that is being typed counts as the beginning of one from this many letters on. Three begin so many that reading
 * them takes a tenth of a second in 100,000 articles, four a third of that.
 */
const OPEN_FROM = 4;
const QUOTED = /["“”]([^"“”]*)(["“”]?)/y;
const NAMED = /(\p{L}{2,12}):/uy;
const BARE = /[^\s"“”]+/y;
const SPACE = /\s*/y;

/**
 * Reads a query as a person types it: words, "words that stand together", a beginning*, `-` before what is to be left out,
 * and operators with their values, `speaker:"Ada Moss"`. Every text is a query; what is not understood is a problem, and
 * the rest stands.
 */
export function parseQuery(text: string): Query {
  const query = text.replaceAll('\0', ' ');
  const terms: (Term & { readonly closed: boolean })[] = [];
  const filters: Filter[] = [];
  const problems: Problem[] = [];
  let at = skip(query, 0);
  while (at < query.length) {
    const start = at;
    const not = query[at] === '-';
    if (not) at += 1;
    const named = matchAt(NAMED, query, at);
    const operator = named ? operatorNamed(named[1]!) : null;
    if (named && operator) at = valueAt(query, at + named[0].length);
    const quoted = matchAt(QUOTED, query, at);
    const bare = quoted ? null : matchAt(BARE, query, at);
    const value = quoted?.[1] ?? bare?.[0] ?? '';
    at += quoted?.[0].length ?? bare?.[0].length ?? 0;
    const span = { start, end: at };
    if (quoted && quoted[2] === '' && isWord(value)) problems.push({ kind: 'open mark', ...span });
    if (operator) {
      const read = readFilter(operator, value.trim(), not, span);
      if ('kind' in read) problems.push(read);
      else filters.push(read);
    } else {
      if (named && isUnknown(named[1]!, query, start + Number(not) + named[0].length))
        problems.push({
          kind: 'operator',
          value: named[1]!,
          near: nearest(named[1]!, OPERATORS, 1),
          ...span,
        });
      const words = value.replace(/\*+$/, '').trim();
      if (isWord(words))
        terms.push({
          words,
          open: value.endsWith('*') && !quoted,
          not,
          closed: quoted?.[2] !== undefined && quoted[2] !== '',
        });
    }
    at = skip(query, at);
  }
  const last = terms.length - 1;
  return {
    terms: terms.map(({ words, open, not, closed }, i) => ({
      words,
      not,
      open: !not && (open || (i === last && !closed && isLongEnough(words))),
    })),
    filters,
    problems,
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skip(text: string, at: number): number {
  return at + matchAt(SPACE, text, at)![0].length;
}

/** Where the value of an operator starts: after a space too, unless the next operator stands there. */
function valueAt(query: string, at: number): number {
  const next = skip(query, at);
  const named = matchAt(NAMED, query, query[next] === '-' ? next + 1 : next);
  return named && operatorNamed(named[1]!) ? at : next;
}

function operatorNamed(typed: string): Operator | null {
  return OPERATORS.find((operator) => operator === typed.toLowerCase()) ?? null;
}

/** Whether something before a colon was meant as an operator: an address, a time and `Moss:` alone were not. */
function isUnknown(name: string, query: string, after: number): boolean {
  return /^[\p{L}\p{N}"“”]/u.test(query.slice(after, after + 2)) && name.toLowerCase() === name;
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function isLongEnough(words: string): boolean {
  const last = /[\p{L}\p{M}\p{N}]+$/u.exec(words.slice(-OPEN_FROM * 4))?.[0] ?? '';
  // Scripts without spaces between their words say much in a letter.
  return (
    [...last].length >= OPEN_FROM || /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(last)
  );
}

function readFilter(operator: Operator, value: string, not: boolean, span: Span): Filter | Problem {
  if (!isWord(value)) return { kind: 'empty', operator, ...span };
  switch (operator) {
    case 'speaker':
    case 'outlet':
      return { operator, value, not, ...span };
    case 'kind': {
      const kind = kindNamed(value);
      return kind
        ? { operator, value: kind, not, ...span }
        : { kind: 'kind', value, near: nearest(value, KINDS), ...span };
    }
    case 'has': {
      const holding = holdingNamed(value);
      return holding
        ? { operator, value: holding, not, ...span }
        : { kind: 'has', value, near: nearest(value, HOLDINGS), ...span };
    }
    case 'before':
    case 'after': {
      const days = daysOf(value);
      return days ? { operator, value, days, not, ...span } : { kind: 'date', value, ...span };
    }
  }
}
