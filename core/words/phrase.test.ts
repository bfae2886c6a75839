import { expect, test } from 'vitest';
import { phrase } from './phrase.ts';

test('a phrase has its pieces where its language wants them', () => {
  const key = { key: 'Q' };
  expect(phrase`With ${key} it is marked.`).toEqual(['With ', key, ' it is marked.']);
  expect(phrase`${key}`).toEqual(['', key, '']);
});
