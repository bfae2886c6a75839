import { EventEmitter } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import type { ContextBridge, IpcRenderer, WebUtils } from 'electron';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

const folder = mkdtempSync(join(tmpdir(), 'pincite-test-'));
let code = '';

/** Built as the program is built, into a folder of its own, so that the file is never an old one. */
beforeAll(async () => {
  await build({
    root,
    configFile: join(root, 'vite.preload.config.ts'),
    logLevel: 'error',
    build: { outDir: folder },
  });
  code = readFileSync(join(folder, 'preload.cjs'), 'utf8');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built file as Electron would, and gives what the page then has. */
function load() {
  const required: string[] = [];
  const exposed = new Map<string, Bridge>();
  const pipe = Object.assign(new EventEmitter(), {
    asked: [] as unknown[][],
    async invoke(...args: unknown[]) {
      pipe.asked.push(['invoke', ...args]);
      return 'a reply';
    },
    send: (...args: unknown[]) => void pipe.asked.push(['send', ...args]),
  });
  const contextBridge: Pick<ContextBridge, 'exposeInMainWorld'> = {
    exposeInMainWorld: (name, api: Bridge) => void exposed.set(name, api),
  };
  const webUtils: WebUtils = {
    getPathForFile: (file) => (file.name === 'made by a script' ? '' : `/home/x/${file.name}`),
  };
  const ipcRenderer = pipe satisfies Pick<IpcRenderer, 'invoke' | 'send'>;
  const require = (name: string) => {
    required.push(name);
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
    return { contextBridge, ipcRenderer, webUtils };
  };
  const module = { exports: {} };
  compileFunction(code, ['require', 'module', 'exports'])(require, module, module.exports);
  return { required, exposed, pipe, bridge: exposed.get('pincite')! };
}

interface Bridge {
  call(request: unknown): Promise<unknown>;
  cancel(id: string): void;
  listen(onEvent: (event: unknown) => void): () => void;
  hand(file: { name: string }): Promise<string>;
}

test('it is one CommonJS file that requires electron and nothing else', () => {
  expect(readdirSync(folder)).toEqual(['preload.cjs']);
  expect(code).not.toMatch(/^\s*(import|export)\s/m);
  expect(code).not.toMatch(/\bimport\(/);
  expect([...code.matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
  expect(load().required).toEqual(['electron']);
});

test('the page gets four functions and nothing more', () => {
  const { exposed, bridge } = load();
  expect([...exposed.keys()]).toEqual(['pincite']);
  expect(Object.keys(bridge).toSorted()).toEqual(['call', 'cancel', 'hand', 'listen']);
  for (const member of Object.values(bridge)) expect(typeof member).toBe('function');
});

test('each function has its one channel, whatever else the page passes', async () => {
  const { bridge, pipe } = load();
  const request = { id: '1', method: 'app.about', params: {} };
  const more = ['call', 'x'] as unknown as [];
  expect(await bridge.call(request, ...more)).toBe('a reply');
  bridge.cancel('1', ...more);
  expect(await bridge.hand({ name: 'a.txt' }, ...more)).toBe('a reply');
  expect(pipe.asked).toEqual([
    ['invoke', 'call', request],
    ['send', 'cancel', '1'],
    ['invoke', 'hand', '/home/x/a.txt'],
  ]);
});

test('a file that a script made is not handed over', async () => {
  const { bridge, pipe } = load();
  await expect(bridge.hand({ name: 'made by a script' })).rejects.toThrow('not chosen by a person');
  expect(pipe.asked).toEqual([]);
});

test('an event reaches the page without the object that it came with, until the page stops listening', () => {
  const { bridge, pipe } = load();
  const heard: unknown[][] = [];
  const stop = bridge.listen((...args) => heard.push(args));
  pipe.emit('push', { sender: pipe, ports: [] }, { kind: 'changed' });
  pipe.emit('other', {}, { kind: 'changed' });
  expect(heard).toEqual([[{ kind: 'changed' }]]);
  expect(stop()).toBeUndefined();
  pipe.emit('push', {}, { kind: 'changed' });
  expect(heard).toHaveLength(1);
  expect(pipe.listenerCount('push')).toBe(0);
});
