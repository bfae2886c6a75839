import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atAGlance, markedWords } from './marked.ts';

const span = (start: number, end: number) => ({ start, end });
const asText = (parts: ReturnType<typeof markedWords>) =>
  parts
    .map(({ text, change }) => (change === 'same' ? text : change === 'struck' ? `-${text}-` : `+${text}+`))
    .join('');

test('a word that was put for another is inserted behind the struck one', () => {
  const here = 'He would pay.';
  const there = 'He will pay.';
  const parts = markedWords(here, there, [{ kind: 'modal verb', a: span(3, 8), b: span(3, 7) }]);
  expect(asText(parts)).toBe('He -would-+will+ pay.');
  expect(parts[1]?.kind).toBe('modal verb');
});

test('what was left out is struck where it stood, and what was added is inserted', () => {
  const parts = markedWords('for all the wrong reasons', 'for the wrong reasons, at any cost', [
    { kind: 'insertion at an end', a: span(25, 25), b: span(21, 34) },
    { kind: 'omission', a: span(4, 8), b: span(4, 4) },
  ]);
  expect(asText(parts)).toBe('for -all -the wrong reasons+, at any cost+');
});

test('a difference of marks alone is shown as it is printed there', () => {
  const parts = markedWords('“no”', '"no"', [{ kind: 'typography', a: span(0, 1), b: span(0, 1) }]);
  expect(asText(parts)).toBe('"no"');
});

test('without what is struck, the parts are the other wording letter for letter', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string({ minLength: 1 }),
      fc.array(fc.nat(40), { maxLength: 8 }),
      (here, there, cuts) => {
        const edges = [...new Set(cuts.map((cut) => Math.min(cut, there.length)))].sort((a, b) => a - b);
        const differences = edges.slice(0, -1).map((start, i) => ({
          kind: 'substitution' as const,
          a: span(0, Math.min(here.length, 3)),
          b: span(start, edges[i + 1]!),
        }));
        const parts = markedWords(here, there, differences);
        expect(parts.map(({ text, change }) => (change === 'struck' ? '' : text)).join('')).toBe(there);
      },
    ),
  );
});

test('a long stretch of the same words is cut in the middle, at a word’s end; what differs never is', () => {
  const same = 'one two three four five six seven eight nine ten '.repeat(5);
  const struck = 'alpha beta '.repeat(30);
  const parts = atAGlance([
    { text: same, change: 'same', kind: null },
    { text: struck, change: 'struck', kind: 'omission' },
    { text: 'and so on', change: 'same', kind: null },
  ]);
  expect(parts.map((part) => (part === 'cut' ? part : part.text))).toEqual([
    'one two three four five six seven eight nine ten',
    'cut',
    ' two three four five six seven eight nine ten ',
    struck,
    'and so on',
  ]);
});
