import { expect, test } from 'vitest';
import { citedWords } from './copied.ts';
import { sourceWith } from './testing.ts';

const words = { exact: 'The landing was closed without notice', paragraph: 2, lastParagraph: 2 };

test('copied words stand in quotation marks, with the source as a note of the brief has it', () => {
  expect(citedWords(words, sourceWith({ url: null }))).toBe(
    '“The landing was closed without notice”\nPort Courier, “Harbor contractor sues city,” 10 Jan. 2025, ¶\u00a02.\n',
  );
});

test('words that run over a paragraph open each one, and cite both', () => {
  const copied = citedWords(
    { exact: 'It was closed.\n\nNobody said why.', paragraph: 2, lastParagraph: 3 },
    sourceWith({ url: null, title: null, outlet: null, published: null }),
  );
  expect(copied).toBe(
    '“It was closed.\n“Nobody said why.”\nUntitled article beginning “A contractor that built the new ferry landing …,” ¶¶\u00a02–3.\n',
  );
});

test.each([
  [{ first: '3', last: '3' }, 'p.\u00a03, ¶\u00a02'],
  [{ first: 'iv', last: '1' }, 'pp.\u00a0iv–1, ¶\u00a02'],
  [{ first: '45', last: '46', lines: { first: 12, last: 3 } }, ', 45:12-46:3, ¶\u00a02'],
  [{ first: '45', last: '45', lines: { first: 12, last: 15 } }, ', 45:12-15, ¶\u00a02'],
  [null, '10 Jan. 2025, ¶\u00a02'],
])('a page is cited before the paragraph, where it is known: %j', (pages, wanted) => {
  expect(citedWords({ ...words, pages }, sourceWith({ url: null }))).toContain(wanted);
});
