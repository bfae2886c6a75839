import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { electronProgram, electronRefused } from './electron.mjs';
import { ensureInstalled, projectEnvironment, projectNode } from './install.mjs';
import { run } from './process.mjs';
import { callerFolder, root, tell } from './workspace.mjs';

/** An Electron that ends with an error sooner than this never came up. */
const soon = 10_000;

/**
 * Opens the workbench: in Electron where that can run, else from the loopback host in a browser window.
 * @param {readonly string[]} args `--browser` asks for the second; the rest goes to the host as it is
 */
export async function start(args) {
  await ensureInstalled();
  await ensureBuilt();
  const rest = args.filter((arg) => arg !== '--browser');
  if (rest.length === args.length && !rest.includes('--no-open')) {
    const code = await inElectron(rest);
    if (code !== null) return code;
  }
  return inBrowser(rest);
}

/**
 * `null` where Electron cannot run, or did not come up.
 * @param {readonly string[]} args
 */
async function inElectron(args) {
  if (!existsSync(join(root, 'dist', 'main', 'electron.js'))) return null;
  const refused = electronRefused();
  if (refused) {
    tell(`${refused}; opening in a browser window.`);
    return null;
  }
  const program = await electronProgram();
  if (!program) {
    tell('Opening in a browser window.');
    return null;
  }
  const began = Date.now();
  const { ELECTRON_RUN_AS_NODE: _, ...env } = projectEnvironment();
  const { code } = await run(program, [root, ...args], { cwd: callerFolder(), env, pass: true });
  if (code === 0 || Date.now() - began > soon) return code;
  tell('Electron did not come up; opening in a browser window.');
  return null;
}

/** @param {readonly string[]} args */
async function inBrowser(args) {
  const host = join(root, 'dist', 'main', 'loopback.js');
  const { code } = await run(projectNode(), [host, ...args], {
    cwd: callerFolder(),
    env: projectEnvironment(),
    pass: true,
  });
  return code;
}
