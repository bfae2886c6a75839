import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInsideWord } from '#core/text/letters.ts';
import { paragraphs } from '#core/text/paragraphs.ts';
import { contains, splitsCharacter } from '#core/text/span.ts';
import { grown, shrunk, stepsAround } from './growing.ts';

const TEXT = [
  'The gate stood open. “I never locked it. I don’t think anyone did,” said Marlow. He left at 5 p.m. on Friday.',
  '“She told me ‘the key is gone’ and hung up,” he added.',
  'Nothing else was said.',
].join('\n\n');

/** The words of each step around the first letter of `word`. */
function around(word: string, text = TEXT): string[] {
  const at = text.indexOf(word);
  return stepsAround(text, { start: at, end: at }, paragraphs(text)).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test('a selection grows from the word to its sentence, its quotation, their sentences and the paragraph', () => {
  expect(around('think')).toEqual([
    'think',
    'I don’t think anyone did,',
    'I never locked it. I don’t think anyone did,',
    '“I never locked it. I don’t think anyone did,” said Marlow.',
    TEXT.slice(0, TEXT.indexOf('\n')),
  ]);
});

test('a quotation inside another comes before the one around it', () => {
  expect(around('key')).toEqual([
    'key',
    'the key is gone',
    'She told me ‘the key is gone’ and hung up,',
    '“She told me ‘the key is gone’ and hung up,” he added.',
  ]);
});

test('where nothing is quoted there are word, sentence and paragraph', () => {
  expect(around('stood')).toEqual(['stood', 'The gate stood open.', TEXT.slice(0, TEXT.indexOf('\n'))]);
  expect(around('else')).toEqual(['else', 'Nothing else was said.']);
});

test('an apostrophe, a hyphen and a number’s marks are inside their word', () => {
  expect(around('don’t')[0]).toBe('don’t');
  const text = 'A well-known sum of 12,000.50 dollars.';
  expect([around('known', text)[0], around('000', text)[0]]).toEqual(['well-known', '12,000.50']);
});

test('a caret between words means the next one, at the end of a paragraph the last one', () => {
  const text = 'One  two.\n\nThree';
  const steps = (at: number) => stepsAround(text, { start: at, end: at }, paragraphs(text))[0];
  expect(steps(4)).toEqual({ start: 5, end: 8 });
  expect(steps(9)).toEqual({ start: 5, end: 8 });
  expect(stepsAround('', { start: 0, end: 0 }, [])).toEqual([]);
  expect(stepsAround('—', { start: 0, end: 0 }, paragraphs('—'))).toEqual([]);
});

const pieces = fc.constantFrom(
  'word',
  ' ',
  ' ',
  '. ',
  '“',
  '”',
  '"',
  '‘',
  '’',
  '\n',
  '\n\n',
  'Mr. ',
  '👩‍⚖️',
  '\ud800',
  'é',
  'שלום',
  'don’t',
  ', ',
  '5',
  '-',
);
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

test('each step contains the one before and the selection, splits no word and no character', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const [x, y] = [a % (text.length + 1), b % (text.length + 1)];
      const selection = { start: Math.min(x, y), end: Math.max(x, y) };
      const steps = stepsAround(text, selection, paragraphs(text));
      for (const [i, step] of steps.entries()) {
        expect(step.start).toBeLessThan(step.end);
        expect(isInsideWord(text, step.start)).toBe(false);
        expect(isInsideWord(text, step.end)).toBe(false);
        expect(splitsCharacter(text, step.start) || splitsCharacter(text, step.end)).toBe(false);
        if (i > 0) expect(contains(step, steps[i - 1]!)).toBe(true);
        if (i > 0) expect(step).not.toEqual(steps[i - 1]);
      }
    }),
  );
});

test('a sentence that a line breaks grows into the whole of both lines, and no further', () => {
  const text = 'One\ntwo. ’Three';
  expect(around('Three', text)).toEqual(['Three', '’Three', 'two. ’Three', text]);
});

test('growing ends, and shrinking comes back to where it began by the same steps', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, a) => {
      const at = a % (text.length + 1);
      const found = paragraphs(text);
      const way = [{ start: at, end: at }];
      for (let next = grown(text, way[0]!, found); next; next = grown(text, way.at(-1)!, found)) {
        way.push(next);
        if (way.length > 40) throw new Error('no end');
      }
      if (way.length === 1) return;
      const anchor = way[1]!.start;
      const steps = stepsAround(text, { start: anchor, end: anchor }, found);
      expect(way.slice(1)).toEqual(steps);
      for (let i = way.length - 1; i > 1; i -= 1)
        expect(shrunk(text, way[i]!, anchor, found)).toEqual(way[i - 1]);
    }),
  );
});

test('a paragraph of a million letters or marks is answered', () => {
  for (const letter of ['a', '“', "'", ' ', '.', 'a ']) {
    const text = letter.repeat(500_000);
    const steps = stepsAround(text, { start: 250_000, end: 250_000 }, paragraphs(text));
    expect(steps.length).toBeLessThan(6);
  }
});
