import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { app, argumentsOf, BrowserWindow, workAreas } from './fake-electron.ts';
import { begin, launch, testFolder, until } from './launch.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

test('every preference of the page is written out', async () => {
  const { window, folder } = await launch();
  expect(window.options.webPreferences).toEqual({
    preload: join(folder, 'preload.cjs'),
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
    spellcheck: false,
    devTools: true,
  });
});

test('a packaged program has no tools for developers', async () => {
  const { window } = await launch({ packaged: true });
  expect(window.options.webPreferences?.devTools).toBe(false);
});

test('the window loads our page and shows when it is ready', async () => {
  const { window } = await launch();
  expect(argumentsOf('window.loadURL')).toEqual([['app://pincite/']]);
  expect([window.options.show, window.visible]).toEqual([false, false]);
  window.emit('ready-to-show');
  expect(window.visible).toBe(true);
});

test('a page that cannot be loaded still shows a window, which can be closed', async () => {
  const { window, contents, folder } = await launch();
  contents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://pincite/', false);
  expect(window.visible).toBe(false);
  contents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://pincite/', true);
  expect(window.visible).toBe(true);
  expect(readFileSync(join(folder, 'userData', 'pincite.log'), 'utf8')).toContain('ERR_FILE_NOT_FOUND');
});

test('a new window has its usual size, or less on a small display', async () => {
  const { window } = await launch();
  expect(window.options).toMatchObject({ width: 1440, height: 900, minWidth: 900, minHeight: 600 });
  expect(window.options).not.toHaveProperty('x');
  begin();
  workAreas.splice(0, 1, { x: 0, y: 0, width: 1280, height: 700 });
  app.becomeReady();
  await until(() => BrowserWindow.all.length > 0);
  expect(BrowserWindow.all[0]!.options).toMatchObject({ width: 1280, height: 700 });
});

test('a window comes back where it was closed', async () => {
  const folder = testFolder();
  const { window } = await launch({ folder });
  window.bounds = { x: 300, y: 200, width: 1000, height: 700 };
  window.maximized = true;
  window.close();
  const { window: again } = await launch({ folder });
  expect(again.options).toMatchObject({ x: 300, y: 200, width: 1000, height: 700 });
  expect([again.maximized, again.fullScreen]).toEqual([true, false]);
});

test('so does one that filled the screen', async () => {
  const folder = testFolder();
  const { window } = await launch({ folder });
  window.fullScreen = true;
  window.close();
  const { window: again } = await launch({ folder });
  expect([again.maximized, again.fullScreen]).toEqual([false, true]);
});

/** Bounds that were kept, those that the window gets on one display of 1920 × 1040 (`null`: placed afresh), and why. */
const kept = [
  [
    { x: 100, y: 100, width: 1000, height: 700 },
    { x: 100, y: 100, width: 1000, height: 700 },
    'on the display',
  ],
  [
    { x: -800, y: 0, width: 1000, height: 700 },
    { x: -800, y: 0, width: 1000, height: 700 },
    'partly beside it',
  ],
  [{ x: 0, y: 0, width: 5000, height: 4000 }, { x: 0, y: 0, width: 1920, height: 1040 }, 'larger than it'],
  [{ x: 0, y: 0, width: 10, height: 10 }, null, 'too small to grasp'],
  [
    { x: 200, y: 200, width: 300, height: 10 },
    { x: 200, y: 200, width: 900, height: 600 },
    'smaller than allowed',
  ],
  [{ x: 1900, y: 0, width: 1000, height: 700 }, null, 'hardly on it'],
  [{ x: 2000, y: 0, width: 1000, height: 700 }, null, 'on a display that is gone'],
  [{ x: 0, y: 1030, width: 1000, height: 700 }, null, 'below it'],
  [{ x: 0, y: -50, width: 1000, height: 700 }, null, 'its title above it'],
  [{ x: 0.5, y: 0, width: 1000, height: 700 }, null, 'half a pixel'],
  [{ x: '0', y: 0, width: 1000, height: 700 }, null, 'a word'],
  [{ x: 1e308, y: 0, width: 1000, height: 700 }, null, 'far away'],
  [{ y: 0, width: 1000, height: 700 }, null, 'a side is missing'],
  [null, null, 'nothing'],
] as const;

test.each(kept)('kept bounds %o become %o (%s)', async (bounds, expected) => {
  const folder = testFolder();
  mkdirSync(join(folder, 'userData'), { recursive: true });
  writeFileSync(join(folder, 'userData', 'window.json'), JSON.stringify({ bounds, maximized: 'yes' }));
  const { window } = await launch({ folder });
  expect(window.options).toMatchObject(expected ?? { width: 1440, height: 900 });
  expect('x' in window.options).toBe(expected !== null);
  expect(window.maximized).toBe(false);
});

test.each(['', 'not JSON', '[]', 'null', '{"bounds":[1,2]}'])(
  'a state file of “%s” is passed over',
  async (text) => {
    const folder = testFolder();
    mkdirSync(join(folder, 'userData'), { recursive: true });
    writeFileSync(join(folder, 'userData', 'window.json'), text);
    const { window } = await launch({ folder });
    expect(window.options).toMatchObject({ width: 1440, height: 900 });
  },
);

test('a second display counts', async () => {
  const folder = testFolder();
  const { window } = await launch({ folder });
  window.bounds = { x: 2500, y: 100, width: 1000, height: 700 };
  window.close();
  begin({ folder });
  workAreas.push({ x: 1920, y: 0, width: 2560, height: 1400 });
  app.becomeReady();
  await until(() => BrowserWindow.all.length > 0);
  expect(BrowserWindow.all[0]!.options).toMatchObject({ x: 2500, y: 100 });
});

test('a state that cannot be kept disturbs nobody', async () => {
  const { window, folder } = await launch();
  mkdirSync(join(folder, 'userData', 'window.json.new'), { recursive: true });
  expect(() => window.close()).not.toThrow();
});

test('a page that crashed is logged and loaded again, a few times', async () => {
  const { contents, window, folder } = await launch();
  contents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
  expect(contents.reloads).toBe(0);
  for (let crash = 1; crash <= 3; crash += 1) {
    contents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 });
    expect(contents.reloads).toBe(crash);
  }
  expect(readFileSync(join(folder, 'userData', 'pincite.log'), 'utf8')).toContain('page gone oom (9)');
  contents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 });
  expect([contents.reloads, window.destroyed]).toEqual([3, true]);
  expect(argumentsOf('dialog.showErrorBox')).toHaveLength(1);
});

test('crashes long ago do not count', async () => {
  const { contents, window } = await launch();
  vi.useFakeTimers();
  try {
    for (let crash = 1; crash <= 6; crash += 1) {
      contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
      vi.advanceTimersByTime(30_001);
    }
  } finally {
    vi.useRealTimers();
  }
  expect([contents.reloads, window.destroyed]).toEqual([6, false]);
});

test('a preload that fails, and a page that hangs, are logged', async () => {
  const { contents, folder } = await launch();
  contents.emit('preload-error', {}, '/preload.cjs', new TypeError('no bridge'));
  contents.emit('unresponsive');
  const log = readFileSync(join(folder, 'userData', 'pincite.log'), 'utf8');
  expect(log).toContain(' preload TypeError\n');
  expect(log).toContain('does not respond');
});
