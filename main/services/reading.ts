import { setImmediate } from 'node:timers/promises';
import { Failure } from '#core/contract/failures.ts';
import type { CallContext } from '#core/contract/transport.ts';
import { countUnread, forgetReadings, getText, isReadByOlder, listUnread } from '#db/queries/quotation.ts';
import type { Db } from '#db/sql.ts';
import { writeLog } from '../log.ts';
import { FINDER_VERSION, readTexts } from './derive.ts';
import { writing, type Desk } from './desk.ts';

/** So long at a time texts are read before others have a turn, and so many for one wait for the disk. */
const TURN_MS = 40;
const TEXTS_A_TRANSACTION = 50;
/** The windows are told of new quotations so often: each time they ask anew. */
const CHANGED_EVERY_MS = 2_000;

interface Reading {
  readonly ended: Promise<void>;
  readonly listeners: Set<CallContext['progress']>;
}

const readings = new WeakMap<Db, Reading>();

/**
 * Reads the texts of the open matter that nobody has read, or an older finder: a matter from an earlier version has
 * many. It goes on in the background until it is done or the matter is closed; who asks again waits for the same
 * reading. What was read stays read. Throws `cancelled` where the caller gives up, or the matter is closed meanwhile.
 */
export async function readRest(desk: Desk, context: CallContext | null = null): Promise<void> {
  const db = desk.db();
  let reading = readings.get(db);
  if (!reading) {
    const listeners: Reading['listeners'] = new Set();
    const tell = (done: number, total: number) => {
      desk.tell({ kind: 'reading', done, total });
      for (const listener of listeners) listener(done, total);
    };
    readings.set(db, (reading = { listeners, ended: readAll(desk, db, tell) }));
  }
  if (!context) return;
  const { signal, progress } = context;
  reading.listeners.add(progress);
  let giveUp = () => {};
  const givenUp = new Promise<void>((settle) => (giveUp = settle));
  signal.addEventListener('abort', giveUp);
  await Promise.race([reading.ended, givenUp]);
  signal.removeEventListener('abort', giveUp);
  reading.listeners.delete(progress);
  if (signal.aborted || desk.open?.db !== db) throw new Failure('cancelled', {});
}

/** Never rejects: what cannot be written, on a full or read-only disk, is read another time. */
async function readAll(desk: Desk, db: Db, tell: (done: number, total: number) => void): Promise<void> {
  const log = (fault: unknown) => writeLog(desk.options.dataFolder, 'reading', fault);
  let total = 0;
  try {
    await setImmediate();
    const isOpen = () => desk.open?.db === db;
    if (!isOpen()) return;
    if (isReadByOlder(db, FINDER_VERSION))
      writing(() => db.transaction(() => forgetReadings(db)).immediate());
    total = countUnread(db);
    let changed = performance.now();
    for (let done = 0; done < total && isOpen();) {
      const read = writing(() => db.transaction(() => readSome(db, log)).immediate());
      if (read === 0) break;
      done += read;
      tell(Math.min(done, total), total);
      if (done >= total || performance.now() - changed > CHANGED_EVERY_MS) {
        changed = performance.now();
        desk.changed();
      }
      await setImmediate();
    }
  } catch (fault) {
    if (!(fault instanceof Failure)) log(fault);
  }
  // However it ended: no window is to wait for more.
  if (total > 0) tell(total, total);
}

/** Gives how many texts were read. Which are left is asked in the transaction: another program may read them too. */
function readSome(db: Db, onFault: (fault: unknown) => void): number {
  const start = performance.now();
  let read = 0;
  for (const { textId } of listUnread(db, TEXTS_A_TRANSACTION)) {
    readTexts(db, [{ textId, text: getText(db, textId) }], onFault);
    read += 1;
    if (performance.now() - start > TURN_MS) break;
  }
  return read;
}
