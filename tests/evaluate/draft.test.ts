import { access } from 'node:fs/promises';
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

test('a draft made of the annotated articles is judged right in all', async ({ skip }) => {
  const there = await access(join(sharedDir, 'seeds/gold.json')).then(
    () => true,
    () => false,
  );
  skip(!there, 'the annotated articles are not beside the project');
  const outcome = await draft.run(sharedDir);
  if (outcome.kind !== 'measured') throw new Error(outcome.reason);
  const found = outcome.scores.filter(({ name }) => name.startsWith('annotated'));
  expect(found).toMatchObject([
    { name: 'annotated articles', right: 40, extra: [], missing: [] },
    { name: 'annotated, clean', extra: [] },
  ]);
});
