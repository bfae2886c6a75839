import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, projectEnvironment, projectNode, typeScriptFlags } from './install.mjs';
import { run } from './process.mjs';
import { callerFolder, Refusal, root } from './workspace.mjs';

/**
 * The command line program, in the caller's folder and with the caller's own streams.
 * @param {readonly string[]} args
 */
export async function cli(args) {
  await ready();
  return node([join(root, 'dist', 'main', 'cli.js'), ...args], callerFolder());
}

/**
 * A TypeScript program of the tests, straight from its source.
 * @param {string} path below the clone
 * @param {readonly string[]} args
 */
export async function source(path, args) {
  await ready();
  if (!existsSync(join(root, path))) throw new Refusal(`There is no ${path}.`);
  return node([...typeScriptFlags(), path, ...args], root);
}

export async function build() {
  await ensureInstalled();
  await ensureBuilt({ force: true });
  return 0;
}

/** @param {readonly string[]} args `--check` changes nothing and fails where something would change */
export async function format(args) {
  await ensureInstalled();
  return node([tool('oxfmt', 'oxfmt'), ...args], root);
}

/** @param {readonly string[]} args `--check` changes nothing and fails where something would change */
export async function licences(args) {
  await ready();
  return node([join(root, 'tools', 'licences.mjs'), ...args], root);
}

/**
 * The script behind a package's command, to be run by our Node without a shell.
 * @param {string} name of the package
 * @param {string} command
 */
export function tool(name, command) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

async function ready() {
  await ensureInstalled();
  await ensureBuilt();
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function node(args, cwd) {
  const { code } = await run(projectNode(), args, { cwd, env: projectEnvironment(), pass: true });
  return code;
}
