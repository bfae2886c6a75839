import { expect, test } from 'vitest';
import { wordsFor } from './words.ts';

test('the first language that has words is taken, whatever its region', () => {
  expect(wordsFor(['tlh', 'en-US', 'de'])).toMatchObject({ language: 'en' });
});

test('who has none of our languages reads English', () => {
  expect(wordsFor(['tlh', 'constructor', ''])).toMatchObject({ language: 'en' });
  expect(wordsFor([]).words.app.status.saved).toBe('Saved');
});

test('every command has a label of its own', () => {
  const labels = Object.values(wordsFor([]).words.commands);
  expect(new Set(labels).size).toBe(labels.length);
});

test('one thing is counted as one', () => {
  const { nouns } = wordsFor([]).words;
  expect([0, 1, 2].map((count) => nouns.entity(count).replace('\u00a0', ' '))).toEqual([
    '0 entities',
    '1 entity',
    '2 entities',
  ]);
});
