import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openingOf } from './opening.ts';
import type { Span } from './span.ts';

const long =
  'The judge in Santa Fe denied the motion on Friday, writing that the evidence had come too late for the jury.';

const cases: readonly (readonly [string, string, readonly Span[], string])[] = [
  ['a short line is its own opening', 'Motion denied\nMore.', [], 'Motion denied'],
  ['blank lines come before no opening', '\n \nMotion denied', [], 'Motion denied'],
  ['spaces are folded', '  Motion\t\u00a0 denied ', [], 'Motion denied'],
  [
    'a long line is cut at a word',
    long,
    [],
    'The judge in Santa Fe denied the motion on Friday, writing that…',
  ],
  ['furniture is passed over', 'MENU\nMotion denied', [{ start: 0, end: 4 }], 'Motion denied'],
  [
    'what stands behind furniture on its line is taken',
    'MENU Motion denied',
    [{ start: 0, end: 4 }],
    'Motion denied',
  ],
  [
    'furniture over several lines is passed over',
    'A\nB\nMotion denied',
    [{ start: 0, end: 3 }],
    'Motion denied',
  ],
  [
    'two pieces of furniture on one line are passed over',
    'MENU LOGO Motion',
    [
      { start: 0, end: 4 },
      { start: 5, end: 9 },
    ],
    'Motion',
  ],
  ['where all is furniture, its words are better than none', 'MENU', [{ start: 0, end: 4 }], 'MENU'],
  ['a word that never ends is cut anywhere', 'x'.repeat(200), [], `${'x'.repeat(64)}…`],
  ['a character is never cut in two', 'x'.repeat(63) + '🙂🙂', [], `${'x'.repeat(63)}\ufffd…`],
];

test.each(cases)('%s', (_, text, furniture, expected) => {
  expect(openingOf(text, furniture)).toBe(expected);
});

test('an opening is one short line of whole characters, and empty only for a text without words', () => {
  const text = fc.array(fc.constantFrom('word', ' ', '\n', '🙂', ',', 'longer words here ', '\t'), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, (parts) => {
      const opening = openingOf(parts.join(''), []);
      expect(opening.length).toBeLessThanOrEqual(65);
      expect(opening).not.toMatch(/\n|\t| {2}|^\s|\s$/);
      expect(opening.isWellFormed()).toBe(true);
      expect(opening === '').toBe(parts.join('').trim() === '');
    }),
  );
});
