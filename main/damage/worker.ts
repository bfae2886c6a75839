import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { uuidv7 } from '#core/identity/uuid.ts';
import { looksWhole } from '#db/damage.ts';
import { NothingSalvaged, salvageMatter } from '#db/salvage/salvage.ts';
import { unpacked } from '../originals/chunks.ts';
import type { DamageJob, FromDamageThread } from './jobs.ts';

/** Reads a whole file, which takes seconds where it is large, apart from the thread that serves windows. */
const port = parentPort!;
const send = (told: FromDamageThread) => port.postMessage(told);
/** Progress is told so often at most. */
const TELL_EVERY_MS = 50;

// Only main/damage/thread.ts starts this file, with what it was given.
const job = workerData as DamageJob;
try {
  send(done(job));
} catch (error) {
  if (error instanceof NothingSalvaged) send({ kind: 'nothing' });
  else {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    send({ kind: 'failed', code, message: String(error) });
  }
}

function done(asked: DamageJob): FromDamageThread {
  if (asked.kind === 'look') return { kind: 'looked', whole: looksWhole(asked.filePath, asked.key) };
  let told = 0;
  const report = salvageMatter(asked.filePath, asked.newPath, {
    name: asked.name,
    key: asked.key,
    at: asked.at,
    uuid: () => uuidv7(Date.now(), randomBytes(10)),
    isChunk: (chunk) => unpacked(chunk) !== null,
    progress: (count, total) => {
      if (performance.now() - told < TELL_EVERY_MS) return;
      told = performance.now();
      send({ kind: 'progress', done: count, total });
    },
  });
  return { kind: 'salvaged', report };
}
