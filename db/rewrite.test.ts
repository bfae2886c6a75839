import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newKey } from './cipher.ts';
import { replayStep } from './log.ts';
import { CannotOpen, openMatter } from './open.ts';
import { rewriteMatter } from './rewrite.ts';
import { all, type Db } from './sql.ts';
import { checkFullText, fillMatter, freshMatter, snapshot } from './testing.ts';

let folder: string;
let filePath: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-rewrite-'));
  filePath = join(folder, 'a.matter');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A closed matter with a row in every table. */
function make(): void {
  const matter = freshMatter('file');
  fillMatter(matter);
  // A gap in the keys, and free pages.
  matter.step(() => matter.db.exec('DELETE FROM claim_tag'));
  matter.db.close();
  copyFileSync(matter.filePath, filePath);
  rmSync(join(matter.filePath, '..'), { recursive: true });
}

/** The schema, and every row of every table, those behind the full-text indexes and the counters of keys too. */
function contents(db: Db): unknown {
  const schema = all<{ type: string; name: string; sql: string }>(
    db,
    'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name',
  );
  const tables = schema.filter(({ type, sql }) => type === 'table' && !sql.startsWith('CREATE VIRTUAL'));
  const rows = tables.map(({ name }) => [name, all(db, `SELECT * FROM ${name} ORDER BY 1`)]);
  const versions = ['user_version', 'application_id'].map((name) => db.pragma(name, { simple: true }));
  return { schema, rows, versions };
}

function opened<T>(key: string | null, look: (db: Db) => T): T {
  const db = openMatter(filePath, { key });
  try {
    return look(db);
  } finally {
    db.close();
  }
}

test('a matter is encrypted, gets another key, and is plain again: the same rows each time, and it works', () => {
  make();
  const [first, second] = [newKey('one'), newKey('two')];
  const before = opened(null, contents);
  for (const [from, to] of [
    [null, first],
    [first, second],
    [second, null],
  ] as const) {
    expect(rewriteMatter({ filePath, from, to })).toBe(true);
    expect(readdirSync(folder)).toEqual(['a.matter']);
    opened(to, (db) => {
      expect(contents(db)).toEqual(before);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(db.pragma('foreign_key_check')).toEqual([]);
      checkFullText(db);
    });
    expect(readFileSync(filePath).includes('Kari Morrissey')).toBe(to === null);
  }
  opened(null, (db) => {
    const now = snapshot(db);
    replayStep(db, 'undo');
    replayStep(db, 'redo');
    expect(snapshot(db)).toEqual(now);
  });
});

test('of the plain file nothing is left in its place on the disk', () => {
  make();
  // What is found by another name is the file that was.
  linkSync(filePath, join(folder, 'seen'));
  rewriteMatter({ filePath, from: null, to: newKey('one') });
  const left = readFileSync(join(folder, 'seen'));
  expect(left.length).toBeGreaterThan(4_096);
  expect(left.every((byte) => byte === 0)).toBe(true);
});

test('a matter that somebody has open is not written anew, and stays as it is', () => {
  make();
  const other = openMatter(filePath);
  const before = contents(other);
  expect(() => rewriteMatter({ filePath, from: null, to: newKey('one') })).toThrow(new CannotOpen('busy'));
  expect(contents(other)).toEqual(before);
  other.close();
  expect(readdirSync(folder)).toEqual(['a.matter']);
  expect(opened(null, contents)).toEqual(before);
});

test('a wrong key rewrites nothing', () => {
  make();
  const key = newKey('one');
  rewriteMatter({ filePath, from: null, to: key });
  const before = readFileSync(filePath);
  for (const from of [null, newKey('one')])
    expect(() => rewriteMatter({ filePath, from, to: null })).toThrow(new CannotOpen('damaged'));
  expect(readFileSync(filePath).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['a.matter']);
});

test('the file keeps its mode, and a link to it stays one', () => {
  make();
  chmodSync(filePath, 0o640);
  symlinkSync(filePath, join(folder, 'link.matter'));
  const key = newKey('one');
  rewriteMatter({ filePath: join(folder, 'link.matter'), from: null, to: key });
  expect(statSync(filePath).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).toSorted()).toEqual(['a.matter', 'link.matter']);
  expect(opened(key, (db) => all(db, 'SELECT name FROM matter'))).toEqual([{ name: 'Test' }]);
});
