import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, test, vi } from 'vitest';
import { LOOKED_THROUGH_AT_ONCE } from '#db/damage.ts';
import { openMatter } from '#db/open.ts';
import { storeOriginal } from '#db/testing.ts';
import { openDesk, type TestDesk } from './testing.ts';

/** A matter that is too large to be looked through when it is opened, and its file. */
async function largeMatter(desk: TestDesk): Promise<string> {
  for (let i = 0; i < 3; i += 1) await desk.paste(`Paper ${i}. ${'The clerk read it. '.repeat(20)}`);
  await desk.client.call('matters.close', {});
  const filePath = join(desk.options.mattersFolder, 'Test.matter');
  const db = openMatter(filePath);
  storeOriginal(db, 'x'.repeat(LOOKED_THROUGH_AT_ONCE));
  db.close();
  return filePath;
}

async function open(desk: TestDesk): Promise<void> {
  const { matters } = await desk.client.call('matters.list', {});
  await desk.client.call('matters.open', { ref: matters[0]!.ref });
}

test('damage in a large matter is found while it is open: from then on it is only read', async () => {
  const desk = await openDesk();
  const filePath = await largeMatter(desk);
  const bytes = readFileSync(filePath);
  expect(bytes.length).toBeGreaterThan(LOOKED_THROUGH_AT_ONCE);
  const [at, letter] = [bytes.indexOf('Paper 1. '), 4];
  bytes[at + letter]! ^= 1;
  writeFileSync(filePath, bytes);
  await open(desk);
  await vi.waitFor(
    async () => expect(await desk.client.call('matter.summary', {})).toMatchObject({ damaged: true }),
    { timeout: 50_000, interval: 50 },
  );
  // Whatever was asked for, by whichever way it is written.
  for (const change of [
    desk.client.call('matter.rename', { name: 'Other' }),
    desk.client.call('articles.paste', { text: 'More.', title: null }),
    desk.client.call('history.undo', {}),
  ])
    await expect(change).rejects.toMatchObject({ code: 'matter-damaged' });
  expect(await desk.client.call('articles.list', {})).toHaveLength(3);
  const { report } = await desk.client.call('matters.salvage', { ref: null, name: 'Saved' });
  expect(report.articles).toEqual({ whole: 2, differing: 1, lost: 0 });
  await desk.client.call('matters.close', {});
  expect(readFileSync(filePath).equals(bytes)).toBe(true);
  expect(readdirSync(desk.options.mattersFolder).sort()).toEqual(['Saved.matter', 'Test.matter']);
  await desk.close();
});

test('where a query meets a schema that is not the one it was made with, the matter is found to be damaged', async () => {
  const desk = await openDesk();
  await desk.client.call('matters.close', {});
  const filePath = join(desk.options.mattersFolder, 'Test.matter');
  const bytes = readFileSync(filePath);
  // A column of this table alone, in what SQLite keeps of how it was made: nothing reads it when the matter is opened.
  bytes.write('sole', bytes.indexOf('role TEXT', bytes.indexOf('CREATE TABLE entity (')));
  writeFileSync(filePath, bytes);
  await open(desk);
  await expect(desk.client.call('entities.list', {})).rejects.toMatchObject({ code: 'matter-damaged' });
  expect(await desk.client.call('matter.summary', {})).toMatchObject({ damaged: true });
  await expect(desk.client.call('matter.rename', { name: 'Other' })).rejects.toMatchObject({
    code: 'matter-damaged',
  });
  await desk.client.call('matters.close', {});
  expect(readFileSync(filePath).equals(bytes)).toBe(true);
  await desk.close();
});

test('where an index that is read is malformed, and the disk gives all of it, the matter is found to be damaged', async () => {
  const desk = await openDesk();
  await desk.paste('The clerk read it.');
  const db = new Database(join(desk.options.mattersFolder, 'Test.matter'));
  db.unsafeMode(true);
  db.exec(`UPDATE article_fts_data SET block = x'00ff' WHERE id > 10`);
  db.close();
  await expect(desk.client.call('search.all', { query: 'clerk', limit: 10 })).rejects.toMatchObject({
    code: 'matter-damaged',
  });
  await expect(desk.client.call('matter.rename', { name: 'Other' })).rejects.toMatchObject({
    code: 'matter-damaged',
  });
  await desk.close();
});
