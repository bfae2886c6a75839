import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMatter } from '#db/open.ts';
import { snapshot } from '#db/testing.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const matterPath = () => join(desk.options.mattersFolder, 'Test.matter');

async function imported(name: string, contents: string): Promise<number> {
  const { outcomes } = await desk.client.call('articles.import', {
    files: [await desk.file(name, contents)],
  });
  if (outcomes[0]?.kind !== 'imported') throw new Error('not imported');
  return outcomes[0].articleId;
}

/** As if an older reader had read the article's file, and read it so. */
function readBefore(id: number, text: string | null): void {
  const db = new Database(matterPath());
  db.exec('UPDATE recording SET replaying = 1; UPDATE article_origin SET reader_version = 0');
  if (text !== null) {
    db.exec('DROP TRIGGER article_text_never_changes');
    db.prepare(
      `UPDATE article_text SET text = ?, sha256 = '${'0'.repeat(64)}' WHERE id = (SELECT text_id FROM article WHERE id = ?)`,
    ).run(text, id);
  }
  db.exec('UPDATE recording SET replaying = 0');
  db.close();
}

const readAgain = async (articleIds: number[] | null) =>
  (await desk.client.call('originals.readAgain', { articleIds })).outcomes;

test('what today’s reader reads otherwise is a later revision beside the old one, as one step', async () => {
  const { client } = desk;
  const id = await imported('a.txt', 'The judge denied the motion.');
  await client.call('articles.update', { id, fields: { title: 'Motion denied', outlet: 'Gazette' } });
  expect((await client.call('originals.outdated', {})).articleIds).toEqual([]);
  readBefore(id, 'The judge de nied the motion.');
  expect((await client.call('originals.outdated', {})).articleIds).toEqual([id]);
  const before = snapshotNow();
  const outcomes = await readAgain(null);
  expect(outcomes).toEqual([{ kind: 'revised', articleId: id, laterId: expect.any(Number), quotes: 0 }]);
  const { laterId } = outcomes[0] as { laterId: number };
  expect((await client.call('articles.text', { id })).text).toBe('The judge de nied the motion.');
  expect((await client.call('articles.text', { id: laterId })).text).toBe('The judge denied the motion.');
  const { revisions } = await client.call('revisions.of', { articleId: id });
  expect(revisions.map((one) => [one.article.title, one.article.outlet, one.reason])).toEqual([
    ['Motion denied', 'Gazette', null],
    ['Motion denied', 'Gazette', 'read again'],
  ]);
  expect((await client.call('originals.of', { articleId: laterId })).origin).toMatchObject({
    readerVersion: 1,
    fileName: 'a.txt',
  });
  expect((await client.call('originals.outdated', {})).articleIds).toEqual([]);
  await client.call('history.undo', {});
  expect(snapshotNow()).toEqual(before);
});

test('what is read as it was is noted, and is not offered again', async () => {
  const id = await imported('a.txt', 'The judge denied the motion.');
  readBefore(id, null);
  expect(await readAgain(null)).toEqual([{ kind: 'same', articleId: id }]);
  expect(await readAgain(null)).toEqual([]);
});

test('where there is no file, or it is damaged, that is said and nothing is changed', async () => {
  const { id: pasted } = await desk.paste('Pasted words.');
  const id = await imported('a.txt', 'The judge denied the motion.');
  const db = new Database(matterPath());
  db.exec(`DROP TRIGGER original_chunk_never_changes; UPDATE original_chunk SET bytes = x'00'`);
  db.close();
  const before = snapshotNow();
  expect(await readAgain([pasted, id])).toEqual([
    { kind: 'failed', articleId: pasted, why: 'not-kept' },
    { kind: 'failed', articleId: id, why: 'damaged' },
  ]);
  expect(snapshotNow()).toEqual(before);
});

function snapshotNow() {
  const db = openMatter(matterPath());
  const rows = snapshot(db);
  db.close();
  return rows;
}
