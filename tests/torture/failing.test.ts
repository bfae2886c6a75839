import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { failDisk, FAULTS } from './faults.ts';
import { fillDisk } from './full-disk.ts';
import { buildShim } from './shim.ts';

function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-failing-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
const seed = Date.now() % 2 ** 32;

test('a disk that fails in any way keeps what was acknowledged, and the rest is refused', async ({
  skip,
}) => {
  const folder = folderOf();
  const shim = buildShim(folder);
  if ('missing' in shim) return skip(shim.missing);
  const { ends } = await failDisk(folder, shim.path, FAULTS, { rounds: 8, seed });
  expect(ends.working + ends.opening + ends.closing).toBe(8);
}, 300_000);

test('a disk that fills up keeps what was acknowledged, and the rest is refused', ({ skip }) => {
  const figures = fillDisk(folderOf(), 8, seed);
  if ('missing' in figures) return skip(figures.missing);
  expect(figures.refused).toBeGreaterThan(0);
}, 300_000);
