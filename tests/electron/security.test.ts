import { expect, test, vi } from 'vitest';
import { app, FakeWebContents, refusable, session, type FakeFrame } from './fake-electron.ts';
import { launch, until } from './launch.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

function isCancelled(url: string): boolean {
  let cancelled: boolean | undefined;
  session.defaultSession.beforeRequest!({ url } as never, (answer) => (cancelled = answer.cancel));
  if (cancelled === undefined) throw new Error('the filter did not answer');
  return cancelled;
}

/** An address, whether an unpackaged program may ask for it, whether a packaged one may, and why it is in the list. */
const addresses = [
  ['app://pincite/', true, true, 'the page'],
  ['app://pincite/assets/app.js', true, true, 'its parts'],
  ['blob:app://pincite/0b7d', true, true, 'what the page made itself'],
  ['data:image/png;base64,AA==', true, true, 'what the page holds itself'],
  ['devtools://devtools/bundled/devtools_app.html', true, false, 'for developers'],
  ['app://pincite.example/', false, false, 'begins like ours'],
  ['app://pincite:80/', false, false, 'a port'],
  ['app://me@pincite/', false, false, 'a user'],
  ['app://other/', false, false, 'another host'],
  ['app:pincite', false, false, 'no host'],
  ['blob:https://example.com/0b7d', false, false, 'made by another'],
  ['https://example.com/', false, false, 'the network'],
  ['http://pincite/', false, false, 'our host by another scheme'],
  ['http://127.0.0.1:9222/json', false, false, 'a program of this machine'],
  ['ws://127.0.0.1:80/', false, false, 'a socket'],
  ['wss://example.com/app://pincite/', false, false, 'ours in the path'],
  ['file:///etc/passwd', false, false, 'the disk'],
  ['ftp://example.com/', false, false, 'an old protocol'],
  ['chrome://gpu/', false, false, 'the browser itself'],
  ['chrome-extension://abc/x.js', false, false, 'an extension'],
  ['view-source:app://pincite/', false, false, 'ours at second hand'],
  ['', false, false, 'nothing'],
] as const;

test.each(addresses)(
  'of a request for “%s”: allowed %s, packaged %s (%s)',
  async (url, developing, packaged) => {
    await launch();
    expect(!isCancelled(url)).toBe(developing);
    app.isPackaged = true;
    expect(!isCancelled(url)).toBe(packaged);
  },
);

/** A permission, and whether our own page has it. */
const permissions = [
  ['clipboard-sanitized-write', true],
  ['fullscreen', true],
  ['clipboard-read', false],
  ['deprecated-sync-clipboard-read', false],
  ['media', false],
  ['display-capture', false],
  ['geolocation', false],
  ['notifications', false],
  ['openExternal', false],
  ['fileSystem', false],
  ['local-network-access', false],
  ['loopback-network', false],
  ['local-fonts', false],
  ['idle-detection', false],
  ['window-management', false],
  ['usb', false],
  ['serial', false],
  ['unknown', false],
] as const;

function isGranted(permission: string, requestingUrl: string, isMainFrame: boolean): boolean {
  let granted: boolean | undefined;
  const details = { requestingUrl, isMainFrame } as never;
  session.defaultSession.permissionRequest!(
    {} as never,
    permission as never,
    (answer) => (granted = answer),
    details,
  );
  if (granted === undefined) throw new Error('the handler did not answer');
  return granted;
}

function isHeld(
  permission: string,
  origin: string,
  details: { isMainFrame: boolean; embeddingOrigin?: string },
): boolean {
  return session.defaultSession.permissionCheck!(null, permission as never, origin, details);
}

test.each(permissions)('the page asks for %s and gets it: %s', async (permission, expected) => {
  await launch();
  expect(isGranted(permission, 'app://pincite/', true)).toBe(expected);
  expect(isHeld(permission, 'app://pincite', { isMainFrame: true })).toBe(expected);
});

