import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall } from './debian.mjs';
import { fetchedBrowser } from './headless.mjs';
import { Refusal } from './workspace.mjs';

const { env, platform } = process;

/** The Chromium that the tests drive: the one named, Debian's headless shell, an installed one, or npm's headless one. */
export async function ensureBrowser() {
  const named = env.PINCITE_BROWSER;
  if (named) {
    if (existsSync(named)) return named;
    throw new Refusal(`PINCITE_BROWSER names ${named}, which is not there.`);
  }
  const found = (await debianShell()) ?? installedBrowser() ?? (await fetchedBrowser());
  if (found) return found;
  throw new Refusal(
    'The tests need Chromium, Chrome or Edge: install one, or name its program in PINCITE_BROWSER.',
  );
}

/** These read what we write, documents and encrypted matters; without them those tests say that they skip. */
export async function ensureReadingPrograms() {
  const missing = Object.entries({
    soffice: 'libreoffice-writer-nogui',
    pandoc: 'pandoc',
    pdftotext: 'poppler-utils',
    xmllint: 'libxml2-utils',
    sqlcipher: 'sqlcipher',
  }).flatMap(([program, name]) => (programOnPath(program) ? [] : [name]));
  if (missing.length > 0) await aptInstall(missing);
}

/** Chromium without a window of its own around each page: ten end-to-end tests took 45 s in it, and 57 s in the whole one. */
async function debianShell() {
  const name = 'chromium-headless-shell';
  const found = programOnPath(name);
  if (found) return found;
  return (await aptInstall([name, 'fonts-liberation'])) ? programOnPath(name) : null;
}

export function installedBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return platform === 'linux'
    ? (names.map(programOnPath).find(Boolean) ?? null)
    : (places().find(existsSync) ?? null);
}

/** @param {string} name @returns {string | null} the program's path */
export function programOnPath(name) {
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name + suffix)).find((path) => existsSync(path)) ?? null;
}

function places() {
  const mac = [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ];
  const windows = [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ];
  if (platform === 'darwin') {
    return ['/Applications', join(env.HOME ?? '/', 'Applications')].flatMap((f) =>
      mac.map((name) => join(f, name)),
    );
  }
  return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => windows.map((name) => join(folder, name)));
}
