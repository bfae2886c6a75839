import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Failure } from '#core/contract/failures.ts';
import type { Signal } from '#core/contract/transport.ts';
import type { DamageJob, FromDamageThread } from './jobs.ts';

/** The built thread, or its source where this file is run as it is written. */
const THREAD_FILE = pathToFileURL(
  join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'worker.ts' : 'damage.js'),
);

type Ended = Exclude<FromDamageThread, { kind: 'progress' }>;

/** Does a job in a thread of its own. Throws `cancelled` where it is given up, and what ended the thread. */
export function inDamageThread(
  job: DamageJob,
  signal: Signal,
  progress: (done: number, total: number) => void = () => {},
): Promise<Ended> {
  return new Promise((settle, fail) => {
    const worker = new Worker(THREAD_FILE, { workerData: job });
    const giveUp = () => {
      fail(new Failure('cancelled', {}));
      void worker.terminate();
    };
    const end = () => signal.removeEventListener('abort', giveUp);
    signal.addEventListener('abort', giveUp);
    worker.on('message', (told: FromDamageThread) => {
      if (told.kind === 'progress') progress(told.done, told.total);
      else settle(told);
    });
    worker.on('error', fail);
    worker.on('exit', (code) => {
      end();
      fail(new Error(`the thread ended with code ${code}`));
    });
    if (signal.aborted) giveUp();
  });
}
