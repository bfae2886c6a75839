import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startHost } from '#main/electron/host.ts';
import type { HandedFile } from '#main/files.ts';
import type { OriginalPart, Workbench, WorkbenchOptions } from '#main/serving.ts';
import {
  app,
  BrowserWindow,
  ipcMain,
  note,
  reset,
  type FakeFrame,
  type FakeWebContents,
} from './fake-electron.ts';

export const PAGE_TEXT = '<!doctype html><title>Pincite</title>';

const NO_MATTER = { ok: false, error: { code: 'no-matter', detail: {} } };

/** A workbench that notes what a host asks of it, and replies as a test says. */
export class StandIn implements Workbench {
  readonly options: WorkbenchOptions;
  readonly asked: { id: string; method: string; params: unknown }[] = [];
  readonly cancelled: string[] = [];
  readonly handed: HandedFile[] = [];
  readonly ready = new Map<string, HandedFile>();
  /** Given out by eight bytes at a time. */
  readonly originals = new Map<number, Uint8Array>();
  readonly listeners = new Set<(event: unknown) => void>();
  closing: () => Promise<void> = async () => {};
  reply: (method: string, params: unknown) => unknown = () => NO_MATTER;

  readonly end: (fault: unknown, goesOn: boolean) => void;

  constructor(options: WorkbenchOptions, end: (fault: unknown, goesOn: boolean) => void) {
    this.options = options;
    this.end = end;
  }
  async call(request: { id: string; method: string; params: unknown }): Promise<unknown> {
    this.asked.push(request);
    return this.reply(request.method, request.params);
  }
  cancel(id: string): void {
    this.cancelled.push(id);
  }
  listen(onEvent: (event: unknown) => void): () => void {
    this.listeners.add(onEvent);
    return () => void this.listeners.delete(onEvent);
  }
  tell(event: unknown): void {
    for (const listener of this.listeners) listener(event);
  }
  async hand(file: HandedFile): Promise<string> {
    this.handed.push(file);
    return String(this.handed.length).padStart(32, '0');
  }
  async take(ref: string): Promise<HandedFile | null> {
    const file = this.ready.get(ref) ?? null;
    this.ready.delete(ref);
    return file;
  }
  async original(articleId: number, start: number, end: number): Promise<OriginalPart | null> {
    const bytes = this.originals.get(articleId);
    return bytes
      ? { size: bytes.length, sha256: '', bytes: bytes.slice(start, Math.min(end, start + 8)) }
      : null;
  }
  opened(): string | null {
    return null;
  }
  key(): string | null {
    return null;
  }
  close(): Promise<void> {
    return this.closing();
  }
}

interface How {
  /** The words after the program's own name. */
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly packaged?: boolean;
  readonly isFirst?: boolean;
  readonly startWorkbench?: (options: WorkbenchOptions) => Workbench;
  readonly folder?: string;
}

/** A folder of the test's own, gone when it ends. */
export function testFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pincite-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts the host as far as it comes before Electron is ready. */
export function begin(how: How = {}) {
  const folder = how.folder ?? testFolder();
  const pagesFolder = join(folder, 'pages');
  mkdirSync(join(pagesFolder, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'temp'), { recursive: true });
  writeFileSync(join(pagesFolder, 'index.html'), PAGE_TEXT);
  writeFileSync(join(pagesFolder, 'assets', 'app.js'), 'export {};');
  writeFileSync(join(folder, 'secret.js'), 'not for the page');
  reset(folder);
  app.isPackaged = how.packaged ?? false;
  app.isFirst = how.isFirst ?? true;
  const written: string[] = [];
  const process = Object.assign(new EventEmitter(), {
    argv: ['/opt/pincite', folder, ...(how.args ?? [])],
    env: how.env ?? {},
    platform: how.platform ?? 'linux',
    cwd: () => folder,
    umask: (mask: number) => note('process.umask', mask),
    stdout: { write: (line: string) => written.push(line) },
  });
  let workbench: StandIn | null = null;
  startHost({
    startWorkbench: (options, onFault) => {
      if (how.startWorkbench) return how.startWorkbench(options);
      return (workbench = new StandIn(options, onFault));
    },
    mattersFolder: join(folder, 'home', 'Pincite'),
    scratchFolder: (data) => join(data, 'scratch'),
    preloadPath: join(folder, 'preload.cjs'),
    pagesFolder,
    resourcesFolder: join(folder, 'resources'),
    // An emitter has every listener's signature that the host uses.
    process: process as never,
  });
  return {
    folder,
    written,
    process,
    workbench: () => {
      if (!workbench) throw new Error('no workbench was started');
      return workbench;
    },
  };
}

/** Starts the host until its window is there. */
export async function launch(how: How = {}) {
  const { folder, written, process, workbench } = begin(how);
  app.becomeReady();
  await until(() => BrowserWindow.all.length > 0);
  const window = BrowserWindow.all[0]!;
  return { folder, written, process, window, contents: window.webContents, workbench: workbench() };
}

/** Waits, turn by turn of the event loop, until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  const limit = Date.now() + 5_000;
  while (!isSo()) {
    if (Date.now() > limit) throw new Error('it never came to be');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** What the page's `invoke` gives, from a frame of `contents`. */
export async function invoke(
  channel: string,
  contents: FakeWebContents,
  frame: FakeFrame | null,
  ...args: unknown[]
): Promise<unknown> {
  const handler = ipcMain.handlers.get(channel);
  if (!handler) throw new Error(`nobody handles ${channel}`);
  // Arguments cross by structured clone.
  return handler(
    { sender: contents, senderFrame: frame } as never,
    ...args.map((value) => structuredClone(value)),
  );
}
