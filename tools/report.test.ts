import { expect, test } from 'vitest';
import { slowest, strict, sum } from './report.mjs';

test('a skip that does not say why is a failure', () => {
  const skipped = [
    { name: 'a', reason: 'no pandoc here' },
    { name: 'b', reason: ' ' },
  ];
  expect(strict({ passed: 1, failed: ['c'], unsteady: [], skipped, slowest: [] })).toEqual({
    passed: 1,
    failed: ['c', 'b (skipped without a reason)'],
    unsteady: [],
    skipped: [{ name: 'a', reason: 'no pandoc here' }],
    slowest: [],
  });
});

test('the sum of several runners has the tests of all of them', () => {
  const one = {
    passed: 2,
    failed: ['x'],
    unsteady: ['z'],
    skipped: [],
    slowest: [{ name: 'x', seconds: 1 }],
  };
  const other = {
    passed: 3,
    failed: [],
    unsteady: [],
    skipped: [{ name: 'y', reason: 'why' }],
    slowest: [{ name: 'w', seconds: 2 }],
  };
  expect(sum([one, other])).toEqual({
    passed: 5,
    failed: ['x'],
    unsteady: ['z'],
    skipped: [{ name: 'y', reason: 'why' }],
    slowest: [
      { name: 'w', seconds: 2 },
      { name: 'x', seconds: 1 },
    ],
  });
});

test('of many tests the ten that took longest are named, the longest first', () => {
  const took = Array.from({ length: 30 }, (_, i) => ({ name: `${i}`, seconds: (i * 7) % 30 }));
  expect(slowest(took).map(({ seconds }) => seconds)).toEqual([29, 28, 27, 26, 25, 24, 23, 22, 21, 20]);
});
