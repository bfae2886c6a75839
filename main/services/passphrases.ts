import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure, isWrongPassphrase } from '#core/contract/failures.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { keyOf, newKey } from '#db/cipher.ts';
import { CannotOpen, keyOfFile, openMatter } from '#db/open.ts';
import { rewriteMatter } from '#db/rewrite.ts';
import { writing, type Desk } from './desk.ts';
import { readRest } from './reading.ts';

/** A wrong passphrase is answered so long after its turn came, wherever it is wrong; long enough to spoil guessing by hand. */
const ANSWERED_AFTER_MS = 1_000;

const last = new WeakMap<Desk, Promise<unknown>>();

/** Tries a passphrase, one after the other however many come at once; a wrong one is answered after a fixed time. */
export function tried<T>(desk: Desk, work: () => T): Promise<T> {
  const turn = (last.get(desk) ?? Promise.resolve()).then(async () => {
    const answer = wait(ANSWERED_AFTER_MS, null, { ref: false });
    try {
      return work();
    } catch (error) {
      if (isWrongPassphrase(error)) await answer;
      throw error;
    }
  });
  last.set(
    desk,
    turn.catch(() => undefined),
  );
  return turn;
}

export function passphraseHandlers(
  desk: Desk,
): Pick<Handlers, 'matters.asked' | 'matters.giveUp' | 'matter.passphrase'> {
  return {
    'matters.asked': () => ({ asked: desk.asked }),
    'matters.giveUp': () => {
      desk.ask(null);
      return {};
    },
    'matter.passphrase': ({ current, next }) =>
      tried(desk, () => ({ overwritten: change(desk, current, next) })),
  };
}

/** Whether the old file was overwritten. */
function change(desk: Desk, current: string | null, next: string | null): boolean {
  const from = keyOf(desk.db());
  const { filePath } = desk.open!;
  const name = basename(filePath);
  try {
    if (from !== null && keyOfFile(filePath, { passphrase: current ?? '' }) !== from)
      throw new CannotOpen('wrong-passphrase');
    if (from === null && next === null) return true;
    const to = next === null ? null : newKey(next);
    let overwritten = false;
    let fault: unknown = null;
    desk.replace((path) => {
      let key = from;
      try {
        overwritten = writing(() => rewriteMatter({ filePath: path, from, to }));
        key = to;
      } catch (error) {
        fault = error;
      }
      return openMatter(path, { key });
    });
    void readRest(desk);
    if (fault !== null) throw fault;
    return overwritten;
  } catch (error) {
    if (error instanceof CannotOpen) throw new Failure('cannot-open', { name, problem: error.problem });
    throw error;
  }
}
