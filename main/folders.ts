import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { existsSync, readFileSync } from 'node:fs';

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

/** A new folder of this start alone, made when the first file needs it; its name says which process it belongs to. */
export function scratchFolder(data: string = dataFolder()): string {
  return join(data, 'scratch', `${process.pid}-${randomBytes(8).toString('hex')}`);
}

/** The folder of the product: the one with package.json, above this file as it is written and as it is built. */
const PRODUCT_FOLDER = productFolder(import.meta.dirname);

export const PAGES_FOLDER = join(PRODUCT_FOLDER, 'dist', 'renderer');
export const RESOURCES_FOLDER = join(PRODUCT_FOLDER, 'resources');
export const WORKER_FILE = pathToFileURL(join(PRODUCT_FOLDER, 'dist', 'main', 'worker.js'));

export function productVersion(): string {
  const text = readFileSync(join(PRODUCT_FOLDER, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function productFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('package.json is missing: the product is not whole');
  return productFolder(above);
}
