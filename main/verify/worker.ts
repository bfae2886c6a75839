import { parentPort, workerData } from 'node:worker_threads';
import type { FilePart } from '#core/contract/vocabulary.ts';
import { closeLeavingNothing } from '#db/leftovers.ts';
import { CannotOpen } from '#db/open.ts';
import { openToRead } from '#db/reading.ts';
import { verifyMatter } from '#db/verify/verify.ts';
import { unpacked } from '../originals/chunks.ts';
import type { FromVerifying, ToVerify } from './jobs.ts';

/** The thread that looks through one file and ends. */
const port = parentPort!;
// Only main/verify/verify-file.ts starts this file.
const { filePath, unlocking, head } = workerData as ToVerify;
const send = (told: FromVerifying) => port.postMessage(told);

try {
  const db = openToRead(filePath, unlocking);
  try {
    const onPart = (part: FilePart) => send({ kind: 'part', part });
    send({
      kind: 'verified',
      verified: verifyMatter(db, { unpack: unpacked, onPart, ...(head === undefined ? {} : { head }) }),
    });
  } finally {
    closeLeavingNothing(db);
  }
} catch (error) {
  if (!(error instanceof CannotOpen)) throw error;
  send({ kind: 'refused', problem: error.problem });
}
