import { expect, test } from 'vitest';
import { fuzzed } from './watched.ts';

/** A small part of what `npm run fuzz` tries, the same each time: a test that fails by chance says nothing of a change. */
const SEED = 20_250_204;
/** What stands still is told by who watches it, long before. */
const LONGEST_MS = 900_000;

test.each([
  { target: 'readers', inputs: 1_100, law: 'whatever is in a file that is imported, it is read or refused' },
  {
    target: 'others',
    inputs: 400,
    law: 'whatever is in a draft, a style or a clipboard, it is read or refused',
  },
  {
    target: 'contract',
    inputs: 500,
    law: 'whatever is asked, it is answered, and a failed call changes nothing',
  },
] as const)(
  '$inputs generated inputs of $target, and those by which it once did not: $law',
  async ({ target, inputs }) => {
    const { faults, inputs: tried } = await fuzzed({ target, inputs, seed: SEED });
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(inputs);
  },
  LONGEST_MS,
);
