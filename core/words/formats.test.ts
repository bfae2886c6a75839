import { expect, test } from 'vitest';
import { byName, dayName, monthName } from './formats.ts';

test('a day is the same day in every time zone, and what is none is shown as it is', () => {
  expect(dayName('2025-01-01')).toMatch(/\b1\b.*2025|2025.*\b1\b/);
  expect(monthName('2025-01-01')).toContain('2025');
  expect(dayName('soon')).toBe('soon');
});

test('names are sorted as a dictionary has them, and their numbers by size', () => {
  expect(['Zoe', 'no. 10', 'Émile', 'eve', 'no. 9'].toSorted(byName)).toEqual([
    'Émile',
    'eve',
    'no. 9',
    'no. 10',
    'Zoe',
  ]);
});
