import { expect, test } from 'vitest';
import type { Quote } from '#core/contract/nouns.ts';
import { paragraphs } from '#core/text/paragraphs.ts';
import { destinations } from './destinations.ts';

const TEXT = 'Title\n\nThe first paragraph.\n\nThe second one.';
const none = { speaker: null, reportedVia: null, about: [], claims: [], note: null, createdAt: '' };
const quote = (id: number, exact: string): Quote => {
  const start = TEXT.indexOf(exact);
  return { id, uuid: '', articleId: 1, start, end: start + exact.length, exact, speech: 'none', ...none };
};
const QUOTES = [quote(9, 'first paragraph'), quote(4, 'second')];

function led(typed: string): string[] {
  return destinations(typed, TEXT, paragraphs(TEXT), QUOTES).map(
    ({ kind, number, words }) => `${kind} ${number}: ${words}`,
  );
}

test.each([
  [
    '2',
    ['paragraph 2: The first paragraph.', 'quote 2: second'],
    'a number may be either, the margin’s first',
  ],
  ['¶3', ['paragraph 3: The second one.'], 'with the sign it is the margin’s'],
  ['p. 1', ['paragraph 1: Title'], 'or with its letter'],
  ['q1', ['quote 1: first paragraph'], 'with a q it is a quote'],
  ['77', [], 'no such number'],
  ['0', [], 'numbers begin with one'],
  ['SECOND', ['quote 2: second'], 'words are looked for in the quotes'],
  ['', ['quote 1: first paragraph', 'quote 2: second'], 'nothing typed shows where one can go'],
])('“%s” leads to %j (%s)', (typed, wanted, _why) => {
  expect(led(typed)).toEqual(wanted);
});
