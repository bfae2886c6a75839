import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { exclusively } from './lock.mjs';

function lockFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'pincite-lock-')), 'lock');
}

test('of many who ask, one works at a time, and each does in the end', async () => {
  const file = lockFile();
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, (inside += 1));
    await pause(5);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => exclusively(work, file)));
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

test('work that fails lets the next one in', async () => {
  const file = lockFile();
  await expect(exclusively(() => Promise.reject(new Error('no')), file)).rejects.toThrow('no');
  expect(await exclusively(async () => 'yes', file)).toBe('yes');
});

test('the lock of a process that has died is taken over', async () => {
  const file = lockFile();
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(file, String(pid));
  expect(await exclusively(async () => 'mine', file)).toBe('mine');
});

test('a lock that nobody touches any more is taken over, whoever has its number now', async () => {
  const file = lockFile();
  writeFileSync(file, String(process.pid));
  utimesSync(file, new Date(0), new Date(0));
  expect(await exclusively(async () => 'mine', file)).toBe('mine');
});
