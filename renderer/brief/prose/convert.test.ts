import { expect, test } from 'vitest';
import { citationOf, fromDocument, toDocument } from './convert.ts';

test.each([
  'Plain words.',
  '**Bold**, *italic* and ***both***.',
  'One.\nA line end.\n\nAnother paragraph.',
  'A [link](https://courier.example/a) and a citation[@q12], an article[@a3 ¶¶ 4–6] and a page[@a3 p. 5].',
  'Stars \\* and brackets \\[as they are\\].',
])('%s comes back from the editor as it went in', (text) => {
  expect(fromDocument(toDocument(text, () => 'label'))).toBe(text);
});

test('nothing is an empty paragraph, in which one can write', () => {
  expect(toDocument('', () => '')).toEqual({ type: 'doc', content: [{ type: 'paragraph', content: [] }] });
  expect(fromDocument(toDocument('', () => ''))).toBe('');
});

test('what is no citation is none, whoever put it on the clipboard', () => {
  expect(citationOf('[@q12]')).toEqual({ kind: 'quote', quoteId: 12 });
  for (const other of ['', 'q12', '[@q12] and more', '**bold**', '[@x1]', '[@q12]\n\n[@q13]'])
    expect(citationOf(other)).toBe(null);
});
