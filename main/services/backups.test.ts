import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { WorkbenchEvent } from '#core/contract/methods.ts';
import { createClient } from '#core/contract/transport.ts';
import { backupsIn, folderBeside } from '#db/backups/place.ts';
import { openMatter } from '#db/open.ts';
import { storeOriginal } from '#db/testing.ts';
import { createWorkbench } from '../workbench.ts';
import { openDesk, type TestDesk } from './testing.ts';

async function desk(options: Parameters<typeof openDesk>[0] = {}): Promise<TestDesk & { path: string }> {
  // Unless it is said, an hour is never over.
  const opened = await openDesk({ backUpEveryMs: 3_600_000, ...options });
  onTestFinished(() => opened.close());
  return { ...opened, path: join(opened.options.mattersFolder, 'Test.matter') };
}

const whys = (matterPath: string) => backupsIn([folderBeside(matterPath)]).map(({ why }) => why);

/** Opens the matter of a desk anew, as the next start does. */
async function again({ options, path }: { options: TestDesk['options']; path: string }) {
  const workbench = createWorkbench({ ...options, matter: path });
  onTestFinished(() => workbench.close());
  return { workbench, client: createClient(workbench, randomUUID) };
}

const quiet = () => new Promise((settle) => setTimeout(settle, 30));

test('a matter is backed up as it is closed, where something was done, and not again as it is opened', async () => {
  const first = await desk();
  await first.paste('The judge denied the motion.');
  await first.workbench.close();
  expect(whys(first.path)).toEqual(['close']);
  expect(readdirSync(first.options.mattersFolder).toSorted()).toEqual(['Test.matter', 'Test.matter.backups']);
  const second = await again(first);
  await second.client.call('backups.state', {});
  await second.workbench.close();
  expect(whys(first.path)).toEqual(['close']);
});

test('one that no close has backed up is as it is opened, before anything else is done to it', async () => {
  const first = await desk();
  await first.paste('The judge denied the motion.');
  await first.workbench.close();
  rmSync(folderBeside(first.path), { recursive: true });
  const second = await again(first);
  await second.client.call('articles.paste', { text: 'Another text.', title: null });
  const { backups } = await second.client.call('backups.list', { matter: null });
  expect(backups).toMatchObject([{ why: 'open', holds: { articles: 1, last: { action: 'paste article' } } }]);
  await second.workbench.close();
  expect(whys(first.path).toSorted()).toEqual(['close', 'open']);
});

test('each hour of work it is backed up, and windows are told; an hour without work makes none', async () => {
  const { client, paste, path, workbench } = await desk({ backUpEveryMs: 20 });
  let told = 0;
  workbench.listen((event) => (told += Number((event as WorkbenchEvent).kind === 'backed-up')));
  await paste('The judge denied the motion.');
  await expect.poll(() => whys(path)).toEqual(['hour']);
  await quiet();
  expect(whys(path)).toEqual(['hour']);
  expect(told).toBeGreaterThan(0);
  expect(await client.call('backups.state', {})).toMatchObject({ problem: null, folder: null });
});

test('a matter that makes room for another is backed up', async () => {
  const { client, paste, path } = await desk();
  await paste('The judge denied the motion.');
  await client.call('matters.create', { name: 'Other' });
  await expect.poll(() => whys(path)).toEqual(['close']);
});

test('a terminal makes none by itself', async () => {
  const { paste, path, workbench } = await desk({ host: 'cli', backUpEveryMs: undefined });
  await paste('The judge denied the motion.');
  await quiet();
  await workbench.close();
  expect(existsSync(folderBeside(path))).toBe(false);
});

test('a large matter is copied by a thread of its own, and the same holds', async () => {
  const first = await desk();
  await first.paste('The judge denied the motion.');
  const db = openMatter(first.path);
  storeOriginal(db, 'scan '.repeat(2_000_000));
  db.close();
  const made = await first.client.call('backups.make', {});
  const { backups } = await first.client.call('backups.list', { matter: null });
  expect(backups).toMatchObject([{ fileName: made.fileName, why: 'asked', holds: { articles: 1 } }]);
  await first.paste('One more.');
  let last = 0;
  await first.workbench.close(() => (last += 1));
  expect(last).toBe(1);
  expect(whys(first.path).toSorted()).toEqual(['asked', 'close']);
});

