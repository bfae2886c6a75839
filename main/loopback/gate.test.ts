import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHost, type Asking } from './testing.ts';

let at: Awaited<ReturnType<typeof startHost>>;
let key: string;
let now = Date.now();
const again: (string | null)[] = [];

beforeAll(async () => {
  at = await startHost({ now: () => now, onAgain: (matter) => again.push(matter) });
  key = await at.key();
});
afterAll(() => at.close());

const post = (path: string, more: Asking = {}): Asking => ({
  method: 'POST',
  path,
  body: '{"id":"a","method":"app.about","params":{}}',
  ...more,
  headers: { authorization: `Bearer ${key}`, ...more.headers },
});

/** Each a request that a stranger could make a browser, or a program, send. */
const unwelcome: readonly (readonly [string, number, (own: string) => Asking])[] = [
  [
    'a name that was rebound to this machine',
    403,
    (own) => ({ headers: { host: own.replace('127.0.0.1', 'evil.example') } }),
  ],
  ['localhost', 403, (own) => ({ headers: { host: own.replace('127.0.0.1', 'localhost') } })],
  ['0.0.0.0', 403, (own) => ({ headers: { host: own.replace('127.0.0.1', '0.0.0.0') } })],
  ['the address without its port', 403, () => ({ headers: { host: '127.0.0.1' } })],
  ['another port', 403, () => ({ headers: { host: '127.0.0.1:80' } })],
  ['a longer number', 403, (own) => ({ headers: { host: `${own}0` } })],
  [
    'the address in other letters',
    403,
    (own) => ({ headers: { host: own.replace('127.0.0.1', '[::ffff:127.0.0.1]') } }),
  ],
  ['the address with a name before it', 403, (own) => ({ headers: { host: `user@${own}` } })],
  [
    'a rebound name, on a call with the key',
    403,
    (own) => post('/call', { headers: { host: own.replace('127.0.0.1', 'evil.example') } }),
  ],
  ['another site', 403, () => post('/call', { headers: { origin: 'https://evil.example' } })],
  [
    'an origin that is null, as from a sandboxed frame or a file',
    403,
    () => post('/call', { headers: { origin: 'null' } }),
  ],
  [
    'another port of this machine',
    403,
    () => post('/call', { headers: { origin: 'http://127.0.0.1:8080' } }),
  ],
  [
    'localhost as the origin',
    403,
    (own) => post('/call', { headers: { origin: `http://${own.replace('127.0.0.1', 'localhost')}` } }),
  ],
  ['our origin by another scheme', 403, (own) => post('/call', { headers: { origin: `https://${own}` } })],
  [
    'an origin that starts as ours does',
    403,
    (own) => post('/call', { headers: { origin: `http://${own}.evil.example` } }),
  ],
  [
    'an origin that ends as ours does',
    403,
    (own) => post('/call', { headers: { origin: `http://evil.example/http://${own}` } }),
  ],
  ['an origin with a path', 403, (own) => post('/call', { headers: { origin: `http://${own}/` } })],
  ['an empty origin', 403, () => post('/call', { headers: { origin: '' } })],
  ['a call without an origin', 403, () => post('/call', { headers: { origin: null } })],
  [
    'a ticket without an origin',
    403,
    () => ({ method: 'POST', path: '/enter', headers: { origin: null }, body: '{}' }),
  ],
  ['a page asked for by another origin', 403, () => ({ headers: { origin: 'https://evil.example' } })],
  [
    'another site, by what the browser says of it',
    403,
    () => post('/call', { headers: { 'sec-fetch-site': 'cross-site' } }),
  ],
  [
    'another port, by what the browser says of it',
    403,
    () => post('/call', { headers: { 'sec-fetch-site': 'same-site' } }),
  ],
  [
    'a call that the browser says was typed',
    403,
    () => post('/call', { headers: { 'sec-fetch-site': 'none' } }),
  ],
  [
    'a form that the browser says was typed',
    403,
    () =>
      post('/call', {
        headers: { 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' },
      }),
  ],
  [
    'a script of another site',
    403,
    () => ({
      path: '/assets/app.js',
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'script', 'sec-fetch-mode': 'no-cors' },
    }),
  ],
  [
    'an image on another site',
    403,
    () => ({
      path: '/',
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors' },
    }),
  ],
  [
    'a frame on another site',
    403,
    () => ({
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe', 'sec-fetch-mode': 'navigate' },
    }),
  ],
  [
    'a frame on another port',
    403,
    () => ({
      headers: { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'iframe', 'sec-fetch-mode': 'navigate' },
    }),
  ],
  [
    'an object on another site',
    403,
    () => ({
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'object', 'sec-fetch-mode': 'navigate' },
    }),
  ],
  [
    'a link on another site to a page that is not the first',
    403,
    () => ({
      path: '/assets/app.js',
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' },
    }),
  ],
  [
    'a link on another site to a file',
    403,
    () => ({
      path: `/file/${'0'.repeat(32)}`,
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' },
    }),
  ],
  [
    'a form on another site',
    403,
    () =>
      post('/', {
        headers: {
          'sec-fetch-site': 'cross-site',
          'sec-fetch-dest': 'document',
          'sec-fetch-mode': 'navigate',
        },
      }),
  ],
  [
    'a preflight',
    405,
    () => ({ method: 'OPTIONS', path: '/call', headers: { 'access-control-request-method': 'POST' } }),
  ],
  [
    'a preflight of another site',
    405,
    () => ({ method: 'OPTIONS', path: '/call', headers: { origin: 'https://evil.example' } }),
  ],
  ['PUT', 405, () => post('/call', { method: 'PUT' })],
  ['DELETE', 405, () => ({ method: 'DELETE', path: '/call' })],
  ['PATCH', 405, () => post('/call', { method: 'PATCH' })],
  ['TRACE', 405, () => ({ method: 'TRACE' })],
  ['a call without a key', 401, () => post('/call', { headers: { authorization: null } })],
  [
    'a call with another key',
    401,
    () => post('/call', { headers: { authorization: `Bearer ${'A'.repeat(43)}` } }),
  ],
  [
    'a call with a shorter key',
    401,
    () => post('/call', { headers: { authorization: `Bearer ${key.slice(0, -1)}` } }),
  ],
  ['a call with a longer key', 401, () => post('/call', { headers: { authorization: `Bearer ${key}A` } })],
  ['a call with an empty key', 401, () => post('/call', { headers: { authorization: 'Bearer ' } })],
  ['a call with the key but no scheme', 401, () => post('/call', { headers: { authorization: key } })],
  [
    'a call with the key in a cookie',
    401,
    () => post('/call', { headers: { authorization: null, cookie: `key=${key}` } }),
  ],
  [
    'a call with the key in the address',
    401,
    () => post(`/call?key=${key}`, { headers: { authorization: null } }),
  ],
  ['cancelling without a key', 401, () => post('/cancel', { headers: { authorization: null } })],
  ['handing a file over without a key', 401, () => post('/hand', { headers: { authorization: null } })],
  ['events without a key', 401, () => ({ path: '/events' })],
  ['an unknown page to post to', 404, () => post('/elsewhere')],
  [
    'an unknown page to post to, without a key',
    401,
    () => post('/elsewhere', { headers: { authorization: null } }),
  ],
  ['an unknown page', 404, () => ({ path: '/elsewhere' })],
];

