import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-extensions',
      '--disable-sync',
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

/** An installed browser of the Chromium family, or `null`. */
export function findChromium(): string | null {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
    return (
      names
        .map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
        .find((path) => existsSync(path)) ?? null
    );
  }
  if (process.platform === 'win32') {
    const roots = [
      process.env['ProgramFiles'],
      process.env['ProgramFiles(x86)'],
      process.env['LOCALAPPDATA'],
    ];
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    const paths = roots.flatMap((root) => (root ? programs.map((program) => join(root, program)) : []));
    return paths.find((path) => existsSync(path)) ?? null;
  }
  return onPath([
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'brave-browser',
  ]);
}

function onPath(names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return (
    names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ??
    null
  );
}
