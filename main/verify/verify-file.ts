import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Failure } from '#core/contract/failures.ts';
import type { Verified } from '#core/contract/verified.ts';
import type { FilePart } from '#core/contract/vocabulary.ts';
import type { FromVerifying, ToVerify } from './jobs.ts';

/** The built thread, or its source where this file is run as it is written. */
const THREAD_FILE = pathToFileURL(
  join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'worker.ts' : 'verifying.js'),
);

/**
 * Looks through a matter file in a thread of its own, and changes nothing in it; whoever has it open goes on working.
 * Throws `cannot-open`, and `cancelled` where the signal aborts, at once.
 */
export function verifyFile(
  job: ToVerify,
  signal: AbortSignal,
  onPart: (part: FilePart) => void = () => {},
): Promise<Verified> {
  return new Promise((settle, fail) => {
    if (signal.aborted) return fail(new Failure('cancelled', {}));
    const worker = new Worker(THREAD_FILE, { workerData: job });
    const giveUp = () => {
      fail(new Failure('cancelled', {}));
      void worker.terminate();
    };
    signal.addEventListener('abort', giveUp, { once: true });
    worker.on('message', (told: FromVerifying) => {
      if (told.kind === 'part') onPart(told.part);
      else if (told.kind === 'verified') settle(told.verified);
      else fail(new Failure('cannot-open', { name: basename(job.filePath), problem: told.problem }));
    });
    worker.on('error', fail);
    worker.on('exit', () => {
      signal.removeEventListener('abort', giveUp);
      // Heard by nobody but where SQLite took the thread with it.
      fail(new Error('the thread that verifies ended without an answer'));
    });
  });
}
