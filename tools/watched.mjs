// Runs within a network namespace of loopback alone: `watched.mjs RECORD PROGRAM [ARGUMENT…]`. See offline.mjs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants } from 'node:os';

const [record = '', program = '', ...args] = process.argv.slice(2);

/** Where the product sends what a browser of its own would ask for: elsewhere nobody listens there. */
const DEAD_PROXY = 9;
/** Who is to say nothing in this time has said nothing. */
const SILENT_MS = 2_000;

/** @type {string[]} */
const asked = [];
const { port } = await recordingProxy(0);
await recordingProxy(DEAD_PROXY);

const address = `http://127.0.0.1:${port}`;
/** @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  // `fetch` and `node:http` go by these only when they are told to.
  NODE_USE_ENV_PROXY: '1',
  PINCITE_PROXY: `127.0.0.1:${port}`,
};
for (const name of ['http_proxy', 'https_proxy', 'all_proxy', 'ftp_proxy'])
  env[name] = env[name.toUpperCase()] = address;
env['no_proxy'] = env['NO_PROXY'] = '127.0.0.1,localhost,::1';

const before = counted();
const child = spawn(program, args, { env, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => child.kill(signal));
const code = await new Promise((settle) => {
  child.on('error', (reason) => {
    console.error(reason.message);
    settle(127);
  });
  child.on('close', (exit, signal) => settle(exit ?? 128 + (signal ? constants.signals[signal] : 0)));
});
const after = counted();
writeFileSync(
  record,
  `${JSON.stringify({ asked, unrouted: after.unrouted - before.unrouted, datagrams: after.datagrams - before.datagrams }, null, 2)}\n`,
);
process.exit(code);

/**
 * A proxy that writes down what it is asked for, and does none of it.
 * @param {number} wanted
 * @returns {Promise<import('node:net').AddressInfo>}
 */
async function recordingProxy(wanted) {
  const server = createServer((socket) => {
    const at = asked.push('a connection that said nothing') - 1;
    socket.setTimeout(SILENT_MS, () => socket.destroy());
    socket.on('error', () => {});
    socket.once('data', (bytes) => {
      asked[at] = String(bytes.toString('latin1').split('\r\n', 1)[0]).slice(0, 300);
      socket.end('HTTP/1.1 502 Nothing leaves\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
  });
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  return /** @type {import('node:net').AddressInfo} */ (server.address());
}

/** What the kernel has counted in this network, which is all processes in it. */
function counted() {
  const four = pairs('/proc/self/net/snmp');
  const six = lines('/proc/self/net/snmp6');
  return {
    unrouted: (four.get('Ip:OutNoRoutes') ?? NaN) + (six.get('Ip6OutNoRoutes') ?? 0),
    datagrams: (four.get('Udp:OutDatagrams') ?? NaN) + (six.get('Udp6OutDatagrams') ?? 0),
  };
}

/**
 * A name and a value in each line; none where this kernel has no such protocol.
 * @param {string} path
 */
function lines(path) {
  if (!existsSync(path)) return new Map();
  const found = readFileSync(path, 'utf8').trim().split('\n');
  return new Map(found.map((line) => line.split(/\s+/)).map(([name, value]) => [name, Number(value)]));
}

/**
 * The file has two lines of each protocol: the names of its counters, and their values.
 * @param {string} path
 * @returns {Map<string, number>}
 */
function pairs(path) {
  /** @type {Map<string, number>} */
  const found = new Map();
  const listed = readFileSync(path, 'utf8').trim().split('\n');
  for (let at = 0; at + 1 < listed.length; at += 2) {
    const [protocol, ...names] = listed[at]?.split(' ') ?? [];
    const [, ...values] = listed[at + 1]?.split(' ') ?? [];
    names.forEach((name, i) => found.set(`${protocol}${name}`, Number(values[i])));
  }
  return found;
}
