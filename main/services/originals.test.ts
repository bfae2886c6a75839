import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { snapshot } from '#db/testing.ts';
import { openMatter } from '#db/open.ts';
import { CHUNK_BYTES } from '../originals/chunks.ts';
import { sha256Of } from '../sha256.ts';
import { forgetOriginals, keepOriginal, originalParts } from './originals.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const matterPath = () => join(desk.options.mattersFolder, 'Test.matter');

async function imported(name: string, contents: string): Promise<number> {
  const { outcomes } = await desk.client.call('articles.import', {
    files: [await desk.file(name, contents)],
  });
  const [outcome] = outcomes;
  if (outcome?.kind === 'refused' || !outcome) throw new Error(`it was ${JSON.stringify(outcome)}`);
  return outcome.articleId;
}

const originOf = async (articleId: number) => (await desk.client.call('originals.of', { articleId })).origin;

/** What the history answers for, and the bytes beside it. */
function all() {
  const db = openMatter(matterPath());
  const { matter, ...rows } = snapshot(db);
  const bytes = db.prepare('SELECT * FROM original JOIN original_chunk ON original_id = original.id').all();
  db.close();
  return { rows, bytes, matter };
}

test('the very bytes of an imported file are kept, told of and given back', async () => {
  const contents = '\uFEFFThe judge\r\ndenied the motion.\r\n';
  const id = await imported('ruling.txt', contents);
  const bytes = Buffer.from(contents);
  expect(await originOf(id)).toEqual({
    fileName: 'ruling.txt',
    sha256: sha256Of(bytes),
    size: bytes.length,
    kept: expect.any(Number),
    part: null,
    format: 'text',
    readerVersion: 1,
    choices: NO_CHOICES,
  });
  const { file, fileName } = await desk.client.call('originals.save', { articleId: id });
  expect(fileName).toBe('ruling.txt');
  const saved = await desk.workbench.take(file);
  expect(readFileSync(saved!.path).equals(bytes)).toBe(true);
  const part = await desk.workbench.original(id, 3, 9);
  expect(Buffer.from(part!.bytes!).toString()).toBe('The ju');
  expect(await desk.workbench.original(999, 0, 9)).toBeNull();
});

test('undo and redo of an import bring everything back row for row, and the bytes are in the matter once', async () => {
  const before = all();
  await imported('a.txt', 'The judge denied the motion.');
  const after = all();
  expect(after.rows).not.toEqual(before.rows);
  await desk.client.call('history.undo', {});
  expect(all()).toEqual({ ...before, bytes: after.bytes });
  await desk.client.call('history.redo', {});
  expect(all()).toEqual(after);
  await desk.client.call('history.undo', {});
  await imported('b.txt', 'The judge denied the motion.');
  expect(all().bytes).toEqual(after.bytes);
});

test('a file that is larger than was chosen is not kept, which is told, and can be kept later', async () => {
  await desk.client.call('settings.set', { originals: 0 });
  const id = await imported('a.txt', 'The judge denied the motion.');
  expect(await originOf(id)).toMatchObject({ kept: null, size: 28, fileName: 'a.txt' });
  await expect(desk.client.call('originals.save', { articleId: id })).rejects.toMatchObject({
    code: 'original-not-kept',
  });
  expect(await desk.workbench.original(id, 0, 9)).toBeNull();
  await desk.client.call('settings.set', { originals: 100 });
  expect(await imported('a.txt', 'The judge denied the motion.')).toBe(id);
  expect(await originOf(id)).toMatchObject({ kept: 28 });
  await desk.client.call('history.undo', {});
  expect(await originOf(id)).toMatchObject({ kept: null });
});

test('what was pasted came from no file', async () => {
  const { id } = await desk.paste('The judge denied the motion.');
  expect(await originOf(id)).toBeNull();
  await expect(desk.client.call('originals.of', { articleId: 999 })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a file that is not what was kept any more is not given out', async () => {
  const id = await imported('a.txt', `The judge denied the motion. ${'So it was. '.repeat(50)}`);
  const db = new Database(matterPath());
  db.exec(`DROP TRIGGER original_chunk_never_changes;
    UPDATE original_chunk SET bytes = CAST(substr(bytes, 1, 20) || x'00' || substr(bytes, 22) AS BLOB)`);
  db.close();
  await expect(desk.client.call('originals.save', { articleId: id })).rejects.toMatchObject({
    code: 'original-damaged',
  });
  expect((await desk.workbench.original(id, 0, 9))!.bytes).toBeNull();
});

test('an original never changes', async () => {
  await imported('a.txt', 'The judge denied the motion.');
  const db = new Database(matterPath());
  for (const change of [
    "UPDATE original_chunk SET bytes = x'00'",
    'UPDATE original SET size = 1',
    'DELETE FROM original',
  ])
    expect(() => db.exec(`PRAGMA foreign_keys = ON; ${change}`), change).toThrow(/never changes|FOREIGN KEY/);
  db.close();
});

test('a large file goes in piece by piece ahead of its article, and what none came to need is dropped', async () => {
  const bytes = randomBytes(5 * CHUNK_BYTES + 7);
  const path = join(desk.options.dataFolder, '..', 'large');
  writeFileSync(path, bytes);
  const db = openMatter(matterPath());
  const kept = await keepOriginal(db, { path }, { mostBytes: 2 ** 30 });
  expect(kept).toEqual({ sha256: sha256Of(bytes), size: bytes.length, held: { id: expect.any(Number) } });
  const again = await keepOriginal(db, { bytes }, { mostBytes: 2 ** 30 });
  expect(again).toEqual(kept);
  const { id } = kept.held as { id: number };
  const parts = [...originalParts(db, { id, sha256: kept.sha256, size: kept.size })];
  expect(Buffer.concat(parts).equals(bytes)).toBe(true);
  const few = await keepOriginal(db, { path }, { mostBytes: 10 });
  expect(few.held).toBeNull();
  const other = randomBytes(5 * CHUNK_BYTES);
  const signal = { aborted: true };
  await expect(keepOriginal(db, { bytes: other }, { mostBytes: 2 ** 30, signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
  const count = db.prepare('SELECT count(*) FROM original_chunk').pluck();
  expect(count.get()).toBe(6);
  forgetOriginals(db);
  expect(count.get()).toBe(0);
  db.close();
});

test('what an undone import would need again is not dropped', async () => {
  await imported('a.txt', 'The judge denied the motion.');
  await desk.client.call('history.undo', {});
  const db = openMatter(matterPath());
  forgetOriginals(db);
  expect(db.prepare('SELECT count(*) FROM original').pluck().get()).toBe(1);
  db.close();
});
