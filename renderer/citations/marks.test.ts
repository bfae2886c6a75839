import { expect, test } from 'vitest';
import type { ArticleCitation } from '#core/contract/citations.ts';
import { citationAt, citationHighlights } from './marks.ts';

const target = { articleId: 2, title: null, opening: 'x', start: 0, end: 0 };
const one = (start: number, end: number, to: ArticleCitation['target'] = null): ArticleCitation => ({
  position: start,
  start,
  end,
  kind: 'docket',
  words: 'Dkt. 1',
  means: null,
  articles: 1,
  target: to,
});

test('a citation that leads to an article of the matter is drawn otherwise than one that does not', () => {
  expect(citationHighlights([one(0, 6), one(10, 16, target)]).map(({ className }) => className)).toEqual([
    'citation',
    'citation leads',
  ]);
});

test('the citation at a place is the one that the caret stands in, or right behind', () => {
  const both = [one(0, 6), one(10, 16)];
  expect(citationAt(both, 3)).toBe(both[0]);
  expect(citationAt(both, 16)).toBe(both[1]);
  expect(citationAt(both, 8)).toBeNull();
});
