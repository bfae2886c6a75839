import { pagesOf } from '#core/text/pages.ts';
import { expect, test } from 'vitest';
import type { Furniture, Quote } from '#core/contract/nouns.ts';
import { printed } from './printed.ts';

const TEXT = 'Menu\n\nThe court said “it is late” on Friday.\n\nRelated\n\n\fIt was over.\n\f';
const span = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const furniture = (words: string, decision: Furniture['decision']): Furniture => ({
  id: 1,
  ...span(words),
  reason: 'header line',
  decision,
});
const quote = (words: string): Quote => ({
  id: 1,
  uuid: '',
  articleId: 1,
  ...span(words),
  exact: words,
  speech: 'direct',
  speaker: null,
  reportedVia: null,
  about: [],
  claims: [],
  note: null,
  createdAt: '',
});

/** Each paragraph on a line: quoted words in brackets, notes as ^1, pages as {p}. */
function lines(marks: readonly Furniture[], quotes: readonly Quote[]): string[] {
  return printed(TEXT, pagesOf(TEXT), marks, quotes).map(
    ({ number, runs }) =>
      `${number} ${runs
        .map((run) =>
          run.kind === 'note'
            ? `^${run.number}`
            : run.kind === 'page'
              ? `{${run.label}}`
              : run.quoted
                ? `[${run.text}]`
                : run.text,
        )
        .join('')}`,
  );
}

test('all that is not folded is printed, with its numbers and pages', () => {
  expect(lines([], [])).toEqual([
    '1 {1}Menu',
    '2 The court said “it is late” on Friday.',
    '3 Related',
    '4 {2}It was over.',
  ]);
});

test('furniture is left out: what was accepted is not counted, what is proposed is', () => {
  expect(lines([furniture('Menu', 'accepted'), furniture('Related', 'proposed')], [])).toEqual([
    '1 {1}The court said “it is late” on Friday.',
    '3 {2}It was over.',
  ]);
  expect(lines([furniture('Menu', 'dismissed')], [])).toHaveLength(4);
});

test('quotes are told from other words, and numbered where they end, one within another too', () => {
  expect(lines([], [quote('said “it is late” on'), quote('it is late'), quote('late” on Friday')])[1]).toBe(
    '2 The court [said “][it is ][late]^2[” on]^1[ Friday]^3.',
  );
});
