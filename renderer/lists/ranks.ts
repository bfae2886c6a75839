import { byName } from '#core/words/formats.ts';
import type { Pieces } from './pieces.ts';

/** Comparing by language is slow, so that the order of names is kept, and only new names are put into it. */
interface Ranked {
  readonly order: readonly string[];
  readonly ranks: ReadonlyMap<string, number>;
}

const NONE: Ranked = { order: [], ranks: new Map() };
const known = new Map<string, Ranked>();

export function forgetRanks(): void {
  known.clear();
}

/** So many names are compared, or put into a list, between two pieces. */
const AT_A_TIME = 256;

/** The place of each name among all of them; `kept` tells names of one sort from those of another. */
export function* ranked(kept: string, names: Iterable<string>): Pieces<ReadonlyMap<string, number>> {
  const before = known.get(kept) ?? NONE;
  const fresh = new Set<string>();
  let looked = 0;
  for (const name of names) {
    if (!before.ranks.has(name)) fresh.add(name);
    if ((looked += 1) % 4_096 === 0) yield;
  }
  if (fresh.size === 0) return before.ranks;
  const order = yield* together(before.order, yield* inOrder([...fresh]));
  const ranks = new Map<string, number>();
  for (const [rank, name] of order.entries()) {
    ranks.set(name, rank);
    if (rank % 4_096 === 0) yield;
  }
  known.set(kept, { order, ranks });
  return ranks;
}

function* inOrder(names: readonly string[]): Pieces<readonly string[]> {
  if (names.length <= AT_A_TIME) {
    yield;
    return [...names].sort(byName);
  }
  const middle = names.length >> 1;
  return yield* together(yield* inOrder(names.slice(0, middle)), yield* inOrder(names.slice(middle)));
}

/** Two orders as one. Where one is short, its names are looked for in the other, and few are compared. */
function* together(a: readonly string[], b: readonly string[]): Pieces<readonly string[]> {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length * 16 > long.length) return yield* merged(long, short);
  const both: string[] = [];
  let from = 0;
  for (const [at, name] of short.entries()) {
    let low = from;
    let high = long.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byName(long[middle]!, name) <= 0) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from += 1) both.push(long[from]!);
    both.push(name);
    if (at % AT_A_TIME === 0) yield;
  }
  for (; from < long.length; from += 1) both.push(long[from]!);
  return both;
}

function* merged(a: readonly string[], b: readonly string[]): Pieces<readonly string[]> {
  const both: string[] = [];
  let inA = 0;
  let inB = 0;
  while (inA < a.length && inB < b.length) {
    both.push(byName(a[inA]!, b[inB]!) <= 0 ? a[inA++]! : b[inB++]!);
    if (both.length % AT_A_TIME === 0) yield;
  }
  for (; inA < a.length; inA += 1) both.push(a[inA]!);
  for (; inB < b.length; inB += 1) both.push(b[inB]!);
  return both;
}
