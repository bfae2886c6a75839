import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newKey, useKey } from './cipher.ts';
import { keyOfFile, openMatter } from './open.ts';
import { rewriteMatter } from './rewrite.ts';
import { all, column } from './sql.ts';
import { checkFullText, fillMatter, freshMatter } from './testing.ts';

/** Encrypted matters and SQLCipher itself: each opens what the other wrote. */

const version = spawnSync('sqlcipher', [':memory:', 'PRAGMA cipher_version'], { encoding: 'utf8' });
/** What keeps these from being tried; `null` where nothing does. */
const missing =
  version.status !== 0
    ? 'sqlcipher is not installed'
    : Number.parseInt(version.stdout) < 4
      ? `sqlcipher is ${version.stdout.trim()}, and the format is that of 4`
      : null;

const passphrase = 'Zwölf Boxkämpfer jagen Viktor';

let folder: string;
let filePath: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-sqlcipher-'));
  filePath = join(folder, 'a.matter');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What SQLCipher answers, a line a row; it says `ok` to a key, whatever that is. Throws what it complains of. */
function bySqlcipher(path: string, words: string, ...statements: readonly string[]): string[] {
  const input = [`PRAGMA key = '${words}'`, ...statements].map((one) => `${one};\n`).join('');
  const { stdout, stderr } = spawnSync('sqlcipher', ['-batch', path], { input, encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  return stdout.split('\n').filter((line) => line !== '' && line !== 'ok');
}

test('SQLCipher opens a matter of ours, finds each page sound, writes it anew, and we open that', ({
  skip,
}) => {
  skip(missing !== null, missing ?? '');
  const matter = freshMatter();
  fillMatter(matter);
  const titles = column<string>(matter.db, 'SELECT title FROM article ORDER BY id');
  writeFileSync(filePath, matter.db.serialize());
  matter.close();
  rewriteMatter({ filePath, from: null, to: newKey(passphrase) });

  expect(titles.length).toBeGreaterThan(1);
  expect(bySqlcipher(filePath, passphrase, 'SELECT title FROM article ORDER BY id')).toEqual(titles);
  // It names each page whose checksum is wrong.
  expect(bySqlcipher(filePath, passphrase, 'PRAGMA cipher_integrity_check')).toEqual([]);
  expect(() => bySqlcipher(filePath, `${passphrase}!`, 'SELECT title FROM article')).toThrow(/database/);
  const before = readFileSync(filePath);
  bySqlcipher(filePath, passphrase, 'PRAGMA journal_mode = DELETE', 'VACUUM');
  expect(readFileSync(filePath).equals(before)).toBe(false);

  const db = openMatter(filePath, { passphrase }, 'pages and texts');
  expect(column(db, 'SELECT title FROM article ORDER BY id')).toEqual(titles);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  checkFullText(db);
  db.close();
});

test('a file that SQLCipher made is opened by its passphrase, and by no other', ({ skip }) => {
  skip(missing !== null, missing ?? '');
  bySqlcipher(
    filePath,
    passphrase,
    'CREATE TABLE said (who TEXT, what TEXT)',
    `INSERT INTO said VALUES ('clerk', '“Nie gesehen,” sagte er.'), ('counsel', printf('%.*c', 9000, 'x'))`,
  );
  expect(() => keyOfFile(filePath, { passphrase: `${passphrase}!` })).toThrow('wrong-passphrase');
  const db = new Database(filePath);
  useKey(db, keyOfFile(filePath, { passphrase })!);
  expect(all(db, 'SELECT who, length(what) AS length FROM said ORDER BY who')).toEqual([
    { who: 'clerk', length: 24 },
    { who: 'counsel', length: 9_000 },
  ]);
  db.close();
});
