import { parentPort, workerData } from 'node:worker_threads';
import { doJob, type Answer, type Job } from './jobs.ts';

/** Copies a large matter in a thread of its own, and ends: nobody waits for it. Only main/backups/thread.ts starts this file, with a job. */
parentPort!.postMessage(answer(workerData as Job));

function answer(job: Job): Answer {
  try {
    return { ok: true, outcome: doJob(job) };
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    return { ok: false, code, message: fault instanceof Error ? fault.message : String(fault) };
  }
}
