import { setImmediate } from 'node:timers/promises';
import { compactedStep, compactLog } from '#db/chain/compact.ts';
import { writeLog } from '../log.ts';
import { writing, type Desk } from './desk.ts';

/**
 * Drops what the oldest steps changed where the log of the open matter has grown beyond its bound, in the background and
 * others having a turn between its parts. Never rejects: what cannot be dropped now is another time.
 */
export async function boundLog(desk: Desk): Promise<void> {
  const db = desk.open?.db;
  if (!db) return;
  try {
    const end = compactedStep(db);
    let more = true;
    while (more) {
      await setImmediate();
      if (desk.open?.db !== db || desk.isDamaged) return;
      more = writing(() => compactLog(db, desk.by()));
    }
    if (compactedStep(db) !== end) desk.changed();
  } catch (fault) {
    writeLog(desk.options.dataFolder, 'bounding', fault);
  }
}
