import { expect, test } from 'vitest';
import type { Furniture } from '#core/contract/nouns.ts';
import { foldsOf } from './folds.ts';

const text =
  'Headline\n\nHeadline\n\nLogo\n\nFirst paragraph.\n date 2025-01-10 Second.\n\nRelated\nOne\nTwo';

function furniture(words: string, decision: Furniture['decision'] = 'proposed', last = false): Furniture {
  const start = last ? text.lastIndexOf(words) : text.indexOf(words);
  return { id: start + 1, start, end: start + words.length, reason: 'repeated title', decision };
}

test('lines of furniture that only blank lines part are one fold', () => {
  const folds = foldsOf(text, [furniture('Headline', 'accepted', true), furniture('Logo', 'accepted')]);
  expect(folds).toEqual([
    { firstLine: 3, lastLine: 6, label: 'Repeated title · 3\u00a0lines folded as page furniture' },
  ]);
});

test('a line that is furniture in part stays', () => {
  expect(foldsOf(text, [furniture(' date 2025-01-10')])).toEqual([]);
});

test('furniture that was dismissed is shown', () => {
  expect(foldsOf(text, [furniture('Logo', 'dismissed')])).toEqual([]);
});

test('a list at the end is one fold that says that it is only proposed', () => {
  const [fold] = foldsOf(text, [furniture('Related\nOne\nTwo')]);
  expect(fold).toMatchObject({ firstLine: 10, lastLine: 12 });
  expect(fold!.label).toMatch(/proposed$/);
});
