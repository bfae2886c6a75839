import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openMatter } from '#db/open.ts';
import { matterHead } from '#db/queries/matter.ts';
import { optionsIn, startChild } from './kept-child.ts';
import { onShare } from './share.ts';
import { buildShim } from './shim.ts';

test('on a network share a matter is worked on with a rollback journal, and what was acknowledged outlives a kill', async ({
  skip,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-share-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  mkdirSync(optionsIn(folder).mattersFolder);
  const shim = buildShim(folder);
  if ('missing' in shim) return skip(shim.missing);
  const filePath = join(optionsIn(folder).mattersFolder, 'Test.matter');
  const child = startChild(folder, onShare(shim.path));
  onTestFinished(() => child.kill());
  const ask = (method: 'matters.create' | 'articles.paste', params: object) => child.ask({ method, params });
  expect(await ask('matters.create', { name: 'Test' })).toMatchObject({ ok: true });
  expect(await ask('articles.paste', { text: 'The judge denied it.', title: null })).toMatchObject({
    ok: true,
  });
  // Bytes 18 and 19: 1 is a rollback journal, 2 a write-ahead log.
  expect([...readFileSync(filePath).subarray(18, 20)]).toEqual([1, 1]);
  expect(['-wal', '-shm'].filter((ending) => existsSync(filePath + ending))).toEqual([]);
  await child.kill();
  const db = openMatter(filePath);
  expect(matterHead(db)).toMatchObject({ articles: 1 });
  // Here it lies on no share.
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  db.close();
});
