import { Failure } from '#core/contract/failures.ts';
import { keyOf } from '#db/cipher.ts';
import { isSmall } from '#db/damage.ts';
import { inDamageThread } from '../damage/thread.ts';
import { writeLog } from '../log.ts';
import type { Desk } from './desk.ts';

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
