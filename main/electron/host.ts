import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, dialog, protocol, session, type BrowserWindow, type MessageBoxOptions } from 'electron';
import { Failure } from '#core/contract/failures.ts';
import { sentenceFor } from '#core/words/sentence-for.ts';
import { writeLog } from '../log.ts';
import type { Workbench, WorkbenchOptions } from '../serving.ts';
import { SCHEME } from './address.ts';
import { saveDownloads } from './downloads.ts';
import type { Log } from './log.ts';
import { answerPage, tellCommand } from './ipc.ts';
import { z } from 'zod';
import { keySettings } from '#core/contract/settings.ts';
import { keymapOf, type ChangedKeys } from '#core/keys/keymap.ts';
import { setMenu } from './menu.ts';
import { MatterOpener, mattersNamed } from './open-files.ts';
import { answer } from './protocol.ts';
import { lockContents, lockProcess, lockResolver, lockSession } from './security.ts';
import { selfTest } from './self-test.ts';
import { bringForward, openWindow } from './window.ts';
import { systemWords } from './words.ts';

export interface HostParts {
  /** `onFault` hears why the workbench died, and whether it was started again. */
  readonly startWorkbench: (
    options: WorkbenchOptions,
    onFault: (fault: unknown, goesOn: boolean) => void,
  ) => Workbench;
  readonly mattersFolder: string;
  /** Where it lies follows from the data folder, which Electron knows. */
  readonly scratchFolder: (dataFolder: string) => string;
  /** The built interface. */
  readonly pagesFolder: string;
  readonly resourcesFolder: string;
  readonly preloadPath: string;
  readonly process: Pick<NodeJS.Process, 'argv' | 'cwd' | 'env' | 'platform' | 'on' | 'umask'> & {
    readonly stdout: { write(line: string): unknown };
  };
}

/**
 * How long a workbench may take to close, its last backup too, before the program ends without it; it has limits of its
 * own, and what was saved is safe either way.
 */
const CLOSING_LIMIT_MS = 40_000;

/** Runs the program. Called before anything is awaited, since half of the locks only hold if they are set before `ready`. */
export function startHost(parts: HostParts): void {
  const { argv, env, platform } = parts.process;
  // Whatever anything in this process makes, Chromium too, is for this user alone.
  parts.process.umask(0o077);
  const testing = argv.includes('--self-test');
  const data = testing ? ownFolder() : env.PINCITE_DATA ? resolve(env.PINCITE_DATA) : app.getPath('userData');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  app.setPath('userData', data);
  lockProcess();
  // The lock lies in the data folder: one program for each.
  if (!app.requestSingleInstanceLock()) return app.quit();

  const log: Log = (where, fault) => writeLog(data, where, fault);
  const host = new Host(testing ? { ...parts, mattersFolder: join(data, 'matters') } : parts, data, log);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('session-created', (created) => void lockSession(created, platform));
  app.on('child-process-gone', (_event, { type, reason }) => log(`${type} gone ${reason}`));
  app.on('second-instance', (_event, words, folder) => {
    host.show();
    for (const path of mattersNamed(words, folder)) host.opener.open(path);
  });
  // On macOS, also before `ready`.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    host.show();
    host.opener.open(path);
  });
  parts.process.on('uncaughtExceptionMonitor', (fault) => log('fault', fault));
  for (const path of mattersNamed(argv, parts.process.cwd())) host.opener.open(path);

  app
    .whenReady()
    .then(() => host.run(testing))
    .catch((fault: unknown) => {
      log('start', fault);
      const words = systemWords();
      dialog.showErrorBox(
        words.desktop.notStarted,
        fault instanceof Failure ? sentenceFor(words, fault) : words.desktop.wentWrong,
      );
      app.exit(1);
    });
}

/** A folder for a self-test, which touches nothing of the person's. */
function ownFolder(): string {
  return mkdtempSync(join(app.getPath('temp'), 'pincite-self-test-'));
}

