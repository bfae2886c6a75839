import { expect, test } from 'vitest';
import { figureClashes } from './figures.ts';

const TEXT = `The hearing was long.

The board met on Monday, March 4, 2024, and lost 14 boats and $41 million. “We sank,” said Ida Moss, 58, on page 12.

It met again on May 14, when 9 of 212 drawings came back.

Nobody has counted since 1998.`;
const QUOTED = '“We sank,”';
const source = {
  text: TEXT,
  start: TEXT.indexOf(QUOTED) + 1,
  end: TEXT.indexOf(QUOTED) + QUOTED.length - 1,
  published: '2024-05-20',
};

const CASES: readonly (readonly [why: string, clashes: readonly string[], words: string])[] = [
  ['what is the same', [], 'On March 4 they lost 14 boats, said Moss, 58.'],
  ['what the source does not speak of', [], 'At 7 p.m. three reporters came to room 40.'],
  ['another number of the same thing', ['number 40 14'], 'They lost 40 boats.'],
  ['a number in words', ['number forty 14'], 'They lost forty boats.'],
  ['another sum', ['number 14 million 41 million'], 'They lost $14 million.'],
  ['another age', ['number 85 58'], 'Ida Moss, 85, said so.'],
  ['another page', ['number 21 12'], 'It stands on page 21.'],
  ['a number of the paragraph after', ['number 221 212'], 'Of 221 drawings some came back.'],
  ['both numbers of the source', [], 'Of 14 boats, 9 drawings were kept.'],
  ['another day of the month', ['date March 14 March 4, 2024'], 'On March 14 it was over.'],
  ['another year', ['date March 4, 2023 March 4, 2024'], 'On March 4, 2023, it was over.'],
  ['the day of the print', [], 'On May 20, 2024, it was read by all.'],
  ['a day of the week, where the sentence itself has none', [], 'On Tuesday it was over.'],
  ['two days of the week', [], 'From Monday to Tuesday it was over.'],
  ['a date less exact', [], 'In March 2024 it was over.'],
];

test.each(CASES)('figures beside a quotation: %s', (_why, clashes, words) => {
  const found = figureClashes(words, source);
  expect(found.map(({ kind, draft, matter }) => `${kind} ${draft} ${matter}`)).toEqual(clashes);
  for (const { start, end, draft, matter, source: there } of found) {
    expect(words.slice(start, end)).toBe(draft);
    expect(TEXT.slice(there.start, there.end)).toBe(matter);
  }
});
