import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { FakeWebContents, ipcMain, type FakeFrame } from './fake-electron.ts';
import { invoke, launch } from './launch.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const asked = { id: '1', method: 'app.about', params: {} };
const top: FakeFrame = { url: 'app://pincite/', parent: null };

test('there are three channels and no more', async () => {
  await launch();
  expect([...ipcMain.handlers.keys()]).toEqual(['call', 'hand']);
  expect(ipcMain.eventNames()).toEqual(['cancel']);
});

test('a call of our page reaches the workbench, and its reply the page', async () => {
  const { contents, workbench } = await launch();
  workbench.reply = () => ({ ok: true, value: { version: '1' } });
  expect(await invoke('call', contents, contents.mainFrame, asked)).toEqual({
    ok: true,
    value: { version: '1' },
  });
  expect(workbench.asked).toEqual([asked]);
});

/** Who asks besides our page. */
const strangers: readonly (readonly [
  string,
  (contents: FakeWebContents) => [FakeWebContents, FakeFrame | null],
])[] = [
  ['another page', () => [new FakeWebContents(), top]],
  ['a frame that is gone', (contents) => [contents, null]],
  [
    'a frame in our page',
    (contents) => [contents, { url: 'app://pincite/', parent: top as FakeFrame['parent'] }],
  ],
  ['our window at another address', (contents) => [contents, { url: 'https://example.com/', parent: null }]],
  [
    'our window at an address like ours',
    (contents) => [contents, { url: 'app://pincite.example/', parent: null }],
  ],
  ['our window at no address', (contents) => [contents, { url: '', parent: null }]],
];

test.each(strangers)('%s is refused on every channel', async (_name, from) => {
  const { contents, workbench, folder } = await launch();
  const file = join(folder, 'a.txt');
  writeFileSync(file, 'text');
  const [sender, senderFrame] = from(contents);
  await expect(invoke('call', sender, senderFrame, asked)).rejects.toThrow('refused');
  await expect(invoke('hand', sender, senderFrame, file)).rejects.toThrow('refused');
  ipcMain.emit('cancel', { sender, senderFrame }, '1');
  expect([workbench.asked, workbench.handed, workbench.cancelled]).toEqual([[], [], []]);
});

test('once the window is closed, its page is a stranger, too', async () => {
  const { window, contents, workbench } = await launch({ platform: 'darwin' });
  window.close();
  await expect(invoke('call', contents, contents.mainFrame, asked)).rejects.toThrow('refused');
  expect(workbench.asked).toEqual([]);
});

const circle: Record<string, unknown> = {};
circle.self = circle;
let deep: unknown = {};
for (let depth = 0; depth < 1_000; depth += 1) deep = { deep };

/** What a structured clone brings that is not a request, or not JSON. */
const wrong: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a string', 'app.about'],
  ['a list', [asked]],
  ['no id', { method: 'app.about', params: {} }],
  ['an empty id', { ...asked, id: '' }],
  ['a long id', { ...asked, id: 'x'.repeat(65) }],
  ['a numeric id', { ...asked, id: 1 }],
  ['a long method', { ...asked, method: 'x'.repeat(65) }],
  ['a method that is none', { ...asked, method: ['app.about'] }],
  ['a field too many', { ...asked, path: '/etc/passwd' }],
  ['a date', { ...asked, params: { at: new Date(0) } }],
  ['a map', { ...asked, params: new Map() }],
  ['a set', { ...asked, params: { of: new Set() } }],
  ['bytes', { ...asked, params: { bytes: new Uint8Array(4) } }],
  ['a buffer', { ...asked, params: new ArrayBuffer(4) }],
  ['a pattern', { ...asked, params: { like: /x/ } }],
  ['an error', { ...asked, params: new Error('x') }],
  ['a large integer', { ...asked, params: { id: 1n } }],
  ['not a number', { ...asked, params: { id: Number.NaN } }],
  ['no end', { ...asked, params: { id: Infinity } }],
  ['a circle', { ...asked, params: circle }],
  ['a depth without end', { ...asked, params: deep }],
  ['a gap in a list', { ...asked, params: { files: [undefined] } }],
];

