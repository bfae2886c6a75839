import { setImmediate } from 'node:timers/promises';
import { Failure } from '#core/contract/failures.ts';
import type { CallContext } from '#core/contract/transport.ts';
import type { Desk } from './desk.ts';
import type { Turn } from './places.ts';

/** So long at a time is worked before others have a turn. */
const TURN_MS = 40;

/** Each turn throws `cancelled` where the caller gave up, or another matter was opened meanwhile. */
export function turns(
  desk: Desk,
  { signal }: Pick<CallContext, 'signal'>,
  tell: () => void = () => {},
): Turn {
  const db = desk.db();
  let began = performance.now();
  return async () => {
    if (performance.now() - began < TURN_MS) return;
    tell();
    await setImmediate();
    if (signal.aborted || desk.open?.db !== db) throw new Failure('cancelled', {});
    began = performance.now();
  };
}

/** Goes through the steps of some work, others having a turn between them. */
export async function worked<T>(steps: Generator<void, T>, turn: Turn): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turn();
  }
}
