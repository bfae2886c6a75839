import { expect, test } from 'vitest';
import { namesIn, type CslName } from './names.ts';

const written = ({ family, given, suffix, literal, ...rest }: CslName): string =>
  literal === undefined
    ? `${given} | ${[rest['non-dropping-particle'], family, suffix].filter(Boolean).join(' ')}`
    : `[${literal}]`;

test.each([
  ['By Ada Quill and Tom Reyes', ['Ada | Quill', 'Tom | Reyes']],
  ['ADA QUILL', ['Ada | Quill']],
  ['by Ada Quill, Tom Reyes & Ida B. Moss', ['Ada | Quill', 'Tom | Reyes', 'Ida B. | Moss']],
  ['By ADA McQUILL and TOM O’NEILL, Associated Press', ['Ada | McQuill', 'Tom | O’Neill']],
  ['By SEAN MCBRIDE', ['Sean | McBride']],
  ['Ada Quill, Staff Writer', ['Ada | Quill']],
  ['By Ada Quill, Port Courier Reporter', ['Ada | Quill']],
  ['Ada Quill | Harbor Wire News', ['Ada | Quill']],
  ['Associated Press', ['[Associated Press]']],
  ['By The Associated Press', ['[The Associated Press]']],
  ['Reuters', ['[Reuters]']],
  ['AFP', ['[AFP]']],
  ['Ludwig van der Berg', ['Ludwig | van der Berg']],
  ['Robert Moss Jr.', ['Robert | Moss Jr.']],
  ['Robert Moss, Jr. and Ada Quill', ['Robert | Moss Jr.', 'Ada | Quill']],
  ['Ada Quill; Ada Quill', ['Ada | Quill']],
  ['quill', ['[quill]']],
  ['By ', []],
  ['', []],
])('%j names %j', (byline, names) => {
  expect(namesIn(byline).map(written)).toEqual(names);
});
