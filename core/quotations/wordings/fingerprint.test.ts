import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintsOf, holds, isTraceable, keyOf, pairsOf, SHARED, wordsOf } from './fingerprint.ts';

const word = fc.stringMatching(/^[a-z]{1,9}$/);
const words = (least: number, most = 30) => fc.array(word, { minLength: least, maxLength: most });
const shares = (a: readonly number[], b: readonly number[]) => a.some((one) => b.includes(one));

test('typography makes no other wording', () => {
  const plain = wordsOf('He didn’t see the re-elected judge, he said');
  for (const other of [
    "he didn't see the re-elected judge he said",
    'HE DIDN’T SEE THE RE–ELECTED JUDGE — HE SAID.',
    '[H]e didn’t  see the re-\nelected judge,\u200b he said',
    'He didn’t see the ré-elected judge, “he said”',
  ])
    expect(wordsOf(other)).toEqual(plain);
  expect(keyOf(wordsOf('would improve'))).not.toBe(keyOf(wordsOf('would not improve')));
});

test('plain English is folded as all else is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aB3 ’'`[]-—.“”_") }), (text) => {
      expect(wordsOf(text)).toEqual(wordsOf(`${text} é`).slice(0, -1));
    }),
  );
});

test('a word alone, and a few letters, are not followed', () => {
  expect(isTraceable(wordsOf('inconsistent'))).toBe(false);
  expect(isTraceable(wordsOf('cold gun'))).toBe(false);
  expect(isTraceable(wordsOf('held accountable'))).toBe(true);
  expect(isTraceable([])).toBe(false);
});

test('two wordings that share enough words in a row share a fingerprint', () => {
  fc.assert(
    fc.property(words(0), words(0), words(SHARED), words(0), words(0), (a, b, shared, c, d) =>
      shares(fingerprintsOf([...a, ...shared, ...b]), fingerprintsOf([...c, ...shared, ...d])),
    ),
  );
});

test('of a short wording, every run of three words is a fingerprint', () => {
  const [one, other] = ['the fund was emptied in one night', 'the fund was drained in one night'].map(
    wordsOf,
  );
  expect(shares(fingerprintsOf(one!), fingerprintsOf(other!))).toBe(true);
});

test('a fragment is found by its first two words in every wording that holds it', () => {
  fc.assert(
    fc.property(words(0), words(2, 4), words(0), (before, fragment, after) => {
      const whole = [...before, ...fragment, ...after];
      return holds(whole, fragment) && pairsOf(whole).includes(pairsOf(fragment)[0]!);
    }),
  );
  expect(holds(['a', 'b', 'c'], ['a', 'c'])).toBe(false);
});

test('a key is a whole number that every program reads alike', () => {
  fc.assert(fc.property(words(0), (list) => Number.isSafeInteger(keyOf(list)) && keyOf(list) >= 0));
});

test('of a long wording about every second run is kept', () => {
  const list = Array.from({ length: 1_000 }, (_, i) => `w${(i * 7919) % 1_009}`);
  expect(fingerprintsOf(list).length).toBeGreaterThan(350);
  expect(fingerprintsOf(list).length).toBeLessThan(650);
});

test('hostile texts take no more than their share', () => {
  expect(wordsOf('a '.repeat(500_000))).toHaveLength(2_000);
  expect(wordsOf('\ud800'.repeat(1_000))).toEqual([]);
  expect(wordsOf(`a${'\u0301'.repeat(1_000_000)}b`)).toEqual(['ab']);
  expect(fingerprintsOf(wordsOf('x '.repeat(10_000)))).toHaveLength(1);
});
