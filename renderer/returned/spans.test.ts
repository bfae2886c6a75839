import { expect, test } from 'vitest';
import { stretchesOf } from './spans.ts';

const span = (start: number, end: number) => ({ start, end });
const differences = [{ a: span(4, 9), b: span(4, 8) }];

test('each side of a change is cut where it parts from the other', () => {
  expect(stretchesOf('The first day', differences, 'a')).toEqual([
    { text: 'The ', changed: false },
    { text: 'first', changed: true },
    { text: ' day', changed: false },
  ]);
  expect(stretchesOf('The last day', differences, 'b').map(({ text }) => text)).toEqual([
    'The ',
    'last',
    ' day',
  ]);
});

test('where nothing differs, a side is one stretch; where a side has nothing, it has none', () => {
  expect(stretchesOf('The day', [], 'a')).toEqual([{ text: 'The day', changed: false }]);
  expect(stretchesOf('The day', [{ a: span(3, 3), b: span(3, 9) }], 'a').map(({ text }) => text)).toEqual([
    'The',
    ' day',
  ]);
  expect(stretchesOf('', [], 'b')).toEqual([]);
});
