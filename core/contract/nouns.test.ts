import { expect, test } from 'vitest';
import { newBriefItem } from './briefs.ts';
import { articleFields, claimDate, day } from './nouns.ts';

test.each([
  ['2025-01-10', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-13-01', false],
  ['2025-1-1', false],
  ['2025-01-10T00:00', false],
  ['', false],
])('%j is a day: %s', (text, expected) => {
  expect(day.safeParse(text).success).toBe(expected);
});

test.each([
  [{ from: '2025-01-10', to: null, precision: 'day' }, true],
  [{ from: '2025-01-10', to: '2025-01-12', precision: 'range' }, true],
  [{ from: '2025-01-10', to: '2025-01-10', precision: 'range' }, true],
  [{ from: '2025-01-10', to: '2025-01-09', precision: 'range' }, false],
  [{ from: '2025-01-10', to: null, precision: 'range' }, false],
  [{ from: '2025-01-10', to: '2025-01-12', precision: 'day' }, false],
  [{ from: '2025-01-10', to: null, precision: 'about' }, true],
])('%o is when a claim speaks of: %s', (date, expected) => {
  expect(claimDate.safeParse(date).success).toBe(expected);
});

test('nothing about an article changes its text', () => {
  for (const field of ['text', 'sha256', 'id', 'uuid', 'length'])
    expect(articleFields.safeParse({ [field]: 'x' }).success).toBe(false);
  expect(articleFields.safeParse({}).success).toBe(true);
});

test('an item of a brief has what its kind needs and nothing else', () => {
  expect(newBriefItem.safeParse({ kind: 'claim', claimId: 1 }).success).toBe(true);
  expect(newBriefItem.safeParse({ kind: 'claim', quoteId: 1 }).success).toBe(false);
  expect(newBriefItem.safeParse({ kind: 'claim', claimId: 1, text: 'x' }).success).toBe(false);
  expect(newBriefItem.safeParse({ kind: 'section', text: 'x', level: 4 }).success).toBe(false);
  expect(newBriefItem.safeParse({ kind: 'section', text: ' ', level: 1 }).success).toBe(false);
});
