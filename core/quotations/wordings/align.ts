import { relationOf, type Relation } from './relate.ts';
import type { Token } from './tokens.ts';

/** Two words that stand for each other, by their indices. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly relation: Exclude<Relation, null>;
}

/**
 * So many cells of the table are filled for one pair of wordings at most (a byte each; some 17 million a second;
 * of the 80 µs that two wordings of 25 words take, 40 are spent here). What
 * lies between the words that both have once is aligned by itself where the whole would be more.
 */
const MAX_CELLS = 4_000_000;

/**
 * The words of two wordings that stand for each other, in order on both sides. Gotoh's alignment with affine gaps
 * (O. Gotoh, J. Mol. Biol. 162, 1982), ends free, so that a part is found in its whole; wordings too long for one table
 * are first cut at words that each has once (B. Cohen's patience diff). What then still is too long stays unaligned.
 */
export function align(a: readonly Token[], b: readonly Token[]): Pair[] {
  if (a.length === b.length && a.every((token, i) => relationOf(token, b[i]!) === 'same')) {
    return a.map((_token, i) => ({ a: i, b: i, relation: 'same' }));
  }
  if (a.length * b.length <= MAX_CELLS) {
    return pairsOf({
      a,
      b,
      fromA: 0,
      toA: a.length,
      fromB: 0,
      toB: b.length,
      freeStart: true,
      freeEnd: true,
    });
  }
  return alignInParts(a, b);
}

/** Wordings too long for one table: what both begin and end with, and between it the stretches between words that both have once. */
function alignInParts(a: readonly Token[], b: readonly Token[]): Pair[] {
  const shorter = Math.min(a.length, b.length);
  let before = 0;
  while (before < shorter && relationOf(a[before]!, b[before]!) === 'same') before += 1;
  let after = 0;
  while (
    after < shorter - before &&
    relationOf(a[a.length - 1 - after]!, b[b.length - 1 - after]!) === 'same'
  ) {
    after += 1;
  }
  const found: Pair[] = [];
  for (let i = 0; i < before; i += 1) found.push({ a: i, b: i, relation: 'same' });
  const endA = a.length - after;
  const endB = b.length - after;
  let left = MAX_CELLS;
  let fromA = before;
  let fromB = before;
  const anchors = anchorsOf(a.slice(before, endA), b.slice(before, endB));
  for (const anchor of [...anchors.map((one) => ({ a: one.a + before, b: one.b + before })), null]) {
    const { a: toA, b: toB } = anchor ?? { a: endA, b: endB };
    const cells = (toA - fromA) * (toB - fromB);
    if (cells <= left) {
      left -= cells;
      const freeStart = fromA === 0 && fromB === 0;
      const freeEnd = anchor === null && after === 0;
      for (const pair of pairsOf({ a, b, fromA, toA, fromB, toB, freeStart, freeEnd })) found.push(pair);
    }
    if (anchor) found.push({ ...anchor, relation: relationOf(a[anchor.a]!, b[anchor.b]!) ?? 'same' });
    fromA = toA + 1;
    fromB = toB + 1;
  }
  for (let i = after; i > 0; i -= 1) found.push({ a: a.length - i, b: b.length - i, relation: 'same' });
  return found;
}

/** What a pair is worth beside the weight of its word, and what leaving words out costs: chosen so that one function word is not worth tearing a gap in two. */
const SAME = 0.4;
const FOLLOWS = 0.45;
const OPEN = 0.8;
const EXTEND = 0.015;
const WORTH: ReadonlyMap<Relation, number> = new Map<Relation, number>([
  ['bracket', 1.2],
  ['negation', 0.9],
  ['tense or person', 0.5],
  ['modal verb', 0.6],
  ['number', 0.5],
  ['date', 0.5],
  ['and/or', 0.5],
  ['name', 0.3],
]);

function worthOf(relation: Relation, a: Token, b: Token): number {
  if (relation === 'same') return SAME + (a.weight + b.weight) * 0.6;
  // A word put in by an editor that comes somewhere in the other wording too is mostly another one.
  if (relation === 'bracket' && a.bracket !== 'part' && b.bracket !== 'part')
    return a.weight + b.weight - 0.2;
  if (relation === 'spelling') return 0.2 + Math.min(a.weight, b.weight);
  return (WORTH.get(relation) ?? 0) + Math.min(a.weight, b.weight) * 0.4;
}

/** What a cell's byte holds: from what its pair was reached, and from what its gaps were. */
const PAIR = 0;
const GAP_A = 1;
const GAP_B = 2;
const REACHED = 3;
const A_OPENED_AT_PAIR = 4;
const A_OPENED_AT_GAP_B = 8;
const B_OPENED = 16;

/** One table to be filled: the words from and to which it goes, and whether words left over at its ends cost nothing. */
interface Table {
  readonly a: readonly Token[];
  readonly b: readonly Token[];
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  readonly freeStart: boolean;
  readonly freeEnd: boolean;
}

