import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { Failure } from '#core/contract/failures.ts';
import { app, argumentsOf, BrowserWindow, calls, refusable, session } from './fake-electron.ts';
import { begin, launch, testFolder, until } from './launch.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

test('what only holds before ready is done before ready, and before anything is awaited', () => {
  begin();
  const names = calls.map((call) => call.name);
  for (const name of [
    'app.enableSandbox',
    'protocol.registerSchemesAsPrivileged',
    'app.commandLine.appendSwitch',
    'app.requestSingleInstanceLock',
  ]) {
    expect(names, name).toContain(name);
    expect(names.indexOf(name), name).toBeLessThan(names.indexOf('app.whenReady'));
  }
});

test('the scheme is standard and secure and may not step around any policy', () => {
  begin();
  expect(argumentsOf('protocol.registerSchemesAsPrivileged')).toEqual([
    [
      [
        {
          scheme: 'app',
          privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
        },
      ],
    ],
  ]);
});

test('no name resolves, and real-time media goes nowhere', () => {
  begin();
  expect(argumentsOf('app.commandLine.appendSwitch')).toEqual([
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ]);
});

test('no crash report is written, for it would be a picture of the memory', async () => {
  await launch();
  expect(argumentsOf('crashReporter.start')).toEqual([]);
});

test('whatever the program makes is for its user alone', () => {
  begin();
  expect(calls[0]).toEqual({ name: 'process.umask', args: [0o077] });
});

test('once ready, names are not asked over HTTPS and the proxy is dead before there is a window', async () => {
  await launch();
  expect(argumentsOf('app.configureHostResolver')).toEqual([
    [{ secureDnsMode: 'off', enableBuiltInResolver: false }],
  ]);
  expect(session.defaultSession.proxy).toEqual({
    mode: 'fixed_servers',
    proxyRules: '127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
  const names = calls.map((call) => call.name);
  expect(names.indexOf('app.configureHostResolver')).toBeGreaterThan(names.indexOf('ready'));
  expect(names.indexOf('session.setProxy')).toBeGreaterThan(names.indexOf('ready'));
  expect(names.indexOf('BrowserWindow')).toBeGreaterThan(names.indexOf('session.setProxy'));
});

test.each([
  ['linux', false],
  ['win32', false],
  ['darwin', true],
] as const)('on %s the spelling checker is on: %s', async (platform, on) => {
  const { window } = await launch({ platform });
  expect(session.defaultSession.spelling).toBe(on);
  expect(window.options.webPreferences?.spellcheck).toBe(on);
});

test('the lock is asked for in the data folder, so that each has one program', () => {
  const data = join(testFolder(), 'data');
  begin({ env: { PINCITE_DATA: join(data, '..', 'data') } });
  expect(argumentsOf('app.requestSingleInstanceLock')).toEqual([[data]]);
  expect(existsSync(data)).toBe(true);
  begin();
  expect(argumentsOf('app.requestSingleInstanceLock')).toEqual([[app.getPath('userData')]]);
});

test('a second program gives way at once', async () => {
  begin({ isFirst: false });
  app.becomeReady();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(argumentsOf('app.quit')).toHaveLength(1);
  expect(calls.map((call) => call.name)).not.toContain('app.whenReady');
  expect(BrowserWindow.all).toHaveLength(0);
});

test('a second start brings the window forward', async () => {
  const { window, folder } = await launch();
  window.minimized = true;
  app.emit('second-instance', {}, ['/opt/pincite', folder], folder, null);
  expect(window).toMatchObject({ minimized: false, visible: true, focused: 1 });
  expect(BrowserWindow.all).toHaveLength(1);
});

test('the workbench is told its host and folders', async () => {
  const { workbench, folder } = await launch();
  expect(workbench.options).toEqual({
    host: 'electron',
    version: '1.2.3',
    dataFolder: join(folder, 'userData'),
    mattersFolder: join(folder, 'home', 'Pincite'),
    scratchFolder: join(folder, 'userData', 'scratch'),
    resourcesFolder: join(folder, 'resources'),
  });
});

test('a workbench that died is told of where it was not started again, and logged either way', async () => {
  const { workbench, folder } = await launch();
  workbench.end(new RangeError('a bad page'), true);
  expect(argumentsOf('dialog.showMessageBox')).toEqual([]);
  workbench.end(Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }), false);
  expect(argumentsOf('dialog.showMessageBox')).toEqual([
    [{ type: 'error', message: expect.stringContaining('start Pincite again'), buttons: ['OK'] }],
  ]);
  expect(readFileSync(join(folder, 'userData', 'pincite.log'), 'utf8')).toMatch(
    / workbench RangeError\n[^]* workbench Error ERR_WORKER_OUT_OF_MEMORY\n/,
  );
});

