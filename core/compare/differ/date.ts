import type { WrittenDate } from '#core/checks/figures.ts';
import type { ReadClaim } from '../read-claim.ts';
import type { Differ } from './difference.ts';

/** Two dates of which both cannot be meant: `July` and `April 2023`, not `July` and `July 2024`. */
export const differInDate: Differ = (a, b) => {
  const ours = datesOf(a);
  const theirs = datesOf(b);
  const here = ours.find((date) => theirs.every((other) => areApart(date, other)));
  const there = theirs.find((date) => ours.every((other) => areApart(date, other)));
  if (!here || !there) return null;
  const start = a.claim.text.indexOf(here.words);
  return {
    gap: start === -1 ? null : { start, end: start + here.words.length },
    answers: [here.words, there.words],
  };
};

/** Those in its words; else the one that the claim is dated with, as far as its digits tell. */
function datesOf({ figures, claim }: ReadClaim): readonly WrittenDate[] {
  if (figures.dates.length > 0 || claim.from === null) return figures.dates;
  const [year, month, day] = claim.from.split('-').map(Number);
  const known = { year: year ?? null, month: month ?? null, day: day ?? null, words: claim.from };
  // The first day of a month or a year may stand for all of it.
  if (day !== 1) return [known];
  const wholeYear = month === 1;
  return [
    {
      ...known,
      day: null,
      month: wholeYear ? null : known.month,
      words: claim.from.slice(0, wholeYear ? 4 : 7),
    },
  ];
}

function areApart(a: WrittenDate, b: WrittenDate): boolean {
  return (['year', 'month', 'day'] as const).some(
    (part) => a[part] !== null && b[part] !== null && a[part] !== b[part],
  );
}
