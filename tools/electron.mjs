import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectEnvironment, projectNode } from './install.mjs';
import { run } from './process.mjs';
import { root, tell } from './workspace.mjs';

const folder = join(root, 'node_modules', 'electron');
const failed = join(root, 'node_modules', '.no-electron');
const day = 24 * 60 * 60_000;

/** Why Electron cannot run here whatever is installed, or `null`. */
export function electronRefused() {
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0) return 'Electron does not run as root';
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'Electron needs a display';
  return null;
}

/** The path of Electron's program, fetched if need be (once a day at most), or `null`. */
export async function electronProgram() {
  const there = installedElectron();
  if (there) return there;
  if (existsSync(failed) && Date.now() - statSync(failed).mtimeMs < day) return null;
  tell('Fetching Electron, for a minute at most …');
  const how = { cwd: root, env: projectEnvironment(), limit: 60_000 };
  const { code } = await run(projectNode(), [join(folder, 'install.js')], how);
  const fetched = code === 0 ? installedElectron() : null;
  if (fetched) rmSync(failed, { force: true });
  else {
    writeFileSync(failed, 'Electron could not be fetched; asked again when this file is a day old.\n');
    tell('Electron could not be fetched; the next try is tomorrow.');
  }
  return fetched;
}

/** As electron's own index.js finds it, without its downloading. */
function installedElectron() {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const name = readFileSync(pathFile, 'utf8').trim();
  const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'), name);
  return existsSync(program) ? program : null;
}
