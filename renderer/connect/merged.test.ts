import { expect, test } from 'vitest';
import type { ArticleRow } from '#core/contract/nouns.ts';
import { merged } from './merged.ts';

// Only what tells rows apart matters here.
const row = (id: number, title = 'as it was') => ({ id, title }) as ArticleRow;
const before = { revision: 1, articles: [row(1), row(3), row(4)] };
const told = { revision: 2, whole: false, articles: [], gone: [] };

test('a whole list stands in the place of the one before', () => {
  const articles = [row(7)];
  expect(merged(before, { ...told, whole: true, articles })).toEqual({ revision: 2, articles });
  expect(merged(undefined, { ...told, articles })).toEqual({ revision: 2, articles });
});

test('where nothing changed, the list is the same one', () => {
  expect(merged(before, { ...told, revision: 1 })).toBe(before);
  expect(merged(before, told).articles).toBe(before.articles);
});

test('what changed is replaced, what is gone is left out, and the rest are the same objects', () => {
  const { articles } = merged(before, { ...told, articles: [row(3, 'new'), row(9)], gone: [4] });
  expect(articles).toEqual([row(1), row(3, 'new'), row(9)]);
  expect(articles[0]).toBe(before.articles[0]);
});

test('one that comes back stands where it stood', () => {
  expect(merged(before, { ...told, articles: [row(2)] }).articles.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
});
