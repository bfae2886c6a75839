import { readFileSync } from 'node:fs';
import { Failure } from '#core/contract/failures.ts';
import { refused, type Reply } from '#core/contract/transport.ts';
import { keyOf } from '#db/cipher.ts';
import { isOfDamage, isSmall, isUnreadable } from '#db/damage.ts';
import type { Db } from '#db/sql.ts';
import { verifyMatter } from '#db/verify/verify.ts';
import { inDamageThread } from '../damage/thread.ts';
import { writeLog } from '../log.ts';
import type { Desk } from './desk.ts';
import { diskFailure } from './disk.ts';

/**
 * Looks through the matter that is open for damage, in the background: a small one was looked through when it was opened.
 * Where it is damaged, it takes no change any more. A terminal opens a matter for one thing: there `verify` looks through it.
 */
export async function lookThrough(desk: Desk, which: 'large' | 'whatever its size' = 'large'): Promise<void> {
  const open = desk.open;
  if (!open || desk.options.host === 'cli') return;
  if (which === 'large' && isSmall(open.filePath)) return;
  const closed = new AbortController();
  const over = desk.unfinished(() => closed.abort());
  try {
    const job = { kind: 'look', filePath: open.filePath, key: keyOf(open.db) } as const;
    const told = await inDamageThread(job, closed.signal);
    if (told.kind === 'looked' && !told.whole) desk.foundDamaged(open.db);
    // A disk that was pulled out, say, shows by itself.
    if (told.kind === 'failed') writeLog(desk.options.dataFolder, 'look through', new Error(told.code));
  } catch (fault) {
    if (!(fault instanceof Failure)) writeLog(desk.options.dataFolder, 'look through', fault);
  } finally {
    over();
  }
}

/** A fault that came of damage in the open matter, which takes no change from then on; `null` for any other. */
export function damageFailure(desk: Desk, fault: unknown): Failure | null {
  if (!desk.open) return null;
  const { db, filePath } = desk.open;
  // What SQLite calls malformed may be what a failing disk did not give it.
  const isDamage = isUnreadable(fault)
    ? showsDamage(db, filePath)
    : diskFailure(fault) === null && isOfDamage(fault, db);
  if (!isDamage) return null;
  desk.foundDamaged(db);
  return new Failure('matter-damaged', {});
}

/** Whether a small matter, all of whose bytes the disk gives, does not verify; a large one is looked through in the background. */
function showsDamage(db: Db, filePath: string): boolean {
  if (!isSmall(filePath)) return false;
  try {
    readFileSync(filePath);
  } catch {
    return false;
  }
  return verifyMatter(db).faults.length > 0;
}

/** What could not be read may be damage that is not known yet: it is looked into. What a damaged matter refuses is refused for that. */
export function ofDamaged(desk: Desk, reply: Reply): Reply {
  if (reply.ok || !desk.open) return reply;
  const { code } = reply.error;
  if ((code === 'disk-fault' || code === 'internal') && !desk.isDamaged)
    void lookThrough(desk, 'whatever its size');
  const isRefusal = code === 'read-only' && desk.isDamaged;
  return isRefusal ? refused(new Failure('matter-damaged', {})) : reply;
}
