import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, chromium, test as base, type Download, type Page } from '@playwright/test';
import { browser as how } from '../browser.ts';
import { root } from '../../tools/workspace.mjs';

/**
 * The built workbench, started as a person starts it: on the loopback host in the test's browser, or, with
 * PINCITE_HOST=electron, in Electron itself. Every test has folders of its own.
 */
export interface Started {
  readonly page: Page;
  /** What the loopback host printed, with its ticket; empty in Electron, which has no address. */
  readonly address: string;
  readonly stop: () => Promise<void>;
  /** Ends the loopback host without warning, as a crash does. What the page logs of it is no fault of the page. */
  readonly kill: () => Promise<void>;
  /** Ends the thread that keeps the matter, as running out of memory does. */
  readonly killWorker: () => Promise<void>;
}

export interface Folders {
  readonly data: string;
  readonly matters: string;
  readonly downloads: string;
}

interface Fixtures {
  /** The folder of the built product. */
  readonly product: string;
  readonly folders: Folders;
  /** Whether the window's browser keeps its profile where the product has it, instead of in memory. */
  readonly keepsProfile: boolean;
  /** Starts the program anew over the same folders: what a restart of the computer leaves. */
  readonly start: (...args: readonly string[]) => Promise<Started>;
  readonly window: Page;
}

export const IN_ELECTRON = process.env['PINCITE_HOST'] === 'electron';

export const test = base.extend<Fixtures>({
  product: [root, { option: true }],
  keepsProfile: [false, { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs off its first parameter
  folders: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'pincite-e2e-'));
    const folders = {
      data: join(home, 'data'),
      matters: join(home, 'matters'),
      downloads: join(home, 'downloads'),
    };
    mkdirSync(folders.downloads);
    // The tour has tests of its own; in all others the person knows the workbench.
    mkdirSync(folders.data);
    writeFileSync(join(folders.data, 'settings.json'), JSON.stringify({ settings: { toured: true } }));
    await use(folders);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  },
  start: async ({ folders, browser, locale, product, keepsProfile }, use) => {
    const open: Started[] = [];
    await use(async (...args) => {
      const env = {
        ...process.env,
        PINCITE_DATA: folders.data,
        PINCITE_MATTERS: folders.matters,
        PINCITE_DOWNLOADS: folders.downloads,
      };
      const started = IN_ELECTRON ? await inElectron(env, args) : await inBrowser(env, args);
      open.push(started);
      return started;
    });
    // The last one first: a second start lives off the host of the first.
    for (const one of open.reverse()) await one.stop();

    async function inBrowser(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<Started> {
      const host = spawn(
        process.execPath,
        // The inspector is the test's way into a thread, which nothing in the product is.
        ['--inspect=127.0.0.1:0', join(product, 'dist/main/loopback.js'), '--no-open', ...args],
        { env },
      );
      const inspector = inspectorOf(host);
      const address = await addressFrom(host);
      const options = { viewport: SIZE, acceptDownloads: true, locale };
      const context = keepsProfile
        ? await chromium.launchPersistentContext(join(folders.data, 'browser'), { ...how, ...options })
        : await browser.newContext(options);
      let killed = false;
      const page = watched(await context.newPage(), () => killed);
      await page.goto(address);
      return {
        page,
        address,
        killWorker: async () => endWorker(await inspector),
        kill: () => {
          killed = true;
          return ended(host, 'SIGKILL');
        },
        stop: async () => {
          await context.close();
          await ended(host);
        },
      };
    }
  },
  window: async ({ start }, use) => {
    const { page } = await start();
    await use(page);
  },
});

export const SIZE = { width: 1440, height: 900 };

async function inElectron(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<Started> {
  const app = await _electron.launch({
    args: [root, ...args],
    chromiumSandbox: true,
    env: env as Record<string, string>,
  });
  const page = watched(await app.firstWindow());
  const kill = () => Promise.reject(new Error('Electron has no host of its own to lose'));
  return { page, address: '', kill, killWorker: kill, stop: () => app.close() };
}

/** A fault that the page only logs would go unseen: it fails the test. */
function watched(page: Page, hostGone = () => false): Page {
  // Asked for only when a test waits for it, the dialog would sometimes be the system's own, which nobody answers.
  page.on('filechooser', () => {});
  page.on('pageerror', (error) => {
    throw new Error(`the page threw: ${error.message}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !hostGone()) throw new Error(`the page logged: ${message.text()}`);
  });
  return page;
}

function addressFrom(host: ChildProcess): Promise<string> {
  return new Promise((settle, fail) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(said)?.[0];
      if (address) settle(address);
    };
    host.stdout!.on('data', listen);
    host.stderr!.on('data', listen);
    host.on('exit', (code) => fail(new Error(`the host ended with ${code}: ${said}`)));
  });
}

function ended(host: ChildProcess, signal?: NodeJS.Signals): Promise<void> {
  return new Promise((settle) => {
    if (host.exitCode !== null || host.signalCode !== null) return settle();
    host.once('exit', () => settle());
    host.kill(signal);
  });
}

/** Where Node says that it may be looked into. */
function inspectorOf(host: ChildProcess): Promise<string> {
  return new Promise((settle) => {
    let said = '';
    host.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ws:\/\/\S+/.exec(said)?.[0];
      if (address) settle(address);
    });
  });
}

/** Ends the worker thread of a process from within: https://nodejs.org/api/inspector.html, domain NodeWorker. */
function endWorker(inspector: string): Promise<void> {
  return new Promise((settle, fail) => {
    const socket = new WebSocket(inspector);
    let id = 0;
    const send = (method: string, params: object) =>
      socket.send(JSON.stringify({ id: (id += 1), method, params }));
    socket.onerror = () => fail(new Error(`no inspector at ${inspector}`));
    socket.onopen = () => send('NodeWorker.enable', { waitForDebuggerOnStart: false });
    socket.onmessage = ({ data }) => {
      // What Node's inspector says of its workers.
      const { method, params } = JSON.parse(String(data)) as {
        method?: string;
        params: { sessionId: string };
      };
      if (method === 'NodeWorker.attachedToWorker') {
        const message = JSON.stringify({
          id: 1,
          method: 'Runtime.evaluate',
          params: { expression: 'process.exit(9)' },
        });
        send('NodeWorker.sendMessageToWorker', { message, sessionId: params.sessionId });
      } else if (method === 'NodeWorker.detachedFromWorker') {
        socket.close();
        settle();
      }
    };
  });
}

/** Saves a download into the test's folder and gives its path. */
export async function save(download: Download, folders: Folders): Promise<string> {
  const path = join(folders.downloads, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/**
 * Takes a picture of the window: into test-results, or, with PINCITE_KEEP_SCREENS, into docs, where the README shows it.
 * Only the sample's articles may be `kept`: others belong to their authors.
 */
export async function picture(page: Page, name: string, kept = false): Promise<void> {
  const folder = kept && process.env['PINCITE_KEEP_SCREENS'] ? 'docs/screens' : 'test-results/screens';
  await page.screenshot({ path: join(root, folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
