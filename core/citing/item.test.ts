import { expect, test } from 'vitest';
import { sourceWith } from '#core/brief/testing.ts';
import { ARTICLE_KINDS } from '#core/contract/vocabulary.ts';
import { itemOf } from './item.ts';

test('an outlet’s article is one of a newspaper, with its author, day and address', () => {
  expect(itemOf(sourceWith())).toEqual({
    id: '1',
    type: 'article-newspaper',
    title: 'Harbor contractor sues city',
    author: [{ family: 'Quill', given: 'Ada' }],
    'container-title': 'Port Courier',
    issued: { 'date-parts': [[2025, 1, 10]] },
    URL: 'https://courier.example/2025/harbor?a=1&b=2',
  });
});

test('every other kind of article says what it is, and a ruling names its court', () => {
  const types = ARTICLE_KINDS.map((kind) => {
    const { type, genre, authority } = itemOf(sourceWith({ kind, outlet: 'Ellery', url: null }));
    return [kind, type, genre, authority];
  });
  expect(types).toEqual([
    ['news', 'article-newspaper', undefined, undefined],
    ['filing', 'document', 'filing', undefined],
    ['ruling', 'legal_case', 'ruling', 'Ellery'],
    ['transcript', 'hearing', 'transcript', undefined],
    ['statement', 'document', 'statement', undefined],
    ['release', 'document', 'press release', undefined],
    ['note', 'document', 'note', undefined],
    ['other', 'document', 'document', undefined],
  ]);
  expect(itemOf(sourceWith({ outlet: null })).type).toBe('webpage');
  expect(itemOf(sourceWith({ kind: 'release' })).type).toBe('webpage');
});

test.each([
  ['2025-01-10', [2025, 1, 10]],
  ['2025-01', [2025, 1]],
  ['2025', [2025]],
  ['2025-01-10T08:00:00Z', [2025, 1, 10]],
])('%s is known as far as it goes', (published, parts) => {
  expect(itemOf(sourceWith({ published })).issued).toEqual({ 'date-parts': [parts] });
});

test.each([['soon'], ['2025-13'], ['2025-01-40'], [null]])('%s is no day', (published) => {
  expect(itemOf(sourceWith({ published })).issued).toBeUndefined();
});

test('an untitled source is called by its first words, and one without any words by what it is', () => {
  expect(itemOf(sourceWith({ title: null }))).toMatchObject({
    title: 'Untitled article beginning “A contractor that built the new ferry landing …”',
    keyword: 'A contractor that built the new ferry landing …',
    genre: 'article',
  });
  const bare = itemOf(sourceWith({ title: ' ', opening: '' }));
  expect(bare).toMatchObject({ genre: 'Untitled article' });
  expect(bare.title).toBeUndefined();
});
