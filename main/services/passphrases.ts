import { basename } from 'node:path';
import { Failure } from '#core/contract/failures.ts';
import type { Handlers } from '#core/contract/transport.ts';
import type { OlderBackups } from '#core/contract/vocabulary.ts';
import { keyOf, newKey } from '#db/cipher.ts';
import { CannotOpen, keyOfFile, openMatter } from '#db/open.ts';
import { rewriteMatter } from '#db/rewrite.ts';
import { answeredLate } from '../answered-late.ts';
import { writeLog } from '../log.ts';
import { backupsOn, followed } from './backing-up.ts';
import { backupsOf } from './backup-folders.ts';
import { writing, type Desk } from './desk.ts';
import { readRest } from './reading.ts';
import { forgetOutside } from './stopped-imports.ts';

const last = new WeakMap<Desk, Promise<unknown>>();

/** Tries a passphrase, one after the other however many come at once; a wrong one is answered after a fixed time. */
export function tried<T>(desk: Desk, work: () => T | Promise<T>): Promise<T> {
  const turn = (last.get(desk) ?? Promise.resolve()).then(() => answeredLate(work, desk.options.wait));
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
    'matter.passphrase': async ({ current, next, backups }) => {
      const copies = backupsOn(desk);
      const { overwritten, from, to } = await tried(desk, () =>
        copies.alone(() => change(desk, current, next)),
      );
      return { overwritten, backups: await rekeyed(desk, from, to, backups) };
    },
  };
}

interface Changed {
  /** Whether the old file was overwritten. */
  readonly overwritten: boolean;
  /** What the file was encrypted by, and is. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Sees to the backups of before, when there is one that is as the matter is now. */
async function rekeyed(
  desk: Desk,
  from: string | null,
  to: string | null,
  what: OlderBackups,
): Promise<{ readonly done: number; readonly left: number }> {
  const nothing = { done: 0, left: 0 };
  if (from === to || !desk.open) return nothing;
  const matter = followed(desk.open);
  const copies = backupsOn(desk);
  const older = backupsOf(desk.options.dataFolder, matter.matterPath);
  copies.follow();
  if (what === 'keep' || older.length === 0) return nothing;
  const outcome = await copies.make('hour', matter).catch((fault: unknown) => {
    writeLog(desk.options.dataFolder, 'backup', fault);
    return null;
  });
  if (what === 'remove' && outcome?.kind !== 'made' && outcome?.kind !== 'unchanged')
    return { done: 0, left: older.length };
  const size = older.reduce((sum, one) => sum + one.size, 0);
  const job = { paths: older.map(({ path }) => path), from, to, what };
  const done = await copies.inTurn(() => ({ kind: 'rekey' as const, job }), size);
  desk.tell({ kind: 'backed-up', problem: null });
  return done;
}

function change(desk: Desk, current: string | null, next: string | null): Changed {
  const from = keyOf(desk.db());
  const { filePath } = desk.open!;
  const name = basename(filePath);
  try {
    if (from !== null && keyOfFile(filePath, { passphrase: current ?? '' }) !== from)
      throw new CannotOpen('wrong-passphrase');
    if (from === null && next === null) return { overwritten: true, from, to: null };
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
    forgetOutside(desk);
    if (fault !== null) throw fault;
    return { overwritten, from, to };
  } catch (error) {
    if (error instanceof CannotOpen) throw new Failure('cannot-open', { name, problem: error.problem });
    throw error;
  }
}
