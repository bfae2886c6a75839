import { expect, test } from 'vitest';
import { segmentsOf, standing } from './segments.ts';

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

test('what a trimmed wording lacks is one stretch as far as the others agree', () => {
  const segments = segmentsOf([
    parted('by hand, ', 'by hand ', ''),
    parted('at night, ', 'at night, ', ''),
    parted('by the ', 'by the ', ''),
    parted('clerk', 'treasurer', ''),
  ]);
  expect(segments.map(({ cells }) => cells)).toEqual([
    ['by hand, at night, by the', 'by hand at night, by the', ''],
    ['clerk', 'treasurer', ''],
  ]);
});

test('each wording is held against the one that is asked about, marks aside but brackets not', () => {
  const [segment] = segmentsOf([parted('him, ', 'Him ', '[him] ', '', 'her ')]);
  const rows = [0, 1, 2, 3, 4];
  expect(rows.map((row) => standing(segment!, row, 0))).toEqual([
    'same',
    'same',
    'different',
    'lacking',
    'different',
  ]);
  expect(standing(segment!, 0, 3)).toBe('different');
});
