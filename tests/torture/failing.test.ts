import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openMatter } from '#db/open.ts';
import { column } from '#db/sql.ts';
import { failDisk, FAULTS } from './faults.ts';
import { fillDisk } from './full-disk.ts';
import { optionsIn, startChild, type Answered } from './kept-child.ts';
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

test('what was refused since the disk did not sync it is not there after a kill either', async ({ skip }) => {
  const folder = folderOf();
  const { mattersFolder } = optionsIn(folder);
  mkdirSync(mattersFolder);
  const shim = buildShim(folder);
  if ('missing' in shim) return skip(shim.missing);
  const maker = startChild(folder);
  expect(await maker.ask({ method: 'matters.create', params: { name: 'Test' } })).toMatchObject({ ok: true });
  await maker.end();

  const filePath = join(mattersFolder, 'Test.matter');
  const child = startChild(folder, {
    LD_PRELOAD: shim.path,
    DISK_FILES: 'Test.matter-wal',
    DISK_FAULT: 'sync-EIO:4:on',
  });
  onTestFinished(() => child.kill());
  expect(await child.ask({ open: filePath })).toMatchObject({ ok: true });
  const acknowledged: string[] = [];
  let answered: Answered | null;
  do {
    const name = `Person ${acknowledged.length}`;
    answered = await child.ask({ method: 'entities.create', params: { kind: 'person', name } });
    if (answered?.ok) acknowledged.push(name);
  } while (answered?.ok && acknowledged.length < 4);
  await child.kill();
  expect(answered).toEqual({ ok: false, code: 'disk-fault' });
  const db = openMatter(filePath);
  expect(column(db, 'SELECT name FROM entity ORDER BY id')).toEqual(acknowledged);
  db.close();
}, 300_000);

test('a disk that fills up keeps what was acknowledged, and the rest is refused', ({ skip }) => {
  const figures = fillDisk(folderOf(), 8, seed);
  if ('missing' in figures) return skip(figures.missing);
  expect(figures.refused).toBeGreaterThan(0);
}, 300_000);
