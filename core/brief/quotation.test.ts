import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { isLong, quotedParagraphs } from './quotation.ts';

const inOne = { paragraph: 2, lastParagraph: 2 };

test('words are set in curly marks and not touched', () => {
  expect(quotedParagraphs({ exact: 'he said "no" to ‘it’', ...inOne })).toEqual(['“he said "no" to ‘it’”']);
});

test.each(['“No comment.”', '"No comment."'])(
  '%s keeps its own pair of marks and gets no second one',
  (exact) => {
    expect(quotedParagraphs({ exact, ...inOne })).toEqual([exact]);
  },
);

test('two pairs of marks inside are not taken for one around', () => {
  expect(quotedParagraphs({ exact: '“No,” he said. “Never.”', ...inOne })).toEqual([
    '““No,” he said. “Never.””',
  ]);
});

test('a second paragraph opens with a mark and only the last one closes', () => {
  const quote = { exact: 'First.\nSecond.\n\nThird.', paragraph: 4, lastParagraph: 6 };
  expect(quotedParagraphs(quote)).toEqual(['“First.', '“Second.', '“Third.”']);
});

test('line ends of a text broken at a fixed width are spaces', () => {
  const exact = 'one two\nthree four\n\nfive\nsix';
  expect(quotedParagraphs({ exact, paragraph: 1, lastParagraph: 2 })).toEqual([
    '“one two three four',
    '“five six”',
  ]);
  expect(quotedParagraphs({ exact: 'one\ntwo', ...inOne })).toEqual(['“one two”']);
});

test('where paragraphs were not counted every line end is a break', () => {
  expect(quotedParagraphs({ exact: 'one\ntwo', paragraph: null, lastParagraph: null })).toEqual([
    '“one',
    '“two”',
  ]);
});

test('more than forty words, or a break, make a long quotation', () => {
  expect(isLong([`“${'word '.repeat(39)}word”`])).toBe(false);
  expect(isLong([`“${'word '.repeat(40)}word”`])).toBe(true);
  expect(isLong(['“one', '“two”'])).toBe(true);
});

test('whatever the words, only white space and the marks around them differ', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(3), fc.nat(3), (exact, paragraph, more) => {
      const set = quotedParagraphs({ exact, paragraph, lastParagraph: paragraph + more });
      const bare = (text: string): string => text.replace(/[\s“”]+/gu, '');
      expect(bare(set.join('\n'))).toBe(bare(exact));
    }),
  );
});

test('a megabyte of one character takes no time to speak of', () => {
  for (const one of [' ', '\n', '"', '“', 'a', '.']) {
    const set = quotedParagraphs({ exact: one.repeat(1_000_000), paragraph: 1, lastParagraph: 9 });
    expect(set.length).toBeGreaterThan(0);
  }
});
