import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeNames, NAME_RELATIONS, type NameRelation } from './judge.ts';

const cases: readonly (readonly [why: string, a: string, b: string, relation: NameRelation])[] = [
  ['case and accents', 'RÚTH HALLOWAY', 'Ruth Halloway', 'same'],
  ['a title', 'Special prosecutor Edgar Moss', 'Edgar Moss', 'same'],
  ['a surname that is a title elsewhere', 'Stephen King', 'Stephen Moss', 'different'],
  ['a legal form', 'Orrin Rail, Incorporated', 'Orrin Rail Inc.', 'same'],
  ['dots in initials', 'U.S. Bureau of Tides', 'United States Bureau of Tides', 'same'],
  ['parted and joined', 'Good Will Supplies', 'Goodwill Supplies', 'same'],
  ['the order of words', 'Halloway, Ruth', 'Ruth Halloway', 'same'],
  ['a surname alone', 'Ms. Halloway', 'Ruth Halloway', 'shorter form'],
  ['a middle name', 'Ruth Ada Halloway', 'Ruth Halloway', 'shorter form'],
  ['an initial', 'R. Halloway', 'Ruth Halloway', 'shorter form'],
  ['a name for short', 'Ed Moss', 'Edward Moss', 'shorter form'],
  ['initials', 'BOT', 'Bureau of Tides', 'abbreviation'],
  ['initials of the long words', 'B.T.', 'Bureau of Tides', 'abbreviation'],
  ['a doubled letter left out', 'Ruth Haloway', 'Ruth Halloway', 'likely misspelling'],
  ['a misspelled surname alone', 'Haloway', 'Ruth Halloway', 'likely misspelling'],
  ['another transliteration', 'Vladimir Zorin', 'Wladimir Sorin', 'likely misspelling'],
  ['another given name', 'Alice Vell', 'Peter Vell', 'different'],
  ['given names a letter apart, other surnames', 'Alec Moss', 'Alex Vell', 'different'],
  ['a short surname a letter apart', 'Ann Garcia-Reed', 'Reeb', 'different'],
  ['other numbers', 'Orrin Trust 2004', 'Orrin Trust 2005', 'different'],
  ['initials in small letters are a word', 'bot', 'Bureau of Tides', 'different'],
  ['other words', 'Orrin Systems, Inc.', 'Orrin Industries, Inc.', 'different'],
  ['nothing at all', '', 'Ruth Halloway', 'different'],
  ['nothing but marks', '…', '—', 'same'],
];

describe.each(cases)('%s', (_, a, b, relation) => {
  test(`${a} and ${b}: ${relation}`, () => {
    expect(judgeNames(a, b)).toBe(relation);
    expect(judgeNames(b, a)).toBe(relation);
  });
});

const name = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom('Ruth', 'R.', 'Halloway', 'Haloway', 'Inc', 'the', 'Judge', 'Bill', 'William', '7'),
    )
    .map((words) => words.join(' ')),
);

test('which name comes first makes no difference, and every name is the same as itself', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(NAME_RELATIONS).toContain(judgeNames(a, b));
      expect(judgeNames(a, b)).toBe(judgeNames(b, a));
      expect(judgeNames(a, a)).toBe('same');
    }),
  );
});

test('names of a hundred thousand letters are judged', () => {
  expect(judgeNames('ant '.repeat(30_000), 'ant '.repeat(30_000))).toBe('same');
  expect(judgeNames(`${'ant '.repeat(30_000)}x`, 'bee '.repeat(30_000))).toBe('different');
});
