import { join } from 'node:path';
import { expect, test } from 'vitest';
import { citations } from './citations.ts';
import { precision, recall } from './evaluation.ts';

const sharedDir = join(import.meta.dirname, '../../../shared');

test('citations of court files are found, every field right, and none in what only looks like one', async () => {
  const outcome = await citations.run(join(sharedDir, 'none'));
  if (outcome.kind !== 'measured') throw new Error(outcome.reason);
  expect(outcome.scores).toEqual([{ name: 'court files', right: 66, extra: [], missing: [] }]);
});

test('of the labelled citations more than nine in ten are found, and nine in ten of those found are labelled', async ({
  skip,
}) => {
  const outcome = await citations.run(sharedDir);
  if (outcome.kind !== 'measured') throw new Error(outcome.reason);
  const [, found, all] = outcome.scores;
  skip(!found || !all, 'the labelled citations are not beside the project');
  for (const one of [found!, all!]) {
    expect(precision(one)).toBeGreaterThanOrEqual(0.95);
    expect(recall(one)).toBeGreaterThanOrEqual(0.95);
  }
});
