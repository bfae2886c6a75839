import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureReadingPrograms } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, projectEnvironment, projectNode } from './install.mjs';
import { findOffline, leaksIn, watched } from './offline.mjs';
import { run } from './process.mjs';
import { tool } from './programs.mjs';
import { strict, sum } from './report.mjs';
import { Refusal, root } from './workspace.mjs';

/**
 * One runner of `npm test`. One that counts writes a report of its tests, any other is one check.
 * @typedef {object} Step
 * @property {string} title
 * @property {readonly string[]} names what `--only` calls its parts
 * @property {boolean} counts
 * @property {boolean} [offline] whether it runs where nothing can leave, and fails where anything tries
 * @property {(parts: readonly string[], filters: readonly string[]) => string[]} command
 */

/** @type {readonly Step[]} */
const checks = [
  { title: 'format', names: ['format'], counts: false, command: () => [tool('oxfmt', 'oxfmt'), '--check'] },
  {
    title: 'lint',
    names: ['lint'],
    counts: false,
    command: () => [tool('oxlint', 'oxlint'), '--deny-warnings'],
  },
  { title: 'types', names: ['types'], counts: false, command: () => [tool('typescript', 'tsc'), '-b'] },
];

/** @type {readonly Step[]} */
const tests = [
  { title: 'unit and browser tests', names: ['unit', 'across', 'browser'], counts: true, command: vitest },
  { title: 'end-to-end tests', names: ['e2e'], counts: true, offline: true, command: playwright },
];

/**
 * Every check and test, whatever fails on the way; the last line is the sum of all.
 * @param {readonly string[]} args `--only NAME` (format, lint, types, unit, across, browser, e2e) as often as wished; what is
 *   left goes to the test runner, such as a part of a file's name
 * @returns {Promise<number>} the exit code
 */
export async function test(args) {
  const { only, filters } = parsed(args);
  const wanted = [...checks, ...tests].filter(({ names }) => chosen(names, only).length > 0);
  await ensureInstalled();
  const env = projectEnvironment();
  env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD = '1';
  delete env.INIT_CWD;
  const reports = [];
  if (wanted.some((step) => step.counts)) {
    env.PINCITE_BROWSER = await ensureBrowser();
    // Chromium's sandbox refuses to run as root.
    if (process.getuid?.() === 0) env.PINCITE_BROWSER_FLAGS = '--no-sandbox';
    await ensureReadingPrograms();
  }
  rmSync(join(root, 'test-results'), { recursive: true, force: true });
  for (const step of wanted) {
    if (step === wanted.find(({ counts }) => counts)) reports.push(await built());
    reports.push(await taken(step, chosen(step.names, only), filters, env));
  }
  return concluded(sum(reports));
}

/** @param {import('./report.mjs').Report} report */
function concluded({ passed, failed, unsteady, skipped, slowest }) {
  for (const { name, seconds } of slowest) console.log(`${seconds.toFixed(1)} s: ${name}`);
  for (const { name, reason } of skipped) console.log(`skipped: ${name} (${reason})`);
  for (const name of unsteady) console.log(`unsteady, good the second time: ${name}`);
  for (const name of failed) console.log(`failed: ${name}`);
  console.log(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
  return failed.length > 0 ? 1 : 0;
}

/** A build that fails is a failure of its own; the tests of what needs none still run. */
async function built() {
  try {
    await ensureBuilt();
    return { passed: 0, failed: [], unsteady: [], skipped: [], slowest: [] };
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    console.log(reason.message);
    return { passed: 0, failed: ['build'], unsteady: [], skipped: [], slowest: [] };
  }
}

/**
 * @param {Step} step
 * @param {readonly string[]} parts
 * @param {readonly string[]} filters
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./report.mjs').Report>}
 */
async function taken(step, parts, filters, env) {
  process.stdout.write(`${step.title} … `);
  const began = Date.now();
  const file = join(root, 'test-results', `${step.names.join('-')}.json`);
  const record = join(root, 'test-results', `${step.names.join('-')}-network.json`);
  const offline = step.offline ? findOffline() : null;
  const command = /** @type {const} */ ([projectNode(), ...step.command(parts, filters)]);
  const [program, ...args] =
    offline && 'enter' in offline ? watched(offline.enter, record, command) : command;
  const { code, output } = await run(program, args, { cwd: root, env: { ...env, PINCITE_REPORT: file } });
  const report = step.counts
    ? counted(step, code, file)
    : { passed: 1 - Math.sign(code), failed: [], unsteady: [], skipped: [], slowest: [] };
  if (offline) judge(report, offline, `${step.title}: nothing leaves the machine`, record);
  if (code !== 0 && report.failed.length === 0) report.failed = [step.title];
  const found = filters.length > 0 ? report : strict(report);
  const good = found.failed.length === 0;
  console.log(`${good ? 'good' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return found;
}

/**
 * Whether anything asked for the network is a test of its own. With `PINCITE_OFFLINE=required` it may not be left out.
 * @param {import('./report.mjs').Report} report
 * @param {import('./offline.mjs').Offline} offline
 * @param {string} name
 * @param {string} record
 */
function judge(report, offline, name, record) {
  if ('enter' in offline) {
    const leaks = leaksIn(record);
    for (const leak of leaks) report.failed.push(`${name}: ${leak}`);
    if (leaks.length === 0) report.passed += 1;
  } else if (process.env.PINCITE_OFFLINE === 'required') report.failed.push(`${name}: ${offline.reason}`);
  else report.skipped.push({ name, reason: offline.reason });
}

/**
 * @param {Step} step
 * @param {number} code
 * @param {string} file
 * @returns {import('./report.mjs').Report}
 */
function counted({ title }, code, file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: 0,
    failed: [`${title}: ended with exit code ${code} and no report`],
    unsteady: [],
    skipped: [],
    slowest: [],
  };
}

/**
 * @param {readonly string[]} parts
 * @param {readonly string[]} filters
 */
function vitest(parts, filters) {
  const reporters = ['--reporter=default', '--reporter=./tools/report-vitest.mjs', '--silent=passed-only'];
  const strictly = filters.length > 0 ? ['--passWithNoTests'] : ['--allowOnly=false'];
  return [
    tool('vitest', 'vitest'),
    'run',
    ...reporters,
    ...strictly,
    ...parts.flatMap((name) => ['--project', name]),
    ...filters,
  ];
}

/**
 * @param {readonly string[]} _
 * @param {readonly string[]} filters
 */
function playwright(_, filters) {
  const strictly = filters.length > 0 ? ['--pass-with-no-tests'] : ['--forbid-only'];
  return [tool('@playwright/test', 'playwright'), 'test', ...strictly, ...filters];
}

/** @param {readonly string[]} names @param {readonly string[]} only */
function chosen(names, only) {
  return only.length === 0 ? names : names.filter((name) => only.includes(name));
}

/** @param {readonly string[]} args */
function parsed(args) {
  const known = [...checks, ...tests].flatMap(({ names }) => names);
  const only = [];
  const filters = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg !== '--only') filters.push(arg);
    else {
      const name = args[(at += 1)] ?? '';
      if (!known.includes(name)) throw new Refusal(`--only takes one of ${known.join(', ')}.`);
      only.push(name);
    }
  }
  return { only, filters };
}