/** The pairs of one table, in order. Three states: a pair, words of `a` left out, words of `b` left out. */
function pairsOf({ a, b, fromA, toA, fromB, toB, freeStart, freeEnd }: Table): Pair[] {
  const rows = toA - fromA;
  const columns = toB - fromB;
  if (rows === 0 || columns === 0) return [];
  const trace = new Uint8Array(rows * columns);
  const gap = (length: number): number => (length === 0 ? 0 : -OPEN - EXTEND * length);
  const startGap = (length: number): number => (freeStart ? 0 : gap(length));
  const endGap = (restA: number, restB: number): number =>
    freeEnd ? gap(Math.min(restA, restB)) : gap(restA) + gap(restB);
  let pairs = new Float64Array(columns + 1).fill(-Infinity);
  let gapsA = new Float64Array(columns + 1).fill(-Infinity);
  let gapsB = new Float64Array(columns + 1);
  for (let j = 0; j <= columns; j += 1) gapsB[j] = startGap(j);
  let nextPairs = new Float64Array(columns + 1);
  let nextGapsA = new Float64Array(columns + 1);
  let nextGapsB = new Float64Array(columns + 1);
  let best = endGap(rows, columns);
  let bestCell = -1;
  for (let i = 1; i <= rows; i += 1) {
    nextPairs[0] = -Infinity;
    nextGapsA[0] = startGap(i);
    nextGapsB[0] = -Infinity;
    const tokenA = a[fromA + i - 1]!;
    for (let j = 1; j <= columns; j += 1) {
      let byte = 0;
      const openAtPair = pairs[j]! - OPEN;
      const openAtGapB = gapsB[j]! - OPEN;
      let gapA = gapsA[j]!;
      if (openAtPair > gapA) {
        gapA = openAtPair;
        byte = A_OPENED_AT_PAIR;
      }
      if (openAtGapB > gapA) {
        gapA = openAtGapB;
        byte = A_OPENED_AT_GAP_B;
      }
      nextGapsA[j] = gapA - EXTEND;
      const openB = nextPairs[j - 1]! - OPEN;
      const onB = nextGapsB[j - 1]!;
      if (openB > onB) byte |= B_OPENED;
      nextGapsB[j] = Math.max(openB, onB) - EXTEND;
      const tokenB = b[fromB + j - 1]!;
      const relation = relationOf(tokenA, tokenB);
      if (relation === null) nextPairs[j] = -Infinity;
      else {
        let pair = pairs[j - 1]! + FOLLOWS;
        let from = PAIR;
        if (gapsA[j - 1]! > pair) {
          pair = gapsA[j - 1]!;
          from = GAP_A;
        }
        if (gapsB[j - 1]! > pair) {
          pair = gapsB[j - 1]!;
          from = GAP_B;
        }
        pair += worthOf(relation, tokenA, tokenB);
        nextPairs[j] = pair;
        byte |= from;
        const whole = pair + endGap(rows - i, columns - j);
        if (whole > best) {
          best = whole;
          bestCell = (i - 1) * columns + j - 1;
        }
      }
      trace[(i - 1) * columns + j - 1] = byte;
    }
    [pairs, nextPairs] = [nextPairs, pairs];
    [gapsA, nextGapsA] = [nextGapsA, gapsA];
    [gapsB, nextGapsB] = [nextGapsB, gapsB];
  }
  if (bestCell === -1) return [];
  const backwards: Pair[] = [];
  let i = Math.floor(bestCell / columns);
  let j = bestCell % columns;
  let state = PAIR;
  while (i >= 0 && j >= 0) {
    const byte = trace[i * columns + j]!;
    if (state === PAIR) {
      const relation = relationOf(a[fromA + i]!, b[fromB + j]!) ?? 'same';
      backwards.push({ a: fromA + i, b: fromB + j, relation });
      state = byte & REACHED;
      i -= 1;
      j -= 1;
    } else if (state === GAP_A) {
      if (byte & A_OPENED_AT_PAIR) state = PAIR;
      else if (byte & A_OPENED_AT_GAP_B) state = GAP_B;
      i -= 1;
    } else {
      if (byte & B_OPENED) state = PAIR;
      j -= 1;
    }
  }
  return backwards.reverse();
}

/** A word by what it is compared by. */
export type Keyed = Pick<Token, 'key'>;

/** Words, in runs of three, that both wordings have just once, as many as stand in one order on both sides. */
export function anchorsOf(a: readonly Keyed[], b: readonly Keyed[]): { a: number; b: number }[] {
  const placesB = singlePlaces(b);
  const candidates: { a: number; b: number }[] = [];
  for (const [run, at] of singlePlaces(a)) {
    const other = placesB.get(run);
    if (at >= 0 && other !== undefined && other >= 0) candidates.push({ a: at, b: other });
  }
  return longestRising(candidates.sort((one, other) => one.a - other.a));
}

/** Where each run of three words starts; -1 for one that comes twice. */
function singlePlaces(tokens: readonly Keyed[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = 0; i + 2 < tokens.length; i += 1) {
    const run = `${tokens[i]!.key} ${tokens[i + 1]!.key} ${tokens[i + 2]!.key}`;
    places.set(run, places.has(run) ? -1 : i);
  }
  return places;
}

/** The longest part of the list in which `b` rises too, in n log n (M. Fredman, Discrete Math. 11, 1975). */
function longestRising(list: readonly { a: number; b: number }[]): { a: number; b: number }[] {
  const ends: number[] = [];
  const before = new Int32Array(list.length).fill(-1);
  list.forEach(({ b }, i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[ends[middle]!]!.b < b) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = ends[low - 1]!;
    ends[low] = i;
  });
  const found: { a: number; b: number }[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) found.push(list[i]!);
  return found.reverse();
}
