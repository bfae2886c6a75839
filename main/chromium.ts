import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * What a browser of ours never does: call home, update itself, bring anything along, or write down its memory when it ends badly, for the
 * words on the page are in it.
 */
export const QUIET: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-crash-reporter',
];

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

/** The first of these programs that the path leads to. */
export function onPath(names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return (
    names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ??
    null
  );
}