test('a workbench that does not start is said in a sentence, and the program ends as failed', async () => {
  begin({
    startWorkbench: () => {
      throw new Failure('disk-full', {});
    },
  });
  app.becomeReady();
  await until(() => argumentsOf('app.exit').length > 0);
  expect(argumentsOf('app.exit')).toEqual([[1]]);
  expect(argumentsOf('dialog.showErrorBox')).toEqual([
    ['Pincite did not start', expect.stringContaining('The disk is full.')],
  ]);
  expect(BrowserWindow.all).toHaveLength(0);
});

test('the program ends only after the workbench is closed', async () => {
  const { workbench } = await launch();
  const closed = Promise.withResolvers<void>();
  workbench.closing = () => closed.promise;
  const first = refusable({});
  const second = refusable({});
  app.emit('will-quit', first);
  app.emit('will-quit', second);
  expect([first.defaultPrevented, second.defaultPrevented]).toEqual([true, true]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(argumentsOf('app.exit')).toEqual([]);
  closed.resolve();
  await until(() => argumentsOf('app.exit').length > 0);
  expect(argumentsOf('app.exit')).toEqual([[0]]);
});

test('a workbench that cannot be closed does not keep the program', async () => {
  const { workbench, folder } = await launch();
  workbench.closing = () => Promise.reject(new Error('stuck'));
  app.emit('will-quit', refusable({}));
  await until(() => argumentsOf('app.exit').length > 0);
  expect(argumentsOf('app.exit')).toEqual([[0]]);
  expect(readFileSync(join(folder, 'userData', 'pincite.log'), 'utf8')).toContain(' close Error\n');
});

test('nor does one that never finishes closing', async () => {
  const { workbench } = await launch();
  workbench.closing = () => new Promise(() => {});
  vi.useFakeTimers();
  try {
    app.emit('will-quit', refusable({}));
    await vi.advanceTimersByTimeAsync(39_999);
    expect(argumentsOf('app.exit')).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(argumentsOf('app.exit')).toEqual([[0]]);
  } finally {
    vi.useRealTimers();
  }
});

test.each([
  ['linux', 1],
  ['win32', 1],
  ['darwin', 0],
] as const)('closing the last window on %s quits %i times', async (platform, times) => {
  await launch({ platform });
  app.emit('window-all-closed');
  expect(argumentsOf('app.quit')).toHaveLength(times);
});

test('on macOS the program without a window opens one when it is called', async () => {
  const { window } = await launch({ platform: 'darwin' });
  app.emit('activate');
  expect(BrowserWindow.all).toHaveLength(1);
  window.close();
  app.emit('activate');
  expect(BrowserWindow.all).toHaveLength(2);
});

test('a lost helper process and a fault are logged', async () => {
  const { folder, process } = await launch();
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 5 });
  process.emit('uncaughtExceptionMonitor', new Error('a fault'));
  const log = readFileSync(join(folder, 'userData', 'pincite.log'), 'utf8');
  expect(log).toContain('GPU gone crashed');
  expect(log).toContain(' fault Error\n');
  expect(log).not.toContain('a fault');
});

test('nothing is logged where nothing is wrong', async () => {
  const { folder } = await launch();
  expect(existsSync(join(folder, 'userData', 'pincite.log'))).toBe(false);
});
