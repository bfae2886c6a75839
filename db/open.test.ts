import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { migrate, migrations, SCHEMA_VERSION, schemaVersion } from './migrate.ts';
import { APPLICATION_ID, CannotOpen, createMatter, FileThere, openMatter, type OpenProblem } from './open.ts';
import { all, get } from './sql.ts';
import { checkFullText, fillMatter, freshMatter, snapshot } from './testing.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'pincite-open-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const head = {
  name: 'Test',
  uuid: '01945000-0000-7000-8000-000000000000',
  createdAt: '2025-01-10T09:00:00.000Z',
};

/** A closed matter file with a row in every table. */
function matterFile(name: string): string {
  const matter = freshMatter('file');
  fillMatter(matter);
  matter.db.close();
  const filePath = join(folder, name);
  copyFileSync(matter.filePath, filePath);
  rmSync(join(matter.filePath, '..'), { recursive: true });
  return filePath;
}

function edited(name: string, sql: string): string {
  const filePath = matterFile(name);
  const db = new Database(filePath);
  db.exec(sql);
  db.close();
  return filePath;
}

test('a new matter is a whole SQLite file of ours', () => {
  const db = createMatter(join(folder, 'new', 'a.matter'), head);
  expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(get(db, 'SELECT name, uuid, created_at AS createdAt FROM matter')).toEqual(head);
  db.close();
});

test('every migration takes one step, and the last one arrives at the schema of a new file', () => {
  const db = new Database(':memory:');
  for (const [i, step] of migrations.entries()) {
    migrate(db, migrations.slice(0, i + 1));
    expect(schemaVersion(db)).toBe(step.version);
  }
  const schema = (of: Database.Database) =>
    all(of, 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name');
  const fresh = createMatter(':memory:', head);
  expect(schema(db)).toEqual(schema(fresh));
  const versions = migrations.map((step) => step.version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  expect(versions.every((version) => version % 10 === 0)).toBe(true);
  db.close();
  fresh.close();
});

test('a migration that fails leaves the file as it was, whatever went well before it', () => {
  const matter = freshMatter('file');
  fillMatter(matter);
  const picture = () => ({
    rows: snapshot(matter.db),
    schema: all(matter.db, 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name'),
    version: schemaVersion(matter.db),
  });
  const before = picture();
  const steps = [
    ...migrations,
    { version: SCHEMA_VERSION + 10, name: 'good', sql: 'ALTER TABLE claim ADD COLUMN extra TEXT' },
    {
      version: SCHEMA_VERSION + 20,
      name: 'bad',
      sql: 'ALTER TABLE claim ADD COLUMN more TEXT; SELECT no_such_thing FROM claim',
    },
  ];
  expect(() => migrate(matter.db, steps)).toThrow('no_such_thing');
  expect(picture()).toEqual(before);
  expect(matter.db.pragma('foreign_keys', { simple: true })).toBe(1);
  migrate(matter.db, steps.slice(0, -1));
  matter.step(() => matter.db.exec(`UPDATE claim SET extra = 'x'`));
  expect(get(matter.db, `SELECT after ->> 'extra' AS extra FROM change ORDER BY id DESC`)).toEqual({
    extra: 'x',
  });
  matter.close();
});

test('two that open an older file at once do each migration once', () => {
  const matter = freshMatter('file');
  const other = new Database(matter.filePath);
  const sql = 'ALTER TABLE claim ADD COLUMN extra TEXT';
  const steps = [...migrations, { version: SCHEMA_VERSION + 10, name: 'extra', sql }];
  const pragma = matter.db.pragma.bind(matter.db);
  // Just before the first takes the file for its migration, the second does the same one.
  vi.spyOn(matter.db, 'pragma').mockImplementation((source, options) => {
    if (source === 'foreign_keys = OFF') migrate(other, steps);
    return pragma(source, options);
  });
  migrate(matter.db, steps);
  expect(schemaVersion(matter.db)).toBe(SCHEMA_VERSION + 10);
  expect(pragma('foreign_keys', { simple: true })).toBe(1);
  other.close();
  matter.close();
});

test('a migration that breaks a reference is refused', () => {
  const matter = freshMatter();
  fillMatter(matter);
  const sql = 'UPDATE recording SET replaying = 1; DELETE FROM entity; UPDATE recording SET replaying = 0;';
  expect(() => migrate(matter.db, [{ version: 999, name: 'careless', sql }])).toThrow('careless breaks');
  expect(schemaVersion(matter.db)).toBe(SCHEMA_VERSION);
  matter.close();
});

/** Files that are no matter for us to open: none may be changed by a bit, and nothing may be left beside them. */
const refused: readonly (readonly [string, OpenProblem, (filePath: string) => void])[] = [
  ['an empty file', 'not-a-matter', (path) => writeFileSync(path, '')],
  ['a text', 'not-a-matter', (path) => writeFileSync(path, 'The judge denied the motion.\n'.repeat(500))],
  ['a folder', 'not-a-matter', (path) => mkdirSync(path)],
  [
    'a file shorter than the head of SQLite',
    'not-a-matter',
    (path) => writeFileSync(path, 'SQLite format 3\0'),
  ],
  [
    'a head of SQLite with noise behind it',
    'not-a-matter',
    (path) => writeFileSync(path, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8_000, 7)])),
  ],
  [
    'a database of another program',
    'not-a-matter',
    (path) => {
      const db = new Database(path);
      db.exec('CREATE TABLE matter (id INTEGER PRIMARY KEY); PRAGMA user_version = 10;');
      db.close();
    },
  ],
  [
    'a database of another program that it has not closed',
    'not-a-matter',
    (path) => {
      const live = join(folder, 'live.db');
      const db = new Database(live);
      db.pragma('journal_mode = WAL');
      db.exec('CREATE TABLE matter (id INTEGER PRIMARY KEY)');
      copyFileSync(live, path);
      copyFileSync(`${live}-wal`, `${path}-wal`);
      db.close();
      rmSync(live);
    },
  ],
  ['a matter of a newer version', 'newer', (path) => newer(path)],
  ['a matter in which nothing was made', 'damaged', (path) => pragmaOnly(path)],
  [
    'a matter without its tables',
    'damaged',
    (path) => copyFileSync(edited('b', 'DROP TABLE recording'), path),
  ],
  [
    'a matter without its row',
    'damaged',
    (path) => copyFileSync(edited('b', 'UPDATE recording SET replaying = 1; DELETE FROM matter'), path),
  ],
  [
    'a matter that was cut off',
    'damaged',
    (path) => {
      copyFileSync(matterFile('b'), path);
      truncateSync(path, 20_000);
    },
  ],
  [
    'a matter whose schema is noise',
    'damaged',
    (path) => {
      const bytes = readFileSync(matterFile('b'));
      bytes.fill(0xa5, 100, 4_000);
      writeFileSync(path, bytes);
    },
  ],
  [
    'a matter whose full-text index has an option that there is none of',
    'damaged',
    (path) => {
      copyFileSync(matterFile('b'), path);
      const bytes = readFileSync(path);
      bytes.write('coftent_rowid', bytes.indexOf('content_rowid'));
      writeFileSync(path, bytes);
    },
  ],
];

