import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished, test, expect } from 'vitest';
import { newPart, sweepParts } from './parts.ts';

test('what a program left that died while it made a matter is removed, and nothing that is being made, or is no such file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-parts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const own = newPart(folder);
  const died = spawnSync(process.execPath, ['-e', '']).pid;
  const ofDead = own.replace(`-${process.pid}-`, `-${died}-`);
  const elsewhere = join(folder, `.pincite-00000000-${died}-0123456789ab.part`);
  const old = join(folder, '.pincite-0123456789ab.part');
  const stays = [
    own,
    `${own}-journal`,
    elsewhere,
    join(folder, 'case.matter'),
    join(folder, `${basename(own)}.txt`),
  ];
  for (const path of [...stays, ofDead, `${ofDead}-wal`, `${ofDead}-shm`, `${ofDead}-journal`, old])
    writeFileSync(path, '');
  const yesterday = Date.now() / 1_000 - 25 * 3_600;
  utimesSync(old, yesterday, yesterday);
  sweepParts(folder);
  expect(readdirSync(folder).toSorted()).toEqual(stays.map((path) => basename(path)).toSorted());
  utimesSync(elsewhere, yesterday, yesterday);
  sweepParts(folder);
  expect(readdirSync(folder)).not.toContain(basename(elsewhere));
});
