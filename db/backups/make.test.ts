import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { beforeEach, afterEach, expect, test } from 'vitest';
import { keyOf } from '../cipher.ts';
import { createMatter, openMatter } from '../open.ts';
import { fillMatter, freshMatter, snapshot, storeArticle, type TestMatter } from '../testing.ts';
import { verifyMatter } from '../verify/verify.ts';
import { describeBackup, makeBackup, type BackupJob } from './make.ts';
import { backupsIn, folderBeside, oldBackupsOf } from './place.ts';
import { restoreBackup } from './restore.ts';

let matter: TestMatter;
beforeEach(() => {
  matter = freshMatter('file');
  fillMatter(matter);
});
afterEach(() => matter.close());

const beside = () => folderBeside(matter.filePath);
const job = (at: string, why: BackupJob['why'] = 'hour'): BackupJob => ({
  matterPath: matter.filePath,
  folders: [beside()],
  why,
  at: `${at}:00.000Z`,
  key: null,
});
const change = (name: string) => matter.step(() => matter.db.exec(`UPDATE claim SET note = '${name}'`));
const names = () => backupsIn([beside()]).map(({ path }) => basename(path));

test('a backup is a whole matter, as it stood while another connection goes on writing', () => {
  matter.db.exec('BEGIN IMMEDIATE; UPDATE recording SET indexing = 1');
  const made = makeBackup(job('2026-01-15T12:00', 'open'));
  matter.db.exec('COMMIT');
  const before = snapshot(matter.db);
  change('later');
  expect(made).toMatchObject({ kind: 'made', instead: false, backup: { why: 'open' } });
  if (made.kind !== 'made') return;
  expect(basename(made.backup.path)).toBe('2026-01-15T120000Z-open.matter');
  expect(made.backup.size).toBe(statSync(made.backup.path).size);
  expect(describeBackup(made.backup.path, null)).toMatchObject({
    articles: 2,
    quotes: 1,
    entities: 1,
    claims: 1,
    last: { action: 'fill' },
  });
  // Looked into, it has nothing beside it.
  expect(readdirSync(beside())).toEqual([basename(made.backup.path)]);
  const copy = openMatter(made.backup.path);
  expect(snapshot(copy)).toEqual(before);
  copy.close();
});

test.skipIf(process.platform === 'win32')('a backup and its folder are for this user alone', () => {
  makeBackup(job('2026-01-15T12:00'));
  expect(statSync(beside()).mode & 0o777).toBe(0o700);
  expect(statSync(join(beside(), names()[0]!)).mode & 0o777).toBe(0o600);
});

test('what no step has touched since is not backed up again, unless it is asked for', () => {
  expect(makeBackup(job('2026-01-15T12:00', 'open')).kind).toBe('made');
  expect(makeBackup(job('2026-01-15T13:00', 'close')).kind).toBe('unchanged');
  expect(makeBackup(job('2026-01-15T14:00', 'asked')).kind).toBe('made');
  change('one');
  expect(makeBackup(job('2026-01-15T15:00')).kind).toBe('made');
  matter.db.exec('PRAGMA optimize');
  expect(makeBackup(job('2026-01-15T16:00')).kind).toBe('unchanged');
  const empty = freshMatter('file');
  expect(
    makeBackup({
      ...job('2026-01-15T16:00'),
      matterPath: empty.filePath,
      folders: [folderBeside(empty.filePath)],
    }).kind,
  ).toBe('unchanged');
  empty.close();
});

test('those of one second have each their name, and their order', () => {
  for (const why of ['open', 'asked', 'asked'] as const) makeBackup(job('2026-01-15T12:00', why));
  expect(names()).toEqual([
    '2026-01-15T120000Z-asked-3.matter',
    '2026-01-15T120000Z-asked-2.matter',
    '2026-01-15T120000Z-open.matter',
  ]);
});

test('those that have had their time go only when a newer one was made and is sound', () => {
  for (const at of ['2025-01-01T10:00', '2025-01-01T11:00']) {
    change(at);
    makeBackup(job(at));
  }
  change('now');
  // A text that is not the one that was stored: what is wrong with a copy is wrong with its matter.
  matter.db.exec('DROP TRIGGER article_text_never_changes');
  matter.db.exec(`UPDATE article_text SET text = text || '!' WHERE id = 1`);
  expect(makeBackup(job('2026-01-15T12:00'))).toEqual({
    kind: 'not-sound',
    faults: ['text 1 is not the one that was stored'],
  });
  expect(names()).toHaveLength(2);
  expect(readdirSync(beside())).toHaveLength(2);
  matter.db.exec(`UPDATE article_text SET text = rtrim(text, '!') WHERE id = 1`);
  expect(makeBackup(job('2026-01-15T12:01')).kind).toBe('made');
  expect(names()).toEqual(['2026-01-15T120100Z-hour.matter']);
});

