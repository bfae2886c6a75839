import { lawfulKind } from './changes.ts';
import type { Aligned } from './differences.ts';
import type { Link, Region } from './links.ts';
import { isMisheard, stemOf } from './spelling.ts';
import type { Token } from './tokens.ts';

/** A place where each of two wordings says something of its own. */
export interface Clash {
  /** How many words that say something the side with fewer of them has there, and what they weigh. */
  readonly words: number;
  readonly weight: number;
}

/**
 * The places where two wordings clash. Reports of one utterance leave words out, bend them, hear them wrongly or put small
 * words for others; two utterances in one frame each have their own words in the same place, and mostly in several.
 * A word that the other wording has elsewhere was moved, and is nobody's own.
 */
export function clashesOf({ a, b, links, regions }: Aligned, weights: Weights): Clash[] {
  const isParted = regions.some((region) => isTwoSided(region, a.tokens, b.tokens));
  const [stemsA, stemsB] = isParted ? [stemsOf(a.tokens), stemsOf(b.tokens)] : [NONE, NONE];
  const clashes: Clash[] = [];
  let wasLink = false;
  regions.forEach((region, i) => {
    const { fromA, toA, fromB, toB } = region;
    if (fromA < toA || fromB < toB) wasLink = false;
    if (isTwoSided(region, a.tokens, b.tokens)) {
      const wordsA = a.tokens.slice(fromA, toA);
      const wordsB = b.tokens.slice(fromB, toB);
      if (lawfulKind(wordsA, wordsB, { citations: true }) === null) {
        const ownA = ownWords(wordsA, weights.a.slice(fromA, toA), stemsB, wordsB);
        const ownB = ownWords(wordsB, weights.b.slice(fromB, toB), stemsA, wordsA);
        const words = Math.min(ownA.words, ownB.words);
        if (words > 0) clashes.push({ words, weight: Math.min(ownA.weight, ownB.weight) });
      }
    }
    const link = links[i];
    if (!link) return;
    const weight = clashOf(link, a.tokens, weights);
    // A first name and a surname, a month and a year are changed together.
    if (weight > 0 && !wasLink) clashes.push({ words: 1, weight });
    wasLink = weight > 0;
  });
  return clashes;
}

const NONE: ReadonlySet<string> = new Set();

/** Of each word of both wordings, what it says of which utterance this is. */
export interface Weights {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

function isTwoSided({ fromA, toA, fromB, toB }: Region, a: readonly Token[], b: readonly Token[]): boolean {
  return hasTelling(a, fromA, toA) && hasTelling(b, fromB, toB);
}

function hasTelling(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (isTelling(tokens[i]!)) return true;
  return false;
}

function clashOf(link: Link, a: readonly Token[], weights: Weights): number {
  const isOpposite = link.relation === 'negation' && a[link.fromA]!.sort !== 'negation';
  if (!CLASHING.has(link.relation) && !isOpposite) return 0;
  return Math.min(weights.a[link.fromA]!, weights.b[link.fromB]!);
}
const CLASHING: ReadonlySet<Link['relation']> = new Set<Link['relation']>(['number', 'date', 'name']);

function stemsOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.filter(isTelling).map(({ key }) => stemOf(key)));
}

/** Whether a word says something, and is no editor's. */
export function isTelling({ type, weight, bracket }: Token): boolean {
  return type === 'word' && bracket !== 'whole' && weight > FUNCTION;
}
/** What a word weighs that stands in every sentence. */
const FUNCTION = 0.2;

/** In a stretch of more words no word is looked for that was misheard. */
const MAX_HEARD = 6;

function ownWords(
  words: readonly Token[],
  weights: readonly number[],
  others: ReadonlySet<string>,
  counterparts: readonly Token[],
): Clash {
  let own = 0;
  let weight = 0;
  words.forEach((word, i) => {
    if (!isTelling(word) || others.has(stemOf(word.key))) return;
    const heard = words.length <= MAX_HEARD && counterparts.length <= MAX_HEARD;
    if (heard && counterparts.some(({ key }) => isMisheard(word.key, key))) return;
    own += 1;
    weight += weights[i]!;
  });
  return { words: own, weight };
}
