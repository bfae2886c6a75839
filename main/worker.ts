import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '#core/contract/failures.ts';
import type { Printer } from './printing.ts';
import type { Answer, Call, WorkerData } from './remote.ts';
import { createWorkbench } from './workbench.ts';

/** The workbench in a thread of its own: SQLite and heavy work never keep the thread waiting that serves windows. */
const port = parentPort!;
// Only main/remote.ts starts this file, with what it was given.
const { options, hostPrints } = workerData as WorkerData;
const send = (answer: Answer) => port.postMessage(answer);
const printing = new Map<number, (done: boolean) => void>();
let prints = 0;
let told: Extract<Answer, { kind: 'opened' }> = {
  kind: 'opened',
  filePath: options.matter ?? null,
  key: options.key ?? null,
};

/** Asks the host; who gives up waits no longer, and the host's work is thrown away. */
const printByHost: Printer = async (print, signal) => {
  const number = (prints += 1);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const stop = () => resolve(false);
  printing.set(number, resolve);
  signal.addEventListener('abort', stop);
  send({ kind: 'print', number, print });
  const done = await promise;
  signal.removeEventListener('abort', stop);
  printing.delete(number);
  if (signal.aborted) throw new Failure('cancelled', {});
  if (!done) throw new Failure('not-printed', { engine: 'Electron' });
};

const workbench = createWorkbench(options, hostPrints ? printByHost : undefined);
workbench.listen((event) => {
  // Told before the windows hear of it: a worker that dies of the next call is started again over this matter.
  const [filePath, key] = [workbench.opened(), workbench.key()];
  if (filePath !== told.filePath || key !== told.key) send((told = { kind: 'opened', filePath, key }));
  send({ kind: 'event', event });
});

port.on('message', (call: Call) => {
  if (call.kind === 'cancel') workbench.cancel(call.id);
  else if (call.kind === 'printed') printing.get(call.number)?.(call.done);
  else void answer(call);
});

async function answer(call: Exclude<Call, { kind: 'cancel' | 'printed' }>): Promise<void> {
  const { number } = call;
  switch (call.kind) {
    case 'call':
      return send({ kind: 'reply', number, value: await workbench.call(call.request) });
    case 'hand':
      return send({ kind: 'reply', number, value: await workbench.hand(call.file) });
    case 'take':
      return send({ kind: 'reply', number, value: await workbench.take(call.ref) });
    case 'original':
      return send({
        kind: 'reply',
        number,
        value: await workbench.original(call.articleId, call.start, call.end),
      });
    case 'close':
      await workbench.close(() => send({ kind: 'backing up' }));
      send({ kind: 'reply', number, value: null });
      port.close();
  }
}