class Host {
  readonly #parts: HostParts;
  readonly #dataFolder: string;
  readonly #log: Log;
  readonly opener = new MatterOpener((failure) => this.#tell(failure));
  #running = false;
  #window: BrowserWindow | null = null;

  constructor(parts: HostParts, dataFolder: string, log: Log) {
    this.#parts = parts;
    this.#dataFolder = dataFolder;
    this.#log = log;
  }

  async run(testing: boolean): Promise<void> {
    const { mattersFolder, pagesFolder, resourcesFolder, process } = this.#parts;
    const scratchFolder = this.#parts.scratchFolder(this.#dataFolder);
    lockResolver();
    await lockSession(session.defaultSession, process.platform);
    const options: WorkbenchOptions = {
      host: 'electron',
      version: app.getVersion(),
      dataFolder: this.#dataFolder,
      mattersFolder,
      scratchFolder,
      resourcesFolder,
    };
    const workbench = this.#parts.startWorkbench(options, (fault, goesOn) => {
      this.#log('workbench', fault);
      if (!goesOn) this.#tell(new Failure('closed', {}));
    });
    this.#endWith(workbench);
    protocol.handle(SCHEME, (request) => answer(request, { workbench, pagesFolder, scratchFolder }));
    saveDownloads(session.defaultSession, process.env.PINCITE_DOWNLOADS ?? null);
    const page = () => this.#window?.webContents ?? null;
    let shown: string | null = null;
    const putMenu = (changed: ChangedKeys) => {
      if (shown === JSON.stringify(changed)) return;
      shown = JSON.stringify(changed);
      setMenu({
        platform: process.platform,
        words: systemWords(),
        keymap: keymapOf(changed),
        developing: !app.isPackaged,
        onCommand: (command) => (this.#window ? tellCommand(page(), command) : this.show()),
      });
    };
    putMenu({});
    const answered = Promise.withResolvers<void>();
    const onReply = (method: string, reply: unknown) => {
      if (method === 'app.about' && isGood(reply)) answered.resolve();
      const changed = method.startsWith('settings.') ? keysIn(reply) : null;
      if (changed) putMenu(changed);
    };
    answerPage({ workbench, page, log: this.#log, onReply });
    app.on('activate', () => this.show());
    this.#running = true;
    this.opener.start(workbench);
    this.show();
    if (testing) await this.#test(workbench, answered.promise);
  }

  /** Brings the window forward, or opens it; before the program runs there is nothing to show yet. */
  show(): void {
    if (!this.#running) return;
    if (this.#window) return bringForward(this.#window);
    const window = openWindow({
      preloadPath: this.#parts.preloadPath,
      statePath: join(this.#dataFolder, 'window.json'),
      platform: this.#parts.process.platform,
      devTools: !app.isPackaged,
      log: this.#log,
    });
    window.on('closed', () => (this.#window = null));
    this.#window = window;
  }

  #endWith(workbench: Workbench): void {
    app.on('window-all-closed', () => {
      if (this.#parts.process.platform !== 'darwin') app.quit();
    });
    let closing = false;
    app.on('will-quit', (event) => {
      event.preventDefault();
      if (closing) return;
      closing = true;
      void this.#close(workbench).then(() => app.exit(0));
    });
  }

  /** Never rejects, and never takes longer than the limit. */
  async #close(workbench: Workbench): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('took too long')), CLOSING_LIMIT_MS);
    });
    await Promise.race([workbench.close(), late]).catch((fault: unknown) => this.#log('close', fault));
    clearTimeout(timer);
  }

  async #test(workbench: Workbench, pageAnswered: Promise<void>): Promise<void> {
    const found = await selfTest(workbench, pageAnswered);
    await this.#close(workbench);
    try {
      rmSync(this.#dataFolder, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // Chromium may still hold a file of it; the system clears its temporary folder.
    }
    this.#parts.process.stdout.write(`${JSON.stringify(found)}\n`);
    app.exit(found.ok ? 0 : 1);
  }

  #tell(failure: Failure): void {
    const words = systemWords();
    const box: MessageBoxOptions = {
      type: 'error',
      message: sentenceFor(words, failure),
      buttons: [words.desktop.ok],
    };
    const window = this.#window;
    void (window?.isVisible() ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box));
  }
}

/** The keys that a person changed, out of what the workbench answered of the settings; `null` where it answered none. */
function keysIn(reply: unknown): ChangedKeys | null {
  const answered = z.object({ value: z.object({ keys: keySettings }) }).safeParse(reply);
  return answered.success ? answered.data.value.keys.changed : null;
}

function isGood(reply: unknown): boolean {
  return typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true;
}
