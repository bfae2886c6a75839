import fc from 'fast-check';
import { expect, test } from 'vitest';

import { branchEnd, depthsOf, moved, shifted, stepOf, withBranches, type OutlineItem } from './outline.ts';

/** A letter is an item, a digit a section of that level: `1a2b1c`. Ids count from 1. */
const outline = (written: string): OutlineItem[] =>
  [...written].map((one, at) => ({ id: at + 1, level: /\d/.test(one) ? Number(one) : null }));
const order = (items: readonly OutlineItem[]) => items.map(({ id }) => id).join('');
const only = (...ids: number[]) => new Set(ids);

test('what stands under a section is one deeper than it', () => {
  expect(depthsOf(outline('a1b2c3d1e'))).toEqual([1, 1, 2, 2, 3, 3, 4, 1, 2]);
});

test.each([
  ['1a2b1c', 0, 4],
  ['1a2b1c', 2, 4],
  ['1a2b1c', 1, 2],
  ['1a2b1c', 4, 6],
])('in %s the branch at %s ends before %s', (written, at, end) => {
  expect(branchEnd(outline(written), at)).toBe(end);
});

test('a section is moved with all that stands under it', () => {
  const items = outline('1a2b1c');
  const ids = new Set(withBranches(items, only(1)).map(({ id }) => id));
  expect(order(moved(items, ids, null))).toBe('561234');
  expect(order(moved(items, ids, 6))).toBe('512346');
});

test.each([
  ['an item over one item', 'abc', [2], 1, '132'],
  ['an item out of its section', '1a1b', [4], -1, '1243'],
  ['a section over a whole section', '1ab1c', [4, 5], -1, '45123'],
  ['a section down over a whole section', '1a1bc', [1, 2], 1, '34512'],
  ['a lower section into the next higher one', '12a1b', [2, 3], 1, '14235'],
  ['a section over what stands before all sections', 'ab1c', [3, 4], -1, '3412'],
  ['several together, the gaps closed', 'abcd', [1, 3], 1, '2413'],
] as const)('%s', (_, written, ids, by, expected) => {
  const items = outline(written);
  const before = stepOf(items, only(...ids), by);
  expect(before).not.toBe(undefined);
  expect(order(moved(items, only(...ids), before!))).toBe(expected);
});

test('at its end an outline goes no further', () => {
  expect(stepOf(outline('ab'), only(1), -1)).toBe(undefined);
  expect(stepOf(outline('ab'), only(2), 1)).toBe(undefined);
  expect(stepOf(outline('ab'), only(1, 2), 1)).toBe(undefined);
});

test('a section goes deeper with those under it, and stays where one of them cannot', () => {
  expect(shifted(outline('1a2b'), only(1), 1)).toEqual([
    { id: 1, level: 2 },
    { id: 3, level: 3 },
  ]);
  expect(shifted(outline('12a3b'), only(1), 1)).toEqual([]);
  expect(shifted(outline('1a'), only(1), -1)).toEqual([]);
});

test('whatever is moved, nothing is lost and the others keep their order', () => {
  const item = fc.record({ level: fc.option(fc.integer({ min: 1, max: 3 })) });
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 1, maxLength: 12 }),
      fc.array(fc.nat(11)),
      fc.nat(13),
      (levels, going, before) => {
        const items = levels.map(({ level }, at) => ({ id: at + 1, level }));
        const ids = new Set(going.map((at) => at + 1));
        const after = moved(items, ids, before === 0 ? null : before);
        expect(after.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(items.map(({ id }) => id));
        expect(after.filter(({ id }) => !ids.has(id))).toEqual(items.filter(({ id }) => !ids.has(id)));
      },
    ),
  );
});