test('a copy of which a reference leads nowhere is no backup', () => {
  const other = new Database(matter.filePath);
  other.exec(
    'PRAGMA foreign_keys = OFF; UPDATE recording SET replaying = 1; DELETE FROM entity; UPDATE recording SET replaying = 0',
  );
  other.close();
  expect(makeBackup(job('2026-01-15T12:00'))).toMatchObject({ kind: 'not-sound' });
  expect(readdirSync(beside())).toEqual([]);
});

test('what a copy left behind that was broken off is removed by the next one', () => {
  mkdirSync(beside());
  const own = join(beside(), `2026-01-15T110000Z-hour.matter.${process.pid}.part`);
  const old = join(beside(), '2026-01-10T110000Z-hour.matter.1.part');
  const others = join(beside(), '2026-01-15T110000Z-hour.matter.1.part');
  for (const path of [own, old, others]) writeFileSync(path, 'half');
  utimesSync(old, 0, 0);
  makeBackup(job('2026-01-15T12:00'));
  expect([own, old, others].map((path) => existsSync(path))).toEqual([false, false, true]);
});

test('where the chosen folder is gone, it lies beside the matter; a folder that is there is never made up', () => {
  const chosen = join(dirname(matter.filePath), 'drive');
  const folders = [join(chosen, 'test.matter-1.backups'), beside()] as const;
  expect(makeBackup({ ...job('2026-01-15T12:00', 'asked'), folders })).toMatchObject({
    kind: 'made',
    instead: true,
  });
  expect(existsSync(chosen)).toBe(false);
  mkdirSync(chosen);
  expect(makeBackup({ ...job('2026-01-15T12:01', 'asked'), folders })).toMatchObject({
    kind: 'made',
    instead: false,
    backup: { path: join(folders[0], '2026-01-15T120100Z-asked.matter') },
  });
});

test('a damaged matter is not written to, and drops none of the backups before it', () => {
  change('before');
  makeBackup(job('2025-01-01T10:00', 'close'));
  makeBackup(job('2025-01-01T11:00', 'asked'));
  change('after');
  const { root } = matter.db
    .prepare<[], { root: number }>(`SELECT rootpage AS root FROM sqlite_schema WHERE name = 'step'`)
    .get()!;
  matter.db.pragma('wal_checkpoint(TRUNCATE)');
  matter.db.close();
  const spoiled = openSync(matter.filePath, 'r+');
  writeSync(spoiled, Buffer.alloc(4_096, 0xa5), 0, 4_096, (root - 1) * 4_096);
  closeSync(spoiled);
  const bytes = readFileSync(matter.filePath);
  expect(makeBackup(job('2026-01-15T12:00', 'close'))).toMatchObject({ kind: 'not-sound' });
  expect(readFileSync(matter.filePath).equals(bytes)).toBe(true);
  expect(names()).toHaveLength(2);
});

test('where there is no room for it, none is made, and those before it stay', () => {
  makeBackup(job('2025-01-01T10:00', 'close'));
  change('later');
  const { bavail, bsize } = statfsSync(dirname(matter.filePath));
  // A hole in a file takes no room.
  truncateSync(matter.filePath, bavail * bsize);
  expect(makeBackup(job('2026-01-15T12:00')).kind).toBe('no-room');
  expect(readdirSync(beside())).toEqual(names());
  expect(names()).toHaveLength(1);
});

test('backups of another matter that lay in its place stay, however old they are', () => {
  change('one');
  makeBackup(job('2024-01-01T10:00', 'close'));
  matter.db.exec(
    `UPDATE recording SET replaying = 1; UPDATE matter SET uuid = 'another'; UPDATE recording SET replaying = 0`,
  );
  change('two');
  makeBackup(job('2024-01-01T11:00', 'close'));
  // The same steps, but not the same matter.
  matter.db.exec(
    `UPDATE recording SET replaying = 1; UPDATE matter SET uuid = 'third'; UPDATE recording SET replaying = 0`,
  );
  expect(makeBackup(job('2026-01-15T12:00')).kind).toBe('made');
  change('three');
  expect(makeBackup(job('2026-01-15T13:00')).kind).toBe('made');
  expect(names()).toEqual([
    '2026-01-15T130000Z-hour.matter',
    '2026-01-15T120000Z-hour.matter',
    '2024-01-01T110000Z-close.matter',
    '2024-01-01T100000Z-close.matter',
  ]);
});

