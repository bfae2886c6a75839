import { setTimeout as byTheClock } from 'node:timers/promises';
import { isWrongPassphrase } from '#core/contract/failures.ts';

/** A wrong passphrase is answered so long after it began to be tried, wherever it is wrong; long enough to spoil guessing by hand. */
const ANSWERED_AFTER_MS = 1_000;

/** Settles after so many milliseconds. */
export type Wait = (ms: number) => Promise<unknown>;

/** Does `work`, which tries a passphrase; throws what it throws, a wrong one after a fixed time. */
export async function answeredLate<T>(work: () => T | Promise<T>, wait: Wait = byTheClock): Promise<T> {
  const due = performance.now() + ANSWERED_AFTER_MS;
  try {
    return await work();
  } catch (error) {
    if (isWrongPassphrase(error)) await wait(Math.max(0, due - performance.now()));
    throw error;
  }
}
