import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AlreadyHeld, hold, holderOfFile, traceOf } from './held.ts';

let folder: string;
let filePath: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-held-'));
  filePath = join(folder, 'a.matter');
  writeFileSync(filePath, '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const NOON = new Date('2025-01-10T12:00:00.000Z');
const trace = () => JSON.parse(readFileSync(traceOf(filePath), 'utf8')) as Record<string, unknown>;
const leave = (change: Record<string, unknown>) =>
  writeFileSync(traceOf(filePath), JSON.stringify({ ...trace(), ...change }));
const minutesAgo = (minutes: number) => {
  const at = Date.now() / 1_000 - minutes * 60;
  utimesSync(traceOf(filePath), at, at);
};

/** A program that takes hold, says so, and lives until its input ends. */
async function otherProgram(): Promise<{ end(): Promise<void> }> {
  const program = `
    import { hold } from '#db/held.ts';
    hold(${JSON.stringify(filePath)}, 'loopback', new Date('2025-01-10T12:00:00.000Z'));
    console.log('held');
    process.stdin.resume();`;
  const cwd = join(import.meta.dirname, '..');
  const child = execFile(process.execPath, ['--input-type=module', '-e', program], { cwd });
  await new Promise((settle) => child.stdout!.once('data', settle));
  return {
    end: () =>
      new Promise((settle) => {
        child.once('exit', () => settle());
        child.kill('SIGKILL');
      }),
  };
}

test('a matter that is held leaves a trace for this user alone, which goes with the hold', () => {
  const held = hold(filePath, 'electron', NOON)!;
  expect(trace()).toMatchObject({ host: 'electron', since: NOON.toISOString(), pid: process.pid });
  expect(readdirSync(folder).sort()).toEqual(['a.matter', 'a.matter-open']);
  expect(held.renew()).toBe(true);
  held.release();
  expect(readdirSync(folder)).toEqual(['a.matter']);
});

test('a second program is told who has it, and takes over the trace of one that was killed', async () => {
  const other = await otherProgram();
  expect(holderOfFile(filePath)).toMatchObject({ here: true, host: 'loopback', since: NOON.toISOString() });
  expect(() => hold(filePath, 'electron', NOON)).toThrow(AlreadyHeld);
  // By another name it is the same file.
  symlinkSync(filePath, join(folder, 'b.matter'));
  expect(() => hold(join(folder, 'b.matter'), 'electron', NOON)).toThrow(AlreadyHeld);
  await other.end();
  expect(existsSync(traceOf(filePath))).toBe(true);
  expect(holderOfFile(filePath)).toBeNull();
  expect(hold(filePath, 'electron', NOON)).not.toBeNull();
  expect(trace()).toMatchObject({ host: 'electron' });
  expect(readdirSync(folder).filter((name) => name.includes('-open-'))).toEqual([]);
});

test('the number of a process that died may be another’s by now', () => {
  hold(filePath, 'electron', NOON);
  // Process 1 runs, and began at another time.
  leave({ pid: 1, began: process.platform === 'linux' ? '7' : '' });
  if (process.platform !== 'linux') minutesAgo(3);
  expect(holderOfFile(filePath)).toBeNull();
});

test('another worker of the same process goes on with the matter', () => {
  const first = hold(filePath, 'loopback', NOON)!;
  const second = hold(filePath, 'loopback', NOON)!;
  expect(first.renew()).toBe(true);
  first.release();
  expect(trace()).toMatchObject({ host: 'loopback' });
  second.release();
  expect(existsSync(traceOf(filePath))).toBe(false);
});

test('another computer counts as long as it is heard of, and takes over when this one is not', () => {
  const held = hold(filePath, 'electron', NOON)!;
  leave({ machine: 'desk-2', boot: 'other', word: 'theirs' });
  expect(held.renew()).toBe(false);
  expect(holderOfFile(filePath)).toMatchObject({ machine: 'desk-2', here: false });
  held.release();
  expect(trace()).toMatchObject({ machine: 'desk-2' });
  minutesAgo(1);
  expect(() => hold(filePath, 'electron', NOON)).toThrow(AlreadyHeld);
  minutesAgo(3);
  expect(hold(filePath, 'electron', NOON)).not.toBeNull();
  expect(trace()).not.toMatchObject({ machine: 'desk-2' });
});

test('a trace that nobody can read, or that somebody took away, keeps nobody out', () => {
  writeFileSync(traceOf(filePath), '{"machine": 3');
  expect(holderOfFile(filePath)).toBeNull();
  const held = hold(filePath, 'electron', NOON)!;
  rmSync(traceOf(filePath));
  expect(held.renew()).toBe(true);
  expect(trace()).toMatchObject({ host: 'electron' });
});

test('where no trace can be left, nothing is held', () => {
  expect(hold(join(folder, 'none', 'a.matter'), 'electron', NOON)).toBeNull();
});
