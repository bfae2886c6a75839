import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startLasting } from './lasting.ts';

const request = { id: 'a', method: 'matter.summary', params: {} };
const restarted = { ok: false, error: { code: 'restarted', detail: {} } };
const closed = { ok: false, error: { code: 'closed', detail: {} } };

const real = new URL('worker.ts', import.meta.url).href;

/** The real worker, which dies as soon as it is asked for the method `die`. */
const mortal = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (call) => { if (call.request?.method === 'die') throw new Error('struck down'); });
    await import(${JSON.stringify(real)});`)}`,
);

function start(now?: () => number) {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-test-'));
  const deaths: [string, boolean][] = [];
  const events: unknown[] = [];
  const workbench = startLasting(
    {
      host: 'loopback',
      version: '1.2.3',
      dataFolder: join(folder, 'data'),
      mattersFolder: join(folder, 'matters'),
      scratchFolder: join(folder, 'scratch'),
      resourcesFolder: join(folder, 'resources'),
    },
    mortal,
    (fault, goesOn) => deaths.push([String(fault), goesOn]),
    now,
  );
  workbench.listen((event) => events.push(event));
  onTestFinished(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });
  let calls = 0;
  const call = (method: string, params = {}) => workbench.call({ id: `${(calls += 1)}`, method, params });
  return { workbench, call, deaths, events };
}

test('what was saved is there when the worker has died, and the one after goes on with the same matter', async () => {
  const { call, deaths, events } = start();
  await call('matters.create', { name: 'Kept' });
  await call('articles.paste', { text: 'It was saved before.', title: 'Saved' });
  expect(await Promise.all([call('die'), call('matter.summary')])).toEqual([restarted, restarted]);
  expect(deaths).toEqual([['Error: struck down', true]]);
  expect(events).toContainEqual({ kind: 'restarted' });
  expect(await call('matter.summary')).toMatchObject({ ok: true, value: { name: 'Kept', articles: 1 } });
  expect(await call('articles.paste', { text: 'It is saved after.', title: 'After' })).toMatchObject({
    ok: true,
  });
  expect(await call('history.undo')).toMatchObject({
    ok: true,
    value: { step: { action: 'paste article' } },
  });
  await expect.poll(() => events).toContainEqual({ kind: 'changed' });
});

test('the one after opens an encrypted matter without asking for its passphrase', async () => {
  const { workbench, call } = start();
  await call('matters.create', { name: 'Sealed', passphrase: 'once' });
  await call('die');
  expect(await call('matter.summary')).toMatchObject({ ok: true, value: { encrypted: true } });
  const key = workbench.key();
  await call('matter.passphrase', { current: 'once', next: 'twice', backups: 'keep' });
  await call('die');
  expect(await call('matter.summary')).toMatchObject({
    ok: true,
    value: { name: 'Sealed', encrypted: true },
  });
  expect(workbench.key()).not.toBe(key);
});

test('a matter that was closed is not opened again', async () => {
  const { call } = start();
  await call('matters.create', { name: 'Closed' });
  await call('matters.close');
  await call('die');
  expect(await call('matter.summary')).toMatchObject({ ok: false, error: { code: 'no-matter' } });
});

test('what is handed over while the worker dies is refused, not lost from sight', async () => {
  const { workbench, call } = start();
  const dying = call('die');
  await expect(workbench.hand({ path: '/a', name: 'a' })).rejects.toMatchObject({ code: 'restarted' });
  await dying;
  expect(await workbench.hand({ path: '/a', name: 'a' })).toMatch(/\S/);
});

test('a worker that dies again and again is not started for ever', async () => {
  const { call, deaths } = start();
  expect([await call('die'), await call('die'), await call('die')]).toEqual([restarted, restarted, closed]);
  expect(deaths.map(([, goesOn]) => goesOn)).toEqual([true, true, false]);
  expect(await call('matter.summary')).toEqual(closed);
});

test('deaths that lie far apart are each its own', async () => {
  let minutes = 0;
  const { call, deaths } = start(() => minutes * 60_000);
  for (; minutes < 5; minutes += 1) expect(await call('die')).toEqual(restarted);
  expect(deaths.every(([, goesOn]) => goesOn)).toBe(true);
});

test('closing is no death', async () => {
  const { workbench, deaths } = start();
  await workbench.close();
  expect(await workbench.call(request)).toEqual(closed);
  expect(deaths).toEqual([]);
});
