import { join } from 'node:path';
import { expect, test } from 'vitest';
import { f1 } from './evaluation.ts';
import { namePairs } from './name-pairs.ts';

test('names are judged better than by the distance of their letters', async ({ skip }) => {
  const outcome = await namePairs.run(join(import.meta.dirname, '../../../shared'));
  skip(outcome.kind === 'skipped', 'the labelled names are not beside the project');
  if (outcome.kind === 'skipped') return;
  const [ours, plain] = outcome.scores;
  expect(f1(ours!)).toBeGreaterThanOrEqual(0.8);
  expect(f1(plain!)).toBeLessThan(f1(ours!));
});

test('without the labelled names it says why it measures nothing', async () => {
  expect((await namePairs.run(join(import.meta.dirname, 'none'))).kind).toBe('skipped');
});
