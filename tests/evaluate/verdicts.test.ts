import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verdicts } from './verdicts.ts';

const sharedDir = join(import.meta.dirname, '../../../shared');

test('every written pair, every made one and every annotated one has its verdict and its kinds', async () => {
  const outcome = await verdicts.run(sharedDir);
  if (outcome.kind !== 'measured') throw new Error(outcome.reason);
  for (const { name, right, extra, missing } of outcome.scores) {
    expect({ name, extra, missing }).toEqual({ name, extra: [], missing: [] });
    expect(right).toBeGreaterThan(0);
    if (name.startsWith('made: ')) expect({ name, right }).toEqual({ name, right: 200 });
  }
});

test('pairs are made without the annotated articles too', async () => {
  const outcome = await verdicts.run(join(sharedDir, 'none'));
  if (outcome.kind !== 'measured') throw new Error(outcome.reason);
  expect(outcome.scores.map(({ name }) => name)).not.toContain('annotated clusters');
});
