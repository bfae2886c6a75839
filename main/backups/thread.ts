import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Answer, Job, OutcomeOf } from './jobs.ts';

/** The built thread, or its source where this file is run as it is written. */
const THREAD_FILE = pathToFileURL(
  join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'worker.ts' : 'backups.js'),
);

/** Does a job in a thread of its own. Throws what the job throws; `signal` ends the thread at once, wherever it is. */
export function doInThread<One extends Job>(job: One, signal: AbortSignal): Promise<OutcomeOf<One>> {
  return new Promise((settle, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(THREAD_FILE, { workerData: job });
    const stop = () => void worker.terminate();
    signal.addEventListener('abort', stop);
    worker.on('message', (answer: Answer) =>
      // The thread answers with the outcome of the job that it was started with.
      answer.ok
        ? settle(answer.outcome as OutcomeOf<One>)
        : reject(Object.assign(new Error(answer.message), { code: answer.code })),
    );
    worker.on('error', reject);
    worker.on('exit', () => {
      signal.removeEventListener('abort', stop);
      reject(signal.aborted ? signal.reason : new Error('the thread ended without an answer'));
    });
  });
}
