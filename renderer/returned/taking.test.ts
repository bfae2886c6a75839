import { expect, test } from 'vitest';
import type { BriefItem } from '#core/contract/briefs.ts';
import { takenOver } from './taking.ts';

// Only what is looked at.
const prose = (text: string) => ({ kind: 'prose', text }) as unknown as BriefItem;
const change = (before: string, after: string) => ({ itemId: 1, before, after, differences: [] });

test('an editor’s sentence takes the place of the one that was exported', () => {
  expect(takenOver(prose('One day. Two days. Three.'), change('Two days.', 'Two nights.'))).toBe(
    'One day. Two nights. Three.',
  );
});

test.each([
  ['the item is gone', undefined, change('a', 'b')],
  ['it stands there no more', prose('Other words.'), change('Two days.', 'Two nights.')],
  ['it stands there twice', prose('No. No.'), change('No.', 'Yes.')],
  ['it was added', prose('No.'), change('', 'Yes.')],
  ['it was left out', prose('No.'), change('No.', '')],
  ['the new words have marks that mean something', prose('No.'), change('No.', 'Yes, [@q1].')],
  ['it is a claim', { kind: 'claim' } as unknown as BriefItem, change('No.', 'Yes.')],
])('nothing is taken over where %s', (_, item, words) => {
  expect(takenOver(item, words)).toBeNull();
});
