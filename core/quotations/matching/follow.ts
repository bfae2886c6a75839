import type { Span } from '#core/text/span.ts';

/** Two places, one of each of two texts, that belong side by side. */
export interface Stop {
  readonly left: number;
  readonly right: number;
}

interface Sides {
  readonly left: Span;
  readonly right: Span;
}

/**
 * The places that two panes can be brought side by side at: where matches start, as many as stand in one order on both
 * sides, the longest chain of them by what they hold; and of those in one line of either text the first alone, so that
 * nothing jumps while a line is read.
 */
export function stopsOf(matches: readonly Sides[], left: string, right: string): Stop[] {
  const stops: Stop[] = [];
  for (const match of rising(matches)) {
    const stop = { left: match.left.start, right: match.right.start };
    const last = stops.at(-1);
    if (last && !(hasLineEnd(left, last.left, stop.left) && hasLineEnd(right, last.right, stop.right)))
      continue;
    stops.push(stop);
  }
  return stops;
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  const at = text.indexOf('\n', from);
  return at !== -1 && at < to;
}

/** Of matches in the order of the left text, the heaviest part in which the right one rises too; in n log n. */
function rising<Match extends Sides>(matches: readonly Match[]): Match[] {
  const order = matches
    .map((_match, i) => i)
    .sort((a, b) => matches[a]!.right.start - matches[b]!.right.start);
  const rank = new Int32Array(matches.length);
  order.forEach((match, at) => (rank[match] = at));
  // A Fenwick tree of the heaviest chain that ends at a rank or before it.
  const tree = new Int32Array(matches.length + 1).fill(-1);
  const weights = new Float64Array(matches.length);
  const before = new Int32Array(matches.length).fill(-1);
  let last = -1;
  for (const [i, { left, right }] of matches.entries()) {
    let best = -1;
    for (let at = rank[i]!; at > 0; at -= at & -at) {
      const other = tree[at]!;
      if (other !== -1 && (best === -1 || weights[other]! > weights[best]!)) best = other;
    }
    before[i] = best;
    weights[i] =
      Math.min(left.end - left.start, right.end - right.start) + (best === -1 ? 0 : weights[best]!);
    for (let at = rank[i]! + 1; at <= matches.length; at += at & -at) {
      const other = tree[at]!;
      if (other === -1 || weights[i]! > weights[other]!) tree[at] = i;
    }
    if (last === -1 || weights[i]! > weights[last]!) last = i;
  }
  const found: Match[] = [];
  for (let i = last; i !== -1; i = before[i]!) found.push(matches[i]!);
  return found.reverse();
}

/**
 * The stops of two versions of one text: the lines that are the same on both sides, or begin the same.
 * `differences` as they stand in order, see `versionDifferences`.
 */
export function stopsOfVersions(differences: readonly Sides[], left: string, right: string): Stop[] {
  const stops: Stop[] = [];
  let next = 0;
  let offset = 0;
  for (let at = 0; at < left.length; at = lineAfter(left, at)) {
    while (next < differences.length && differences[next]!.left.end <= at) {
      offset = differences[next]!.right.end - differences[next]!.left.end;
      next += 1;
    }
    const there = at + offset;
    const changed = next < differences.length && differences[next]!.left.start <= at;
    const opens = there === 0 || right[there - 1] === '\n';
    if (!changed && opens && left[at] !== '\n') stops.push({ left: at, right: there });
  }
  return stops;
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** Pairs of positions that belong together, by number; neither side ever goes back from one to the next. */
export interface Positions {
  readonly count: number;
  readonly at: (index: number) => readonly [from: number, to: number];
}

/**
 * Where one pane has to be for what is seen in the other: the start for the start, the end for the end, each position for
 * its own, and in proportion between them. It never goes back while the other goes on. Asks for a few positions only.
 */
export function follow(position: number, { count, at }: Positions, ends: readonly [number, number]): number {
  const [endFrom, endTo] = ends;
  if (position <= 0 || endFrom <= 0) return position <= 0 ? 0 : endTo;
  if (position >= endFrom) return endTo;
  const first = firstOf(0, count, (i) => at(i)[0] > 0 && at(i)[1] > 0);
  const last = firstOf(first, count, (i) => at(i)[0] >= endFrom || at(i)[1] >= endTo);
  const after = firstOf(first, last, (i) => at(i)[0] > position);
  const [fromA, toA] = after > first ? at(after - 1) : [0, 0];
  const [fromB, toB] = after < last ? at(after) : ends;
  if (fromB <= fromA) return toA;
  return toA + ((position - fromA) / (fromB - fromA)) * (toB - toA);
}

/** The first number from `low` on, before `high`, for which it is so; what is so for one is so for all after it. */
function firstOf(low: number, high: number, isSo: (index: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isSo(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