test.each(unwelcome)('%s is answered %i', async (_, status, asking) => {
  const answer = await at.ask(asking(at.own));
  expect(answer.status).toBe(status);
  expect(answer.text).not.toContain(key);
  expect(answer.text).not.toContain('1.2.3');
});

test('a link in a mail or on another site opens the first page at top level, and no more than that', async () => {
  const arriving = {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  expect((await at.ask({ headers: arriving })).status).toBe(200);
});

test('a request without any Host is refused by us', async () => {
  expect((await at.ask({ headers: { host: null } })).status).toBe(403);
  expect(await at.speak('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403/);
});

test('of two Hosts neither is believed', async () => {
  const heard = await at.speak(`GET / HTTP/1.1\r\nHost: evil.example\r\nHost: ${at.own}\r\n\r\n`);
  expect(heard).not.toMatch(/^HTTP\/1\.1 200/);
});

test('an absolute address for another host is no path of ours', async () => {
  const heard = await at.speak(
    `GET http://evil.example/ HTTP/1.1\r\nHost: ${at.own}\r\nConnection: close\r\n\r\n`,
  );
  expect(heard).toMatch(/^HTTP\/1\.1 400/);
});

test('sockets are refused before a word of them is read', async () => {
  const upgrade = (origin: string) =>
    `GET / HTTP/1.1\r\nHost: ${at.own}\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`;
  expect(await at.speak(upgrade('https://evil.example'))).toBe('');
  expect(await at.speak(upgrade(at.origin))).toBe('');
  expect(await at.speak(`CONNECT evil.example:80 HTTP/1.1\r\nHost: ${at.own}\r\n\r\n`)).toBe('');
});

test('what is no HTTP is not answered', async () => {
  expect(await at.speak('\x16\x03\x01\x02\x00\x01\x00')).toBe('');
  expect(
    await at.speak(
      `POST /call HTTP/1.1\r\nHost: ${at.own}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ),
  ).toBe('');
});

test('an expectation is refused with our headers', async () => {
  const heard = await at.speak(
    `POST /call HTTP/1.1\r\nHost: ${at.own}\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n`,
  );
  expect(heard).toMatch(/^HTTP\/1\.1 417/);
  expect(heard).toContain('default-src');
});

test('nobody listens but on 127.0.0.1', async () => {
  const listens = (host: string) =>
    new Promise<boolean>((settle) => {
      const socket = connect(at.host.port, host, () => settle(true));
      socket.on('error', () => settle(false));
      socket.on('connect', () => socket.destroy());
    });
  expect(await listens('127.0.0.1')).toBe(true);
  expect(await listens('::1')).toBe(false);
  expect(await listens('127.0.0.2')).toBe(false);
});

test('the system says so too', ({ skip }) => {
  skip(process.platform !== 'linux', 'only Linux lists its sockets in a file');
  const port = at.host.port.toString(16).toUpperCase().padStart(4, '0');
  const listening = (file: string) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => columns[3] === '0A' && columns[1]?.endsWith(`:${port}`))
      .map((columns) => columns[1]);
  expect(listening('/proc/net/tcp')).toEqual([`0100007F:${port}`]);
  if (existsSync('/proc/net/tcp6')) expect(listening('/proc/net/tcp6')).toEqual([]);
});

test('another user of this machine is turned away, even with the key', async ({ skip }) => {
  skip(process.platform !== 'linux', 'the owner of a socket is asked of Linux alone');
  skip(process.getuid?.() !== 0, 'only root can become another user');
  skip(spawnSync('setpriv', ['--version']).status !== 0, 'setpriv is not installed');
  const program = `
    const body = '{"id":"a","method":"app.about","params":{}}';
    const headers = { authorization: 'Bearer ${key}', origin: '${at.origin}' };
    const call = await fetch('${at.origin}/call', { method: 'POST', headers, body });
    const page = await fetch('${at.origin}/');
    const again = await fetch('${at.origin}/again', { method: 'POST', headers: { authorization: 'Bearer ${at.host.againSecret}' }, body: '{}' });
    console.log([call.status, page.status, again.status, process.getuid()].join());`;
  const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];
  const { stdout } = await promisify(execFile)(
    'setpriv',
    [...nobody, process.execPath, '--input-type=module', '-e', program],
    {
      cwd: '/',
    },
  );
  expect(stdout.trim()).toBe('403,403,403,65534');
});

test('a ticket opens once, and its key is the same for every window', async () => {
  const ticket = at.ticket();
  expect(JSON.parse((await at.enter(ticket)).text)).toEqual({ key });
  expect((await at.enter(ticket)).status).toBe(401);
  expect(key).toMatch(/^[\w-]{43}$/);
});

test('a ticket is good for a minute', async () => {
  const [early, late] = [at.ticket(), at.ticket()];
  now += 59_000;
  expect((await at.enter(early)).status).toBe(200);
  now += 2_000;
  expect((await at.enter(late)).status).toBe(401);
});

test('nothing but a whole ticket opens', async () => {
  const ticket = at.ticket();
  for (const word of ['', 'A'.repeat(43), ticket.slice(0, -1), `${ticket}A`, '__proto__', 'constructor']) {
    expect((await at.enter(word)).status).toBe(401);
  }
  for (const body of ['null', '{}', '[]', '{"ticket":null}', `{"ticket":["${ticket}"]}`, '{', '']) {
    const { status } = await at.ask({ method: 'POST', path: '/enter', body });
    expect([400, 401]).toContain(status);
  }
  expect((await at.enter(ticket)).status).toBe(200);
});

test('tickets and keys are never in the part of an address that is sent', () => {
  const { search, pathname, hash } = new URL(at.host.address());
  expect([search, pathname]).toEqual(['', '/']);
  expect(hash.length).toBeGreaterThan(40);
});

test('another start of the program gets a window only with the word from the data folder', async () => {
  const ask = (headers: Record<string, string | null>, body = '{"matter":"/tmp/a.matter"}') =>
    at.ask({ method: 'POST', path: '/again', headers: { origin: null, ...headers }, body });
  const secret = { authorization: `Bearer ${at.host.againSecret}` };
  expect((await ask({})).status).toBe(401);
  expect((await ask({ authorization: `Bearer ${key}` })).status).toBe(401);
  expect((await ask({ ...secret, origin: at.origin })).status).toBe(403);
  expect((await ask({ ...secret, origin: 'https://evil.example' })).status).toBe(403);
  expect((await ask({ ...secret, 'sec-fetch-site': 'same-origin' })).status).toBe(403);
  expect((await ask({ ...secret, host: 'evil.example' })).status).toBe(403);
  expect((await ask(secret, 'x'.repeat(20_000))).status).toBe(413);
  expect((await ask(secret, '3')).status).toBe(400);
  expect(again).toEqual([]);
  const answer = await ask(secret);
  expect(answer.status).toBe(200);
  expect(again).toEqual(['/tmp/a.matter']);
  const { address } = JSON.parse(answer.text) as { address: string };
  expect((await at.enter(new URL(address).hash.slice(1))).status).toBe(200);
  expect((await ask(secret, '{"matter":3}')).status).toBe(200);
  expect(again).toEqual(['/tmp/a.matter', null]);
});

test('the word of another start opens nothing else', async () => {
  expect((await at.call(at.host.againSecret, 'app.about')).status).toBe(401);
});

test('every launch has another key, and they do not share tickets', async () => {
  const other = await startHost();
  try {
    expect(await other.key()).not.toBe(key);
    expect((await other.enter(at.ticket())).status).toBe(401);
    expect((await other.call(key, 'app.about')).status).toBe(401);
  } finally {
    await other.close();
  }
});
