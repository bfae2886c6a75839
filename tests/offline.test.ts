import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findOffline, leaksIn, watched } from '../tools/offline.mjs';
import { root } from '../tools/workspace.mjs';

/** That the proof can fail: what leaves is planted, in each way in which a program can call somebody, and is seen. */

/** Several programs after each other, on a machine that may be busy, in milliseconds. */
const LONG = { timeout: 240_000 };

const offline = findOffline();
const reason = 'enter' in offline ? '' : offline.reason;
const enter = 'enter' in offline ? offline.enter : [];

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'pincite-offline-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true, maxRetries: 5 }));
  return path;
}

/** Runs a program of these words, watched; gives what it came to and what was seen. */
function run(words: string, env: NodeJS.ProcessEnv = {}) {
  const at = folder();
  const [program, record] = [join(at, 'program.mjs'), join(at, 'network.json')];
  writeFileSync(program, words);
  const [first, ...args] = watched(enter, record, [process.execPath, program]);
  const { status, stdout, stderr } = spawnSync(first, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, said: stdout + stderr, leaks: leaksIn(record) };
}

const CALLS = {
  'a page is fetched': `await fetch('http://leak.example/a').catch(() => {});`,
  'a page is fetched safely': `await fetch('https://leak.example/').catch(() => {});`,
  'the proxy is asked to which the product sends what its browsers want': `
    connect(9, '127.0.0.1').end('CONNECT dead.example:443 HTTP/1.1\\r\\n\\r\\n');
    await new Promise((later) => setTimeout(later, 300));`,
  'a number is called, and the fault is not even looked at': `connect(443, '192.0.2.1').on('error', () => {});`,
  'the same by version 6': `connect(443, '2001:db8::1').on('error', () => {});`,
  'a datagram is sent, to which nobody answers anyhow': `send(53, '192.0.2.1');`,
  'all that are near are called': `send(5353, '224.0.0.251');`,
  'a child calls, and is gone': `
    spawnSync(process.execPath, ['-e', "require('node:net').connect(443, '192.0.2.1').on('error', () => {})"]);`,
  'one that knows no proxy asks for a name': `await promises.resolve4('leak.example').catch(() => {});`,
  'a name server of this machine is asked, which asks others': `send(53, '127.0.0.53');`,
} as const;

/** Which of them a program does, and all that is to be seen of it. */
const planted: readonly (readonly [string, readonly (keyof typeof CALLS)[], readonly (string | RegExp)[]])[] =
  [
    [
      'by a proxy',
      [
        'a page is fetched',
        'a page is fetched safely',
        'the proxy is asked to which the product sends what its browsers want',
      ],
      ['CONNECT leak.example:80', 'CONNECT leak.example:443', 'CONNECT dead.example:443'],
    ],
    [
      'by a number',
      [
        'a number is called, and the fault is not even looked at',
        'the same by version 6',
        'a datagram is sent, to which nobody answers anyhow',
        'all that are near are called',
        'a child calls, and is gone',
      ],
      ['5 packets or connections were for elsewhere'],
    ],
    [
      'by a name',
      ['one that knows no proxy asks for a name'],
      [/for elsewhere than loopback|as to a name server/],
    ],
    [
      'by a name server here',
      ['a name server of this machine is asked, which asks others'],
      ['1 datagrams were sent'],
    ],
  ];

const BY_HAND = `
  import { spawnSync } from 'node:child_process';
  import { createSocket } from 'node:dgram';
  import { promises } from 'node:dns';
  import { connect } from 'node:net';
  function send(port, address) {
    const socket = createSocket('udp4');
    socket.send('x', port, address, () => socket.close());
  }`;

test.for(planted)('what leaves %s is seen', LONG, ([, calls, seen], { skip }) => {
  skip(reason !== '', reason);
  const { status, said, leaks } = run([BY_HAND, ...calls.map((call) => CALLS[call])].join('\n'));
  expect(status, said).toBe(0);
  expect(leaks).toEqual(seen.map((one) => expect.stringMatching(one)));
});

test('what stays on loopback is nothing, and a program’s own end is passed on', ({ skip }) => {
  skip(reason !== '', reason);
  const words = `
    import { createServer } from 'node:http';
    const server = createServer((_, answer) => answer.end('here')).listen(0, '127.0.0.1', async () => {
      const page = await fetch('http://127.0.0.1:' + server.address().port);
      process.exit((await page.text()) === 'here' ? 7 : 1);
    });`;
  expect(run(words)).toMatchObject({ status: 7, leaks: [] });
});

