import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { startHost } from './testing.ts';

/** Many at once, and slow ones: whatever strangers do at the door, the window in the house is answered. */

type Host = Awaited<ReturnType<typeof startHost>>;

async function hosted(
  options?: Parameters<typeof startHost>[0],
): Promise<Host & { readonly bearer: string }> {
  const at = await startHost(options);
  onTestFinished(() => at.close());
  return { ...at, bearer: await at.key() };
}

/** A connection that says this and then waits; `closed` resolves with all that came back. */
function standing(at: Host, words: string): { readonly socket: Socket; readonly closed: Promise<string> } {
  const { promise, resolve } = Promise.withResolvers<string>();
  let heard = '';
  const socket = connect(at.host.port, '127.0.0.1', () => socket.write(words));
  socket.on('data', (part) => void (heard += part.toString('latin1')));
  socket.on('error', () => {});
  socket.on('close', () => resolve(heard));
  onTestFinished(() => void socket.destroy());
  return { socket, closed: promise };
}

const head = (at: Host, more = '') =>
  `POST /enter HTTP/1.1\r\nHost: ${at.own}\r\nOrigin: ${at.origin}\r\n${more}`;

test('a request that comes letter by letter, or never to its end, is not waited for', async () => {
  const at = await hosted({ strangers: { longestMs: 1_000, lookEveryMs: 100 } });
  const slow = [
    '',
    'P',
    head(at),
    head(at, 'Content-Length: 900\r\n\r\n{"ticket":'),
    head(at, 'Transfer-Encoding: chunked\r\n\r\n3e8\r\n{'),
    `GET / HTTP/1.1\r\nHost: ${at.own}\r\n\r\n`,
  ].map((words) => standing(at, words));
  const trickle = setInterval(() => slow[2]!.socket.write('X-A: b\r\n'), 50);
  onTestFinished(() => clearInterval(trickle));
  const heard = await Promise.all(slow.map(({ closed }) => closed));
  expect(heard.slice(0, 5)).toEqual(['', '', '', '', '']);
  expect(heard[5]).toMatch(/^HTTP\/1\.1 200/);
  expect(at.host.strangers()).toBe(0);
});

test('a connection over which the key came is a stranger’s no more; one with another key is, and so is one that is silent', async () => {
  const at = await hosted();
  const call = (bearer: string) =>
    `POST /call HTTP/1.1\r\nHost: ${at.own}\r\nOrigin: ${at.origin}\r\nAuthorization: Bearer ${bearer}\r\nContent-Length: 43\r\n\r\n{"id":"a","method":"app.about","params":{}}`;
  await expect.poll(() => at.host.strangers()).toBe(0);
  const window = standing(at, call(at.bearer));
  const silent = standing(at, '');
  await expect.poll(() => silent.socket.readyState).toBe('open');
  await expect.poll(() => window.socket.bytesRead).toBeGreaterThan(0);
  await expect.poll(() => at.host.strangers()).toBe(1);
  expect(window.socket.closed).toBe(false);
  expect(await standing(at, call('x'.repeat(43))).closed).toMatch(/^HTTP\/1\.1 401/);
});

/**
 * Opens as many connections as it is told and opens another for each that is closed; every eighth one asks for a page, all of them leave
 * their last request unfinished. Says `open` when so many have been opened, and then goes on.
 */
const crowd = (port: number, most: number) => `
  const { connect } = require('node:net');
  const half = 'GET /assets/app.js HTTP/1.1\\r\\nHost: 127.0.0.1:${port}\\r\\nX: ';
  let opened = 0, here = 0, said = false;
  function one() {
    const socket = connect(${port}, '127.0.0.1', () => {
      opened += 1; here += 1;
      if (opened >= ${most} && !said) { said = true; process.stdout.write('open\\n'); }
      socket.write(opened % 8 ? half : half + '\\r\\n\\r\\n' + half);
      if (opened < ${most}) one();
    });
    let counted = false;
    socket.on('error', () => {});
    socket.on('data', () => {});
    socket.on('close', () => setTimeout(() => said && one(), 200));
  }
  for (let at = 0; at < 64; at += 1) one();
`;

test('while ten thousand sockets are opened and sent half requests, the window is answered', async () => {
  const at = await hosted();
  const child = spawn(process.execPath, ['-e', crowd(at.host.port, 10_000)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const all = new Promise<void>((settle, fail) => {
    child.stdout.once('data', () => settle());
    child.once('exit', (code) => fail(new Error(`the crowd went home with ${code}`)));
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const answered = async (agentOrNot: Agent | false) => {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const headers = { origin: at.origin, authorization: `Bearer ${at.bearer}` };
    const asked = request(`${at.origin}/call`, { method: 'POST', headers, agent: agentOrNot }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode!));
    });
    asked.on('error', reject).end('{"id":"a","method":"matters.list","params":{}}');
    return promise;
  };
  let during = 0;
  let most = 0;
  let open = false;
  let over = false;
  onTestFinished(() => void (over = true));
  all.then(
    () => (open = true),
    () => {},
  );
  while (!over && (!open || during < 40)) {
    expect(await answered(agent)).toBe(200);
    // Another window of the same person, which has no connection yet.
    if (during % 4 === 0) expect(await answered(false)).toBe(200);
    most = Math.max(most, at.host.strangers());
    during += 1;
    await pause(10);
  }
  await all;
  expect(most).toBeGreaterThan(400);
  // Those of the last two turns of the event loop have not been heard yet.
  expect(most).toBeLessThan(2_000);
}, 300_000);

test('the largest file asked for by hundreds who never take it is in memory once', async () => {
  const at = await hosted();
  const size = 4 * 2 ** 20;
  writeFileSync(join(at.pagesFolder, 'assets', 'big.js'), 'x'.repeat(size));
  const before = process.memoryUsage().arrayBuffers;
  const get = `GET /assets/big.js HTTP/1.1\r\nHost: ${at.own}\r\n\r\n`;
  const all = Array.from({ length: 100 }, () => standing(at, get).socket.pause());
  await expect.poll(() => all.filter((socket) => socket.bytesWritten > 0).length).toBe(100);
  const call = { authorization: `Bearer ${at.bearer}` };
  for (let round = 0; round < 20; round += 1)
    expect((await at.ask({ path: '/original/1', headers: call })).status).toBe(404);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * size);
});
