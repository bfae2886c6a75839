import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pullPlug } from './plug.ts';
import { killAndLook } from './rounds.ts';
import { buildShim } from './shim.ts';

function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-killed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
const seed = Date.now() % 2 ** 32;

test('killed at fifty random moments, it keeps every acknowledged edit and a whole file', async () => {
  const { acknowledged, ends } = await killAndLook(folderOf(), { rounds: 50, seed });
  expect(acknowledged).toBeGreaterThan(100);
  expect(ends.working + ends.opening + ends.closing).toBe(50);
}, 600_000);

test('what was acknowledged is there when the power goes, for it was synced', async ({ skip }) => {
  const folder = folderOf();
  const shim = buildShim(folder);
  if ('missing' in shim) return skip(shim.missing);
  const { ends } = await pullPlug(folder, shim.path, { rounds: 6, seed });
  expect(ends.working + ends.opening + ends.closing).toBe(6);
}, 300_000);

test('a disk that only says that it synced is found out, so the test would see a sync that is missing', async ({
  skip,
}) => {
  const folder = folderOf();
  const shim = buildShim(folder);
  if ('missing' in shim) return skip(shim.missing);
  await expect(pullPlug(folder, shim.path, { rounds: 24, seed }, true)).rejects.toThrow(/of seed/);
}, 300_000);
