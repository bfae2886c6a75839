import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageAt, pagesOf, pagesOver } from './pages.ts';
import { paragraphs } from './paragraphs.ts';

test.each([
  ['no sign at all', 'One page.\nOr none.', []],
  ['', '', []],
  ['a sign between', 'One.\n\fTwo.', ['One.\n\f', 'Two.']],
  ['in the midst of a line', 'One \f two', ['One \f', ' two']],
  ['an empty page keeps its number', 'One.\f\fThree.', ['One.\f', '\f', 'Three.']],
  ['at the very end it begins no page', 'One.\n\fTwo.\n\f\n', ['One.\n\f', 'Two.\n\f\n']],
  ['at the very beginning', '\fTwo.', ['\f', 'Two.']],
])('%s: %j is %j', (_why, text, wanted) => {
  expect(pagesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
});

test('pages follow one another, are numbered in order, hold the whole text, and each place is on its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\f') }), (text) => {
      const pages = pagesOf(text);
      expect(pages.map(({ label }) => label)).toEqual(pages.map((_, i) => String(i + 1)));
      if (pages.length > 0) expect(pages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (let at = 0; at < text.length; at += 1)
        expect(pageAt(pages, at)).toBe(pages.find(({ start, end }) => start <= at && at < end) ?? null);
    }),
  );
});

test('a passage may run over pages', () => {
  const pages = pagesOf('One.\n\fTwo.\n\fThree.');
  expect(pagesOver(pages, { start: 2, end: 8 })).toEqual({ first: '1', last: '2' });
  expect(pagesOver(pages, { start: 0, end: 6 })).toEqual({ first: '1', last: '1' });
  expect(pagesOver([], { start: 0, end: 6 })).toBeNull();
});

test('the sign is white space to paragraphs: it begins none of its own', () => {
  const text = 'The first.\n\n\f\n\n\fThe second.\n';
  expect(paragraphs(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual([
    'The first.',
    'The second.',
  ]);
});
