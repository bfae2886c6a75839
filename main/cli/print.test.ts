import { expect, test } from 'vitest';
import { clip, columns, facts, json } from './print.ts';

test('columns stand under their heads', () => {
  expect(
    columns(
      ['ID', 'NAME', 'ROLE'],
      [
        [1, 'Kari Morrissey', 'special prosecutor'],
        [12, 'Rust', null],
      ],
      null,
    ),
  ).toBe(['ID  NAME            ROLE', '1   Kari Morrissey  special prosecutor', '12  Rust'].join('\n'));
});

test('a mark over a letter takes no room of its own', () => {
  const [, composed, decomposed] = columns(
    ['A', 'B'],
    [
      ['Renée', 'x'],
      ['Rene\u0301e', 'x'],
    ],
    null,
  ).split('\n');
  expect(composed!.indexOf('x')).toBe(7);
  expect(decomposed!.indexOf('x')).toBe(8);
});

test('a row stays one line, whatever its cells hold', () => {
  const table = columns(['A', 'B'], [['one\ntwo', 'three\r\nfour\u2028five\tsix\u001b[31m']], null);
  expect(table.split('\n')).toEqual(['A        B', 'one two  three four five six[31m']);
});

test('on a screen the last column is cut where the line ends, in a pipe it is whole', () => {
  const words = 'word '.repeat(40).trim();
  expect(columns(['ID', 'WORDS'], [[1, words]], null)).toContain(words);
  for (const line of columns(['ID', 'WORDS'], [[1, words]], 60).split('\n'))
    expect(line.length).toBeLessThanOrEqual(60);
});

test('a cut never leaves half a character', () => {
  expect(clip('ab😀cd', 4).isWellFormed()).toBe(true);
});

test('facts that are not known are left out', () => {
  expect(
    facts([
      ['Title', 'Rust'],
      ['Outlet', null],
      ['Note', ''],
      ['Paragraph', 3],
    ]),
  ).toBe('Title:     Rust\nParagraph: 3');
});

test('a document says what it was given, without a character that a terminal obeys', () => {
  const value = { words: '\u001b]0;title\u0007 \u009b31m \u202e reversed \u2066 \u007f \ud800' };
  const document = json(value);
  expect(document).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect(JSON.parse(document)).toEqual(value);
});
