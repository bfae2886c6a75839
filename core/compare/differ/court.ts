import type { Span } from '#core/text/span.ts';
import type { ReadClaim } from '../read-claim.ts';
import type { Differ } from './difference.ts';

/** What tells one kind of court from another. */
const FEDERAL = /\b(?:federal|u\.?\s?s\.?|united states)\b/i;
const LOCAL = /\b(?:state|county|municipal|city|local|superior|crown|sheriff)\b/i;
const LEVEL =
  /\b(?:supreme|appeals?|appellate|district|circuit|magistrates?|bankruptcy|family|probate|high|trial)\b/gi;
const COURT = /(?:\b[\p{L}.’'-]+\s+){0,4}?\bcourts?\b(?:\s+of\s+[\p{L}]+)?/iu;
const WORDS = /(?:\b(?:the|a|an|in|at|to|by|of|with|before|from|filed|sued|brought|went|goes)\s+)+/gi;

/** A federal and a state court, two courts of other levels, or two that the matter knows. */
export const differInCourt: Differ = (a, b) => {
  const here = courtOf(a);
  const there = courtOf(b);
  if (!here || !there || !areApart(here, there)) return null;
  return { gap: here.span, answers: [here.words, there.words] };
};

interface Court {
  readonly words: string;
  readonly span: Span;
  readonly key: string | null;
}

function courtOf({ claim: { text }, names }: ReadClaim): Court | null {
  const known = names.find(({ kind }) => kind === 'court');
  if (known) return { words: text.slice(known.start, known.end), span: known, key: known.key };
  const span = courtIn(text);
  return span && { words: text.slice(span.start, span.end), span, key: null };
}

/** The first court of a text, without the words that lead to it; `null` where it has none. */
export function courtIn(text: string): Span | null {
  const found = COURT.exec(text);
  if (!found) return null;
  const lead = [...found[0].matchAll(WORDS)].at(-1);
  const skipped = lead ? lead.index + lead[0].length : 0;
  return { start: found.index + skipped, end: found.index + found[0].length };
}

function areApart(a: Court, b: Court): boolean {
  if (a.key !== null && b.key !== null) return a.key !== b.key;
  if (FEDERAL.test(a.words) !== FEDERAL.test(b.words) && LOCAL.test(a.words) !== LOCAL.test(b.words))
    return true;
  const levels = levelsOf(a.words);
  const others = levelsOf(b.words);
  return levels.length > 0 && others.length > 0 && !levels.some((level) => others.includes(level));
}

function levelsOf(words: string): string[] {
  return [...words.matchAll(LEVEL)].map(([level]) => level.toLowerCase());
}
