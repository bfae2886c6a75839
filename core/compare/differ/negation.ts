import { holdingOf, holds } from '../negated.ts';
import type { ReadClaim } from '../read-claim.ts';
import { stemOf } from '../stem.ts';
import type { Differ } from './difference.ts';

const WORDS = { yes: 'Yes', no: 'No', possibly: 'Possibly' } as const;

/** Nearly all words of the shorter one, without those that deny, must stand in the other. */
const SHARED = 0.7;

/** One denies what the other says, or says is possible. */
export const differInNegation: Differ = (a, b) => {
  const here = holdingOf(a.tokens);
  const there = holdingOf(b.tokens);
  if (here === there || (here !== 'no' && there !== 'no')) return null;
  const ours = saidBy(a);
  const theirs = saidBy(b);
  const shared = [...ours].filter((stem) => theirs.has(stem)).length;
  if (shared < 2 || shared < SHARED * Math.min(ours.size, theirs.size)) return null;
  return { gap: null, answers: [WORDS[here], WORDS[there]] };
};

function saidBy({ tokens, stems }: ReadClaim): Set<string> {
  const holding = new Set(tokens.filter(holds).map(({ key }) => stemOf(key)));
  return new Set([...stems].filter((stem) => !holding.has(stem)));
}
