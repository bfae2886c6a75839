/** Chance that is the same again for the same seed (mulberry32), so that a round that failed can be run once more. */
export interface Chance {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from 0, less than `below`. */
  below(below: number): number;
  /** One of a list that is not empty. */
  of<One>(list: readonly One[]): One;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, of: (list) => list[below(list.length)]! };
}
