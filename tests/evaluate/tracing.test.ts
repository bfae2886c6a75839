import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tracing } from './tracing.ts';

const sharedDir = join(import.meta.dirname, '../../../shared');

async function scores(dir: string) {
  const outcome = await tracing.run(dir);
  if (outcome.kind !== 'measured') throw new Error(outcome.reason);
  return outcome.scores.map(({ name, extra, missing }) => ({ name, extra, missing }));
}

test('what was planted in a matter is traced with its relation, and nothing that is only alike', async () => {
  expect(await scores(join(sharedDir, 'none'))).toEqual(
    ['planted', 'planted, absent', 'planted, clusters', 'merely similar'].map((name) => ({
      name,
      extra: [],
      missing: [],
    })),
  );
}, 30_000);

test('annotated clusters are found with their relations, and none of the look-alikes', async ({ skip }) => {
  const there = await access(join(sharedDir, 'seeds/gold.json')).then(
    () => true,
    () => false,
  );
  skip(!there, 'the annotated articles are not beside the project');
  const found = await scores(sharedDir);
  for (const name of ['annotated clusters', 'annotated look-alikes'])
    expect(found.find((one) => one.name === name)).toEqual({ name, extra: [], missing: [] });
}, 30_000);
