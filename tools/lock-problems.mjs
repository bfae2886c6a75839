/**
 * What the lock file alone tells of the packages: whose they are, under which licence, whether any would run a program of its own while it is
 * installed, and whether what arrives is what was meant.
 */

/**
 * @typedef {object} Locked an entry of a lock file, https://docs.npmjs.com/cli/configuring-npm/package-lock-json
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {string} [integrity]
 * @property {string} [license]
 * @property {boolean} [link]
 * @property {boolean} [hasInstallScript]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 *
 * @typedef {{ lockfileVersion: number, packages: Record<string, Locked> }} Lock
 * @typedef {Pick<Locked, 'dependencies' | 'devDependencies' | 'optionalDependencies'> & { overrides?: Record<string, string> }} Manifest
 */

/** Licences under which a package may be used, and shipped with its notice. */
const licences = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Zlib',
]);

/** Packages under another licence, each with the reason why it may be here. */
const excepted = new Map([
  [
    'citeproc CPAL-1.0 OR AGPL-1.0',
    'shipped as its authors published it, with their notice: docs/adr/0005-citations-by-citeproc.md',
  ],
]);

const KINDS = /** @type {const} */ (['dependencies', 'devDependencies', 'optionalDependencies']);
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/**
 * @param {Lock} lock
 * @param {Manifest} manifest
 * @returns {string[]} a sentence for each problem
 */
export function lockProblems({ lockfileVersion, packages }, manifest) {
  if (lockfileVersion !== 3) return [`The lock file is of version ${lockfileVersion}, not 3.`];
  const { '': asked = {}, ...locked } = packages;
  return [
    ...manifestProblems(manifest, asked, packages),
    ...Object.entries(locked).flatMap(([path, entry]) => packageProblems(nameAt(path), entry)),
  ];
}

/**
 * @param {Manifest} manifest
 * @param {Locked} asked
 * @param {Record<string, Locked>} packages
 */
function manifestProblems(manifest, asked, packages) {
  const problems = [];
  for (const kind of KINDS) {
    const wanted = manifest[kind] ?? {};
    if (JSON.stringify(sorted(wanted)) !== JSON.stringify(sorted(asked[kind] ?? {})))
      problems.push(`The ${kind} of package.json are not those of the lock file.`);
    for (const [name, version] of Object.entries(wanted)) {
      const found = packages[`node_modules/${name}`]?.version;
      if (!EXACT.test(version))
        problems.push(`${name} is asked for as ${version}, which is no exact version.`);
      else if (found !== version)
        problems.push(`${name} is asked for as ${version}, and locked as ${found ?? 'nothing'}.`);
    }
  }
  for (const [name, version] of Object.entries(manifest.overrides ?? {}))
    if (!EXACT.test(version))
      problems.push(`${name} is overridden by ${version}, which is no exact version.`);
  return problems;
}

/**
 * @param {string} name
 * @param {Locked} entry
 */
function packageProblems(name, { version, resolved, integrity, license, link, hasInstallScript }) {
  const who = `${name} ${version ?? ''}`.trim();
  const problems = [];
  if (link) problems.push(`${who} is a link to a folder.`);
  else if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))
    problems.push(`${who} has no SHA-512 to be checked by.`);
  // Ours names no address: each package comes from whatever registry npm is set to, and its sum says whether it is the one.
  if (resolved !== undefined) problems.push(`${who} comes from elsewhere than the registry.`);
  if (hasInstallScript) problems.push(`${who} would run a program while it is installed.`);
  if (license === undefined) problems.push(`${who} says no licence.`);
  else if (!excepted.has(`${name} ${license}`) && !isAllowed(license))
    problems.push(`${who} is under ${license}.`);
  return problems;
}

/**
 * Whether an SPDX expression lets a package be used: of an OR one side is enough, of an AND both must.
 * @param {string} expression
 * @returns {boolean}
 */
export function isAllowed(expression) {
  const parts = expression.replace(/^\((.*)\)$/, (whole, inner) => (/[()]/.test(inner) ? whole : inner));
  if (/[()]/.test(parts)) return false;
  return parts.split(' OR ').some((side) => side.split(' AND ').every((one) => licences.has(one)));
}

/** @param {string} path */
function nameAt(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** @param {Record<string, string>} record */
function sorted(record) {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
