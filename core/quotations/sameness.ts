import { lawfulKind } from './changes.ts';
import type { Aligned } from './differences.ts';
import { STOCK_PHRASES } from './lexicon.ts';
import type { Link, Region } from './links.ts';
import type { Token } from './tokens.ts';

/** How far two wordings can be the same utterance, from their alignment. All weights are of words, see `Token`. */
export interface Sameness {
  /** Of the shorter wording, the part that stands in the other, 0 to 1. */
  readonly likeness: number;
  readonly same: boolean;
}

export function samenessOf({ a, b, links, regions }: Aligned): Sameness {
  const weightsA = weightsOf(a.tokens);
  const weightsB = weightsOf(b.tokens);
  const totalA = sum(weightsA, 0, weightsA.length);
  const totalB = sum(weightsB, 0, weightsB.length);
  const smallerWeight = Math.min(weigh(a.tokens, 0, a.tokens.length), weigh(b.tokens, 0, b.tokens.length));
  let sharedWeight = 0;
  let shared = 0;
  let slips = 0;
  let run = 0;
  let longestRun = 0;
  let previous: Link | null = null;
  for (const link of links) {
    const value = Math.min(sum(weightsA, link.fromA, link.toA), sum(weightsB, link.fromB, link.toB));
    const part = PARTS.get(link.relation) ?? 1;
    shared += value * part;
    sharedWeight +=
      Math.min(weigh(a.tokens, link.fromA, link.toA), weigh(b.tokens, link.fromB, link.toB)) * part;
    slips += value * (1 - part);
    const follows = previous !== null && previous.toA === link.fromA && previous.toB === link.fromB;
    run = part === 1 ? (follows ? run + value : value) : 0;
    longestRun = Math.max(longestRun, run);
    previous = link;
  }
  let against = slips;
  regions.forEach((region, i) => {
    against += costOf(region, a.tokens, b.tokens, weightsA, weightsB, i === 0 || i === regions.length - 1);
  });
  const larger = Math.max(totalA, totalB);
  const likeness = smallerWeight === 0 ? 0 : Math.min(1, sharedWeight / smallerWeight);
  const ratio = shared / (shared + against);
  const enough =
    shared >= MIN_SHARED || longestRun >= MIN_RUN || shared >= larger * MIN_WHOLE || likeness >= MIN_PART;
  return { likeness, same: shared > 0 && enough && ratio >= MIN_RATIO };
}

/** Below this part of what is shared, set against what differs between and beside it, two wordings are two utterances. */
const MIN_RATIO = 0.58;
/** So much weight shared is some four words that say something; less has to be nearly all of one wording, or one run. */
const MIN_SHARED = 3;
const MIN_RUN = 2;
const MIN_WHOLE = 0.6;
const MIN_PART = 0.95;
/** Words left out in one place speak against one utterance no more than this, however many they are. */
const MAX_GAP = 1.5;

/** How much of a word's weight still is shared where it was changed. */
const PARTS: ReadonlyMap<Link['relation'], number> = new Map([
  ['tense or person', 0.7],
  ['modal verb', 0.8],
  ['negation', 0.7],
  ['number', 0.3],
  ['date', 0.3],
  ['name', 0],
  ['and/or', 0.9],
  ['spelling', 1],
  ['bracket', 1],
]);

function costOf(
  { fromA, toA, fromB, toB }: Region,
  a: readonly Token[],
  b: readonly Token[],
  weightsA: readonly number[],
  weightsB: readonly number[],
  atEnd: boolean,
): number {
  const onlyA = sum(weightsA, fromA, toA);
  const onlyB = sum(weightsB, fromB, toB);
  if (onlyA === 0 && onlyB === 0) return 0;
  if (lawfulKind(a.slice(fromA, toA), b.slice(fromB, toB), { citations: true }) !== null) return 0;
  const both = Math.min(onlyA, onlyB);
  const more = Math.max(onlyA, onlyB) - both;
  if (atEnd) return both;
  return both + Math.min(more * 0.5, MAX_GAP) + (both === 0 ? GAP : 0);
}
/** That a gap is there at all, beside the weight of its words. */
const GAP = 0.1;

/** What each word says of which utterance this is: its weight, but little inside a stock phrase. */
export function weightsOf(tokens: readonly Token[]): number[] {
  const weights = tokens.map(({ weight }) => weight);
  for (let i = 0; i < tokens.length; i += 1) {
    for (const phrase of STARTS.get(tokens[i]!.key) ?? []) {
      if (!phrase.every((word, k) => tokens[i + k]?.key === word)) continue;
      for (let k = 0; k < phrase.length; k += 1) weights[i + k] = tokens[i + k]!.weight * STOCK;
    }
  }
  return weights;
}
const STOCK = 0.35;
const STARTS: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  STOCK_PHRASES,
  (phrase) => phrase[0]!,
);

function weigh(tokens: readonly Token[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i += 1) total += tokens[i]!.weight;
  return total;
}

function sum(weights: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i += 1) total += weights[i]!;
  return total;
}
