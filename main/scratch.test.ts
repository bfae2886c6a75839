import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from './folders.ts';
import { sweepScratch } from './scratch.ts';

test('a start removes what starts that died have left, and nothing else', () => {
  const data = mkdtempSync(join(tmpdir(), 'pincite-scratch-'));
  try {
    const own = scratchFolder(data);
    sweepScratch(own);
    expect(readdirSync(data)).toEqual([]);
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const word = '0123456789abcdef';
    const others = [`${pid}-${word}`, `${process.ppid}-${word}`, 'a.matter', `0-${word}`, `${pid}-notes`];
    for (const name of [basename(own), ...others]) {
      mkdirSync(join(dirname(own), name), { recursive: true });
      writeFileSync(join(dirname(own), name, 'handed over'), 'words');
    }
    sweepScratch(own);
    expect(readdirSync(dirname(own)).sort()).toEqual([basename(own), ...others.slice(1)].sort());
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});

test('each start has a scratch folder of its own, within the data folder', () => {
  const [one, other] = [scratchFolder('/data'), scratchFolder('/data')];
  expect(one).not.toBe(other);
  expect(dirname(one)).toBe(join('/data', 'scratch'));
});
