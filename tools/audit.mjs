import { npm } from './install.mjs';
import { lockProblems } from './lock-problems.mjs';
import { readIfThere, Refusal, root } from './workspace.mjs';

/** @typedef {{ name: string, severity: string, title: string, address: string, range: string }} Fault */

/** Electron mends its three newest major versions. */
const SUPPORTED = 3;

/**
 * @typedef {object} Found
 * @property {readonly string[]} problems of the lock file
 * @property {number} packages how many there are
 * @property {readonly Fault[] | null} faults `null` where the registry could not be asked
 * @property {string} electron the version that is used
 * @property {number | null} newest major version of Electron
 */

/**
 * What the lock file tells of the packages, what faults of them are known, and whether Electron is one that is still mended. The last two only a
 * registry knows.
 * @param {readonly string[]} args `--strict` fails where the registry could not be asked; the rest goes to npm, `--registry ADDRESS` say
 * @returns {Promise<number>} the exit code
 */
export async function audit(args) {
  const lock = JSON.parse(read('package-lock.json'));
  const manifest = JSON.parse(read('package.json'));
  const rest = args.filter((arg) => arg !== '--strict');
  const [faults, newest] = await Promise.all([knownFaults(rest), newestElectron(rest)]);
  /** @type {Found} */
  const found = {
    problems: lockProblems(lock, manifest),
    packages: Object.keys(lock.packages).length - 1,
    faults,
    electron: manifest.devDependencies.electron,
    newest,
  };
  for (const line of told(found)) console.log(line);
  return hasFailed(found, args.includes('--strict')) ? 1 : 0;
}

/** @param {Found} found @returns {string[]} */
export function told({ problems, packages, faults, electron, newest }) {
  const sound = `Of ${packages} packages each has its SHA-512 and a licence that may be used, and none runs anything while it is installed.`;
  const unasked =
    'The registry could not be asked for known faults: nothing is known of them. Ask again where it can be reached.';
  return [
    ...(problems.length === 0 ? [sound] : problems),
    ...(faults === null
      ? [unasked]
      : faults.length === 0
        ? ['No fault of any of them is known to the registry.']
        : []),
    ...(faults ?? []).map((one) => `${one.name} ${one.range}: ${one.title} (${one.severity}) ${one.address}`),
    newest === null
      ? 'The registry could not be asked which Electron is the newest.'
      : `Electron is ${electron}, the newest is ${newest}: it is ${isOld(electron, newest) ? 'not mended any more' : 'still mended'}.`,
  ];
}

/** @param {Found} found @param {boolean} strict */
export function hasFailed({ problems, faults, electron, newest }, strict) {
  if (strict && (faults === null || newest === null)) return true;
  return problems.length > 0 || (faults ?? []).length > 0 || isOld(electron, newest);
}

/** @param {string} electron @param {number | null} newest */
function isOld(electron, newest) {
  return newest !== null && newest - majorOf(electron) >= SUPPORTED;
}

/**
 * The faults that the registry knows of, by npm's own question; `null` where it does not answer that.
 * @param {readonly string[]} args
 * @returns {Promise<Fault[] | null>}
 */
async function knownFaults(args) {
  const answer = await asked(['audit', '--package-lock-only', '--json', ...args]);
  if (answer?.vulnerabilities === undefined) return null;
  /** @type {Map<string, Fault>} */
  const faults = new Map();
  for (const { via } of Object.values(answer.vulnerabilities))
    // A word there is the name of another package that has the fault.
    for (const one of via)
      if (typeof one === 'object')
        faults.set(one.url, {
          name: one.name,
          severity: one.severity,
          title: one.title,
          address: one.url,
          range: one.range,
        });
  return [...faults.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The major version of the newest Electron; `null` where the registry does not say.
 * @param {readonly string[]} args
 */
async function newestElectron(args) {
  const version = await asked(['view', 'electron', 'dist-tags.latest', '--json', ...args]);
  return typeof version === 'string' ? majorOf(version) : null;
}

/** @param {string} version */
function majorOf(version) {
  return Number(version.split('.')[0]);
}

/**
 * What npm prints as JSON, among what it says beside it.
 * @param {readonly string[]} args
 */
async function asked(args) {
  const { output } = await npm([...args, '--loglevel=silent', '--fetch-retries=0'], root);
  const begin = output.search(/^["{]/m);
  if (begin === -1) return null;
  try {
    return JSON.parse(output.slice(begin));
  } catch {
    return null;
  }
}

/** @param {string} path */
function read(path) {
  const text = readIfThere(path);
  if (text === null) throw new Refusal(`There is no ${path}.`);
  return text;
}