test('a matter that is found damaged while it is open is backed up no more, and those before stay', async () => {
  const first = await desk();
  await first.paste('The judge denied the motion.');
  await first.workbench.close();
  const db = openMatter(first.path);
  storeOriginal(db, 'scan '.repeat(2_000_000));
  db.close();
  const bytes = readFileSync(first.path);
  bytes[bytes.indexOf('The judge denied')]! ^= 1;
  writeFileSync(first.path, bytes);
  const second = await again(first);
  await expect
    .poll(() => second.client.call('matter.summary', {}), { timeout: 10_000 })
    .toMatchObject({ damaged: true });
  await expect.poll(() => second.client.call('backups.state', {})).toMatchObject({ problem: 'not-sound' });
  await expect(second.client.call('backups.make', {})).rejects.toMatchObject({ code: 'matter-damaged' });
  await second.workbench.close();
  expect(whys(first.path)).toEqual(['close']);
  expect(readFileSync(first.path).equals(bytes)).toBe(true);
});

test('a backup is restored into a new file beside the matter, which opens as it was then', async () => {
  const { client, paste, options } = await desk();
  await paste('The judge denied the motion.');
  await client.call('backups.make', {});
  await paste('Another text.');
  const { backups } = await client.call('backups.list', { matter: null });
  const restored = await client.call('backups.restore', { matter: null, backup: backups[0]!.ref });
  expect(restored.fileName).toMatch(/^Test \d{4}-\d\d-\d\d \d\d\.\d\d\.matter$/);
  expect(readdirSync(options.mattersFolder)).toContain(restored.fileName);
  expect((await client.call('matter.summary', {})).articles).toBe(2);
  expect(await client.call('matters.open', { ref: restored.ref })).toMatchObject({ articles: 1 });
});

test('a matter that is gone is restored from what lies beside its place', async () => {
  const { client, paste, path } = await desk();
  await paste('The judge denied the motion.');
  await client.call('matters.close', {});
  await expect.poll(() => whys(path)).toEqual(['close']);
  rmSync(path);
  const { matters } = await client.call('backups.matters', {});
  expect(matters.map(({ fileName }) => fileName)).toEqual(['Test.matter']);
  const matter = matters[0]!.ref;
  const { backups } = await client.call('backups.list', { matter });
  const { ref } = await client.call('backups.restore', { matter, backup: backups[0]!.ref });
  expect(await client.call('matters.open', { ref })).toMatchObject({ name: 'Test', articles: 1 });
});

test('a file that somebody hands over is no backup', async () => {
  const { client, file } = await desk();
  const ref = await file('2026-01-15T120000Z-hour.matter', 'x');
  await expect(client.call('backups.restore', { matter: null, backup: ref })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a backup that cannot be looked into is listed, and a damaged one is restored into nothing', async () => {
  const { client, paste, path } = await desk();
  await paste('The judge denied the motion.');
  await client.call('backups.make', {});
  const [file] = backupsIn([folderBeside(path)]);
  writeFileSync(file!.path, 'no matter at all');
  const { backups } = await client.call('backups.list', { matter: null });
  expect(backups).toMatchObject([{ holds: null, size: 16 }]);
  await expect(
    client.call('backups.restore', { matter: null, backup: backups[0]!.ref }),
  ).rejects.toMatchObject({ code: 'not-restored' });
});

test('backups go to a chosen folder, beside the matter while that is gone, and all of them are found', async () => {
  const { client, paste, path, options } = await desk();
  await paste('The judge denied the motion.');
  const drive = join(dirname(options.mattersFolder), 'drive');
  await expect(client.call('backups.keepIn', { folder: drive })).rejects.toMatchObject({
    code: 'bad-folder',
  });
  mkdirSync(drive);
  expect(await client.call('backups.keepIn', { folder: ` "${drive}" ` })).toEqual({ folder: drive });
  await client.call('backups.make', {});
  expect(readdirSync(drive)).toEqual([expect.stringMatching(/^Test\.matter-[0-9a-f]{8}\.backups$/)]);
  renameSync(drive, `${drive}-out`);
  await client.call('backups.make', {});
  expect(whys(path)).toEqual(['asked']);
  renameSync(`${drive}-out`, drive);
  await client.call('backups.keepIn', { folder: null });
  expect((await client.call('backups.list', { matter: null })).backups).toHaveLength(2);
  expect((await client.call('backups.state', {})).folder).toBeNull();
});

test('what could not be backed up by itself is told, and the log does not name the matter', async () => {
  const { client, paste, path, options } = await desk({ backUpEveryMs: 20 });
  writeFileSync(folderBeside(path), 'a file where the folder would be');
  await paste('The judge denied the motion.');
  await expect.poll(async () => (await client.call('backups.state', {})).problem).toBe('failed');
  await expect(client.call('backups.make', {})).rejects.toMatchObject({ code: 'no-backup' });
  rmSync(folderBeside(path));
  await expect.poll(async () => (await client.call('backups.state', {})).problem).toBe(null);
  const log = readFileSync(join(options.dataFolder, 'pincite.log'), 'utf8');
  expect(log).toContain('backup');
  expect(log).not.toContain('Test');
});
