import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draft } from './draft.ts';

const sharedDir = join(import.meta.dirname, '../../../shared');

test('of 40 quotations of a draft every one is judged right, and a draft without mistakes raises no alarm', async () => {
  const outcome = await draft.run(join(sharedDir, 'none'));
  if (outcome.kind !== 'measured') throw new Error(outcome.reason);
  expect(outcome.scores).toEqual([
    { name: 'invented matter', right: 40, extra: [], missing: [] },
    { name: 'clean draft', right: 45, extra: [], missing: [] },
  ]);
});
