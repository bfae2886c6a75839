import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { precision, recall } from './evaluation.ts';
import { factsOf, speakerCases, speakers } from './speakers.ts';

const SHARED = join(import.meta.dirname, '../../../shared');
const cases = await speakerCases();

test('there are cases enough, each with a name of its own', () => {
  expect(cases.length).toBeGreaterThanOrEqual(120);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

test.each(cases.map((one) => [one.id, one.why, one] as const))('%s: %s', (_id, _why, one) => {
  const { expected, found } = factsOf(one);
  expect(found).toEqual(expected);
});

test('the annotated articles are read as their annotators did', async ({ skip }) => {
  const there = await access(join(SHARED, 'seeds/gold.json')).then(
    () => true,
    () => false,
  );
  skip(!there, 'the annotated texts are not beside the project');
  const outcome = await speakers.run(SHARED);
  if (outcome.kind === 'skipped') throw new Error(outcome.reason);
  for (const one of outcome.scores.filter(({ name }) => name.startsWith('articles'))) {
    expect.soft(one.extra, `${one.name}, not annotated`).toEqual([]);
    // Two descriptions of the plaintiff by the films he starred in lead to no name that a text could give.
    const missing = one.name === 'articles, entity' ? 3 : 0;
    expect.soft(one.missing.length, `${one.name}, not found`).toBe(missing);
    expect.soft(precision(one)).toBe(1);
    expect.soft(recall(one)).toBeGreaterThanOrEqual(0.9);
  }
});
