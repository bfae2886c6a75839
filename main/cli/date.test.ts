import { expect, test } from 'vitest';
import { parseDate, writeDate } from './date.ts';

test.each([
  ['2025-01-09', { from: '2025-01-09', to: null, precision: 'day' }],
  ['2025-01', { from: '2025-01-01', to: null, precision: 'month' }],
  ['2025', { from: '2025-01-01', to: null, precision: 'year' }],
  ['about:2025-01-09', { from: '2025-01-09', to: null, precision: 'about', unit: 'day' }],
  ['about:2024-01', { from: '2024-01-01', to: null, precision: 'about', unit: 'month' }],
  ['2025-01-01..2025-02-01', { from: '2025-01-01', to: '2025-02-01', precision: 'range' }],
  ['2023-10..2024-02', { from: '2023-10-01', to: '2024-02-29', precision: 'range', unit: 'month' }],
  ['2023..2024', { from: '2023-01-01', to: '2024-12-31', precision: 'range', unit: 'year' }],
])('%s is read as a date and its precision', (words, date) => {
  expect(parseDate(words)).toEqual(date);
});

test.each([
  '',
  'yesterday',
  '2025-1-9',
  '2025-13',
  '2025-02-30',
  '20250109',
  '2025-02-01..2025-01-01',
  '2025..',
  '..2025',
  'a..b..c',
  'about:',
  '2025-01-09T10:00',
])('“%s” is no date', (words) => {
  expect(() => parseDate(words)).toThrow(expect.objectContaining({ code: 'usage' }));
});

test.each([
  '2025-01-09',
  '2025-01',
  '2025',
  'about:2025-01-09',
  'about:2019',
  '2025-01-01..2025-02-01',
  '2019-03..2019-05',
])('what %s was read as is written the same again', (words) => {
  expect(writeDate(parseDate(words))).toBe(words);
});
