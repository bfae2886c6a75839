import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutWarnings } from './warnings.ts';

/** `[` and `]` show where the wording stands; `null` for a wording that is printed as it stands there. */
const cases: readonly (readonly [
  why: string,
  source: string,
  wording: string | null,
  warnings: readonly string[],
])[] = [
  [
    'a condition cut off',
    'She said [we will pay the fine], unless the court objects.',
    null,
    ['stops before unless'],
  ],
  [
    'a condition of two words',
    'The board [may close the mill] only if the county agrees.',
    null,
    ['stops before only if'],
  ],
  ['a negation cut off before', 'I did not [take the money from him].', null, ['starts after not']],
  ['a contraction cut off before', 'I didn’t [take the money].', null, ['starts after n’t']],
  ['an adverb between', 'They never knowingly [hid the ledger] there.', null, ['starts after never']],
  ['hearsay cut off', 'The clerk allegedly [burned the second ledger].', null, ['starts after allegedly']],
  [
    'an ellipsis over a negation',
    '[I was not, in any way, at the mill]',
    'I was … at the mill',
    ['leaves out not'],
  ],
  ['a new sentence turns nothing', '[We will pay the fine]. But we object to it.', null, []],
  ['the sentence before turns nothing', 'They would not. [We will pay the fine].', null, []],
  ['a turning word that was kept', '[We will pay unless we win]', null, []],
  ['plain words around', 'He said that [we will pay the fine] on Friday.', null, []],
];

test.each(cases)('a warning is given for %s', (_why, marked, wording, expected) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const source = marked.replace('[', '').replace(']', '');
  const found = cutWarnings(source, { start, end }, wording ?? source.slice(start, end));
  expect(found.map(({ kind, word }) => `${kind} ${word}`)).toEqual(expected);
  for (const one of found) expect(source.slice(one.start, one.end)).toBe(one.word);
});

test('any words of any text can be asked about', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 80 });
  fc.assert(
    fc.property(anything, fc.nat(80), fc.nat(80), anything, (source, one, other, wording) => {
      const start = Math.min(one, other, source.length);
      const end = Math.min(Math.max(one, other), source.length);
      expect(() => cutWarnings(source, { start, end }, wording)).not.toThrow();
    }),
  );
});
