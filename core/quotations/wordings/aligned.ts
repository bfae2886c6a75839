import { align } from './align.ts';
import { changesOf, type Aligned } from './differences.ts';
import type { Difference } from './comparison.ts';
import { linksOf, regionsOf } from './links.ts';
import { tokensOf } from './tokens.ts';

/** Two wordings with what links them. */
export function alignedOf(a: string, b: string): Aligned {
  const read = { a: { text: a, tokens: tokensOf(a) }, b: { text: b, tokens: tokensOf(b) } };
  const links = linksOf(read.a.tokens, read.b.tokens, align(read.a.tokens, read.b.tokens));
  return { ...read, links, regions: regionsOf(read.a.tokens, read.b.tokens, links) };
}

/** All that parts two stretches of text, in order of place, whether or not they are one utterance. */
export function differencesBetween(a: string, b: string): Difference[] {
  if (a === b) return [];
  return changesOf(alignedOf(a, b)).map(({ kind, a: left, b: right }) => ({ kind, a: left, b: right }));
}
