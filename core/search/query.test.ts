import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf } from './dates.ts';
import { parseQuery } from './query.ts';
import { mended, toggleFilter, writeFilter } from './write.ts';
import { wordsFor } from '../words/words.ts';

/** Filters in short: `-speaker=Ada Moss`. */
function filters(query: string): string[] {
  return parseQuery(query).filters.map(({ not, operator, value }) => `${not ? '-' : ''}${operator}=${value}`);
}
const words = (query: string) => parseQuery(query).terms.map((term) => (term.not ? '-' : '') + term.words);
const problems = (query: string) => parseQuery(query).problems.map(({ kind }) => kind);

test.each([
  ['a value of one word', 'speaker:Moss', ['speaker=Moss']],
  ['a value in quotation marks', 'speaker:"Ada Moss" denied', ['speaker=Ada Moss']],
  ['curly marks', 'outlet:“Plains Herald”', ['outlet=Plains Herald']],
  ['a space after the colon', 'speaker: Moss', ['speaker=Moss']],
  ['what is to be left out', '-speaker:"Ada Moss"', ['-speaker=Ada Moss']],
  ['capitals', 'Speaker:Moss KIND:Quote', ['speaker=Moss', 'kind=quote']],
  [
    'a thing, a kind, in the plural',
    'kind:quotes kind:filings kind:entities',
    ['kind=quote', 'kind=filing', 'kind=entity'],
  ],
  ['what things have, in the singular', 'has:quote has:notes', ['has=quotes', 'has=note']],
  ['dates', 'before:2024 after:"May 2023"', ['before=2024', 'after=May 2023']],
  ['an operator without a value before another', 'speaker: kind:quote', ['kind=quote']],
  ['an operator within a word', 'a-speaker:Moss', []],
  ['an operator in quotation marks', '"speaker:Moss"', []],
] as const)('%s: %j', (_, query, expected) => {
  expect(filters(query)).toEqual(expected);
});

test.each([
  ['words among operators', 'judge speaker:Moss denied', ['judge', 'denied']],
  ['an address', 'https://plains.example/one', ['https://plains.example/one']],
  ['a time of day', '12:30', ['12:30']],
  ['what nobody knows as an operator is words', 'author:Moss', ['author:Moss']],
  ['a name before a colon', 'Moss: I deny', ['Moss:', 'I', 'deny']],
  ['a phrase to leave out', 'motion -"to dismiss"', ['motion', '-to dismiss']],
] as const)('%s: %j', (_, query, expected) => {
  expect(words(query)).toEqual(expected);
});

test('the last word is the beginning of one from four letters on, an asterisk makes any word one', () => {
  const open = (query: string) => parseQuery(query).terms.map((term) => term.open);
  expect(open('motion dism')).toEqual([false, true]);
  expect(open('motion dis')).toEqual([false, false]);
  expect(open('dis* motion')).toEqual([true, true]);
  expect(open('"motion to dism')).toEqual([true]);
  expect(open('"motion to dismiss"')).toEqual([false]);
  expect(open('dismissed kind:quote')).toEqual([true]);
  expect(open('-dismissed')).toEqual([false]);
  expect(open('判決')).toEqual([true]);
});

test.each([
  ['speeker:Moss', 'operator', 'There is no “speeker:” (did you mean speaker:?)', 'speaker:Moss'],
  ['-outlett:Herald', 'operator', 'outlet:', '-outlet:Herald'],
  ['kind:fillings', 'kind', '(did you mean filing?)', 'kind:filing'],
  ['has:quoets', 'has', 'did you mean quotes', 'has:quotes'],
  ['before:2024-13', 'date', '“2024-13” is left out', null],
  ['after:someday', 'date', 'a day, a month or a year', null],
  ['judge "denied the', 'open mark', 'not closed', 'judge "denied the"'],
  ['judge speaker:', 'empty', 'After speaker: write a name', null],
] as const)('%s gets help: %s', (query, kind, sentence, instead) => {
  const [problem, ...more] = parseQuery(query).problems;
  expect([problem?.kind, more]).toEqual([kind, []]);
  expect(wordsFor([]).words.search.help(problem!)).toContain(sentence);
  expect(mended(query, problem!)).toBe(instead);
});

