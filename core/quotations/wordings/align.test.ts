import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from './align.ts';
import { tokensOf } from './tokens.ts';

function wordsLinked(a: string, b: string): string[] {
  const [left, right] = [tokensOf(a), tokensOf(b)];
  return align(left, right).map((pair) => `${left[pair.a]!.form}=${right[pair.b]!.form}`);
}

test('a part is found in its whole, at the place where it stands together', () => {
  expect(wordsLinked('the law', 'the state broke the law')).toEqual(['the=the', 'law=law']);
  const whole = tokensOf('the state broke the law');
  expect(align(tokensOf('the law'), whole).map(({ b }) => b)).toEqual([3, 4]);
});

test('words that were changed are linked where one may stand for the other', () => {
  expect(wordsLinked('he will leave', 'she would leave')).toEqual(['he=she', 'will=would', 'leave=leave']);
});

test('pairs rise on both sides, whatever the words', () => {
  const words = fc.array(fc.constantFrom('the', 'a', 'judge', 'said', 'no', 'yes', '[it]', '…'), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(words, words, (first, second) => {
      const pairs = align(tokensOf(first.join(' ')), tokensOf(second.join(' ')));
      pairs.slice(1).forEach((pair, i) => {
        expect(pair.a).toBeGreaterThan(pairs[i]!.a);
        expect(pair.b).toBeGreaterThan(pairs[i]!.b);
      });
    }),
  );
});

test('wordings too long for one table are linked all through, but for what changed', () => {
  const words = Array.from({ length: 6000 }, (_, i) => `w${i % 97}x${i % 89}`);
  const changed = words.with(1500, 'lantern').toSpliced(4000, 3);
  const pairs = align(tokensOf(words.join(' ')), tokensOf(changed.join(' ')));
  expect(pairs.length).toBe(6000 - 4);
});

test('one word over and over is linked as far as it goes', () => {
  expect(align(tokensOf('no '.repeat(5000)), tokensOf('no '.repeat(4000)))).toHaveLength(4000);
});
