import { app, protocol, type Session, type WebContents } from 'electron';
import { isOurs, mayBeRequested, SCHEME } from './address.ts';

/**
 * Everything by which Electron is closed before a page is shown. Electron grants and allows unless told otherwise, so
 * each refusal is said. The product stays offline four times over: by the page's policy, by the request filter, by a
 * proxy that nobody answers, and by a resolver that finds no name, which also stops what belongs to no session.
 */

/** No program listens on the discard port, and the rule takes loopback addresses out of their usual exemption. */
const DEAD_PROXY = {
  mode: 'fixed_servers',
  proxyRules: '127.0.0.1:9',
  proxyBypassRules: '<-loopback>',
} as const;

/** A page of ours may copy, and may fill the screen; nothing else is ever granted. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/**
 * Only before `ready` do these have any effect. Electron's crash reporter is not started: a report is a picture of the memory, with the
 * words that were in it.
 */
export function lockProcess(): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** Only after `ready` may this be asked. */
export function lockResolver(): void {
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false });
}

/** The handlers stand when this returns; the proxy when its promise resolves. */
export async function lockSession(session: Session, platform: NodeJS.Platform): Promise<void> {
  session.setPermissionRequestHandler((_contents, permission, answer, { isMainFrame, requestingUrl }) =>
    answer(isMainFrame && GRANTED.has(permission) && isOurs(requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { isMainFrame, embeddingOrigin }) =>
      isMainFrame && embeddingOrigin === undefined && GRANTED.has(permission) && isOurs(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !mayBeRequested(url, app.isPackaged) }),
  );
  // Everywhere but on macOS, which checks spelling itself, Chromium would fetch its dictionaries from a server.
  session.setSpellCheckerEnabled(platform === 'darwin');
  await session.setProxy(DEAD_PROXY);
}

/** For every page that ever comes to be, the windows' own and any other. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  // The page has no frames.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOurs(event.url)) event.preventDefault();
  });
  // Unless it is told not to, Electron picks the first device in reach.
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
}