test.each(['judge', 'said: no', 'Re: motion', 'https://a.example', '3:15', ':', '""', '" "', '-', 'note:'])(
  '%j needs no help',
  (query) => expect(problems(query)).toEqual([]),
);

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023/2', '2023-02-01', '2023-02-28'],
  ['2024-05-17', '2024-05-17', '2024-05-17'],
  ['2024.5.7', '2024-05-07', '2024-05-07'],
  ['May 2024', '2024-05-01', '2024-05-31'],
  ['17 may 2024', '2024-05-17', '2024-05-17'],
  ['Sept. 3, 2024', '2024-09-03', '2024-09-03'],
  ['1900-02', '1900-02-01', '1900-02-28'],
] as const)('%s is from %s to %s', (typed, first, last) => {
  expect(daysOf(typed)).toEqual({ first, last });
});

test.each(['', '24', '2024-00', '2024-02-30', '03/04/2024', 'Mayday 2024', '0 May 2024', 'yesterday'])(
  '%j is no date',
  (typed) => expect(daysOf(typed)).toBeNull(),
);

const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '“',
        '”',
        '*',
        '-',
        ':',
        ' ',
        '\0',
        '\n',
        'speaker:',
        'outlet:',
        'kind:',
        'has:',
        'before:',
      ),
      fc.constantFrom('2024', 'quote', 'Moss', 'judge', 'sepaker:', '😀', '\ud83d', 'é', '判'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('every text is a query, and whatever is read of it stands in it', () => {
  fc.assert(
    fc.property(typed, (query) => {
      const parsed = parseQuery(query);
      for (const { start, end } of [...parsed.filters, ...parsed.problems]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(query.length);
      }
      for (const problem of parsed.problems) {
        expect(wordsFor([]).words.search.help(problem)).toMatch(/^[^]+\.$/);
        const instead = mended(query, problem);
        if (instead !== null) expect(() => parseQuery(instead)).not.toThrow();
      }
      for (const { words: some } of parsed.terms) expect(some).toMatch(/[\p{L}\p{N}]/u);
    }),
    { numRuns: 2_000 },
  );
});

test('what is switched on is asked for, and what is switched off again leaves the words and the rest as they were', () => {
  const value = fc.constantFrom('Ada Moss', 'Herald', 'O’Neill', 'The "Daily" Docket');
  fc.assert(
    fc.property(typed, value, (query, name) => {
      const before = parseQuery(query);
      fc.pre(!before.filters.some((filter) => filter.operator === 'outlet'));
      const on = toggleFilter(query, 'outlet', name);
      expect(parseQuery(on).filters.filter((filter) => filter.operator === 'outlet')).toHaveLength(1);
      expect(parseQuery(on).terms).toEqual(before.terms);
      const off = toggleFilter(on, 'outlet', name);
      expect(parseQuery(off).filters.map(({ value: one }) => one)).toEqual(
        before.filters.map(({ value: one }) => one),
      );
      expect(parseQuery(off).terms).toEqual(before.terms);
    }),
  );
});

test('a value is written so that it is read again', () => {
  expect(writeFilter('speaker', 'Ada Moss')).toBe('speaker:"Ada Moss"');
  expect(writeFilter('kind', 'filing')).toBe('kind:filing');
  expect(filters(writeFilter('outlet', 'The “Daily” Docket'))).toEqual(['outlet=The Daily Docket']);
});

test('a query of two thousand characters of any sort is read at once', () => {
  for (const part of ['a', '"', 'speaker:', '-', 'a:', ': ', '“x', 'before:2'])
    expect(() => parseQuery(part.repeat(2_000 / part.length))).not.toThrow();
});
