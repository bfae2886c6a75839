import { expect, test } from 'vitest';
import { readArrangements } from './kept.ts';

const whole = {
  list: 'claims',
  words: 'late',
  chosen: { status: ['open', 3] },
  sort: 'date',
  backwards: true,
  grouping: 'kind',
  folded: ['kind fact'],
};

test('how a list was arranged is read again, and what cannot be read is as at first', () => {
  expect(
    readArrangements(JSON.stringify([whole, { ...whole, list: 'quotes' }, { list: 'articles' }])),
  ).toEqual([
    [
      'claims',
      {
        words: 'late',
        chosen: { status: ['open'] },
        sort: 'date',
        backwards: true,
        grouping: 'kind',
        folded: new Set(['kind fact']),
      },
    ],
  ]);
  for (const broken of [null, '', '{', '{"list":"claims"}', '[null, 3]'])
    expect(readArrangements(broken)).toEqual([]);
});
