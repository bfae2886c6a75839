import { expect, test } from 'vitest';
import type { Quote } from '#core/contract/nouns.ts';
import { pagesOf, type Page } from '#core/text/pages.ts';
import { paragraphs } from '#core/text/paragraphs.ts';
import { destinations } from './destinations.ts';

const TEXT = 'Title\n\nThe first paragraph.\n\nThe second one.';
const none = { speaker: null, reportedVia: null, about: [], claims: [], note: null, createdAt: '' };
const quote = (id: number, exact: string): Quote => {
  const start = TEXT.indexOf(exact);
  return { id, uuid: '', articleId: 1, start, end: start + exact.length, exact, speech: 'none', ...none };
};
const QUOTES = [quote(9, 'first paragraph'), quote(4, 'second')];

function led(typed: string, text = TEXT, pages: readonly Page[] = pagesOf(text)): string[] {
  return destinations(typed, text, { paragraphs: paragraphs(text), pages }, QUOTES).map(
    ({ kind, label, words }) => `${kind} ${label}: ${words}`,
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

const PAGED = 'Title\n\nThe first paragraph.\n\n\fThe second one.\n\f';

test.each([
  ['p2', ['page 2: The second one.'], 'with its letter a number is a page'],
  ['Page 1', ['page 1: Title'], 'or with its word, though the page holds more paragraphs'],
  ['p 3', [], 'there is no such page, and a paragraph is not meant'],
  ['2', ['paragraph 2: The first paragraph.', 'page 2: The second one.', 'quote 2: second'], 'it may be any'],
  ['par 3', ['paragraph 3: The second one.'], 'a paragraph has a longer word'],
])('in a text with pages “%s” leads to %j (%s)', (typed, wanted, _why) => {
  expect(led(typed, PAGED)).toEqual(wanted);
});

test('a page is known by what is printed on it, which need not be a number', () => {
  const pages = [
    { label: 'iv', start: 0, end: 7 },
    { label: '1', start: 7, end: TEXT.length },
  ];
  expect(led('page IV', TEXT, pages)).toEqual(['page iv: Title']);
  expect(led('p. iv', TEXT, pages)).toEqual(['page iv: Title']);
  expect(led('p1', TEXT, pages)[0]).toMatch(/^page 1: The first/);
});

test('a line of a transcript is known by its page and the number beside it', () => {
  const lines = [
    { number: 11, start: 7 },
    { number: 12, start: 17 },
  ];
  const pages = [{ label: '45', start: 0, end: TEXT.length, lines }];
  expect(led('45:12', TEXT, pages)).toEqual([`page 45:12: ${TEXT.slice(17, 17 + 90).trim()}`]);
  expect(led('p. 45: 11', TEXT, pages)).toEqual([`page 45:11: ${TEXT.slice(7, 17).trim()}`]);
  expect(led('45:13', TEXT, pages)).toEqual([]);
  expect(led('44:12', TEXT, pages)).toEqual([]);
});
