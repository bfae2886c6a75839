// Looks into a packaged Pincite (`electron-builder --dir`): what its archive holds and how its fuses stand.
// Usage: node tools/check-package.mjs [--program], which prints where its program lies.
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

const release = join(root, 'release');
const { platform, arch } = process;

/** Electron's fuses in their order in its binary; see electron-builder.yml. */
const fuses = {
  runAsNode: '0',
  enableCookieEncryption: '1',
  enableNodeOptionsEnvironmentVariable: '0',
  enableNodeCliInspectArguments: '0',
  enableEmbeddedAsarIntegrityValidation: '1',
  onlyLoadAppFromAsar: '1',
  loadBrowserProcessSpecificV8Snapshot: '0',
  grantFileProtocolExtraPrivileges: '0',
};

const { program, resources, fused } = placed();
if (process.argv.includes('--program')) console.log(program);
else {
  const problems = [...archiveProblems(), ...fuseProblems()];
  for (const problem of problems) console.error(problem);
  console.log(
    problems.length === 0 ? `${program} is as it should be.` : `${problems.length} problems in ${program}.`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}

function placed() {
  const folders = existsSync(release) ? readdirSync(release) : [];
  if (platform === 'darwin') {
    const app = join(
      release,
      folders.find((name) => /^mac(-arm64)?$/.test(name)) ?? 'mac',
      'Pincite.app',
      'Contents',
    );
    const framework = join(app, 'Frameworks', 'Electron Framework.framework', 'Electron Framework');
    return { program: join(app, 'MacOS', 'Pincite'), resources: join(app, 'Resources'), fused: framework };
  }
  const system = platform === 'win32' ? 'win' : 'linux';
  const folder = join(
    release,
    folders.find((name) => name.startsWith(system) && name.endsWith('unpacked')) ?? 'none',
  );
  const found = join(folder, platform === 'win32' ? 'Pincite.exe' : 'pincite');
  return { program: found, resources: join(folder, 'resources'), fused: found };
}

/** @returns {string[]} */
function archiveProblems() {
  const files = archived(join(resources, 'app.asar'));
  const binary = `node_modules/better-sqlite3-multiple-ciphers/prebuilds/${platform}-${arch}.node`;
  const wanted = [
    'package.json',
    'LICENSE',
    'THIRD_PARTY_LICENCES.md',
    'dist/main/electron.js',
    'dist/main/preload.cjs',
    'dist/main/worker.js',
    'dist/main/citing.js',
    'dist/main/damage.js',
    'dist/main/backups.js',
    'dist/main/reading.js',
    'dist/main/verifying.js',
    'dist/main/ocr.js',
    'dist/main/ocr/tesseract-core.cjs',
    'dist/main/ocr/tesseract-core.wasm',
    'dist/main/ocr/eng.traineddata.gz',
    'dist/main/ocr/jbig2.wasm',
    'dist/main/ocr/openjpeg.wasm',
    'resources/styles/newsroom.csl',
    'resources/locales/locales-en-US.xml',
    'dist/renderer/index.html',
    'node_modules/better-sqlite3-multiple-ciphers/lib/index.js',
    binary,
  ];
  const packages = new Set(
    files.flatMap((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.slice(1) ?? []),
  );
  return [
    ...wanted.filter((path) => !files.includes(path)).map((path) => `The archive lacks ${path}.`),
    ...[...packages]
      .filter((name) => name !== 'better-sqlite3-multiple-ciphers')
      .map((name) => `The archive holds the package ${name}.`),
    ...files
      .filter((path) => path.endsWith('.node') && path !== binary)
      .map((path) => `The archive holds ${path}.`),
    ...files
      .filter((path) => /\.(map|matter)$|\.test\./.test(path))
      .map((path) => `The archive holds ${path}.`),
    ...(existsSync(join(resources, 'app.asar.unpacked', binary))
      ? []
      : [`${binary} does not lie outside the archive.`]),
  ];
}

/** The paths in an asar archive, whose head is JSON behind four numbers. @param {string} archive @returns {string[]} */
function archived(archive) {
  const file = openSync(archive, 'r');
  const sizes = Buffer.alloc(16);
  readSync(file, sizes, 0, 16, 0);
  const head = Buffer.alloc(sizes.readUInt32LE(12));
  readSync(file, head, 0, head.length, 16);
  closeSync(file);
  return below(JSON.parse(head.toString('utf8')), '');
}

/**
 * @typedef {{ files?: Record<string, Entry> }} Entry
 * @param {Entry} entry
 * @param {string} path
 * @returns {string[]}
 */
function below({ files }, path) {
  if (!files) return [path];
  return Object.entries(files).flatMap(([name, entry]) =>
    below(entry, path === '' ? name : `${path}/${name}`),
  );
}

/** @returns {string[]} */
function fuseProblems() {
  const bytes = readFileSync(fused);
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  const at = bytes.indexOf(sentinel);
  if (at === -1) return [`${fused} has no fuses.`];
  const states = bytes.toString('latin1', at + sentinel.length + 2);
  return Object.entries(fuses).flatMap(([name, state], index) =>
    states[index] === state ? [] : [`The fuse ${name} is ${states[index]}, not ${state}.`],
  );
}
