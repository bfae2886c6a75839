import { expect, test } from 'vitest';
import { carriersOf, type CarryingLink } from './carriers.ts';

const link = (
  articleId: number,
  stance: CarryingLink['stance'],
  speech: CarryingLink['speech'] = 'none',
) => ({
  articleId,
  quoteId: articleId * 10,
  stance,
  speech,
});
const ARTICLES = [
  { id: 1, published: '2025-01-12' },
  { id: 2, published: '2025-01-10' },
  { id: 3, published: null },
  { id: 4, published: '2025-01-11' },
];

test('who reported it first, carries, quotes and denies it, and is silent, in the order of days', () => {
  const { carriers, first } = carriersOf(ARTICLES, [
    link(1, 'supports', 'direct'),
    link(2, 'contradicts'),
    link(3, 'supports'),
    link(4, 'context'),
  ]);
  expect(carriers.map(({ articleId, carrying }) => `${articleId} ${carrying}`)).toEqual([
    '2 denies',
    '4 silent',
    '1 quotes',
    '3 carries',
  ]);
  expect(first).toBe(1);
});

test('an article that also denies it is told as denying; undated ones are never first', () => {
  const { carriers, first } = carriersOf(ARTICLES, [link(3, 'supports'), link(3, 'contradicts')]);
  expect(carriers.find(({ articleId }) => articleId === 3)?.carrying).toBe('denies');
  expect(first).toBeNull();
});
