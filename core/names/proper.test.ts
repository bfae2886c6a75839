import fc from 'fast-check';
import { expect, test } from 'vitest';
import { properNames } from './proper.ts';

const read = (text: string) =>
  properNames(text).map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`);

const cases: readonly (readonly [why: string, text: string, expected: readonly string[]])[] = [
  ['a person', 'Then Ruth Halloway spoke.', ['Ruth Halloway: person']],
  ['a person after a title', 'Special prosecutor Mr. Edgar J. Moss left.', ['Edgar J. Moss: person']],
  ['a person at the beginning of a sentence', 'When Ruth Halloway spoke', ['Ruth Halloway: person']],
  ['two persons', 'Ruth Halloway and Edgar Moss met.', ['Ruth Halloway: person', 'Edgar Moss: person']],
  ['a person of a place', 'Edgar Moss of Orrin spoke.', ['Edgar Moss: person']],
  ['a possessive', 'Ruth Halloway’s lawyers', ['Ruth Halloway: person']],
  ['one word alone is not told', 'Halloway met Moss in Orrin.', []],
  ['a court', 'It lies in the Orrin County District Court on Monday', ['Orrin County District Court: court']],
  ['a court of a place', 'He went to the Court of Appeals of Orrin', ['Court of Appeals of Orrin: court']],
  ['an agency', 'the Orrin Police Department said', ['Orrin Police Department: agency']],
  [
    'an agency, and somebody of it',
    'said the Orrin County Sheriff’s Office Corporal Ann Vell',
    ['Orrin County Sheriff’s Office: agency', 'Ann Vell: person'],
  ],
  ['a company', 'sued Quill Rail Inc. and left', ['Quill Rail Inc.: organization']],
  ['a case', 'As in Halloway v. Orrin County, the court', ['Halloway v. Orrin County: case']],
  ['a case of the state', 'filed State v. Moss today', ['State v. Moss: case']],
  ['a case of three', 'Halloway v. Moss v. Vell', ['Halloway v. Moss: case']],
  ['an office without a name', 'the District Attorney and the Court', []],
  ['a headline', 'Ruth Halloway Wins Long Fight Over County Money', []],
  ['a day and a month', 'On Monday, January Storms hit', []],
];

test.each(cases)('%s: “%s”', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('names lie in the text, in order and apart, whatever it is', () => {
  const piece = fc.constantFrom(
    'Ruth',
    'Halloway',
    'v.',
    'of',
    'the',
    'Court',
    'Inc.',
    ',',
    'A.',
    '’s',
    '\n',
    'said',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, (words) => {
      let last = 0;
      for (const { start, end } of properNames(words)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(words.length);
    }),
  );
});

test('a word of 399,000 letters is no name, and what follows it is read', () => {
  const text = `${'A'.repeat(399_000)}. Then he told Kari Morrissey.`;
  expect(properNames(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Kari Morrissey']);
});

test.each(['A ', 'A. ', 'A of ', 'Aa, ', 'A v. ', 'v. ', 'Court '])(
  '399,000 letters of “%s” are read to the end',
  (piece) => {
    const text = `${piece.repeat(399_000 / piece.length)}. Then he told Kari Morrissey.`;
    expect(properNames(text).at(-1)).toMatchObject({
      start: text.indexOf('Kari Morrissey'),
      end: text.indexOf('Kari Morrissey') + 'Kari Morrissey'.length,
    });
  },
);