test('a watcher that was ended before its time proves nothing', () => {
  expect(leaksIn(join(folder(), 'none.json'))).toEqual(['the watcher left no record']);
});

/** The built host as the tests start it, entered as a window enters it; `leak` comes before its first line. */
const host = (leak: string) => `
  import { spawn } from 'node:child_process';
  const before = 'data:text/javascript,' + encodeURIComponent(${JSON.stringify(leak)});
  const child = spawn(process.execPath, ['--import', before, 'dist/main/loopback.js', '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.once('data', async (line) => {
    const { origin, hash } = new URL(/http:\\S+/.exec(line)[0]);
    const body = JSON.stringify({ ticket: hash.slice(1) });
    const { status } = await fetch(origin + '/enter', { method: 'POST', headers: { origin }, body });
    child.kill('SIGTERM');
    child.on('exit', () => process.exit(status === 200 ? 0 : 1));
  });`;

test('a leak that is planted in the product is seen', LONG, ({ skip }) => {
  skip(reason !== '', reason);
  const at = folder();
  for (const name of ['data', 'matters']) mkdirSync(join(at, name));
  const env = { PINCITE_DATA: join(at, 'data'), PINCITE_MATTERS: join(at, 'matters') };
  const { status, said, leaks } = run(host(`fetch('http://leak.example/?home').catch(() => {})`), env);
  expect(status, said).toBe(0);
  expect(leaks).toContainEqual(expect.stringContaining('leak.example'));
});

/** A whole job by the built program: from a text to a brief in a file. */
const JOB = `
  import { spawnSync } from 'node:child_process';
  import { writeFileSync } from 'node:fs';
  const folder = process.env.PINCITE_MATTERS;
  writeFileSync(folder + '/a.txt', 'See https://leak.example/ for more. “We will appeal,” said Dana Cole.');
  const program = process.cwd() + '/dist/main/cli.js';
  for (const words of [
    ['new', 'case'],
    ['import', 'case', 'a.txt'],
    ['quote', 'case', '1', '--words', 'We will appeal', '--speech', 'direct'],
    ['claim', 'case', 'An appeal will come.', '--kind', 'allegation', '--quote', '1:supports'],
    ['brief', 'case', 'Known'],
    ['add', 'case', 'Known', '--claim', '1'],
    ['export', 'case', 'Known', '--to', 'known.docx'],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(words.join(' ') + ': ' + stderr);
  }`;

test('a whole job in the terminal asks for nothing', LONG, ({ skip }) => {
  skip(reason !== '', reason);
  const at = folder();
  for (const name of ['data', 'matters']) mkdirSync(join(at, name));
  const env = { PINCITE_DATA: join(at, 'data'), PINCITE_MATTERS: join(at, 'matters') };
  const { status, said, leaks } = run(JOB, env);
  expect(status, said).toBe(0);
  expect(leaks).toEqual([]);
});

/** The browser of the tests, on a page of loopback that holds `picture`. */
const browsing = (picture: string) => `
  import { createServer } from 'node:http';
  import { chromium } from ${JSON.stringify(import.meta.resolve('@playwright/test'))};
  import { browser } from ${JSON.stringify(join(root, 'tests', 'browser.ts'))};
  const page = '<title>page</title><img src=' + ${JSON.stringify(JSON.stringify(picture))} + '>';
  const server = createServer((_, answer) => answer.end(page)).listen(0, '127.0.0.1', async () => {
    const one = await chromium.launch(browser);
    const tab = await one.newPage();
    await tab.goto('http://127.0.0.1:' + server.address().port, { waitUntil: 'load' });
    await one.close();
    process.exit(0);
  });`;

test(
  'a page that asks for a picture elsewhere is told by its browser, which asks for nothing itself',
  LONG,
  ({ skip }) => {
    skip(reason !== '', reason);
    const { status, said, leaks } = run(browsing('http://leak.example/p.png'));
    expect(status, said).toBe(0);
    expect(leaks).toEqual([expect.stringContaining('http://leak.example/p.png')]);
  },
);
