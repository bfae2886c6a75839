import { tmpdir, homedir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';

/** Where things lie, unless the environment says otherwise: PINCITE_DATA for settings and log, PINCITE_MATTERS for matters. */
export function dataFolder(): string {
  const chosen = process.env['PINCITE_DATA'];
  if (chosen) return chosen;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Pincite');
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? homedir(), 'Pincite');
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'pincite');
}

export function mattersFolder(): string {
  return process.env['PINCITE_MATTERS'] || join(homedir(), 'Pincite');
}

/** A new folder of this launch alone, made when the first file needs it. */
export function scratchFolder(): string {
  return join(tmpdir(), `pincite-${randomBytes(8).toString('hex')}`);
}

// Built files lie in dist/main, beside dist/renderer; the assets that ship lie two folders up.
export const PAGES_FOLDER = fileURLToPath(new URL('../renderer', import.meta.url));
export const RESOURCES_FOLDER = fileURLToPath(new URL('../../resources', import.meta.url));
export const WORKER_FILE = new URL('./worker.js', import.meta.url);

export function productVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
