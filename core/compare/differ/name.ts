import type { EntityKind } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';
import type { ClaimName, ReadClaim } from '../read-claim.ts';
import { stemOf } from '../stem.ts';
import type { Differ } from './difference.ts';

/** Those who act in a case without a name. */
const OFFICES = new Set(
  'judge prosecutor jury juror lawyer attorney defendant plaintiff sheriff police officer detective investigator governor clerk witness expert court commissioner board deputy agent'
    .split(' ')
    .map(stemOf),
);
const PARTIES: ReadonlySet<EntityKind | null> = new Set<EntityKind | null>([
  'person',
  'organization',
  'agency',
  null,
]);

/** Each names somebody, by name or by office, whom the other does not: `prosecutors dismissed it` and `a judge dismissed it`. */
export const differInName: Differ = (a, b) => {
  const ours = partiesOf(a);
  const theirs = partiesOf(b);
  const here = ours.filter(({ key }) => !theirs.some((other) => other.key === key));
  const there = theirs.filter(({ key }) => !ours.some((other) => other.key === key));
  if (here.length === 0 || there.length === 0 || !doTheSame(a, b)) return null;
  const gap = stretchOf(a, here, ours);
  const other = stretchOf(b, there, theirs);
  return {
    gap,
    answers: [a.claim.text.slice(gap.start, gap.end), b.claim.text.slice(other.start, other.end)],
  };
};

/** Of what is said to have been done, so much is the same: who dismissed a charge is not who may file it again. */
const SAME = 0.6;

function doTheSame(a: ReadClaim, b: ReadClaim): boolean {
  const [ours, theirs] = [a, b].map(({ deeds }) => [...deeds].filter((stem) => !OFFICES.has(stem)));
  const shared = ours!.filter((stem) => theirs!.includes(stem)).length;
  return shared >= SAME * Math.min(ours!.length, theirs!.length);
}

function partiesOf({ tokens, names }: ReadClaim): ClaimName[] {
  const named = names.filter(({ kind }) => PARTIES.has(kind));
  const offices = tokens.flatMap((token): ClaimName[] => {
    const inName = names.some(({ start, end }) => token.start < end && start < token.end);
    const stem = stemOf(token.key);
    return !inName && OFFICES.has(stem)
      ? [{ key: stem, kind: null, start: token.start, end: token.end }]
      : [];
  });
  return [...named, ...offices].toSorted((x, y) => x.start - y.start);
}

/** From the first of those that the other lacks to the last of a list that they stand in. */
function stretchOf(
  { claim: { text } }: ReadClaim,
  own: readonly ClaimName[],
  all: readonly ClaimName[],
): Span {
  let { start, end } = own[0]!;
  let grown = true;
  while (grown) {
    grown = false;
    for (const party of all) {
      const after = party.start >= end && LISTING.test(text.slice(end, party.start));
      const before = party.end <= start && LISTING.test(text.slice(party.end, start));
      if (after) end = party.end;
      if (before) start = party.start;
      grown ||= after || before;
    }
  }
  return { start, end };
}
const LISTING = /^[\s,;]*(?:(?:and|or|the|as well as|special|district|first|judicial)\s+)*$/i;
