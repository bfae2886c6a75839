import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { exclusively } from './lock.mjs';
import { run } from './process.mjs';
import { hashOf, readIfThere, Refusal, root, tell } from './workspace.mjs';

/** `npm ci` when the lock file, or the system, differs from those of the last installation. */
export async function ensureInstalled() {
  if (installed()) return;
  await exclusively(async () => {
    if (installed()) return;
    tell('Installing what the lock file names …');
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { code, output } = await npm(['ci', ...quiet], root);
    if (code !== 0) throw new Refusal(`npm could not install what is needed:\n${output}`);
    writeFileSync(join(root, 'node_modules', '.setup'), wanted());
  });
}

/**
 * npm as it was called, or the one beside our Node; never `npm.cmd`, which cannot be started without a shell.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const beside = [
    process.env.npm_execpath,
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path?.endsWith('.js') && existsSync(path));
  return beside ? run(process.execPath, [beside, ...args], { cwd }) : run('npm', args, { cwd });
}

/**
 * The Node that runs the project: the one among the installed packages, else our own where it can load SQLite, whose
 * driver needs Node-API 10 (an older Node dies in it without a word).
 */
export function projectNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const packed = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', name);
  if (existsSync(packed)) return packed;
  if (Number(process.versions.napi) >= 10) return process.execPath;
  throw new Refusal(`Pincite needs Node 22.14 or later on this system; this is ${process.version}.`);
}

/** The environment of everything that the project runs: its Node comes first on the path. */
export function projectEnvironment() {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, [key]: `${dirname(projectNode())}${delimiter}${process.env[key] ?? ''}` };
  return env;
}

/** What a Node older than 22.18 must be told before it runs TypeScript. */
export function typeScriptFlags() {
  const own = projectNode() === process.execPath;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return own && major === 22 && minor < 18
    ? ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
    : [];
}

function installed() {
  return readIfThere('node_modules/.setup') === wanted();
}

function wanted() {
  return `${hashOf(['package-lock.json'])} ${process.platform} ${process.arch}`;
}
