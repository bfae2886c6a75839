import type { Difference } from '#core/quotations/wordings/comparison.ts';

/** A stretch of one side of a change, and whether the other side has it too. */
export interface Stretch {
  readonly text: string;
  readonly changed: boolean;
}

/** One side of a change, cut where the sides part: `side` says which of the differences' spans are of `text`. */
export function stretchesOf(
  text: string,
  differences: readonly Pick<Difference, 'a' | 'b'>[],
  side: 'a' | 'b',
): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  const put = (to: number, changed: boolean) => {
    if (to > from) stretches.push({ text: text.slice(from, to), changed });
    from = Math.max(from, to);
  };
  for (const { start, end } of differences.map((one) => one[side]).sort((a, b) => a.start - b.start)) {
    put(start, false);
    put(end, true);
  }
  put(text.length, false);
  return stretches;
}
