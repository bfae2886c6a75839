import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPlaces } from './places.ts';

/** `[` and `]` show the place that is to be found. */
const cases: readonly (readonly [why: string, wording: string, text: string, verdict: string])[] = [
  [
    'the words as they are, quoted or not',
    'the ledger was burned on Friday',
    'A clerk said that [the ledger was burned on Friday] by two men.',
    'identical',
  ],
  [
    'other marks and case',
    'We won’t sell the mill',
    "At last, “[we won't sell the mill],” she said.",
    'typographic',
  ],
  [
    'a changed word inside',
    'The trustees knowingly hid the second ledger from the auditors',
    'In the suit [the trustees knowingly kept the second ledger from the auditors], it says.',
    'altered',
  ],
  [
    'a piece of it',
    'The trustees knowingly hid the second ledger from the auditors, and from us all',
    'He wrote of how they had [hid the second ledger from the auditors] for years.',
    'trimmed',
  ],
  ['one word only as it stands', 'scapegoat', 'They made a [scapegoat] of scapegoats.', 'identical'],
  ['a name split by nothing', 'mill pond', 'the pond, the mill, the [mill pond]', 'identical'],
];

test.each(cases)('a wording is found in a text: %s', (_why, wording, marked, verdict) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const [first] = findPlaces(wording, text);
  expect(first && text.slice(first.start, first.end)).toBe(text.slice(start, end));
  expect(first?.comparison.verdict).toBe(verdict);
});

const strangers: readonly (readonly [why: string, wording: string, text: string])[] = [
  [
    'the same subject in other words',
    'The trustees knowingly hid the second ledger from the auditors',
    'The auditors never saw the ledger, since the trustees had moved it in the night.',
  ],
  ['a stock phrase', 'We look forward to our day in court', 'We look forward to working with the new board.'],
  ['a word inside another', 'art', 'The party started late.'],
];

test.each(strangers)('what is no place of a wording is not found: %s', (_why, wording, text) => {
  expect(findPlaces(wording, text)).toEqual([]);
});

test('words that come twice are found twice, in order', () => {
  const text =
    'She said the ledger was burned on Friday. They agree: the ledger was burned on Friday, no doubt.';
  const found = findPlaces('the ledger was burned on Friday', text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
    Array.from({ length: 2 }, () => 'the ledger was burned on Friday'),
  );
});

test('whatever the text, places lie in it and the wording itself is found', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 200 });
  const wording = 'the ledger of the old mill was burned';
  fc.assert(
    fc.property(anything, anything, (before, after) => {
      const text = `${before} ${wording} ${after}`;
      const found = findPlaces(wording, text);
      expect(found.length).toBeGreaterThan(0);
      for (const { start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      expect(() => findPlaces(before, after)).not.toThrow();
    }),
  );
});

test.each([
  ['the wording over and over', 'the old mill was burned '.repeat(40_000)],
  ['marks alone', '"'.repeat(1_000_000)],
  ['one word', 'burned'.repeat(160_000)],
  ['its words in turn', 'the was the old of '.repeat(50_000)],
])('a megabyte of hostile text is searched: %s', (_why, text) => {
  for (const { start, end } of findPlaces('the ledger of the old mill was burned', text)) {
    expect(end).toBeGreaterThan(start);
  }
});
