import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Transport } from '#core/contract/transport.ts';
import { startHost } from '#main/electron/host.ts';
import type { Workbench } from '#main/serving.ts';
import { app, BrowserWindow, ipcMain, protocolHandlers, reset } from '../electron/fake-electron.ts';
import { invoke, until } from '../electron/launch.ts';
import { clientOf, startWorker, testFolders } from './opened.ts';
import { testContract } from './suite.ts';

vi.mock('electron', () => import('../electron/fake-electron.ts'));

/** The real host and a real worker; only Electron is stood in for, and what crosses is cloned both ways as there. */
testContract(
  async () => {
    const { folder, options, write, remove } = testFolders('electron');
    reset(folder);
    const pagesFolder = join(folder, 'pages');
    for (const needed of [pagesFolder, join(folder, 'temp')]) mkdirSync(needed);
    let workbench: Workbench | null = null;
    startHost({
      ...options,
      scratchFolder: () => options.scratchFolder,
      startWorkbench: (asked) => (workbench = startWorker(asked)),
      preloadPath: join(folder, 'preload.cjs'),
      pagesFolder,
      // An emitter has every listener's signature that the host uses.
      process: Object.assign(new EventEmitter(), {
        argv: ['/opt/pincite', folder],
        env: { PINCITE_DATA: options.dataFolder },
        platform: 'linux',
        cwd: () => folder,
        umask: () => 0,
        stdout: { write: () => true },
      }) as never,
    });
    app.becomeReady();
    await until(() => BrowserWindow.all.length > 0);
    const page = BrowserWindow.all[0]!.webContents;
    const ask = async (channel: string, value: unknown) =>
      structuredClone(await invoke(channel, page, page.mainFrame, value));
    const listeners = new Set<(event: unknown) => void>();
    page.send = (_channel, ...told) => {
      const [event] = structuredClone(told);
      for (const listener of listeners) listener(event);
    };
    const raw: Transport = {
      call: (request) => ask('call', request),
      cancel: (id) => void ipcMain.emit('cancel', { sender: page, senderFrame: page.mainFrame }, id),
      listen(onEvent) {
        listeners.add(onEvent);
        return () => void listeners.delete(onEvent);
      },
    };
    const closing = async () => workbench?.close();
    return {
      client: clientOf(raw),
      raw,
      mattersFolder: options.mattersFolder,
      dataFolder: options.dataFolder,
      hand: async (fileName, bytes) => (await ask('hand', write(fileName, bytes))) as string,
      save: async (ref) => {
        const handler = protocolHandlers.get('app')!;
        const response = await handler(new Request(`app://pincite/file/${ref}`));
        return response.ok ? response.text() : null;
      },
      end: closing,
      close: async () => {
        await closing();
        remove();
      },
    };
  },
  { far: true },
);
