import { expect, test } from 'vitest';
import { printedLines } from './lines.ts';
import { pagesOf } from './pages.ts';

const page = (lines: readonly string[]): string =>
  lines.map((line, at) => `${String(at + 1).padStart(2)}  ${line}`).join('\n');

const TRANSCRIPT = [
  page([
    'THE COURT: Good morning.',
    'MS. LIND: Good morning.',
    'Q. You closed it?',
    'A. We did,',
    'on Friday',
    'night.',
  ]),
  `Page 2\n${page(['Q. Why?', 'A. Nobody asked.', '12 people were there.', 'Q. Who?', 'A. I forget.'])}`,
].join('\f');

const of = (text: string, words: string) => {
  const start = text.indexOf(words);
  return printedLines(text, pagesOf(text), { start, end: start + words.length });
};

test('a passage of a transcript has the numbers that are printed beside its lines', () => {
  expect(of(TRANSCRIPT, 'We did')).toEqual({ first: 4, last: 4 });
  expect(of(TRANSCRIPT, 'We did,\n 5  on Friday\n 6  night')).toEqual({ first: 4, last: 6 });
  expect(of(TRANSCRIPT, 'people were there')).toEqual({ first: 3, last: 3 });
  expect(of(TRANSCRIPT, 'night.\fPage 2\n 1  Q. Why?')).toEqual({ first: 6, last: 1 });
});

test.each([
  ['no pages', page(['One', 'two', 'three', 'four', 'five', 'six'])],
  ['no numbers', 'One\ntwo\nthree\nfour\nfive\nsix\f'],
  ['a short list', '1  One\n2  two\n3  three\fend'],
  ['words before its first number', `three\n${page(['a', 'b', 'c', 'd', 'e'])}\f`],
])('a text with %s gives none', (_, text) => {
  expect(of(text, 'three')).toBeNull();
});

test('lines that the reader of the file told go before numbers in the text', () => {
  const text = 'A. We did,\non Friday night.';
  const lines = [
    { number: 4, start: 0 },
    { number: 5, start: 11 },
  ];
  const told = [{ label: '45', start: 0, end: text.length, lines }];
  expect(printedLines(text, told, { start: 3, end: 20 })).toEqual({ first: 4, last: 5 });
  const later = [{ label: '45', start: 0, end: text.length, lines: lines.slice(1) }];
  expect(printedLines(text, later, { start: 3, end: 20 })).toBeNull();
});
