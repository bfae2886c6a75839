import { BrowserWindow, dialog, nativeTheme, screen, type WebContents } from 'electron';
import { PAGE } from './address.ts';
import type { Log } from './log.ts';
import { keepWindowState, readWindowState, SMALLEST } from './window-state.ts';
import { systemWords } from './words.ts';

export interface WindowOptions {
  readonly preloadPath: string;
  readonly statePath: string;
  readonly platform: NodeJS.Platform;
  /** Whether the developer's tools can be opened. */
  readonly devTools: boolean;
  readonly log: Log;
}

const USUAL = { width: 1440, height: 900 } as const;
/** As the screens are painted, so that a window does not flash before its page is there. */
const PAPER = { light: '#ffffff', dark: '#17181a' } as const;

/** The one window, which shows when its page is ready. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const state = readWindowState(options.statePath, areas);
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    ...(state?.bounds ?? { width: Math.min(USUAL.width, width), height: Math.min(USUAL.height, height) }),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Pincite',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    // Defaults are written out as well: these are promises, and a test reads them.
    webPreferences: {
      preload: options.preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      enableWebSQL: false,
      enableDeprecatedPaste: false,
      safeDialogs: true,
      autoplayPolicy: 'document-user-activation-required',
      spellcheck: options.platform === 'darwin',
      devTools: options.devTools,
    },
  });
  if (state?.maximized) window.maximize();
  if (state?.fullScreen) window.setFullScreen(true);
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    keepWindowState(options.statePath, {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    }),
  );
  watch(window, options.log);
  // A page that does not load is told of by did-fail-load.
  window.loadURL(PAGE).catch(() => {});
  return window;
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Above this many crashes within a minute, loading the page again helps nobody. */
const MAX_CRASHES = 3;

function watch(window: BrowserWindow, log: Log): void {
  const contents: WebContents = window.webContents;
  let crashes: number[] = [];
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log(`page gone ${reason} (${exitCode})`);
    const now = Date.now();
    crashes = [...crashes.filter((then) => now - then < 60_000), now];
    if (crashes.length <= MAX_CRASHES) return contents.reload();
    const { keepsClosing, keptAnyway } = systemWords().desktop;
    dialog.showErrorBox(keepsClosing, keptAnyway);
    window.destroy();
  });
  contents.on('did-fail-load', (_event, code, description, _address, isMainFrame) => {
    if (!isMainFrame) return;
    log(`page not loaded ${description} (${code})`);
    // A window that never shows could not even be closed.
    window.show();
  });
  contents.on('preload-error', (_event, _path, error) => log('preload', error));
  contents.on('unresponsive', () => log('page does not respond'));
}
