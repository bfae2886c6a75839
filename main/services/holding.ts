import { basename } from 'node:path';
import { Failure } from '#core/contract/failures.ts';
import { AlreadyHeld, hold, holderOfFile, RENEW_EVERY_MS, type Hold } from '#db/held.ts';
import type { Desk } from './desk.ts';

/**
 * Takes hold of the file of a matter before it is opened. A terminal's verbs take none: each is one transaction, and
 * goes on beside a window of this computer, but not beside one of another. Throws `held`.
 */
export function takeHold(desk: Desk, filePath: string): Hold | null {
  try {
    if (desk.options.host !== 'cli') return hold(filePath, desk.options.host, desk.now());
    const holder = holderOfFile(filePath);
    if (holder && !holder.here) throw new AlreadyHeld(holder);
    return null;
  } catch (error) {
    if (!(error instanceof AlreadyHeld)) throw error;
    throw new Failure('held', { name: basename(filePath), ...error.holder });
  }
}

const renewed = new WeakMap<Hold, number>();

/** Looks whether the open matter is still where it was and still ours; closes it and tells the windows where it is not. */
export function keepHold(desk: Desk): boolean {
  const { hold: held, filePath } = desk.open!;
  const name = basename(filePath);
  try {
    desk.inPlace();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    desk.tell({ kind: 'lost', name, why: 'file-moved' });
    return false;
  }
  const now = performance.now();
  if (!held || now - (renewed.get(held) ?? -Infinity) < RENEW_EVERY_MS) return true;
  renewed.set(held, now);
  if (held.renew()) return true;
  desk.use(null);
  desk.tell({ kind: 'lost', name, why: 'taken-over' });
  return false;
}
