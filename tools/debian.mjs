import { readFileSync } from 'node:fs';
import { run } from './process.mjs';
import { tell } from './workspace.mjs';

/** A mirror that does not answer is given up soon; another apt is waited for. */
const options = [
  '-q',
  '-o',
  'Acquire::Retries=1',
  '-o',
  'Acquire::http::Timeout=20',
  '-o',
  'DPkg::Lock::Timeout=120',
];

let updated = false;

/**
 * Installs packages where this is Debian and we are root; `false` where it is not, or where that failed.
 * @param {readonly string[]} packages
 */
export async function aptInstall(packages) {
  if (process.getuid?.() !== 0 || !isDebian()) return false;
  tell(`Installing Debian's ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!updated) {
    const update = await run('apt-get', ['update', ...options], { env });
    if (update.code !== 0) return failed(update.output);
    updated = true;
  }
  const install = await run(
    'apt-get',
    ['install', ...options, '-y', '--no-install-recommends', ...packages],
    {
      env,
    },
  );
  return install.code === 0 || failed(install.output);
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @param {string} output */
function failed(output) {
  tell(`apt-get failed: ${output.trim().split('\n').at(-1) ?? ''}`);
  return false;
}
