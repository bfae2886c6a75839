import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { precision, recall, score } from './evaluation.ts';
import { intake } from './intake.ts';

const sharedDir = join(import.meta.dirname, '../../../shared');

test('a score counts each fact once', () => {
  const one = score('facts', ['a', 'a', 'b'], ['a', 'c', 'a', 'a']);
  expect(one).toEqual({ name: 'facts', right: 2, extra: ['c', 'a'], missing: ['b'] });
  expect(precision(one)).toBe(0.5);
  expect(recall(one)).toBeCloseTo(2 / 3);
});

test('metadata and furniture of the annotated articles are found exactly', async (context) => {
  const there = await access(join(sharedDir, 'seeds/gold.json')).then(
    () => true,
    () => false,
  );
  if (!there) return context.skip('the annotated articles are not beside the project');
  const outcome = await intake.run(sharedDir);
  if (outcome.kind !== 'measured') throw new Error(outcome.reason);
  for (const { name, right, extra, missing } of outcome.scores) {
    expect({ name, right, extra, missing }).toEqual({ name, right: 9, extra: [], missing: [] });
  }
});

test('an evaluation without its texts is skipped with a reason', async () => {
  expect(await intake.run(join(sharedDir, 'none'))).toMatchObject({ kind: 'skipped' });
});
