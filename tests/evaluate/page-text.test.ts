import { expect, test } from 'vitest';
import { f1 } from './evaluation.ts';
import { pageText } from './page-text.ts';

test('the main text of pages is found better than by Readability alone', async () => {
  const outcome = await pageText.run('');
  if (outcome.kind !== 'measured') throw new Error(outcome.reason);
  const [ours, bare] = outcome.scores;
  expect(f1(ours!)).toBeGreaterThan(0.98);
  expect(f1(ours!)).toBeGreaterThan(f1(bare!));
});
