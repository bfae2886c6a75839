import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type {
  App,
  BrowserWindow as RealBrowserWindow,
  BrowserWindowConstructorOptions,
  CommandLine,
  CrashReporter,
  Dialog,
  DownloadItem,
  IpcMain,
  Menu as RealMenu,
  MenuItemConstructorOptions,
  NativeTheme,
  PrintToPDFOptions,
  Protocol,
  Rectangle,
  Screen,
  WebContents,
  WebFrameMain,
} from 'electron';
import { FakeSession } from './fake-session.ts';

/**
 * As much of Electron's main process as the host asks for, recording what it is asked. Every member is declared with
 * Electron's own types, so that a call which Electron would not understand does not compile here either. It must grow
 * with each new name of Electron that the host uses.
 */

export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** Everything asked so far, in order. */
export const calls: Call[] = [];

export function argumentsOf(name: string): readonly unknown[][] {
  return calls.filter((call) => call.name === name).map((call) => [...call.args]);
}

export function note(name: string, ...args: unknown[]): void {
  calls.push({ name, args });
}

/** What an event's listener may refuse. */
export function refusable<Fields extends object>(fields: Fields) {
  const event = {
    ...fields,
    defaultPrevented: false,
    preventDefault: () => void (event.defaultPrevented = true),
  };
  return event;
}

class FakeApp
  extends EventEmitter
  implements
    Pick<
      App,
      | 'configureHostResolver'
      | 'enableSandbox'
      | 'exit'
      | 'getPath'
      | 'getPreferredSystemLanguages'
      | 'getVersion'
      | 'isPackaged'
      | 'quit'
      | 'requestSingleInstanceLock'
      | 'setPath'
      | 'whenReady'
    >
{
  isPackaged = false;
  isFirst = true;
  folder = '';
  readonly paths = new Map<string, string>();
  #ready = Promise.withResolvers<void>();
  readonly commandLine: Pick<CommandLine, 'appendSwitch'> = {
    appendSwitch: (name, value) => note('app.commandLine.appendSwitch', name, value),
  };
  enableSandbox(): void {
    note('app.enableSandbox');
  }
  configureHostResolver(options: Parameters<App['configureHostResolver']>[0]): void {
    note('app.configureHostResolver', options);
  }
  requestSingleInstanceLock(): boolean {
    note('app.requestSingleInstanceLock', this.paths.get('userData'));
    return this.isFirst;
  }
  whenReady(): Promise<void> {
    note('app.whenReady');
    return this.#ready.promise;
  }
  becomeReady(): void {
    note('ready');
    this.#ready.resolve();
  }
  quit(): void {
    note('app.quit');
  }
  exit(code?: number): void {
    note('app.exit', code);
  }
  getPath(name: Parameters<App['getPath']>[0]): string {
    return this.paths.get(name) ?? join(this.folder, name);
  }
  setPath(name: string, path: string): void {
    note('app.setPath', name, path);
    this.paths.set(name, path);
  }
  getPreferredSystemLanguages(): string[] {
    return ['tlh', 'en-GB'];
  }
  getVersion(): string {
    return '1.2.3';
  }
  reset(folder: string): void {
    this.removeAllListeners();
    this.isPackaged = false;
    this.isFirst = true;
    this.folder = folder;
    this.paths.clear();
    this.#ready = Promise.withResolvers();
  }
}

export type FakeFrame = Pick<WebFrameMain, 'url' | 'parent'>;

export class FakeWebContents
  extends EventEmitter
  implements
    Pick<
      WebContents,
      'isDestroyed' | 'printToPDF' | 'reload' | 'send' | 'setWebRTCIPHandlingPolicy' | 'setWindowOpenHandler'
    >
{
  readonly mainFrame: FakeFrame = { url: 'app://pincite/', parent: null };
  readonly sent: Call[] = [];
  destroyed = false;
  reloads = 0;
  openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null;
  rtcPolicy: Parameters<WebContents['setWebRTCIPHandlingPolicy']>[0] | null = null;
  send(name: string, ...args: unknown[]): void {
    this.sent.push({ name, args });
  }
  reload(): void {
    this.reloads += 1;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler;
  }
  /** As if this were what came of the page that was loaded last. */
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    note('contents.printToPDF', options);
    return Buffer.from('%PDF-1.4 made by the stand-in');
  }
  setWebRTCIPHandlingPolicy(policy: Parameters<WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    this.rtcPolicy = policy;
  }
}

