import { expect, test } from 'vitest';
import { strict, sum } from './report.mjs';

test('a skip that does not say why is a failure', () => {
  const skipped = [
    { name: 'a', reason: 'no pandoc here' },
    { name: 'b', reason: ' ' },
  ];
  expect(strict({ passed: 1, failed: ['c'], unsteady: [], skipped })).toEqual({
    passed: 1,
    failed: ['c', 'b (skipped without a reason)'],
    unsteady: [],
    skipped: [{ name: 'a', reason: 'no pandoc here' }],
  });
});

test('the sum of several runners has the tests of all of them', () => {
  const one = { passed: 2, failed: ['x'], unsteady: ['z'], skipped: [] };
  const other = { passed: 3, failed: [], unsteady: [], skipped: [{ name: 'y', reason: 'why' }] };
  expect(sum([one, other])).toEqual({
    passed: 5,
    failed: ['x'],
    unsteady: ['z'],
    skipped: [{ name: 'y', reason: 'why' }],
  });
});
