/** A copy of a file to which something has happened, as disks and memories do it. */
export type Harm = 'flips' | 'cut' | 'zeroed';
export const HARMS: readonly Harm[] = ['flips', 'cut', 'zeroed'];

const PAGE = 4_096;

/** `chance` gives numbers of [0, 1). */
export function harmed(bytes: Buffer, harm: Harm, chance: () => number): Buffer {
  const copy = Buffer.from(bytes);
  const upTo = (most: number) => Math.floor(chance() * most);
  if (harm === 'cut') return copy.subarray(0, 1 + upTo(copy.length - 1));
  const times = 1 + upTo(harm === 'flips' ? 40 : 6);
  for (let i = 0; i < times; i += 1) {
    if (harm === 'flips') copy[upTo(copy.length)]! ^= 1 << upTo(8);
    else {
      const at = upTo(Math.ceil(copy.length / PAGE)) * PAGE;
      copy.fill(0, at, at + PAGE);
    }
  }
  return copy;
}

/** The same numbers for the same seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
