import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relationOf } from './relate.ts';
import { tokensOf, type Token } from './tokens.ts';

const wordOf = (wording: string): Token => tokensOf(wording).at(-1)!;

const cases: readonly (readonly [first: string, second: string, relation: string | null])[] = [
  ['the witness', 'the Witness', 'same'],
  ['colour', 'color', 'spelling'],
  ['the cheque', 'the check', 'spelling'],
  ['organised', 'organized', 'spelling'],
  ['defendents', 'defendants', 'spelling'],
  ['recieved', 'received', 'spelling'],
  ['an', 'a', 'spelling'],
  ['Mr. Morrissen', 'Mr. Morrisen', 'spelling'],
  ['Mr. Pell', 'Mr. Varga', 'name'],
  ['would', 'could', 'modal verb'],
  ['affirm', 'infirm', null],
  ['prosecute', 'persecute', null],
  ['county', 'country', null],
  ['lawful', 'unlawful', 'negation'],
  ['prove', 'improve', null],
  ['jury', 'injury', null],
  ['charge', 'charged', 'tense or person'],
  ['says', 'said', 'tense or person'],
  ['our', 'their', 'tense or person'],
  ['and', 'or', 'and/or'],
  ['three', '3', 'spelling'],
  ['three', 'four', 'number'],
  ['5,000', '5000', 'same'],
  ['on Monday', 'on Friday', 'date'],
  ['in 2011', 'in 2012', 'date'],
  ['on March 3', 'on March 4', 'date'],
  ['[T]he', 'the', 'bracket'],
  ['convict[ed]', 'convicting', 'bracket'],
  ['table', 'lantern', null],
];

test.each(cases)('%s and %s', (first, second, relation) => {
  expect(relationOf(wordOf(first), wordOf(second))).toBe(relation);
});

test('how one word stands to another is how the other stands to it', () => {
  const word = fc.oneof(
    fc.constantFrom(...cases.flatMap(([first, second]) => [first, second])),
    fc.string({
      unit: fc.constantFrom('a', 'e', 'u', 'n', 's', 'd', '[', ']', "'"),
      minLength: 1,
      maxLength: 9,
    }),
  );
  fc.assert(
    fc.property(word, word, (first, second) => {
      for (const a of tokensOf(first)) {
        for (const b of tokensOf(second)) expect(relationOf(a, b)).toBe(relationOf(b, a));
      }
    }),
  );
});