function newer(path: string): void {
  copyFileSync(
    edited('b', `PRAGMA user_version = ${SCHEMA_VERSION + 1}; PRAGMA journal_mode = DELETE`),
    path,
  );
}

function pragmaOnly(path: string): void {
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.close();
}

test.each(refused)('%s is refused as %s, and left byte for byte', (_, problem, make) => {
  const filePath = join(folder, 'a.matter');
  make(filePath);
  rmSync(join(folder, 'b'), { force: true });
  const before = pictureOf(folder);
  expect(problemOf(filePath)).toBe(problem);
  expect(pictureOf(folder)).toEqual(before);
});

test('a file that is not there is missing, and is not made', () => {
  expect(problemOf(join(folder, 'a.matter'))).toBe('missing');
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that another program keeps to itself is busy', () => {
  const filePath = matterFile('a.matter');
  const other = new Database(filePath);
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec(`BEGIN EXCLUSIVE; UPDATE recording SET replaying = 0; COMMIT`);
  expect(problemOf(filePath)).toBe('busy');
  other.close();
});

test('a new matter never takes the place of a file', () => {
  const filePath = join(folder, 'a.matter');
  writeFileSync(filePath, 'mine');
  expect(() => createMatter(filePath, head)).toThrow(FileThere);
  expect(readFileSync(filePath, 'utf8')).toBe('mine');
});

test.skipIf(process.platform === 'win32')('a matter and its log are for this user alone', () => {
  const filePath = join(folder, 'made', 'a.matter');
  const db = createMatter(filePath, head);
  const mode = (path: string) => statSync(path).mode & 0o777;
  expect(mode(join(folder, 'made'))).toBe(0o700);
  expect([filePath, `${filePath}-wal`].map(mode)).toEqual([0o600, 0o600]);
  db.close();
});

test('a new matter that could not be made leaves nothing behind', () => {
  const filePath = join(folder, 'a.matter');
  // No row can be without a name, so that making it fails at its last step.
  expect(() => createMatter(filePath, { ...head, name: null as never })).toThrow('NOT NULL');
  expect(readdirSync(folder)).toEqual([]);
});

test('a matter that was opened and closed has nothing beside it', () => {
  const filePath = matterFile('a.matter');
  openMatter(filePath).close();
  expect(readdirSync(folder)).toEqual(['a.matter']);
});

test('any SQLite reads the whole file, and finds words in it, without our code', () => {
  const filePath = matterFile('a.matter');
  const db = new Database(filePath, { readonly: true });
  for (const { name } of db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')`)
    .all()) {
    expect(() => db.prepare(`SELECT * FROM "${name}"`).all(), name).not.toThrow();
  }
  expect(db.prepare(`SELECT rowid FROM article_fts WHERE article_fts MATCH 'motion'`).all()).toEqual([
    { rowid: 1 },
    { rowid: 2 },
  ]);
  expect(
    db.prepare(`SELECT rowid FROM article_head_fts WHERE article_head_fts MATCH 'denied'`).all(),
  ).toEqual([{ rowid: 1 }]);
  expect(db.prepare(`SELECT rowid FROM claim_fts WHERE claim_fts MATCH 'prosecution'`).all()).toEqual([
    { rowid: 1 },
  ]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
});

test('what SQLite itself calls damaged in the middle is not repaired silently', () => {
  const matter = freshMatter('file');
  fillMatter(matter);
  checkFullText(matter.db);
  matter.db
    .prepare(`INSERT INTO article_fts (article_fts, rowid, text) VALUES ('delete', 1, 'other words')`)
    .run();
  expect(() => checkFullText(matter.db)).toThrow('malformed');
  matter.close();
});

function problemOf(filePath: string): string {
  try {
    openMatter(filePath).close();
    return 'opened';
  } catch (error) {
    if (error instanceof CannotOpen) return error.problem;
    throw error;
  }
}

/** Every file of a folder with its bytes. */
function pictureOf(of: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(of, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('base64')]),
  );
}
