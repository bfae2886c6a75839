import { spawn } from 'node:child_process';
import { findChromium, onPath, QUIET } from '../chromium.ts';

/** Opening a window on the workbench with what this machine has. */
export type Opened = 'app window' | 'default browser' | 'nothing';

/**
 * Opens `address` as an app window of a Chromium-family browser, with a profile of its own that reaches nothing but us;
 * else in the default browser. Says what was opened; `nothing` where there is no display or no browser.
 */
export function openWindow(address: string, profileFolder: string): Opened {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return 'nothing';
  const browser = findChromium();
  if (browser) {
    start(browser, [
      `--app=${address}`,
      `--user-data-dir=${profileFolder}`,
      // Of the first time; afterwards the profile remembers.
      '--window-size=1440,900',
      // A proxy where nobody listens: the browser itself cannot call home either.
      '--proxy-server=127.0.0.1:9',
      '--proxy-bypass-list=<-loopback>;127.0.0.1',
      ...QUIET,
    ]);
    return 'app window';
  }
  const opener = defaultOpener(address);
  if (!opener) return 'nothing';
  start(opener[0], opener[1]);
  return 'default browser';
}

function start(program: string, args: readonly string[]): void {
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => {}); // The address is printed as well.
  child.unref();
}

function defaultOpener(address: string): [string, string[]] | null {
  if (process.platform === 'darwin') return ['open', [address]];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  const opener = onPath(['xdg-open']);
  return opener ? [opener, [address]] : null;
}
