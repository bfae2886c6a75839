import { expect, test, vi } from 'vitest';
import { startWorkbench } from './remote.ts';
import type { WorkbenchOptions } from './serving.ts';

const options: WorkbenchOptions = {
  host: 'cli',
  version: '1.2.3',
  dataFolder: '/nowhere',
  mattersFolder: '/nowhere',
  scratchFolder: '/nowhere',
  resourcesFolder: '/nowhere',
};
const request = { id: 'a', method: 'app.about', params: {} };
const closed = { ok: false, error: { code: 'closed', detail: {} } };

/** A worker that does what a whole one never should. */
function badWorker(does: string): URL {
  const program = `import { parentPort } from 'node:worker_threads'; ${does}`;
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
}

test.each([
  [
    'dies of an error while it is asked',
    `parentPort.on('message', () => { throw new Error('broken'); });`,
    /broken/,
  ],
  ['ends itself while it is asked', `parentPort.on('message', () => process.exit(3));`, /code 3/],
  ['cannot even start', `throw new Error('no start');`, /no start/],
  [
    'fails where nobody waits',
    `parentPort.on('message', () => void Promise.reject(new Error('nobody waits')));`,
    /nobody waits/,
  ],
])(
  'when the worker %s, whoever waits hears that it is closed, and so does everybody after',
  async (_, does, reason) => {
    const ended = Promise.withResolvers<unknown>();
    const workbench = startWorkbench(options, badWorker(does), ended.resolve);
    expect(await Promise.all([workbench.call(request), workbench.call(request)])).toEqual([closed, closed]);
    expect(String(await ended.promise)).toMatch(reason);
    expect(await workbench.call(request)).toEqual(closed);
    await expect(workbench.hand({ path: '/a', name: 'a' })).rejects.toMatchObject({ code: 'closed' });
    expect(await workbench.take('a')).toBeNull();
    workbench.cancel('a');
    await workbench.close();
  },
);

test('an end that was asked for has no fault, and closing twice is closing', async () => {
  const ended = Promise.withResolvers<unknown>();
  const worker = badWorker(
    `parentPort.on('message', ({ number }) => { parentPort.postMessage({ kind: 'reply', number, value: null }); parentPort.close(); });`,
  );
  const workbench = startWorkbench(options, worker, ended.resolve);
  await workbench.close();
  await workbench.close();
  expect(await ended.promise).toBeNull();
});

/** A worker that answers as `onCall` says, and goes when it is asked to close. */
function worker(onCall: string): URL {
  return badWorker(`
    parentPort.on('message', (call) => {
      const reply = (value, to = call) => parentPort.postMessage({ kind: 'reply', number: to.number, value });
      if (call.kind === 'close') process.exit(0);
      ${onCall}
    });`);
}

test('answers find their calls in whatever order they come', async () => {
  const late = worker(`
    (globalThis.held ??= []).push(call);
    if (held.length === 3) for (const one of held.reverse()) reply(one.request.id, one);`);
  const workbench = startWorkbench(options, late);
  const ids = ['a', 'b', 'c'];
  expect(await Promise.all(ids.map((id) => workbench.call({ ...request, id })))).toEqual(ids);
  await workbench.close();
});

test('who stopped listening hears nothing more', async () => {
  const telling = worker(
    `parentPort.postMessage({ kind: 'event', event: call.number }); reply(call.number);`,
  );
  const workbench = startWorkbench(options, telling);
  const heard: unknown[] = [];
  const stop = workbench.listen((event) => heard.push(event));
  await workbench.call(request);
  stop();
  await workbench.call(request);
  expect(heard).toEqual([1]);
  await workbench.close();
});

test.each([
  ['done', async () => {}],
  ['failed', () => Promise.reject(new Error('no printer'))],
])('what only the host can print it prints, and the worker hears that it is %s', async (told, print) => {
  const asking = badWorker(`parentPort.on('message', (call) => {
    if (call.kind === 'call')
      parentPort.postMessage({ kind: 'print', number: 7, print: { page: 'a', pdf: 'b', profile: 'c' } });
    if (call.kind === 'printed')
      parentPort.postMessage({ kind: 'reply', number: 1, value: [call.number, call.done ? 'done' : 'failed'] });
    if (call.kind === 'close') process.exit(0);
  });`);
  const workbench = startWorkbench(options, asking, () => {}, print);
  expect(await workbench.call(request)).toEqual([7, told]);
  await workbench.close();
});

test('a worker that does not close is ended', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const workbench = startWorkbench(options, badWorker(`parentPort.on('message', () => { for (;;); });`));
    const waiting = workbench.call(request);
    const closing = workbench.close();
    vi.advanceTimersByTime(5_000);
    await closing;
    expect(await waiting).toEqual(closed);
  } finally {
    vi.useRealTimers();
  }
});
