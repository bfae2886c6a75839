import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { verifyQuote } from './verify.ts';

const TEXT = 'The port said nothing. The city said less.';

test('a quote whose words stand at its place is the same', () => {
  expect(verifyQuote({ exact: 'said nothing', start: 9, end: 21 }, TEXT)).toEqual({ same: true });
});

test('the first difference is named by its place in the article, with the words around it', () => {
  expect(verifyQuote({ exact: 'said nobody', start: 9, end: 20 }, TEXT)).toEqual({
    same: false,
    at: 16,
    expected: 'said nobody',
    found: 'said nothin',
  });
});

test.each([
  ['a typographic mark for a straight one', { exact: 'it’s', start: 0, end: 4 }, "it's"],
  ['a place beyond the end', { exact: 'less.', start: 100, end: 105 }, TEXT],
  ['a place that ends too late', { exact: 'less.', start: 37, end: 43 }, TEXT],
  ['a place before the start', { exact: 'less.', start: -5, end: 42 }, TEXT],
  ['a place turned round', { exact: '', start: 9, end: 3 }, TEXT],
  ['a place that is no number', { exact: '', start: Number.NaN, end: Number.NaN }, TEXT],
  ['one word more than the place holds', { exact: 'said nothing.', start: 9, end: 21 }, TEXT],
  ['one character composed otherwise', { exact: 'e\u0301', start: 0, end: 1 }, 'é'],
])('%s is a difference', (_, quote, text) => {
  expect(verifyQuote(quote, text).same).toBe(false);
});

test('a quote is the same exactly when the words at its place are its words', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.nat(30),
      fc.nat(30),
      fc.string(),
      (text, start, length, other) => {
        const quote = { start, end: start + length, exact: text.slice(start, start + length) };
        expect(verifyQuote(quote, text).same).toBe(start + length <= text.length);
        expect(verifyQuote({ ...quote, exact: other }, text).same).toBe(
          start + length <= text.length && other === quote.exact,
        );
      },
    ),
  );
});

test('a difference inside a character outside the basic plane shows whole characters', () => {
  const result = verifyQuote({ exact: `${'x'.repeat(21)}😁`, start: 0, end: 23 }, `${'x'.repeat(21)}😀`);
  expect(result).toMatchObject({ same: false, at: 22 });
  expect(JSON.stringify(result)).not.toMatch(/\\ud[89a-f]/);
});