test('another page, and a frame, get not even what our page gets', async () => {
  await launch();
  for (const [permission, own] of permissions) {
    if (!own) continue;
    expect(isGranted(permission, 'https://example.com/', true)).toBe(false);
    expect(isGranted(permission, 'app://pincite.example/', true)).toBe(false);
    expect(isGranted(permission, 'app://pincite/', false)).toBe(false);
    expect(isHeld(permission, 'https://example.com', { isMainFrame: true })).toBe(false);
    expect(isHeld(permission, '', { isMainFrame: true })).toBe(false);
    expect(isHeld(permission, 'app://pincite', { isMainFrame: false })).toBe(false);
    expect(
      isHeld(permission, 'app://pincite', { isMainFrame: true, embeddingOrigin: 'https://example.com' }),
    ).toBe(false);
  }
});

test('no device and no screen is ever given', async () => {
  await launch();
  for (const deviceType of ['hid', 'serial', 'usb'] as const)
    expect(session.defaultSession.devicePermission!({ deviceType, origin: 'app://pincite' } as never)).toBe(
      false,
    );
  const answers: unknown[] = [];
  session.defaultSession.displayMedia!({} as never, (streams) => answers.push(streams));
  expect(answers).toEqual([null]);
});

test('no Bluetooth device is chosen, where Electron would take the first', async () => {
  const { contents } = await launch();
  const event = refusable({});
  const chosen: string[] = [];
  contents.emit('select-bluetooth-device', event, [{ deviceId: 'a', deviceName: 'b' }], (id: string) =>
    chosen.push(id),
  );
  expect(event.defaultPrevented).toBe(true);
  expect(chosen).toEqual(['']);
});

const frame: FakeFrame = { url: 'app://pincite/', parent: null };

/** Where a page is led, whether the window goes there, whether a frame of it does. */
const ways = [
  ['app://pincite/', true],
  ['app://pincite/index.html', true],
  ['https://example.com/', false],
  ['http://127.0.0.1:5173/', false],
  ['app://pincite.example/', false],
  ['app://other/', false],
  ['file:///home/', false],
  ['data:text/html,hello', false],
  ['blob:app://pincite/0b7d', false],
  ['javascript:0', false],
  ['about:blank', false],
  ['devtools://devtools/', false],
  ['mailto:a@example.com', false],
  ['not an address', false],
] as const;

test.each(ways)('the window goes to “%s”: %s; a frame never', async (url, goes) => {
  const { contents } = await launch();
  for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    const event = refusable({ url, isMainFrame: true, isSameDocument: false, frame });
    contents.emit(name, event);
    expect(!event.defaultPrevented, name).toBe(goes);
  }
  const inFrame = refusable({ url, isMainFrame: false, isSameDocument: false, frame });
  contents.emit('will-frame-navigate', inFrame);
  expect(inFrame.defaultPrevented).toBe(true);
});

test('no page opens a window, embeds another or shows its address to a peer, whoever made the page', async () => {
  await launch();
  const stranger = new FakeWebContents();
  app.emit('web-contents-created', {}, stranger);
  for (const url of ['app://pincite/', 'https://example.com/', 'about:blank', ''])
    expect(stranger.openHandler!({ url } as never)).toEqual({ action: 'deny' });
  const webview = refusable({});
  stranger.emit('will-attach-webview', webview, {}, {});
  expect(webview.defaultPrevented).toBe(true);
  expect(stranger.rtcPolicy).toBe('disable_non_proxied_udp');
  const away = refusable({ url: 'https://example.com/' });
  stranger.emit('will-navigate', away);
  expect(away.defaultPrevented).toBe(true);
});

test('the window’s own page is locked from the moment that it is made', async () => {
  const { contents } = await launch();
  expect(contents.openHandler!({ url: 'app://pincite/' } as never)).toEqual({ action: 'deny' });
  expect(contents.listenerCount('will-attach-webview')).toBe(1);
});

test('a session that comes later is locked as the first is', async () => {
  await launch();
  const first = session.defaultSession;
  session.defaultSession = session.fromPartition('later');
  expect(isCancelled('https://example.com/')).toBe(true);
  expect(isGranted('media', 'app://pincite/', true)).toBe(false);
  await until(() => session.defaultSession.proxy !== null);
  expect(session.defaultSession.proxy).toEqual(first.proxy);
});
