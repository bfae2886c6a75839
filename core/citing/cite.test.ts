import { expect, test } from 'vitest';
import type { Citation } from '#core/brief/cite.ts';
import type { PrintedPlace } from '#core/text/lines.ts';
import { sourceWith } from '#core/brief/testing.ts';
import { citeOf } from './cite.ts';

const source = sourceWith();
const at = (first: number | null, last = first, pages: PrintedPlace | null = null) => ({
  first,
  last,
  pages,
});
const place = (...places: Citation['places']) => {
  const { locator, label } = citeOf({ source, places });
  return label === undefined ? null : `${label} ${locator}`;
};
const on = (first: string, last = first, lines?: [number, number]): PrintedPlace => ({
  first,
  last,
  lines: lines ? { first: lines[0], last: lines[1] } : null,
});

test('a place is told by its paragraphs, by its pages where they are known, and by the lines that are printed there', () => {
  expect(place(at(2))).toBe('paragraph 2');
  expect(place(at(8, 9))).toBe('paragraph 8-9');
  expect(place(at(2), at(2), at(5, 6))).toBe('paragraph 2, 5-6');
  expect(place(at(null))).toBeNull();
  expect(place(at(2, 2, on('12')))).toBe('page 12');
  expect(place(at(2, 3, on('12', '13')), at(9, 9, on('iv')))).toBe('page 12-13, iv');
  expect(place(at(2, 2, on('12', '12', [3, 9])))).toBe('page 12:3-9');
  expect(place(at(2, 2, on('12', '12', [3, 3])))).toBe('page 12:3');
  expect(place(at(2, 2, on('12', '13', [24, 2])))).toBe('page 12:24-13:2');
});

test('where one of several pages is not known, all places are told by paragraphs', () => {
  expect(place(at(2, 2, on('12')), at(5))).toBe('paragraph 2, 5');
});

test('what a program wrote is cited as such', () => {
  expect(citeOf({ source: sourceWith({ machineWritten: true }), places: [] })).toEqual({
    id: '1',
    suffix: ' [AI-written]',
  });
});
