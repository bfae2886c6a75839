import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyOf, newKey, useKey } from './cipher.ts';
import { copyMatter } from './copy.ts';
import { CannotOpen, createMatter, openMatter, type OpenProblem } from './open.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { all, get, type Db } from './sql.ts';

let folder: string;
let filePath: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-cipher-'));
  filePath = join(folder, 'a.matter');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const passphrase = 'Zwölf Boxkämpfer jagen Viktor';
const head = {
  name: 'Baldwin v. Morrissey',
  uuid: '01945000-0000-7000-8000-000000000000',
  createdAt: '2025-01-10T09:00:00.000Z',
};

function problemOf(open: () => Db): OpenProblem {
  try {
    open().close();
  } catch (error) {
    if (error instanceof CannotOpen) return error.problem;
    throw error;
  }
  throw new Error('it was opened');
}

const holds = (words: string) =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(words));

test('of an encrypted matter no file holds a word, while it is open and after', () => {
  const db = createMatter(filePath, { ...head, passphrase });
  expect(readdirSync(folder)).toContain('a.matter-wal');
  expect(holds('Baldwin')).toEqual([]);
  expect(holds('CREATE TABLE')).toEqual([]);
  db.close();
  expect(holds('Baldwin')).toEqual([]);
  expect(readFileSync(filePath).includes('SQLite format 3')).toBe(false);
});

test('it is opened by its passphrase, in whichever form its letters were typed, and by nothing else', () => {
  createMatter(filePath, { ...head, passphrase }).close();
  const before = readFileSync(filePath);
  for (const typed of [passphrase, passphrase.normalize('NFD')]) {
    const db = openMatter(filePath, { passphrase: typed });
    expect(get(db, 'SELECT name FROM matter')).toEqual({ name: head.name });
    db.close();
  }
  expect(problemOf(() => openMatter(filePath))).toBe('locked');
  for (const wrong of ['', ` ${passphrase}`])
    expect(problemOf(() => openMatter(filePath, { passphrase: wrong }))).toBe('wrong-passphrase');
  expect(problemOf(() => openMatter(filePath, { key: newKey(passphrase) }))).toBe('locked');
  expect(readFileSync(filePath).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['a.matter']);
});

test('one that is not encrypted is opened by whatever passphrase, and has no key', () => {
  createMatter(filePath, head).close();
  const db = openMatter(filePath, { passphrase });
  expect(keyOf(db)).toBeNull();
  db.close();
});

test('a copy of it is encrypted too, and opened by the same passphrase and the same key', () => {
  const db = createMatter(filePath, { ...head, passphrase });
  const copy = join(folder, 'copy.matter');
  expect(copyMatter(db, copy)).toBe(true);
  expect(copyMatter(db, copy)).toBe(false);
  expect(holds('Baldwin')).toEqual([]);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  for (const unlocking of [{ passphrase }, { key: keyOf(db) }]) {
    const opened = openMatter(copy, unlocking);
    expect(all(opened, 'SELECT name FROM matter')).toEqual([{ name: head.name }]);
    expect(opened.pragma('quick_check', { simple: true })).toBe('ok');
    opened.close();
  }
  expect(problemOf(() => openMatter(copy))).toBe('locked');
  db.close();
});

/** Takes a file of SQLCipher 4 apart by its published description, with nothing of ours or of the driver. */
function decrypted(bytes: Buffer, words: string): Buffer {
  const salt = bytes.subarray(0, 16);
  const key = pbkdf2Sync(words.normalize('NFC'), salt, 256_000, 32, 'sha512');
  const macKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const pages = Array.from({ length: bytes.length / 4_096 }, (_, i) => {
    const page = bytes.subarray(i * 4_096, (i + 1) * 4_096);
    const from = i === 0 ? 16 : 0;
    const number = Buffer.alloc(4);
    number.writeUInt32LE(i + 1);
    const mac = createHmac('sha512', macKey).update(page.subarray(from, 4_032)).update(number).digest();
    if (!mac.equals(page.subarray(4_032))) throw new Error(`the checksum of page ${i + 1} is wrong`);
    const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(4_016, 4_032)).setAutoPadding(false);
    return Buffer.concat([
      i === 0 ? Buffer.from('SQLite format 3\0') : Buffer.alloc(0),
      decipher.update(page.subarray(from, 4_016)),
      page.subarray(4_016),
    ]);
  });
  return Buffer.concat(pages);
}

test('the file keeps to the format of SQLCipher 4, page by page', () => {
  createMatter(filePath, { ...head, passphrase }).close();
  const plain = join(folder, 'plain.db');
  writeFileSync(plain, decrypted(readFileSync(filePath), passphrase));
  const db = new Database(plain);
  expect(db.pragma('quick_check', { simple: true })).toBe('ok');
  expect(db.prepare('SELECT name FROM matter').pluck().get()).toBe(head.name);
  db.close();
});

test('an encrypted file of another program or of a newer version is not written to', () => {
  const made = createMatter(filePath, { ...head, passphrase });
  const key = keyOf(made)!;
  made.close();
  for (const [pragma, problem] of [
    [`user_version = ${SCHEMA_VERSION + 10}`, 'newer'],
    ['application_id = 7', 'not-a-matter'],
  ] as const) {
    const db = new Database(filePath);
    useKey(db, key);
    db.pragma(pragma);
    db.close();
    const before = readFileSync(filePath);
    expect(problemOf(() => openMatter(filePath, { key }))).toBe(problem);
    expect(readFileSync(filePath).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['a.matter']);
  }
});

test('damage in an encrypted file is told to who has the passphrase, and to nobody else', () => {
  const made = createMatter(filePath, { ...head, passphrase });
  const key = keyOf(made)!;
  made.close();
  const whole = readFileSync(filePath);
  const flipped = (isPage: (page: number) => boolean) => {
    const bytes = Buffer.from(whole);
    for (let at = 100; at < bytes.length; at += 4_096) if (isPage(Math.floor(at / 4_096))) bytes[at]! ^= 1;
    writeFileSync(filePath, bytes);
  };
  flipped((page) => page > 0);
  expect(problemOf(() => openMatter(filePath, { key }))).toBe('damaged');
  flipped((page) => page === 0);
  for (const unlocking of [{ key }, { passphrase }])
    expect(problemOf(() => openMatter(filePath, unlocking))).toBe('damaged');
  expect(problemOf(() => openMatter(filePath))).toBe('locked');
  expect(problemOf(() => openMatter(filePath, { passphrase: `${passphrase}!` }))).toBe('wrong-passphrase');
  // With every page damaged nothing tells it from a wrong passphrase.
  flipped(() => true);
  expect(problemOf(() => openMatter(filePath, { passphrase }))).toBe('wrong-passphrase');
});
