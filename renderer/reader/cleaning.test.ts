import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutFolds } from './cleaning.ts';

const TEXT = 'Title\n\nShare this\nMore\n\nFirst words.\nRelated\n\nLast words.\nMenu';
const fold = (firstLine: number, lastLine: number) => ({ firstLine, lastLine, label: '' });
const all = { start: 0, end: TEXT.length };

test('what is folded away is not copied, and what was selected around it is', () => {
  const folds = [fold(3, 5), fold(7, 8), fold(10, 10)];
  expect(withoutFolds(TEXT, all, folds)).toBe('Title\n\nFirst words.\nLast words.\n');
  const start = TEXT.indexOf('words');
  const end = TEXT.indexOf('Last') + 4;
  expect(withoutFolds(TEXT, { start, end }, folds)).toBe('words.\nLast');
});

test('without folds the words are copied as they stand', () => {
  const spans = fc.tuple(fc.nat(TEXT.length), fc.nat(TEXT.length));
  fc.assert(
    fc.property(spans, ([a, b]) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) };
      expect(withoutFolds(TEXT, span, [])).toBe(TEXT.slice(span.start, span.end));
    }),
  );
});

test('a copy is never longer than the selection, whatever is folded', () => {
  const folds = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 5 });
  fc.assert(
    fc.property(folds, fc.nat(TEXT.length), fc.nat(TEXT.length), (lines, a, b) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) };
      const sorted = [...lines].sort((x, y) => x - y).map((n) => fold(2 * n - 1, 2 * n - 1));
      const selected = TEXT.slice(span.start, span.end);
      const copied = withoutFolds(TEXT, span, sorted);
      expect(copied.length).toBeLessThanOrEqual(selected.length);
      expect([...copied].every((letter) => selected.includes(letter))).toBe(true);
    }),
  );
});

test('the sign that ends a page is no word of a copy', () => {
  expect(withoutFolds('One.\n\fTwo.', { start: 0, end: 10 }, [])).toBe('One.\nTwo.');
});
