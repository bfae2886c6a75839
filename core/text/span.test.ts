import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, overlaps, splitsCharacter, type Span } from './span.ts';

const span = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 10 }))
  .map(([start, length]) => ({ start, end: start + length }));
const offsets = ({ start, end }: Span) => Array.from({ length: end - start }, (_, i) => start + i);

test('spans overlap when they have a character in common, and contain when they have all of them', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const common = offsets(a).filter((offset) => offsets(b).includes(offset));
      expect(overlaps(a, b)).toBe(common.length > 0);
      expect(overlaps(b, a)).toBe(overlaps(a, b));
      expect(contains(a, b)).toBe(common.length === offsets(b).length);
    }),
  );
});

test('neighbours do not overlap', () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
});

test('a character of two halves is split only between them', () => {
  expect([0, 1, 2, 3].map((offset) => splitsCharacter('a🙂', offset))).toEqual([false, false, true, false]);
  expect(splitsCharacter('\ud83da', 1)).toBe(false);
});
