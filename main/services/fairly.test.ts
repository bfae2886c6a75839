import { expect, test } from 'vitest';
import { fairly } from './fairly.ts';

const of = (kind: string, count: number) => Array.from({ length: count }, (_, i) => `${kind}${i}`);
const dealt = (items: readonly string[], limit: number) => fairly(items, (item) => item[0]!, limit);

test('no more are given than were asked for, however many kinds there are', () => {
  const items = ['a', 'b', 'c', 'd'].flatMap((kind) => of(kind, 3));
  expect(dealt(items, 1)).toEqual(['a0']);
  expect(dealt(items, 0)).toEqual([]);
});

test('room that one kind does not need goes to the others', () => {
  const kept = dealt([...of('e', 1), ...of('a', 100)], 40);
  expect(kept).toEqual([...of('e', 1), ...of('a', 39)]);
});

test('many of one kind hide no other, and the kinds stay in their order', () => {
  expect(dealt([...of('q', 9), ...of('c', 2), ...of('a', 9)], 7)).toEqual([
    ...of('q', 3),
    ...of('c', 2),
    ...of('a', 2),
  ]);
});

test('where all have room, all are given as they came', () => {
  const items = [...of('a', 2), ...of('b', 1)];
  expect(dealt(items, 3)).toEqual(items);
});
