import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimDateName } from '#core/words/claim-dates.ts';
import { english } from '#core/words/words.ts';
import { daysOfDate } from './dates.ts';
import { readClaimDate, type DateWords } from './read-date.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WORDS: DateWords = {
  ...english.claims.date.read,
  months: MONTHS.map((month) => [month, month.slice(0, 3)]),
  monthFirst: true,
};

/** As `from`, or `from..to`, and what it is. */
function told(typed: string, words = WORDS): string | null {
  const date = readClaimDate(typed, words);
  if (date === null) return null;
  const { from, to, precision, unit } = date;
  return `${from}${to === null ? '' : `..${to}`} ${precision}${unit === undefined ? '' : ` ${unit}`}`;
}

test.each([
  ['12 Nov 2025', '2025-11-12 day'],
  ['November 12, 2025', '2025-11-12 day'],
  ['12th of November 2025', '2025-11-12 day'],
  ['12. nov. 2025', '2025-11-12 day'],
  ['2025-11-12', '2025-11-12 day'],
  ['11/12/2025', '2025-11-12 day'],
  ['13/11/2025', '2025-11-13 day'],
  ['12.11.2025', '2025-11-12 day'],
  ['Nov 2025', '2025-11-01 month'],
  ['Sept. 2025', '2025-09-01 month'],
  ['2025-11', '2025-11-01 month'],
  ['2019', '2019-01-01 year'],
  ['about 2019', '2019-01-01 about year'],
  ['c. 2019', '2019-01-01 about year'],
  ['c.2019', '2019-01-01 about year'],
  ['~ Nov 2025', '2025-11-01 about'],
  ['12 Nov 2025?', '2025-11-12 about day'],
  ['2019-03 to 2019-05', '2019-03-01..2019-05-31 range month'],
  ['March to May 2019', '2019-03-01..2019-05-31 range month'],
  ['Mar – May 2019', '2019-03-01..2019-05-31 range month'],
  ['12–14 Nov 2025', '2025-11-12..2025-11-14 range'],
  ['12-14 Nov 2025', '2025-11-12..2025-11-14 range'],
  ['Nov 12 – 14, 2025', '2025-11-12..2025-11-14 range'],
  ['Dec 30, 2024 – Jan 2, 2025', '2024-12-30..2025-01-02 range'],
  ['30 Jan – 2 Feb 2025', '2025-01-30..2025-02-02 range'],
  ['2019–2021', '2019-01-01..2021-12-31 range year'],
  ['2019-2021', '2019-01-01..2021-12-31 range year'],
  ['between 2019 and 2021', '2019-01-01..2021-12-31 range year'],
  ['from 3 May 2024 until 5 May 2024', '2024-05-03..2024-05-05 range'],
  ['2024-02-27..2024-02-29', '2024-02-27..2024-02-29 range'],
  ['the 1990s', '1990-01-01..1999-12-31 range year'],
])('%s is %s', (typed, expected) => {
  expect(told(typed)).toBe(expected);
});

test.each([
  ['', 'nothing'],
  ['yesterday', 'no date by itself'],
  ['12 Nov', 'no year'],
  ['Ma 2025', 'two letters may be March and May'],
  ['31 June 2025', 'no such day'],
  ['29 Feb 2025', 'no such day in that year'],
  ['2025-13', 'no such month'],
  ['May to March 2019', 'ends before it starts'],
  ['2019 to 5 May 2020', 'ends that are not named alike'],
  ['about 2019 to 2021', 'a range that is about known would be kept as exact'],
  ['12 12 2025', 'two days'],
])('%j is none: %s', (typed) => {
  expect(told(typed)).toBeNull();
});

test('in numbers, day and month stand as the locale has them', () => {
  expect(told('3/4/2025')).toBe('2025-03-04 day');
  expect(told('3/4/2025', { ...WORDS, monthFirst: false })).toBe('2025-04-03 day');
});

test('months are read in the words of the language', () => {
  const german = { ...WORDS, months: MONTHS.map((month, i) => (i === 2 ? ['märz', 'mär'] : [month])) };
  expect(told('3. März 2025', german)).toBe('2025-03-03 day');
});

describe('what the screen calls a date', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const typed = fc.oneof(
    day,
    day.map((one) => one.slice(0, 7)),
    day.map((one) => one.slice(0, 4)),
    day.map((one) => `about ${one}`),
    day.map((one) => `about ${one.slice(0, 7)}`),
    day.map((one) => `about ${one.slice(0, 4)}`),
    fc.tuple(day, day).map((both) => both.toSorted().join(' to ')),
    fc.tuple(day, day).map((both) =>
      both
        .map((one) => one.slice(0, 7))
        .toSorted()
        .join(' to '),
    ),
    fc.tuple(day, day).map((both) =>
      both
        .map((one) => one.slice(0, 4))
        .toSorted()
        .join(' to '),
    ),
  );

  test('is read as the same days again, and what is read holds its own first day', () => {
    fc.assert(
      fc.property(typed, (words) => {
        const date = readClaimDate(words, WORDS)!;
        const again = readClaimDate(claimDateName(date, english), WORDS)!;
        expect(again.precision === 'about').toBe(date.precision === 'about');
        expect(daysOfDate(again)).toEqual(daysOfDate(date));
        const { first, last } = daysOfDate(date);
        expect([first <= date.from, date.from <= last]).toEqual([true, true]);
      }),
    );
  });
});
