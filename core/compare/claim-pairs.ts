import type { ReadClaim } from './read-claim.ts';

/** So much of the shorter claim stands in the other when both speak of one thing; at least so many words. */
const SHARED = 0.5;
const SHARED_WORDS = 2;

/** A word of more claims says nothing about which two belong together. */
const COMMON = 150;

/** Pairs of claims that seem to speak of one thing, each once: of one kind, or one a denial; with an entity and most words in common. */
export function* claimPairs(claims: readonly ReadClaim[]): Generator<readonly [ReadClaim, ReadClaim]> {
  const byStem = new Map<string, number[]>();
  for (const [at, { stems }] of claims.entries()) {
    const counts = new Map<number, number>();
    for (const stem of stems) {
      const known = byStem.get(stem);
      if (!known) {
        byStem.set(stem, [at]);
        continue;
      }
      if (known.length <= COMMON) for (const other of known) counts.set(other, (counts.get(other) ?? 0) + 1);
      known.push(at);
    }
    const one = claims[at]!;
    for (const [other, shared] of counts) {
      const before = claims[other]!;
      if (shared < SHARED_WORDS || shared < SHARED * Math.min(stems.size, before.stems.size)) continue;
      if (areComparable(before, one)) yield [before, one];
    }
  }
}

function areComparable(a: ReadClaim, b: ReadClaim): boolean {
  if (![...a.deeds].some((stem) => b.deeds.has(stem))) return false;
  const kinds = [a.claim.kind, b.claim.kind];
  if (kinds[0] !== kinds[1] && !kinds.includes('denial')) return false;
  return [...a.entityIds].some((id) => b.entityIds.has(id));
}
