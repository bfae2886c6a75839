import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, paragraphAt, paragraphs } from './paragraphs.ts';
import { contains, type Span } from './span.ts';

const wordsOf = (text: string, excluded: readonly Span[] = []) =>
  paragraphs(text, excluded).map(({ start, end }) => text.slice(start, end));

/** Three paragraphs as a program of 1990 or an e-mail breaks them. */
const hardWrapped = `The judge denied the motion on Friday, writing in an
order of twelve pages that the prosecution had been
told of the evidence in time.

Lawyers for the defence said that they would appeal,
and that the jury should have heard of the bullets
before it was sworn.

A hearing is set for March.`;

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing has no paragraphs', '', []],
  ['space alone has no paragraphs', ' \n\t\n\u00a0\n', []],
  ['one line is one paragraph', 'One.', ['One.']],
  ['each line is one, as the web saves text', 'One.\nTwo.\nThree.', ['One.', 'Two.', 'Three.']],
  ['blank lines do not count', '\n\nOne.\n\n\nTwo.\n', ['One.', 'Two.']],
  ['a line of spaces is blank', 'One.\n   \nTwo.', ['One.', 'Two.']],
  [
    'a list of short lines stays a list',
    'Judge\nJury\nCourt\nClerk\nBailiff',
    ['Judge', 'Jury', 'Court', 'Clerk', 'Bailiff'],
  ],
  ['lines broken at a fixed width are joined to a paragraph', hardWrapped, hardWrapped.split('\n\n')],
];

test.each(cases)('%s', (_, text, expected) => {
  expect(wordsOf(text)).toEqual(expected);
});

test('long lines of whole sentences are paragraphs each, also without blank lines between', () => {
  const lines = Array.from(
    { length: 6 },
    (_, i) => `Sentence ${i} of this account is long enough to look like a broken line.`,
  );
  expect(wordsOf(lines.join('\n'))).toEqual(lines);
});

test('accepted furniture is not counted, and what it covers in part still is', () => {
  const text = 'MENU\nOne.\nRelated: two\nThree.';
  const menu = { start: 0, end: 4 };
  const related = { start: text.indexOf('Related'), end: text.indexOf('Related') + 8 };
  expect(wordsOf(text, [menu])).toEqual(['One.', 'Related: two', 'Three.']);
  expect(wordsOf(text, [menu, related])).toEqual(['One.', 'Related: two', 'Three.']);
  expect(paragraphs(text, [menu]).map(({ number }) => number)).toEqual([1, 2, 3]);
});

test('furniture that ends before the spaces of a line takes the whole line out', () => {
  const text = '  MENU  \nOne.';
  expect(wordsOf(text, [{ start: 2, end: 6 }])).toEqual(['One.']);
});

const prose = fc
  .array(
    fc.constantFrom('word', ' ', '\n', '\n\n', '.', '”', 'a longer run of words', '\t', '\u00a0', '🙂'),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));
const spans = fc.array(
  fc.tuple(fc.nat(300), fc.nat(80)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 4 },
);

test('paragraphs are in order, apart, numbered from one, and hold every word that is not excluded', () => {
  fc.assert(
    fc.property(prose, spans, (text, excluded) => {
      const found = paragraphs(text, excluded);
      found.forEach((one, i) => {
        expect(one.number).toBe(i + 1);
        expect(one.start).toBeLessThan(one.end);
        expect(one.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
        expect(text.slice(one.start, one.end).trim()).not.toBe('');
      });
      for (const line of linesOf(text)) {
        const start = line.start + line.text.length - line.text.trimStart().length;
        const words = { start, end: start + line.text.trim().length };
        if (words.start === words.end || excluded.some((span) => contains(span, words))) continue;
        expect(found.some((one) => contains(one, words))).toBe(true);
      }
    }),
  );
});

test('every offset of a paragraph, its end included, is in it, and offsets between are in none', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const found = paragraphs(text);
      for (let offset = 0; offset <= text.length; offset += 1) {
        const holding = found
          .filter((one) => one.start <= offset && offset <= one.end)
          .map((one) => one.number);
        const at = paragraphAt(found, offset);
        if (holding.length === 0) expect(at).toBeNull();
        else expect(holding).toContain(at);
      }
    }),
  );
});

test('lines and their ends make up the whole text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', ' ', '\r', '🙂') }), (text) => {
      const lines = linesOf(text);
      expect(lines.map((line) => line.text).join('\n')).toBe(text);
      for (const line of lines) expect(text.slice(line.start, line.end)).toBe(line.text);
    }),
  );
});

test.each(['\n', ' ', 'a', '.', '. ', 'a\n', 'word. \n', '”', '\u00a0'])(
  'a megabyte of %j is read at once',
  (part) => {
    const text = part.repeat(2 ** 20 / part.length);
    const found = paragraphs(text);
    expect(paragraphAt(found, text.length - 1) ?? 0).toBeLessThanOrEqual(found.length);
  },
);
