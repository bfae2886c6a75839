import { join } from 'node:path';
import { expect, test } from 'vitest';
import { precision, recall } from './evaluation.ts';
import { mentions } from './mentions.ts';

test('every known name of the annotated articles is found, means whom it means, and nothing else is', async ({
  skip,
}) => {
  const outcome = await mentions.run(join(import.meta.dirname, '../../../shared'));
  skip(outcome.kind === 'skipped', 'the annotated articles are not beside the project');
  if (outcome.kind === 'skipped') return;
  for (const one of outcome.scores) {
    expect([one.extra, one.missing]).toEqual([[], []]);
    expect(one.right).toBeGreaterThan(100);
    expect([precision(one), recall(one)]).toEqual([1, 1]);
  }
});

test('without the annotated articles it says why it measures nothing', async () => {
  expect((await mentions.run(join(import.meta.dirname, 'none'))).kind).toBe('skipped');
});
