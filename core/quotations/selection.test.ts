import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markableAt } from './selection.ts';

/** `[` and `]` show the selection; the expected words are those to be marked. */
const cases: readonly (readonly [why: string, text: string, words: string | null, quoted: boolean])[] = [
  ['white space at the ends is not meant', 'She[ said no ]today', 'said no', false],
  [
    'a word half caught by the mouse is meant whole',
    'the pro[secutor wi]thheld it',
    'prosecutor withheld',
    false,
  ],
  ['marks that were selected are left out', 'He said [“it is over”] twice', 'it is over', true],
  ['straight marks too', 'He said ["it is over"] twice', 'it is over', true],
  ['marks that stand around are noticed', 'He said “[it is over]” twice', 'it is over', true],
  ['a part of a quotation is quoted too', 'He said “it [is over] now” twice', 'is over', true],
  ['words that run out of a quotation are not', 'He said “it [is” over] twice', 'is” over', false],
  ['words at the end of the text are not quoted for that', 'He left. [It is over]', 'It is over', false],
  ['the whole of a text is not either', '[It is over]', 'It is over', false],
  [
    'two quotations in a sentence are no one quotation',
    '[“We won,” she said. “It is over.”]',
    '“We won,” she said. “It is over.”',
    false,
  ],
  ['an inner pair stays', 'said “[the “cold gun” call]” once', 'the “cold gun” call', true],
  ['an apostrophe is no word end to be grown over', 'Hutchins[’ death] on set', '’ death', false],
  ['a caret in a quotation means the quotation', 'He said “it is[] over” twice', 'it is over', true],
  ['a caret between straight marks too', 'A "one" b "two[] three" c', 'two three', true],
  ['a caret between British single marks too', 'He said ‘it’s[] over’ twice', 'it’s over', true],
  ['an apostrophe opens nothing for a caret', "The clerks' files and the judges'[] notes", null, false],
  [
    'a caret in a quotation inside another means the inner one',
    'He said “they called it ‘a cold[] gun’ then” once',
    'a cold gun',
    true,
  ],
  [
    'a caret beside it means the outer one',
    'He said "they told me "no" twi[]ce," once',
    'they told me "no" twice,',
    true,
  ],
  [
    'a quotation with another in it can be selected with its marks',
    'She wrote [“the ‘cold gun’ call”] then',
    'the ‘cold gun’ call',
    true,
  ],
  ['a caret between two quotations means neither', 'A "one" b[] "two" c', null, false],
  ['a caret in plain words means nothing', 'plain [] words', null, false],
  ['a quotation does not run on from the paragraph before', 'an open “mark\nplain[] words”', null, false],
  ['white space alone is nothing', 'a[  ]b', null, false],
  ['an empty pair is nothing', 'a “[]” b', null, false],
];

test.each(cases)('%s', (_why, marked, words, quoted) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const found = markableAt(text, { start, end });
  expect(found && text.slice(found.start, found.end)).toBe(words);
  if (found) expect(found.quoted).toBe(quoted);
});

test('whatever is selected, what is marked lies in the text and cuts no character in two', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 80 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
      const start = Math.min(a, b) % (words.length + 1);
      const end = Math.max(start, b % (words.length + 1));
      const found = markableAt(words, { start, end });
      if (!found) return;
      expect(found.start).toBeGreaterThanOrEqual(0);
      expect(found.end).toBeGreaterThan(found.start);
      expect(found.end).toBeLessThanOrEqual(words.length);
      if (words.isWellFormed()) expect(words.slice(found.start, found.end).isWellFormed()).toBe(true);
    }),
  );
});
