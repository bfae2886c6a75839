import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, onTestFinished, test } from 'vitest';
import { chooseJournal, placeOf, prepareJournal } from './place.ts';
import { get } from './sql.ts';
import { freshMatter, storeArticle } from './testing.ts';

test('a file of this computer is worked on with a write-ahead log', () => {
  const matter = freshMatter('file');
  onTestFinished(() => matter.close());
  expect(placeOf(matter.filePath)).toBe('here');
  expect(matter.db.pragma('journal_mode', { simple: true })).toBe('wal');
});

test.each([
  ['\\\\server\\papers\\a.matter', 'share'],
  ['/no/such/folder/a.matter', 'here'],
  [':memory:', 'here'],
] as const)('%s lies %s', (filePath, place) => {
  expect(placeOf(filePath)).toBe(place);
});

test.skipIf(process.platform !== 'linux')('what the system says of a file system is asked', () => {
  // /proc says what it is; nothing of the kind is a share.
  expect(execFileSync('stat', ['-f', '-c', '%t', '/proc'], { encoding: 'utf8' }).trim()).toBe('9fa0');
  expect(placeOf('/proc/a.matter')).toBe('here');
});

test('brought to a share with its log, a matter loses nothing of it, and is worked on without one', () => {
  const matter = freshMatter('file');
  onTestFinished(() => matter.close());
  matter.step(() => storeArticle(matter, 'It stands in the log alone.'));
  const folder = mkdtempSync(join(tmpdir(), 'pincite-share-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const filePath = join(folder, 'a.matter');
  for (const ending of ['', '-wal']) copyFileSync(matter.filePath + ending, filePath + ending);

  const db = new Database(filePath);
  onTestFinished(() => void db.close());
  prepareJournal(db, 'share');
  expect(get(db, 'SELECT count(*) AS articles FROM article')).toEqual({ articles: 1 });
  chooseJournal(db, 'share');
  expect(['-wal', '-shm'].filter((ending) => existsSync(filePath + ending))).toEqual([]);
  // Bytes 18 and 19: 1 is a rollback journal, 2 a write-ahead log.
  expect([...readFileSync(filePath).subarray(18, 20)]).toEqual([1, 1]);

  // A second program of the same computer comes and goes beside it.
  const beside = new Database(filePath);
  onTestFinished(() => void beside.close());
  prepareJournal(beside, 'share');
  chooseJournal(beside, 'share');
  beside.exec(
    `UPDATE recording SET replaying = 1; UPDATE matter SET name = 'Other'; UPDATE recording SET replaying = 0`,
  );
  expect(get(db, 'SELECT name FROM matter')).toEqual({ name: 'Other' });
});
