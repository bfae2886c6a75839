import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest, nearlyFits, slipsToBeginning } from './near.ts';

test.each([
  ['Morissey', 'Kari Morrissey', true, 'a letter left out'],
  ['Morrisey', 'Kari Morrissey', true, 'another letter left out'],
  ['Morrsisey', 'Kari Morrissey', true, 'two slips in a long word'],
  ['Kair', 'Kari Morrissey', true, 'two letters swapped'],
  ['Karo', 'Kari Morrissey', true, 'a letter changed in a word of four'],
  ['Kry', 'Kari Morrissey', false, 'three letters are taken as they are'],
  ['Gary', 'Mary Moss', false, 'another first letter of a short name'],
  ['aKri', 'Kari Morrissey', true, 'the first two letters swapped'],
  ['Norrissey', 'Kari Morrissey', true, 'another first letter of a long name'],
  ['Morxxsey', 'Kari Morrissey', false, 'three slips'],
  ['Moriss', 'Kari Morrissey', true, 'the beginning of a name, with a slip'],
  ['Munoz', 'José Muñoz', true, 'accents are no slips'],
  ['Karri Morissey', 'Kari Morrissey', true, 'a slip in each word'],
  ['', 'anybody', true, 'nothing typed fits everything'],
] as const)('“%s” for “%s”: %s, %s', (typed, name, expected, reason) => {
  expect(nearlyFits(typed, name), reason).toBe(expected);
});

test('the nearest names come first, far ones not at all', () => {
  const names = ['The Daily Docket', 'Plains Herald', 'Court Record', 'Plain Herald'];
  expect(nearest('Plains Hearld', names)).toEqual(['Plains Herald', 'Plain Herald']);
  expect(nearest('Dockett', names)).toEqual(['The Daily Docket']);
  expect(nearest('zebra', names)).toEqual([]);
});

test('one edit is one slip, wherever it is', () => {
  const letter = fc.constantFrom(...'abcdef');
  const word = fc.array(letter, { minLength: 2, maxLength: 12 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(word, fc.nat(), letter, (name, chance, other) => {
      const at = chance % name.length;
      expect(slipsToBeginning(name, name, 2)).toBe(0);
      for (const slip of [
        name.slice(0, at) + name.slice(at + 1),
        name.slice(0, at) + other + name.slice(at + 1),
        name.slice(0, at) + other + name.slice(at),
        name.slice(0, at) + (name[at + 1] ?? '') + name[at]! + name.slice(at + 2),
      ])
        expect(slipsToBeginning(slip, name, 2)).toBeLessThanOrEqual(1);
    }),
  );
});
