import { expect, test } from 'vitest';
import { segmentsOf } from './segments.ts';

const shared = (...cells: string[]) => ({ cells, agree: true, kind: null });
const parted = (...cells: string[]) => ({ cells, agree: false, kind: 'substitution' as const });

test('words that all wordings share are one stretch, and so are words that the same ones lack', () => {
  const segments = segmentsOf([
    shared('blinded ', 'blinded '),
    shared('by their ', 'by their '),
    parted('[him] ', ''),
    shared('for all', 'for all'),
    parted('', ', and '),
    parted('', 'at any cost'),
  ]);
  expect(segments.map(({ cells }) => cells)).toEqual([
    ['blinded by their', 'blinded by their'],
    ['[him]', ''],
    ['for all', 'for all'],
    ['', ', and at any cost'],
  ]);
  expect(segments.map(({ agree }) => agree)).toEqual([true, false, true, false]);
});

test('a stretch is parted where other wordings have the words', () => {
  expect(segmentsOf([parted('a', '', 'b'), parted('', 'c', 'd')])).toHaveLength(2);
});

test('no column makes no stretch', () => {
  expect(segmentsOf([])).toEqual([]);
});
