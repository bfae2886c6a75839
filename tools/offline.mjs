import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

/**
 * The proof that nothing leaves: programs run in a network namespace whose one interface is loopback, under a watcher
 * (watched.mjs) that hands them proxies which only write down what they are asked for, and reads at the end what the
 * kernel counted: each packet and connection that found no way out, whoever tried it and however the fault was taken.
 */

/**
 * What was tried in such a network.
 * @typedef {object} Attempts
 * @property {string[]} asked the first line of each request that came to a proxy
 * @property {number} unrouted packets and connections to anywhere but loopback, by the kernel's count
 * @property {number} datagrams UDP sent over loopback, as to a name server there
 */

/**
 * How a program is put into a network of its own, or why it cannot be.
 * @typedef {{ readonly enter: readonly string[] } | { readonly reason: string }} Offline
 */

/**
 * Loopback comes up. Port 9 is where the product sends whatever a browser of its own would ask for, and a watcher is to
 * listen there. Chromium looks, without sending anything, whether there is a way to one address: there is one, to this
 * machine itself, so that the kernel counts nothing until something is sent.
 */
const SET_UP = `
ip link set lo up || exit 125
ip -6 route add local 2001:4860:4860::8888 dev lo 2>/dev/null
echo 0 2>/dev/null >/proc/sys/net/ipv4/ip_unprivileged_port_start
exec "$@"`;

/** @returns {Offline} */
export function findOffline() {
  if (process.platform !== 'linux') return { reason: 'only Linux can give a program a network of its own' };
  const user = process.getuid?.() ?? 0;
  // Within, a user is who they were: as root, Chromium would be without its sandbox.
  const again =
    user === 0 ? [] : ['unshare', '--user', `--map-user=${user}`, `--map-group=${process.getgid?.()}`, '--'];
  const ways = [
    ...(user === 0 ? [['unshare', '--net']] : []),
    ['unshare', '--user', '--map-root-user', '--net'],
  ].map((way) => [...way, '--', 'sh', '-c', SET_UP, 'sh', ...again]);
  let said = '';
  for (const enter of ways) {
    const [program = '', ...args] = enter;
    const tried = spawnSync(program, [...args, 'true'], { encoding: 'utf8' });
    if (tried.status === 0) return { enter };
    said = (tried.error?.message ?? tried.stderr).trim().split('\n').at(-1) ?? '';
  }
  return { reason: `this system does not allow a network of loopback alone: ${said}` };
}

/**
 * The command that runs `command` so, and leaves its `Attempts` in `record` when it has ended.
 * @param {readonly string[]} enter
 * @param {string} record
 * @param {readonly string[]} command
 * @returns {[string, ...string[]]}
 */
export function watched(enter, record, command) {
  rmSync(record, { force: true });
  const [program = '', ...args] = enter;
  return [program, ...args, process.execPath, join(root, 'tools', 'watched.mjs'), record, ...command];
}

/**
 * Chromium asks its makers for updates, parts of itself and what they know of a form, and no switch ends all of it. In the program's own
 * windows that goes to a proxy where nobody listens; no part of the program knows these hosts.
 */
const OF_THE_BROWSER = new RegExp(
  `^(?:CONNECT |GET http://|POST http://)(?:${[
    '(?:update|content-autofill|optimizationguide-pa|safebrowsing|clientservices)\\.googleapis',
    '(?:redirector|edgedl\\.me)\\.gvt1',
    '(?:accounts|clients2|android\\.clients)\\.google',
  ].join('|')})\\.com[:/]`,
);

/**
 * What is wrong with what was tried, in a sentence each.
 * @param {string} record
 * @returns {string[]}
 */
export function leaksIn(record) {
  /** @type {Attempts} */
  let attempts;
  try {
    attempts = JSON.parse(readFileSync(record, 'utf8'));
  } catch {
    return ['the watcher left no record'];
  }
  const { asked, unrouted, datagrams } = attempts;
  return [
    ...[...new Set(asked.filter((line) => !OF_THE_BROWSER.test(line)))].map(
      (line) => `a proxy was asked for “${line}”`,
    ),
    ...(unrouted !== 0 ? [`${unrouted} packets or connections were for elsewhere than loopback`] : []),
    ...(datagrams !== 0 ? [`${datagrams} datagrams were sent, as to a name server`] : []),
  ];
}
