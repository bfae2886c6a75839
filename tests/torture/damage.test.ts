import { expect, test } from 'vitest';
import { damage, told } from './damage.ts';

test('of damaged copies none is written to, and what can be read is salvaged', async () => {
  const outcome = await damage(60, 1);
  const [, , , all] = told(outcome);
  expect(all).toContain('60 copies');
  // Most bytes of a cut file are gone with it; a zeroed page takes a few articles at most.
  expect(outcome.zeroed.whole / (outcome.zeroed.whole + outcome.zeroed.lost)).toBeGreaterThan(0.8);
  expect(outcome.cut.found).toBe(outcome.cut.copies);
});
