import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgeMoved, toWordEdge } from './edges.ts';
import { isInsideWord } from './letters.ts';
import { splitsCharacter } from './span.ts';

const TEXT = 'She said “we don’t owe them 1,500 dollars,” and left.';

function moved(words: string, edge: 'start' | 'end', direction: -1 | 1): string | null {
  const start = TEXT.indexOf(words);
  const span = edgeMoved(TEXT, { start, end: start + words.length }, edge, direction);
  return span && TEXT.slice(span.start, span.end);
}

test.each([
  ['owe them', 'start', -1, 'don’t owe them', 'a word with an apostrophe is one'],
  ['don’t owe', 'start', 1, 'owe', 'inwards too'],
  ['owe them', 'end', 1, 'owe them 1,500', 'a number with a comma is one'],
  ['dollars', 'end', 1, 'dollars,” and', 'marks on the way are taken in'],
  ['owe them', 'end', -1, 'owe', 'the blank is left outside'],
  ['we don’t', 'start', -1, 'said “we don’t', 'and so is a mark before the word'],
  ['owe', 'end', -1, null, 'one word always stays'],
  ['owe', 'start', 1, null, 'from either side'],
  ['She said', 'start', -1, null, 'the text begins there'],
  ['left', 'end', 1, null, 'and ends here'],
] as const)('%s: %s by %i is %s (%s)', (words, edge, direction, wanted, _why) => {
  expect(moved(words, edge, direction)).toBe(wanted);
});

test('a place inside a word goes to the word’s own edge', () => {
  const at = TEXT.indexOf('dollars') + 3;
  expect(TEXT.slice(toWordEdge(TEXT, at, 'start'), toWordEdge(TEXT, at, 'end'))).toBe('dollars');
  expect([toWordEdge(TEXT, -5, 'start'), toWordEdge(TEXT, 9_999, 'end')]).toEqual([0, TEXT.length]);
});

test('an edge that was moved splits no word and no character, and the passage is never empty', () => {
  const texts = fc.array(fc.constantFrom('a', 'bc', ' ', ', ', '’', '“', '\n', '👩‍⚖️', '\udc00', '𝒜', '-'), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(
      texts,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('start', 'end'),
      fc.constantFrom(-1, 1),
      (parts, a, b, edge, to) => {
        const text = parts.join('');
        const [x, y] = [a % (text.length + 1), b % (text.length + 1)];
        const span = edgeMoved(text, { start: Math.min(x, y), end: Math.max(x, y) }, edge, to);
        if (!span) return;
        expect(span.start).toBeLessThan(span.end);
        expect(isInsideWord(text, span[edge])).toBe(false);
        expect(splitsCharacter(text, span[edge])).toBe(false);
      },
    ),
  );
});
