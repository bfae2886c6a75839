import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { precision, recall } from './evaluation.ts';
import { factsOf, finding, findingCases } from './finding.ts';

const SHARED = join(import.meta.dirname, '../../../shared');
const cases = await findingCases();

test('there are cases enough, each with a name of its own', () => {
  expect(cases.length).toBeGreaterThanOrEqual(110);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

test.each(cases.map((one) => [one.id, one.why, one] as const))('%s: %s', (_id, _why, one) => {
  const { expected, found } = factsOf(one);
  expect(found).toEqual(expected);
});

test('the annotated articles and novels are read as their annotators did', async ({ skip }) => {
  const there = await access(join(SHARED, 'seeds/gold.json')).then(
    () => true,
    () => false,
  );
  skip(!there, 'the annotated texts are not beside the project');
  const outcome = await finding.run(SHARED);
  if (outcome.kind === 'skipped') throw new Error(outcome.reason);
  for (const one of outcome.scores) {
    const [least, most] = one.name.startsWith('novels') ? [0.9, 0.9] : [1, 1];
    expect.soft(precision(one), `${one.name}, precision`).toBeGreaterThanOrEqual(least);
    expect.soft(recall(one), `${one.name}, recall`).toBeGreaterThanOrEqual(most);
  }
});
