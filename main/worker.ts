import { parentPort, workerData } from 'node:worker_threads';
import type { Call, Answer } from './remote.ts';
import type { WorkbenchOptions } from './serving.ts';
import { createWorkbench } from './workbench.ts';

/** The workbench in a thread of its own: SQLite and heavy work never keep the thread waiting that serves windows. */
const port = parentPort!;
// Only main/remote.ts starts this file, with the options that it was given.
const workbench = createWorkbench(workerData as WorkbenchOptions);

const send = (answer: Answer) => port.postMessage(answer);
workbench.listen((event) => {
  // Told before the windows hear of it: a worker that dies of the next call is started again over this matter.
  if (isOfMatter(event)) send({ kind: 'opened', filePath: workbench.opened() });
  send({ kind: 'event', event });
});

port.on('message', (call: Call) => {
  if (call.kind === 'cancel') workbench.cancel(call.id);
  else void answer(call);
});

async function answer(call: Exclude<Call, { kind: 'cancel' }>): Promise<void> {
  const { number } = call;
  switch (call.kind) {
    case 'call':
      return send({ kind: 'reply', number, value: await workbench.call(call.request) });
    case 'hand':
      return send({ kind: 'reply', number, value: await workbench.hand(call.file) });
    case 'take':
      return send({ kind: 'reply', number, value: await workbench.take(call.ref) });
    case 'close':
      await workbench.close();
      send({ kind: 'reply', number, value: null });
      port.close();
  }
}

function isOfMatter(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'kind' in event && event.kind === 'matter';
}
