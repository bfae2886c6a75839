import { expect, test } from 'vitest';
import { placesOnPage } from './on-page.ts';

/** `[…]` in the text marks the passage; expected are the words of each piece that are marked. */
const cases: readonly {
  readonly why: string;
  readonly pieces: readonly string[];
  readonly text: string;
  readonly marked: readonly string[];
}[] = [
  {
    why: 'a passage within one line',
    pieces: ['The inspector wrote that the pump failed.'],
    text: 'The inspector wrote that [the pump failed].',
    marked: ['the pump failed'],
  },
  {
    why: 'lines are cut anywhere, and a word by a hyphen',
    pieces: ['Nobody had told the own-', 'ers of it before the', 'fire began.'],
    text: 'Nobody had [told the owners of it before the fire] began.',
    marked: ['told the own', 'ers of it before the', 'fire'],
  },
  {
    why: 'ligatures, soft hyphens, accents put together otherwise, and blanks that are none',
    pieces: ['The of\u{FB01}ce af\u{FB01}r\u00ADmed the cafe\u0301', '’s lease'],
    text: 'The [office affirmed the caf\u00E9’s lease]',
    marked: ['of\u{FB01}ce af\u{FB01}r\u00ADmed the cafe', 's lease'],
  },
  {
    why: 'numbers of lines stand between the lines',
    pieces: ['1', 'Q. Did you see the', '2', 'pump fail twice', '3', 'before the fire?'],
    text: 'Q. Did you [see the pump fail twice before the fire]?',
    marked: ['see the', 'pump fail twice', 'before the fire'],
  },
  {
    why: 'of the same words twice, those with the same words around them',
    pieces: ['He said no comment to her.', 'She said no comment to him.'],
    text: 'He said no comment to her. She said [no comment] to him.',
    marked: ['no comment'],
  },
  {
    why: 'the page was drawn in another order than it is read',
    pieces: ['Right column goes on here.', 'Left column begins and'],
    text: '[Left column begins and Right column goes] on here.',
    marked: ['Left column begins and', 'Right column goes'],
  },
  {
    why: 'raised marks of notes stand as digits on the page',
    pieces: ['the report', '12', ' was late'],
    text: 'the [report¹² was] late',
    marked: ['report', '12', 'was'],
  },
  {
    why: 'what is not on the page at all',
    pieces: ['Something else entirely.'],
    text: 'The [ferry company] denied it.',
    marked: [],
  },
  { why: 'a page without words', pieces: [], text: 'The [ferry] was late.', marked: [] },
  { why: 'signs alone', pieces: ['…'], text: 'So [… ] on', marked: [] },
];

test.each(cases)('$why', ({ pieces, text, marked }) => {
  const span = { start: text.indexOf('['), end: text.indexOf(']') - 1 };
  const places = placesOnPage(pieces, text.replace(/[[\]]/g, ''), span);
  expect(places.map(({ piece, start, end }) => pieces[piece]!.slice(start, end))).toEqual(marked);
});

test('the second of two like passages is found in its own place', () => {
  const pieces = ['He said no comment to her.', 'She said no comment to him.'];
  const text = pieces.join(' ');
  const start = text.lastIndexOf('no comment');
  expect(placesOnPage(pieces, text, { start, end: start + 10 })).toEqual([{ piece: 1, start: 9, end: 19 }]);
});
