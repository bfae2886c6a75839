import type { Differ } from './difference.ts';

/** Each names a place that the other does not. */
export const differInPlace: Differ = (a, b) => {
  const ours = a.names.filter(({ kind }) => kind === 'place');
  const theirs = b.names.filter(({ kind }) => kind === 'place');
  const here = ours.find(({ key }) => !theirs.some((other) => other.key === key));
  const there = theirs.find(({ key }) => !ours.some((other) => other.key === key));
  if (!here || !there) return null;
  return {
    gap: here,
    answers: [a.claim.text.slice(here.start, here.end), b.claim.text.slice(there.start, there.end)],
  };
};
