import { expect, test } from 'vitest';
import { findNames, type Findable } from './find.ts';

const one = (id: number, uses: number, ...names: string[]): Findable => ({ id, names, uses });
const ALL = [
  one(1, 9, 'Kari Morrissey', 'KM'),
  one(2, 5, 'Morristown Court'),
  one(3, 0, 'José Muñoz', 'The Duke of Plains'),
  one(4, 1, 'Morris'),
];
const find = (typed: string, here: readonly number[] = [], recent: readonly number[] = []) =>
  findNames(typed, ALL, { here: new Set(here), recent }).map((found) => found.one.id);

test.each([
  ['a name as it is comes before longer ones', 'Morris', [], [], [4, 2, 1]],
  ['one of this article before others', 'morri', [1], [], [1, 2, 4]],
  ['one used lately before others', 'morri', [], [4, 1], [4, 1, 2]],
  ['an exact name before one of this article', 'morris', [1], [], [4, 1, 2]],
  ['another name', 'duke', [], [], [3]],
  ['no accents', 'jose munoz', [], [], [3]],
  ['a slip', 'Morissey', [], [], [1]],
  ['what fits before what nearly fits', 'Morristow', [], [], [2]],
  ['nothing typed is everything, the likeliest first', '', [3], [4], [3, 4, 1, 2]],
  ['nobody', 'Zebra', [], [], []],
] as const)('%s: “%s”', (_, typed, here, recent, expected) => {
  expect(find(typed, here, recent)).toEqual(expected);
});

test('it is told by which name, and whether a slip was forgiven', () => {
  const likelihood = { here: new Set<number>(), recent: [] };
  expect(findNames('duke', ALL, likelihood)).toMatchObject([{ name: 'The Duke of Plains', nearly: false }]);
  expect(findNames('Morissey', ALL, likelihood)).toMatchObject([{ name: 'Kari Morrissey', nearly: true }]);
});
