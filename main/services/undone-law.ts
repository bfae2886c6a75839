import fc from 'fast-check';
import { expect } from 'vitest';
import type { Client } from '#core/contract/transport.ts';

/** One edit of a random sequence; `a` and `b` choose what it is done to. */
export interface Edit {
  readonly what: string;
  readonly a: number;
  readonly b: number;
}

/**
 * The law of undo, for tests: whatever is done to a matter, undo and redo among it, undoing all of it gives the rows that
 * were there before, and redoing all the rows that it had come to.
 */
export async function expectUndone(
  { call }: Pick<Client, 'call'>,
  rows: () => unknown,
  edits: readonly string[],
  apply: (edit: Edit, n: number) => Promise<void>,
  numRuns: number,
): Promise<void> {
  const start = rows();
  const done = async () =>
    (await call('history.list', { limit: 10_000 })).filter(({ state }) => state === 'done').length;
  const begun = await done();
  const undoAll = async () => {
    let undone = 0;
    for (; (await done()) > begun; undone += 1) await call('history.undo', {});
    return undone;
  };
  const edit = fc.record({
    what: fc.constantFrom(...edits, 'undo', 'redo'),
    a: fc.nat(),
    b: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (sequence) => {
      for (const [n, one] of sequence.entries()) {
        // What was there at the beginning is never undone: a step after that would leave it behind for good.
        if (one.what === 'redo') await call('history.redo', {});
        else if (one.what !== 'undo') await apply(one, n);
        else if ((await done()) > begun) await call('history.undo', {});
      }
      const end = rows();
      let undone = await undoAll();
      expect(rows()).toEqual(start);
      for (; undone > 0; undone -= 1) await call('history.redo', {});
      expect(rows()).toEqual(end);
      await undoAll();
    }),
    { numRuns },
  );
}
