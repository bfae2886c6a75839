import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameAutomaton } from './automaton.ts';
import { folded } from './fold.ts';

const found = (names: readonly string[], text: string) =>
  new NameAutomaton(names).places(text).map(({ start, end, name }) => [text.slice(start, end), names[name]]);

test('names are found whatever their case, accents and what parts their words', () => {
  expect(found(['Ruth Halloway', 'Muñoz'], 'RUTH\n Halloway met Munoz; Mun\u0303oz’s car.')).toEqual([
    ['RUTH\n Halloway', 'Ruth Halloway'],
    ['Munoz', 'Muñoz'],
    ['Mun\u0303oz', 'Muñoz'],
  ]);
});

test('a name is not found within a word', () => {
  expect(found(['Moss'], 'Mossbank, Hallmoss and moss_, Moss')).toEqual([
    ['moss', 'Moss'],
    ['Moss', 'Moss'],
  ]);
});

test('names that overlap, or lie in one another, are all found', () => {
  expect(
    found(['Orrin County', 'County Court', 'Orrin County Court', 'County'], 'the Orrin County Court'),
  ).toEqual([
    ['Orrin County', 'Orrin County'],
    ['County', 'County'],
    ['Orrin County Court', 'Orrin County Court'],
    ['County Court', 'County Court'],
  ]);
});

test('a name without letters is found nowhere, and of two that fold alike both are told', () => {
  expect(found(['', '—'], 'a — b')).toEqual([]);
  expect(found(['Moss', 'MOSS'], 'Moss')).toHaveLength(2);
});

const WORD = fc.constantFrom('a', 'b', 'A', 'á', 'ab', '𝒂b');
const GAP = fc.constantFrom(' ', '-', '. ', '’');
const words = fc
  .array(fc.tuple(WORD, GAP), { maxLength: 20 })
  .map((pairs) => pairs.map(([word, gap]) => word + gap).join(''));

test('it finds just what looking for each name at each word finds', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), words, (names, text) => {
      const starts = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: raw, index }) => [
        index,
        index + raw.length,
      ]);
      const expected = names.flatMap((name, at) => {
        const wanted = folded(name);
        const length = wanted === '' ? 0 : wanted.split(' ').length;
        if (length === 0) return [];
        return starts.flatMap(([start], i) => {
          const last = starts[i + length - 1];
          return last && folded(text.slice(start, last[1])) === wanted ? [`${at} ${start} ${last[1]}`] : [];
        });
      });
      const places = new NameAutomaton(names)
        .places(text)
        .map(({ start, end, name }) => `${name} ${start} ${end}`);
      expect(places.sort()).toEqual(expected.sort());
    }),
  );
});

test('a megabyte of one word, and names made of it, are read to the end', () => {
  const names = Array.from({ length: 20 }, (_, i) => 'a '.repeat(i + 1));
  expect(new NameAutomaton(names).places('a '.repeat(100_000)).length).toBeGreaterThan(1_900_000);
});