export class BrowserWindow
  extends EventEmitter
  implements
    Pick<
      RealBrowserWindow,
      | 'destroy'
      | 'focus'
      | 'getNormalBounds'
      | 'isDestroyed'
      | 'isFullScreen'
      | 'isMaximized'
      | 'isMinimized'
      | 'isVisible'
      | 'loadURL'
      | 'maximize'
      | 'restore'
      | 'setFullScreen'
      | 'show'
    >
{
  static all: BrowserWindow[] = [];
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new FakeWebContents();
  bounds: Rectangle = { x: 10, y: 20, width: 1200, height: 800 };
  visible = false;
  minimized = false;
  maximized = false;
  fullScreen = false;
  destroyed = false;
  focused = 0;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    note('BrowserWindow', options);
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(address: string): Promise<void> {
    note('window.loadURL', address);
  }
  show(): void {
    this.visible = true;
  }
  focus(): void {
    this.focused += 1;
  }
  restore(): void {
    this.minimized = false;
  }
  maximize(): void {
    this.maximized = true;
  }
  setFullScreen(flag: boolean): void {
    this.fullScreen = flag;
  }
  isVisible(): boolean {
    return this.visible;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  isFullScreen(): boolean {
    return this.fullScreen;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  getNormalBounds(): Rectangle {
    return this.bounds;
  }
  destroy(): void {
    this.destroyed = true;
    this.webContents.destroyed = true;
    this.emit('closed');
  }
  /** As a person closes it. */
  close(): void {
    this.emit('close', refusable({}));
    this.destroy();
  }
}

class FakeIpcMain extends EventEmitter implements Pick<IpcMain, 'handle'> {
  readonly handlers = new Map<string, Parameters<IpcMain['handle']>[1]>();
  handle(channel: string, listener: Parameters<IpcMain['handle']>[1]): void {
    if (this.handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    this.handlers.set(channel, listener);
  }
}

export class FakeDownload
  extends EventEmitter
  implements Pick<DownloadItem, 'getFilename' | 'getURL' | 'setSaveDialogOptions' | 'setSavePath'>
{
  savePath: string | null = null;
  dialogOptions: Parameters<DownloadItem['setSaveDialogOptions']>[0] | null = null;
  readonly #address: string;
  readonly #fileName: string;
  constructor(address: string, fileName: string) {
    super();
    this.#address = address;
    this.#fileName = fileName;
  }
  getURL(): string {
    return this.#address;
  }
  getFilename(): string {
    return this.#fileName;
  }
  setSavePath(path: string): void {
    this.savePath = path;
  }
  setSaveDialogOptions(options: Parameters<DownloadItem['setSaveDialogOptions']>[0]): void {
    this.dialogOptions = options;
  }
}

export const app = new FakeApp();
export const ipcMain = new FakeIpcMain();
export const session = {
  defaultSession: new FakeSession(note),
  fromPartition(name: string): FakeSession {
    note('session.fromPartition', name);
    const made = new FakeSession(note);
    app.emit('session-created', made);
    return made;
  },
};

export const protocolHandlers = new Map<string, Parameters<Protocol['handle']>[1]>();
export const protocol: Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: (schemes) => note('protocol.registerSchemesAsPrivileged', schemes),
  handle: (scheme, handler) => void protocolHandlers.set(scheme, handler),
};

export const crashReporter: Pick<CrashReporter, 'start'> = {
  start: (options) => note('crashReporter.start', options),
};

export const dialog: Pick<Dialog, 'showErrorBox' | 'showMessageBox'> = {
  showErrorBox: (title, content) => note('dialog.showErrorBox', title, content),
  async showMessageBox(...args: unknown[]) {
    note('dialog.showMessageBox', ...args);
    return { response: 0, checkboxChecked: false };
  },
};

export const workAreas: Rectangle[] = [];
type Display = ReturnType<Screen['getPrimaryDisplay']>;
export const screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'> = {
  getAllDisplays: () => workAreas.map(display),
  getPrimaryDisplay: () => display(workAreas[0]!),
};

function display(workArea: Rectangle): Display {
  // Of a display the host reads only where windows may stand.
  return { workArea, workAreaSize: { width: workArea.width, height: workArea.height } } as Display;
}

export const nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'> = { shouldUseDarkColors: false };

export const menu: { template: MenuItemConstructorOptions[] | null } = { template: null };
export const Menu = {
  // What the host gets here it only passes on.
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template as unknown as RealMenu,
  setApplicationMenu(built: RealMenu | null): void {
    menu.template = built as unknown as MenuItemConstructorOptions[] | null;
  },
};

/** A fresh Electron, whose folders lie in `folder`. */
export function reset(folder: string): void {
  calls.length = 0;
  app.reset(folder);
  ipcMain.removeAllListeners();
  ipcMain.handlers.clear();
  session.defaultSession = new FakeSession(note);
  protocolHandlers.clear();
  BrowserWindow.all = [];
  workAreas.splice(0, Infinity, { x: 0, y: 0, width: 1920, height: 1040 });
  menu.template = null;
}