test.each(wrong)('%s in the place of a request is answered as a bad request', async (_name, raw) => {
  const { contents, workbench } = await launch();
  expect(await invoke('call', contents, contents.mainFrame, raw)).toMatchObject({
    ok: false,
    error: { code: 'bad-request' },
  });
  expect(workbench.asked).toEqual([]);
});

test('what HTTP would carry is carried here, shared parts and fields left out as well', async () => {
  const { contents, workbench } = await launch();
  const part = { start: 1, end: 2 };
  const params = {
    text: 'ü',
    of: [part, part],
    none: null,
    off: undefined,
    yes: true,
    number: -0.5,
    empty: [],
  };
  await invoke('call', contents, contents.mainFrame, { ...asked, params });
  expect(workbench.asked).toEqual([{ ...asked, params }]);
});

test('a workbench that is broken counts as closed; the page learns nothing of the fault, the log where it was', async () => {
  const { contents, workbench, folder } = await launch();
  workbench.call = () => Promise.reject(new Error('at /home/somebody/matter'));
  expect(await invoke('call', contents, contents.mainFrame, asked)).toEqual({
    ok: false,
    error: { code: 'closed', detail: {} },
  });
  const log = readFileSync(join(folder, 'userData', 'pincite.log'), 'utf8');
  expect(log).toMatch(/ call Error\n {4}at electron\/ipc\.test\.ts:\d+:\d+\n/);
  expect(log).not.toContain('somebody');
});

test('a call can be cancelled by its id and by nothing else', async () => {
  const { contents, workbench } = await launch();
  const event = { sender: contents, senderFrame: contents.mainFrame };
  ipcMain.emit('cancel', event, '7');
  for (const id of [7, null, undefined, {}, 'x'.repeat(65)]) ipcMain.emit('cancel', event, id);
  expect(workbench.cancelled).toEqual(['7']);
});

test('a file is handed over under its own name', async () => {
  const { contents, workbench, folder } = await launch();
  const path = join(folder, 'An article.txt');
  writeFileSync(path, 'text');
  expect(await invoke('hand', contents, contents.mainFrame, path)).toBe('1'.padStart(32, '0'));
  expect(workbench.handed).toEqual([{ path, name: 'An article.txt' }]);
});

test('what is not a file with a whole path is not handed over', async () => {
  const { contents, workbench, folder } = await launch();
  mkdirSync(join(folder, 'a folder'));
  for (const path of [
    '',
    'a.txt',
    'package.json',
    join(folder, 'a folder'),
    join(folder, 'missing.txt'),
    7,
    null,
    undefined,
    ['/'],
    `${folder}\0`,
  ])
    await expect(invoke('hand', contents, contents.mainFrame, path), String(path)).rejects.toThrow(
      'not a file',
    );
  expect(workbench.handed).toEqual([]);
});

test('a workbench that has ended hands nothing out', async () => {
  const { contents, workbench, folder } = await launch();
  writeFileSync(join(folder, 'a.txt'), 'text');
  workbench.hand = async () => undefined as never;
  await expect(invoke('hand', contents, contents.mainFrame, join(folder, 'a.txt'))).rejects.toThrow('closed');
});

test('what the workbench tells goes to the page while there is one', async () => {
  const { contents, window, workbench } = await launch({ platform: 'darwin' });
  workbench.tell({ kind: 'changed' });
  expect(contents.sent).toEqual([{ name: 'push', args: [{ kind: 'changed' }] }]);
  contents.destroyed = true;
  workbench.tell({ kind: 'changed' });
  window.close();
  workbench.tell({ kind: 'changed' });
  expect(contents.sent).toHaveLength(1);
});
