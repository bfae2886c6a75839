import { linkSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newKey, type Unlocking } from '../cipher.ts';
import { openMatter } from '../open.ts';
import { fillMatter, freshMatter, snapshot, type TestMatter } from '../testing.ts';
import { makeBackup } from './make.ts';
import { backupsIn, folderBeside } from './place.ts';
import { rekeyBackups } from './rekey.ts';

let matter: TestMatter;
beforeEach(() => {
  matter = freshMatter('file');
  fillMatter(matter);
});
afterEach(() => matter.close());

const first = newKey('correct horse');
const second = newKey('battery staple');

const paths = () => backupsIn([folderBeside(matter.filePath)]).map(({ path }) => path);

function backUp(at: string): void {
  const folders = [folderBeside(matter.filePath)] as const;
  makeBackup({ matterPath: matter.filePath, folders, why: 'asked', at: `${at}:00.000Z`, key: null });
}

function rowsOf(path: string, unlocking: Unlocking) {
  const db = openMatter(path, unlocking);
  try {
    return snapshot(db);
  } finally {
    db.close();
  }
}

const problemOf = (path: string, unlocking: Unlocking) => {
  try {
    openMatter(path, unlocking).close();
    return 'opened';
  } catch (error) {
    return (error as Error).message;
  }
};

test('backups are encrypted, encrypted otherwise, and taken back, and hold the same; nothing is left beside them', () => {
  backUp('2026-01-15T12:00');
  backUp('2026-01-15T13:00');
  const rows = snapshot(matter.db);
  utimesSync(paths()[0]!, 1_000, 1_000);
  expect(rekeyBackups({ paths: paths(), from: null, to: first, what: 'rewrite' })).toEqual({
    done: 2,
    left: 0,
  });
  expect(statSync(paths()[0]!).mtimeMs).toBe(1_000_000);
  for (const path of paths()) {
    expect(readFileSync(path).includes('CREATE TABLE')).toBe(false);
    expect(rowsOf(path, { passphrase: 'correct horse' })).toEqual(rows);
  }
  rekeyBackups({ paths: paths(), from: first, to: second, what: 'rewrite' });
  expect(paths().map((path) => problemOf(path, { key: first }))).toEqual(Array(2).fill('locked'));
  expect(rekeyBackups({ paths: paths(), from: second, to: null, what: 'rewrite' }).done).toBe(2);
  expect(paths().map((path) => rowsOf(path, {}))).toEqual([rows, rows]);
  expect(readdirSync(folderBeside(matter.filePath))).toHaveLength(2);
});

test('one that cannot be changed stays as it was, is counted, and stops none of the rest', () => {
  backUp('2026-01-15T12:00');
  backUp('2026-01-15T13:00');
  backUp('2026-01-15T14:00');
  const [damaged, foreign, sound] = paths() as [string, string, string];
  rekeyBackups({ paths: [foreign], from: null, to: first, what: 'rewrite' });
  writeFileSync(damaged, 'no matter at all');
  expect(rekeyBackups({ paths: paths(), from: null, to: second, what: 'rewrite' })).toEqual({
    done: 1,
    left: 2,
  });
  expect(readFileSync(damaged, 'utf8')).toBe('no matter at all');
  expect(problemOf(foreign, { key: first })).toBe('opened');
  expect(problemOf(sound, { key: second })).toBe('opened');
});

test('where they are to go, those go that are not as the matter is, and their words with them', () => {
  backUp('2026-01-15T12:00');
  backUp('2026-01-15T13:00');
  const [kept, gone] = paths() as [string, string];
  rekeyBackups({ paths: [kept], from: null, to: first, what: 'rewrite' });
  const other = join(dirname(matter.filePath), 'another name of the same file');
  linkSync(gone, other);
  expect(rekeyBackups({ paths: paths(), from: null, to: first, what: 'remove' })).toEqual({
    done: 1,
    left: 0,
  });
  expect(paths()).toEqual([kept]);
  expect(readFileSync(other).every((byte) => byte === 0)).toBe(true);
});
