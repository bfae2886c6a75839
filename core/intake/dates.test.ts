import { expect, test } from 'vitest';
import { dateReason, readDate, readMonthDay } from './dates.ts';

test.each([
  ['2025-01-10', '2025-01-10', 10],
  ['2025-01-10T09:30:00Z, updated', '2025-01-10', 20],
  ['2025/01/10/quarry', '2025-01-10', 10],
  ['1/15/2025', '2025-01-15', 9],
  ['15/1/2025', '2025-01-15', 9],
  ['01/09/25 Page', '2025-01-09', 8],
  ['15.01.2025', '2025-01-15', 10],
  ['January 10, 2025', '2025-01-10', 16],
  ['JAN. 10, 2025', '2025-01-10', 13],
  ['Sept 1st 2024', '2024-09-01', 13],
  ['Fri., 10 January 2025', '2025-01-10', 21],
  ['Friday, January 10, 2025 at noon', '2025-01-10', 24],
  ['the 10th', null, 0],
  ['10th of May, 1999', '1999-05-10', 17],
  ['February 30, 2024', null, 0],
  ['2025-13-01', null, 0],
  ['13/13/2025', null, 0],
  ['2025-01-101', null, 0],
  ['1/2/34567', null, 0],
  ['January 10', null, 0],
  ['Marching 10, 2025', null, 0],
])('%s is the day %s', (words, value, length) => {
  const read = readDate(words);
  expect(read?.value ?? null).toBe(value);
  expect(read?.length ?? 0).toBe(length);
});

test('slashes are American, full stops are day first, and the reason says what else it could be', () => {
  const slashes = readDate('3/4/2024')!;
  expect(slashes.value).toBe('2024-03-04');
  expect(dateReason('date line', slashes)).toBe(
    'date line, read as month/day/year; the other way round it is 2024-04-03',
  );
  const stops = readDate('3.4.2024')!;
  expect(stops.value).toBe('2024-04-03');
  expect(dateReason('date line', stops)).toContain('day/month/year');
  expect(dateReason('date line', readDate('4/4/2024')!)).toBe('date line');
});

test('a day without its year takes the year that is given', () => {
  expect(readMonthDay('Jan. 10')?.complete(2025)).toBe('2025-01-10');
  expect(readMonthDay('29 Feb')?.complete(2025)).toBeNull();
  expect(readMonthDay('Mayor 10')).toBeNull();
});