test('other files in the folder are no backups, and stay', () => {
  mkdirSync(beside());
  for (const name of ['notes.txt', '2026-01-15T120000Z-other.matter', '2026-99-15T120000Z-hour.matter'])
    writeFileSync(join(beside(), name), 'mine');
  expect(backupsIn([beside(), '/no/such/folder'])).toEqual([]);
  makeBackup(job('2026-01-15T12:00'));
  expect(readdirSync(beside())).toHaveLength(4);
});

test('those that older versions left beside the matter are found', () => {
  for (const ending of ['.before-230', '.before-230-2', '.before-x', '.before-230.txt'])
    writeFileSync(matter.filePath + ending, '');
  expect(
    oldBackupsOf(matter.filePath)
      .map(({ path }) => path.slice(matter.filePath.length))
      .toSorted(),
  ).toEqual(['.before-230', '.before-230-2']);
});

function backedUp(): string {
  const made = makeBackup(job('2026-01-15T12:00'));
  if (made.kind !== 'made') throw new Error(made.kind);
  return made.backup.path;
}

test('a backup is restored into a new file, and never over one that is there', () => {
  const backupPath = backedUp();
  change('later');
  const to = join(dirname(matter.filePath), 'test 2026-01-15.matter');
  const restored = [1, 2].map(() => restoreBackup({ backupPath, to, exact: false, key: null }));
  expect(restored).toEqual(
    ['', ' 2'].map((number) => ({
      kind: 'restored',
      path: to.replace('.matter', `${number}.matter`),
      lookedThrough: true,
    })),
  );
  expect(restoreBackup({ backupPath, to, exact: true, key: null })).toEqual({ kind: 'there' });
  expect(readFileSync(to).equals(readFileSync(backupPath))).toBe(true);
  const db = openMatter(to);
  expect(db.prepare('SELECT note FROM claim').pluck().get()).toBe('ask the court');
  expect(verifyMatter(db).faults).toEqual([]);
  db.close();
  expect(readdirSync(dirname(to)).some((name) => name.endsWith('.part'))).toBe(false);
});

test('a backup that was damaged since is restored into nothing', () => {
  const backupPath = backedUp();
  const bytes = readFileSync(backupPath);
  bytes.fill(0xa5, 3 * 4_096, 5 * 4_096);
  chmodSync(backupPath, 0o600);
  writeFileSync(backupPath, bytes);
  const to = join(dirname(matter.filePath), 'new.matter');
  expect(restoreBackup({ backupPath, to, exact: false, key: null }).kind).toBe('not-sound');
  expect(existsSync(to)).toBe(false);
  expect(readdirSync(dirname(to)).some((name) => name.endsWith('.part'))).toBe(false);
});

test('an article more is told by what a backup holds', () => {
  matter.step(() => void storeArticle(matter, 'Another text.'), 'paste article');
  const path = backedUp();
  expect(describeBackup(path, null)).toMatchObject({ articles: 3, last: { action: 'paste article' } });
  rmSync(path);
});

test('the backup of an encrypted matter is encrypted, opened by its passphrase, and restored without it too', () => {
  const folder = dirname(matter.filePath);
  const matterPath = join(folder, 'secret.matter');
  const head = { name: 'Secret', uuid: 'm', createdAt: '2025-01-10T09:00:00.000Z' };
  const db = createMatter(matterPath, { ...head, passphrase: 'correct horse' });
  const key = keyOf(db);
  const made = makeBackup({
    ...job('2026-01-15T12:00', 'asked'),
    matterPath,
    folders: [folderBeside(matterPath)],
    key,
  });
  db.close();
  if (made.kind !== 'made') throw new Error(made.kind);
  const backupPath = made.backup.path;
  expect(readFileSync(backupPath).includes('CREATE TABLE')).toBe(false);
  expect(describeBackup(backupPath, key)).toMatchObject({ articles: 0, last: null });
  expect(describeBackup(backupPath, null)).toBeNull();
  expect(() => openMatter(backupPath, { passphrase: 'wrong' })).toThrow('wrong-passphrase');
  for (const given of [key, null]) {
    const to = join(folder, `restored-${given === null}.matter`);
    expect(restoreBackup({ backupPath, to, exact: true, key: given })).toEqual({
      kind: 'restored',
      path: to,
      lookedThrough: given !== null,
    });
    openMatter(to, { passphrase: 'correct horse' }).close();
  }
});
