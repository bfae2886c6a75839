import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, marksIn, snippetOf } from './marks.ts';
import { parseQuery } from './query.ts';

const TEXT =
  'The judge denied the motion. Señor Muñoz, “the judge’s clerk”, re-filed it: a MOTION to dismiss.';
const marked = (query: string, text = TEXT) =>
  marksIn(text, parseQuery(query).terms).map(({ start, end }) => text.slice(start, end));

test.each([
  ['every place, in either case', 'motion', ['motion', 'MOTION']],
  ['a phrase as one', '"motion to dismiss"', ['MOTION to dismiss']],
  ['words within punctuation', 're-filed', ['re-filed']],
  ['without accents', 'munoz', ['Muñoz']],
  ['a beginning', 'dismi', ['dismiss']],
  ['none that is left out', 'motion -judge', ['motion', 'MOTION']],
  ['the longer of two that start together', '"the judge" the', ['The judge', 'the', 'the judge']],
  ['nothing', 'zebra', []],
  ['nothing for signs', '?!', []],
] as const)('marks %s', (_, query, expected) => {
  expect(marked(query)).toEqual(expected);
});

test('a snippet is cut at words, and says where it stands', () => {
  const text = `${'Filler words come first. '.repeat(40)}\nThe judge denied it.\n${'More words follow. '.repeat(40)}`;
  const snippet = snippetOf(text, parseQuery('denied').terms)!;
  expect(snippet.words).toMatch(/^…The judge denied it\. More words .*…$/);
  expect(snippet.matches.map(({ start, end }) => snippet.words.slice(start, end))).toEqual(['denied']);
  expect(text.slice(snippet.place.start, snippet.place.end)).toBe('denied');
  expect(snippetOf(text, parseQuery('zebra').terms)).toBeNull();
});

test('all words must be held, and none that is left out', () => {
  const has = (query: string) => holds(TEXT, parseQuery(query).terms);
  expect([has('judge motion'), has('judge zebra'), has('judge -zebra'), has('judge -motion')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test('marks lie in order within any text, one after another', () => {
  const some = fc
    .array(fc.constantFrom('judge', 'Ju', 'dge', ' ', '"', 'é', 'e\u0301', '\ud83d', '😀', 'ß', 'İ', '\n'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(some, some, (text, query) => {
      let at = 0;
      for (const { start, end } of marksIn(text, parseQuery(query).terms)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
      const snippet = snippetOf(text, parseQuery(query).terms);
      for (const { start, end } of snippet?.matches ?? []) expect(end).toBeGreaterThan(start);
    }),
  );
});

test('a megabyte of one letter, or of many words, is gone through once', () => {
  expect(marked('a', 'a'.repeat(1_000_000))).toEqual([]);
  expect(marksIn('judge '.repeat(200_000), parseQuery('judge').terms)).toHaveLength(200);
});
