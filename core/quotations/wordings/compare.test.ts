import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWordings } from './compare.ts';
import type { DifferenceKind } from '#core/contract/vocabulary.ts';
import { applyDifferences, byPlace } from './differences.ts';

const MIRRORED: ReadonlyMap<DifferenceKind, DifferenceKind> = new Map([
  ['omission', 'insertion'],
  ['insertion', 'omission'],
  ['omission at an end', 'insertion at an end'],
  ['insertion at an end', 'omission at an end'],
]);

const WORDS =
  `the a of to and or not never shall may will would he she they judge Morales prosecutor evidence withheld reasonable
  jury on March 3 2019 three five million $5 percent court colour color defendant defendants said says it's won't didn't cannot
  [him] [T]he [...] … . . . * * * [sic] (emphasis added) (cleaned up) *never* — - “ ” ' " , . ; ? un-
  co-operate cooperate per cent unlawful lawful U.S. F.B.I. FBI`
    .split(/\s+/)
    .filter((word) => word !== '');

const soup = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', ', ', '\n', '-', '')), {
    maxLength: 40,
  })
  .map((pieces) => pieces.flat().join(''));

/** A wording and another that was made of it by a few edits, as an outlet might. */
const edited = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 30 }),
    fc.array(fc.tuple(fc.nat(30), fc.nat(3), fc.constantFrom(...WORDS)), { maxLength: 5 }),
  )
  .map(([words, edits]) => {
    const other = [...words];
    for (const [at, what, word] of edits) {
      const place = at % (other.length + 1);
      if (what === 0) other.splice(place, 1);
      else if (what === 1) other.splice(place, 0, word);
      else if (what === 2) other.splice(place, 1, word);
      else other.push(...other.splice(0, place));
    }
    return [words.join(' '), other.join(' ')] as const;
  });

const anything = fc.string({ unit: 'binary', maxLength: 60 });
const pairs = fc.oneof(edited, fc.tuple(soup, soup), fc.tuple(anything, anything), fc.tuple(soup, anything));

test('the differences put into one wording make the other, letter for letter', () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      expect(applyDifferences(a, b, compareWordings(a, b).differences)).toBe(b);
    }),
    { numRuns: 3000 },
  );
});

test('the differences lie in the wordings and do not overlap', () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      let endA = 0;
      let endB = 0;
      for (const one of [...compareWordings(a, b).differences].sort(byPlace)) {
        expect(one.a.start).toBeGreaterThanOrEqual(endA);
        expect(one.b.start).toBeGreaterThanOrEqual(endB);
        expect(one.a.end).toBeGreaterThanOrEqual(one.a.start);
        expect(one.b.end).toBeGreaterThanOrEqual(one.b.start);
        expect(one.a.end - one.a.start + one.b.end - one.b.start).toBeGreaterThan(0);
        endA = one.a.end;
        endB = one.b.end;
      }
      expect(endA).toBeLessThanOrEqual(a.length);
      expect(endB).toBeLessThanOrEqual(b.length);
    }),
    { numRuns: 1000 },
  );
});

test('swapping the wordings swaps the sides and nothing else', () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const one = compareWordings(a, b);
      const other = compareWordings(b, a);
      expect(other.verdict).toBe(one.verdict);
      expect(other.reason).toBe(one.reason);
      expect(other.likeness).toBe(one.likeness);
      const swapped = other.differences.map((d) => ({
        kind: MIRRORED.get(d.kind) ?? d.kind,
        a: d.b,
        b: d.a,
      }));
      expect([...swapped].sort(byPlace)).toEqual([...one.differences].sort(byPlace));
    }),
    { numRuns: 2000 },
  );
});

test('a wording against itself is identical', () => {
  fc.assert(
    fc.property(fc.oneof(soup, anything), (wording) => {
      expect(compareWordings(wording, wording)).toMatchObject({ verdict: 'identical', differences: [] });
    }),
  );
});

const hostile: readonly (readonly [why: string, a: string, b: string])[] = [
  ['marks alone', '"'.repeat(1_000_000), '“'.repeat(999_999)],
  ['one letter, no blank', 'x'.repeat(1_000_000), 'y'.repeat(999_999)],
  ['one word over and over', 'a '.repeat(500_000), 'a '.repeat(400_000)],
  [
    'no run of words twice the same place',
    'the judge said no '.repeat(50_000),
    'the judge said yes '.repeat(50_000),
  ],
  [
    'a word of every four left out',
    Array.from({ length: 150_000 }, (_, i) => (i % 4 === 3 ? 'x' : `w${i}`)).join(' '),
    Array.from({ length: 150_000 }, (_, i) => (i % 4 === 3 ? '' : `w${i}`)).join(' '),
  ],
  ['open brackets', '[a '.repeat(300_000), '[b '.repeat(300_000)],
  ['dots', '. '.repeat(500_000), '.'.repeat(900_000)],
  ['combining marks', 'e' + '\u0301'.repeat(1_000_000), '\u0301'.repeat(1_000_000)],
  ['halves of pairs', '\ud800'.repeat(1_000_000), '\udc00'.repeat(1_000_000)],
];

test.each(hostile)('a megabyte of hostile text is compared: %s', (_why, a, b) => {
  const { differences } = compareWordings(a, b);
  expect(applyDifferences(a, b, differences) === b).toBe(true);
});
