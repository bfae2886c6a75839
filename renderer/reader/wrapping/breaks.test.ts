import { expect, test } from 'vitest';
import { breaksOf } from './breaks.ts';

/** Letters that are one wide each, but for an A before a V, which stand closer by half. */
const letters = {
  numberOf: (code: number) => code,
  width: (letter: number, before: number) => (letter === 0x41 && before === 0x56 ? 0.5 : 1),
};
/** Breaks after hyphens. */
const hyphens = (word: string) => [...word.matchAll(/-(?=.)/g)].map(({ index }) => index + 1);

const cases: readonly (readonly [what: string, text: string, width: number, lines: readonly string[]])[] = [
  ['nothing is broken that has room', 'one two', 7, ['one two']],
  ['the space between words takes no room at the end of a line', 'one two', 6, ['one ', 'two']],
  ['a word goes to the next line whole', 'one three', 7, ['one ', 'three']],
  ['as many words as have room stand on a line', 'a b c d e', 5, ['a b c ', 'd e']],
  ['a word is broken where it may be', 'one well-to-do', 9, ['one well-', 'to-do']],
  [
    'a word without room on a line goes to the next before it is broken',
    'one abcdefgh',
    6,
    ['one ', 'abcdef', 'gh'],
  ],
  ['a letter has a line of its own where no two have room', 'abc', 0.5, ['a', 'b', 'c']],
  ['letters that stand closer have more room', 'AVAV x', 3, ['AVAV ', 'x']],
  ['of several spaces the last one breaks', 'ab   cd', 4, ['ab   ', 'cd']],
  ['spaces before the last one take room', 'abc   de', 4, ['abc ', '  de']],
  ['an empty line stays one', '', 4, ['']],
  ['the space after the last word makes no line', 'abcd ', 4, ['abcd ']],
];

test.each(cases)('%s', (_, text, width, lines) => {
  const breaks = [0, ...breaksOf(text, 0, width, letters, hyphens)!, text.length];
  expect(breaks.slice(1).map((end, i) => text.slice(breaks[i], end))).toEqual(lines);
});

test('what stands before the first word is not wrapped', () => {
  expect(breaksOf('      one two', 6, 4, letters, hyphens)).toEqual([10]);
});

test('a word that is not known yet ends the work only where it matters', () => {
  const unknown = (word: string) => (word.includes('-') ? null : []);
  expect(breaksOf('well-to-do men', 0, 11, letters, unknown)).toEqual([11]);
  expect(breaksOf('men well-to-do', 0, 11, letters, unknown)).toBeNull();
});
