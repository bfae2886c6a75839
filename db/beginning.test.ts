import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, onTestFinished, test } from 'vitest';
import { OpenFile, readBeginning } from './beginning.ts';
import { isDamagedAtAGlance } from './damage.ts';
import { openMatter } from './open.ts';
import { openPages } from './salvage/pages.ts';
import { get } from './sql.ts';
import { freshMatter, storeArticle } from './testing.ts';

/** Another program that opens the file, reads it and closes it, as a terminal's verb does. */
function otherProgram(filePath: string): void {
  const program = `
    import Database from 'better-sqlite3-multiple-ciphers';
    const db = new Database(${JSON.stringify(filePath)});
    db.prepare('SELECT count(*) FROM article').get();
    db.close();`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: join(import.meta.dirname, '..'),
  });
}

test('a matter that is opened or looked into once more by the program that has it keeps its locks, and what is saved afterwards', () => {
  const matter = freshMatter('file');
  onTestFinished(() => matter.close());
  matter.step(() => storeArticle(matter, 'Saved before.'));
  openMatter(matter.filePath).close();
  openPages(matter.filePath).close();
  otherProgram(matter.filePath);
  matter.step(() => storeArticle(matter, 'Saved afterwards.'));
  // As another program sees it that comes after a crash.
  const later = new Database(matter.filePath);
  onTestFinished(() => void later.close());
  expect(get(later, 'SELECT count(*) AS articles FROM article')).toEqual({ articles: 2 });
});

/** How many locks this process has on a file, by proc_locks(5). */
function locksOn(filePath: string): number {
  const { ino } = statSync(filePath);
  const lines = readFileSync('/proc/locks', 'utf8').split('\n');
  return lines.filter((line) => line.includes(` ${process.pid} `) && line.includes(`:${ino} `)).length;
}

// SQLite itself has come to keep the log where the locks are gone (3.51), so that losing them shows by nothing else.
test.skipIf(!existsSync('/proc/locks'))(
  'whoever looks into a file that this program has open takes none of its locks away',
  () => {
    const matter = freshMatter('file');
    onTestFinished(() => matter.close());
    const held = locksOn(matter.filePath);
    expect(held).toBeGreaterThan(0);
    for (const look of [
      () => readBeginning(matter.filePath, 100),
      () => isDamagedAtAGlance(matter.filePath),
      () => openPages(matter.filePath).close(),
      () => openMatter(matter.filePath).close(),
    ]) {
      look();
      expect(locksOn(matter.filePath)).toBe(held);
    }
  },
);

test('the beginning of a file is read as far as it goes, and of a folder there is none', () => {
  const matter = freshMatter('file');
  onTestFinished(() => matter.close());
  const beside = join(matter.filePath, '..', 'beside');
  writeFileSync(beside, 'Dear Sir');
  expect(readBeginning(beside, 4)?.toString()).toBe('Dear');
  expect(readBeginning(beside, 100)?.toString()).toBe('Dear Sir');
  // By the descriptor that SQLite has, whichever name leads there.
  symlinkSync(matter.filePath, `${beside}-link`);
  for (const path of [matter.filePath, `${beside}-link`]) {
    expect(readBeginning(path, 15)?.toString()).toBe('SQLite format 3');
  }
  mkdirSync(`${beside}-folder`);
  expect(readBeginning(`${beside}-folder`, 100)).toBeNull();
  rmSync(beside);
  expect(() => readBeginning(beside, 100)).toThrow('ENOENT');
});

/** A file of two pages, open in a connection. */
function openDatabase(): Database.Database {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-beginning-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const db = new Database(join(folder, 'file'));
  db.exec('CREATE TABLE said (words)');
  return db;
}

test('what is read by the descriptor of a connection is read on when that is closed, and never from another file', () => {
  const db = openDatabase();
  const file = new OpenFile(db.name);
  db.close();
  // The number of a descriptor that was closed is given to the next file that is opened.
  const beside = `${db.name}-beside`;
  writeFileSync(beside, 'Dear Sir');
  const others = Array.from({ length: 8 }, () => openSync(beside, 'r'));
  onTestFinished(() => others.forEach((one) => closeSync(one)));
  const bytes = Buffer.alloc(15);
  expect(file.read(bytes, 0)).toBe(15);
  expect(bytes.toString()).toBe('SQLite format 3');
  expect(file.size()).toBe(8_192);
  file.close();
});

test('a file in the place of which another was put is read by nobody who began with the one before', () => {
  const db = openDatabase();
  const file = new OpenFile(db.name);
  db.close();
  const beside = `${db.name}-beside`;
  writeFileSync(beside, 'Dear Sir');
  renameSync(beside, db.name);
  expect(() => file.read(Buffer.alloc(8), 0)).toThrow('another file was put in the place');
});
