import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../dist/main/loopback.js');

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-start-'));
  for (const name of ['data', 'tmp']) mkdirSync(join(folder, name));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the built host, and gives its first line. */
async function start(...args: string[]) {
  const env = {
    ...process.env,
    PINCITE_DATA: join(folder, 'data'),
    PINCITE_MATTERS: join(folder, 'matters'),
    TMPDIR: join(folder, 'tmp'),
  };
  const child = spawn(process.execPath, [program, '--no-open', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const ended = new Promise<number | null>((settle) => child.on('exit', (code) => settle(code)));
  let said = '';
  child.stderr.on('data', (part: Buffer) => void (said += part.toString()));
  const first = Promise.withResolvers<string>();
  createInterface(child.stdout)
    .once('line', first.resolve)
    .once('close', () => first.resolve(''));
  return { child, ended, line: await first.promise, complaints: () => said };
}

const addressIn = (line: string) => new URL(/http:\S+/.exec(line)![0]);
const runningFile = () => join(folder, 'data', 'running.json');

async function enter({ origin, hash }: URL): Promise<number> {
  const body = JSON.stringify({ ticket: hash.slice(1) });
  return (await fetch(`${origin}/enter`, { method: 'POST', headers: { origin }, body })).status;
}

test('a start serves until it is stopped, and leaves nothing of itself behind', async () => {
  const { child, ended, line, complaints } = await start();
  const address = addressIn(line);
  expect(await enter(address)).toBe(200);
  if (process.platform !== 'win32') expect(statSync(runningFile()).mode & 0o777).toBe(0o600);
  child.kill('SIGTERM');
  // Windows ends a process without asking it.
  if (process.platform !== 'win32') {
    expect(await ended).toBe(0);
    expect(existsSync(runningFile())).toBe(false);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  }
  expect(complaints()).toBe('');
});

test.skipIf(process.platform === 'win32')('whatever a start makes is for its owner alone', async () => {
  rmSync(join(folder, 'data'), { recursive: true });
  const before = process.umask(0o022);
  const { child, ended, line } = await start();
  process.umask(before);
  const { origin, hash } = addressIn(line);
  const entered = await fetch(`${origin}/enter`, {
    method: 'POST',
    headers: { origin },
    body: JSON.stringify({ ticket: hash.slice(1) }),
  });
  const { key } = (await entered.json()) as { key: string };
  const call = (method: string, params: unknown) =>
    fetch(`${origin}/call`, {
      method: 'POST',
      headers: { origin, authorization: `Bearer ${key}` },
      body: JSON.stringify({ id: 'a', method, params }),
    });
  await call('matters.create', { name: 'Owned' });
  await call('settings.set', { theme: 'dark' });
  await fetch(`${origin}/hand`, {
    method: 'POST',
    headers: { origin, authorization: `Bearer ${key}` },
    body: 'words',
  });
  const made = ['data', 'matters'].flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).map((below) =>
      join(folder, name, below),
    ),
  );
  expect(made.length).toBeGreaterThan(5);
  const open = [...made, join(folder, 'data'), join(folder, 'matters')].filter(
    (path) => (statSync(path).mode & 0o077) !== 0,
  );
  expect(open).toEqual([]);
  child.kill('SIGTERM');
  await ended;
});

test('a second start asks the first for a window and ends', async () => {
  const first = await start();
  const second = await start('--matter', join(folder, 'gone.matter'));
  expect(await second.ended).toBe(0);
  const address = addressIn(second.line);
  expect(address.origin).toBe(addressIn(first.line).origin);
  expect(await enter(address)).toBe(200);
  expect(await enter(address)).toBe(401);
  await expect.poll(first.complaints).toContain('gone.matter');
});

test('a start that died is not in the way, nor believed when another has its port', async () => {
  const liar = createServer((_request, response) =>
    response.end(JSON.stringify({ address: 'http://evil.example/#x' })),
  );
  await new Promise<void>((settle) => liar.listen(0, '127.0.0.1', settle));
  const { port } = liar.address() as AddressInfo;
  for (const contents of [JSON.stringify({ port, secret: 'x', pid: 1 }), '{', '{"port":1,"secret":"x"}']) {
    writeFileSync(runningFile(), contents);
    const { child, ended, line } = await start();
    expect(line).toMatch(/^Pincite is served at http:\/\/127\.0\.0\.1:/);
    expect(JSON.parse(readFileSync(runningFile(), 'utf8'))).toMatchObject({
      port: Number(addressIn(line).port),
    });
    child.kill('SIGTERM');
    await ended;
  }
  liar.close();
});
