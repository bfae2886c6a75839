import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SalvageReport } from '#core/contract/salvage.ts';
import { recordStep } from '../log.ts';
import { createMatter, openMatter } from '../open.ts';
import { olderMatter } from '../migrations/testing.ts';
import { all, column, get, run, type Db } from '../sql.ts';
import {
  checkFullText,
  fillMatter,
  freshMatter,
  snapshot,
  storeArticle,
  storeOriginal,
  storeQuote,
  type TestMatter,
} from '../testing.ts';
import { verifyMatter } from '../verify/verify.ts';
import { NothingSalvaged, salvageMatter } from './salvage.ts';

/** Made once: every test has a copy of it. */
const first = freshMatter();
const bytesOfFirst = first.db.serialize();
first.close();

let matter: TestMatter;
let folder: string;
beforeEach(() => {
  const db: Db = new Database(bytesOfFirst);
  db.pragma('foreign_keys = ON');
  const head = (action: string) => ({ uuid: first.uuid(), action, at: first.now() });
  const step: TestMatter['step'] = (work, action = 'test') => recordStep(db, head(action), work);
  matter = { ...first, db, step, close: () => void db.close() };
  folder = mkdtempSync(join(tmpdir(), 'pincite-salvage-'));
});
afterEach(() => {
  matter.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Bytes that no other text has. */
const words = (seed: number, length: number) =>
  Array.from({ length: Math.ceil(length / 64) }, (_, i) =>
    createHash('sha256').update(`${seed} ${i}`).digest('hex'),
  )
    .join(' ')
    .slice(0, length);

/** Many articles, some of which run over pages, with a quote in each. */
function fill(articles = 60): void {
  fillMatter(matter);
  matter.step(() => {
    for (let i = 0; i < articles; i += 1) {
      const text = words(i, i % 7 === 0 ? 30_000 : 900);
      const id = storeArticle(matter, text, `Article ${i}`);
      storeQuote(matter, id, 10, text.slice(10, 60));
    }
  });
}

/** The matter as a file that can be harmed. */
function copied(): string {
  const filePath = join(folder, 'Damaged.matter');
  writeFileSync(filePath, matter.db.serialize());
  return filePath;
}

function salvaged(filePath: string): { report: SalvageReport; db: Db } {
  const before = readFileSync(filePath);
  const beside = readdirSync(folder);
  const newPath = join(folder, 'New.matter');
  let number = 0;
  const report = salvageMatter(filePath, newPath, {
    name: 'Saved',
    key: null,
    uuid: () => `0190a5b0-0000-7000-8000-${String((number += 1)).padStart(12, '0')}`,
    at: '2025-01-10T09:00:00.000Z',
    isChunk: ({ bytes, sha256 }) => createHash('sha256').update(bytes).digest('hex') === sha256,
  });
  expect(readFileSync(filePath).equals(before)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual([...beside, 'New.matter'].sort());
  const db = openMatter(newPath);
  expectSound(db);
  return { report, db };
}

/** What holds of every matter. */
function expectSound(db: Db): void {
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  checkFullText(db);
  expect(verifyMatter(db, { parts: ['history'] }).faults).toEqual([]);
  for (const { text, sha256 } of all<{ text: string; sha256: string }>(
    db,
    'SELECT text, sha256 FROM article_text',
  ))
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
  const quotes = all<{ words: string; exact: string }>(
    db,
    `SELECT substr(text, start_at + 1, end_at - start_at) AS words, exact FROM quote
     JOIN article ON article.id = article_id JOIN article_text ON article_text.id = text_id`,
  );
  for (const quote of quotes) expect(quote.words).toBe(quote.exact);
  // Its history begins anew, and is sealed from there.
  const { faults, history } = verifyMatter(db, { parts: ['history'] });
  expect([faults, history?.seals]).toEqual([[], 1]);
}

/** Overwrites the page on which a table begins, so that nothing leads to its rows any more. */
function loseRoot(filePath: string, table: string): void {
  const { rootpage } = get<{ rootpage: number }>(
    matter.db,
    'SELECT rootpage FROM sqlite_schema WHERE name = :table',
    { table },
  )!;
  const bytes = readFileSync(filePath);
  bytes.fill(0xff, (rootpage - 1) * 4_096, rootpage * 4_096);
  writeFileSync(filePath, bytes);
}

test('of a whole file all is saved, row for row', () => {
  fill();
  const before = snapshot(matter.db);
  const { report, db } = salvaged(copied());
  const { matter: head, ...rows } = snapshot(db);
  const { matter: headBefore, ...rowsBefore } = before;
  expect(rows).toEqual(rowsBefore);
  expect(head).toEqual([{ ...headBefore![0], name: 'Saved' }]);
  const texts = 'SELECT id, sha256, text FROM article_text';
  expect(all(db, texts)).toEqual(all(matter.db, texts));
  for (const table of ['article_page', 'original', 'original_chunk'])
    expect(all(db, `SELECT * FROM ${table}`)).toEqual(all(matter.db, `SELECT * FROM ${table}`));
  expect(report).toMatchObject({ articles: { whole: 62, differing: 0, lost: 0 }, lostPages: 0, faults: [] });
  expect(report.kinds.every(({ left }) => left === 0)).toBe(true);
  expect(all(db, 'SELECT 1 FROM step')).toEqual([]);
  db.close();
});

test('what a program that died left beside the file is saved with it', () => {
  fill(3);
  const open = openMatter(copied());
  const head = { uuid: 's', action: 'test', at: 'now' };
  recordStep(open, head, () =>
    storeArticle({ ...matter, db: open }, 'The last word before the fall.', 'Last'),
  );
  const filePath = join(folder, 'Left.matter');
  for (const ending of ['', '-wal']) copyFileSync(join(folder, 'Damaged.matter') + ending, filePath + ending);
  open.close();
  const { report, db } = salvaged(filePath);
  expect(report.articles).toEqual({ whole: 6, differing: 0, lost: 0 });
  expect(column(db, `SELECT title FROM article WHERE title = 'Last'`)).toEqual(['Last']);
  db.close();
});

test('a text of which a letter is wrong is saved with a warning, and its quotes where they still stand', () => {
  fill(5);
  const [at, filePath] = [words(3, 900).slice(300, 340), copied()];
  const bytes = readFileSync(filePath);
  bytes[bytes.indexOf(at)]! ^= 1;
  writeFileSync(filePath, bytes);
  const { report, db } = salvaged(filePath);
  expect(report.articles).toEqual({ whole: 6, differing: 1, lost: 0 });
  expect(report.faults).toEqual([{ fault: 'text differs', words: 'Article 3' }]);
  expect(
    column(
      db,
      `SELECT title FROM source_warning JOIN article ON article.id = article_id WHERE code = 'not as imported'`,
    ),
  ).toEqual(['Article 3']);
  expect(report.kinds.find(({ kind }) => kind === 'quote')).toEqual({ kind: 'quote', saved: 6, left: 0 });
  db.close();
});

test('a quote whose words were changed goes, and with it what hangs on it', () => {
  fillMatter(matter);
  const filePath = copied();
  const bytes = readFileSync(filePath);
  const exact = '“We will appeal,”';
  for (let at = bytes.indexOf(exact); at !== -1; at = bytes.indexOf(exact, at + 1))
    if (bytes.toString('utf8', at, at + 80).startsWith(`${exact}direct`)) bytes[at + 4]! ^= 2;
  writeFileSync(filePath, bytes);
  const { report, db } = salvaged(filePath);
  expect(report.faults).toMatchObject([{ fault: 'quote lost' }]);
  expect(all(db, 'SELECT 1 FROM quote UNION ALL SELECT 1 FROM claim_quote')).toEqual([]);
  expect(all(db, 'SELECT 1 FROM claim')).toHaveLength(1);
  db.close();
});

test('where nothing leads to the texts any more they are known by their hashes', () => {
  fill();
  const filePath = copied();
  loseRoot(filePath, 'article_text');
  const { report, db } = salvaged(filePath);
  // Those of the page that is lost itself are gone with it.
  expect(report.articles.whole).toBeGreaterThan(50);
  expect(report.articles.differing).toBe(0);
  db.close();
});

test.each(['article', 'claim', 'quote', 'entity', 'brief_item', 'claim_quote'])(
  'where the table %s is gone, the history still says what stood in it',
  (table) => {
    fill(20);
    const before = snapshot(matter.db);
    const filePath = copied();
    loseRoot(filePath, table);
    const { report, db } = salvaged(filePath);
    expect(snapshot(db)[table]).toEqual(before[table]);
    expect(report.lostPages).toBeGreaterThan(0);
    db.close();
  },
);

test('what was removed does not come back out of what is left of it', () => {
  fill(20);
  matter.step(() => run(matter.db, `DELETE FROM article WHERE title = 'Article 7'`));
  matter.step(() => run(matter.db, 'DELETE FROM claim'));
  const filePath = copied();
  for (const table of ['article', 'claim']) loseRoot(filePath, table);
  const { db } = salvaged(filePath);
  expect(column(db, `SELECT title FROM article WHERE title = 'Article 7'`)).toEqual([]);
  expect(all(db, 'SELECT 1 FROM claim')).toEqual([]);
  expect(all(db, 'SELECT 1 FROM article')).toHaveLength(21);
  db.close();
});

test('with the first page gone nothing says where anything is, and the articles are still saved', () => {
  fill();
  const filePath = copied();
  const bytes = readFileSync(filePath);
  bytes.fill(0, 0, 4_096);
  writeFileSync(filePath, bytes);
  const before = snapshot(matter.db);
  const { report, db } = salvaged(filePath);
  expect(report.articles).toMatchObject({ whole: 62, differing: 0 });
  // A question looks as a brief does: what is what, only the history says.
  for (const table of ['quote', 'claim', 'question', 'brief', 'brief_item'])
    expect(snapshot(db)[table]).toEqual(before[table]);
  expect(column(db, 'SELECT name FROM matter')).toEqual(['Saved']);
  db.close();
});

test('a file from a newer version is read by its own columns, and what is not known is left out', () => {
  fill(3);
  const before = snapshot(matter.db);
  const filePath = copied();
  const newer = new Database(filePath);
  newer.pragma('journal_mode = DELETE');
  newer.pragma('user_version = 99990');
  newer.exec(`CREATE TABLE weather (id INTEGER PRIMARY KEY, sky TEXT) STRICT; INSERT INTO weather VALUES (1, 'grey');
    ALTER TABLE claim ADD COLUMN mood TEXT; UPDATE recording SET replaying = 1; UPDATE claim SET mood = 'calm'`);
  newer.close();
  const { report, db } = salvaged(filePath);
  expect(report.newer).toBe(true);
  expect(snapshot(db)['claim']).toEqual(before['claim']);
  expect(snapshot(db)['article']).toEqual(before['article']);
  db.close();
});

test('a file of an older version is saved as it was, and brought up to date', () => {
  const older = olderMatter(
    100,
    (tidy) => void tidy,
    (db) => {
      run(db, `INSERT INTO step (uuid, action, at) VALUES ('s', 'x', 'now')`);
      run(db, 'UPDATE recording SET step_id = 1');
      run(
        db,
        `INSERT INTO claim (uuid, text, kind, status, created_at) VALUES ('c', 'She sued.', 'fact', 'open', 'now')`,
      );
      run(db, 'UPDATE recording SET step_id = NULL');
    },
  );
  const filePath = join(folder, 'Damaged.matter');
  copyFileSync(older, filePath);
  const { db } = salvaged(filePath);
  expect(column(db, 'SELECT text FROM claim')).toEqual(['She sued.']);
  db.close();
  rmSync(join(older, '..'), { recursive: true });
});

test('an original of which a byte is wrong is left out, and its article is kept', () => {
  fillMatter(matter);
  matter.step(() => void storeOriginal(matter.db, words(1, 5_000)));
  const filePath = copied();
  const bytes = readFileSync(filePath);
  const at = bytes.indexOf(words(1, 5_000).slice(0, 64));
  bytes[at + 100]! ^= 1;
  writeFileSync(filePath, bytes);
  const { report, db } = salvaged(filePath);
  expect(report.kinds.find(({ kind }) => kind === 'original')).toEqual({
    kind: 'original',
    saved: 1,
    left: 1,
  });
  expect(all(db, 'SELECT 1 FROM original')).toHaveLength(1);
  db.close();
});

test('what is no matter gives none', () => {
  const filePath = join(folder, 'Damaged.matter');
  const newPath = join(folder, 'New.matter');
  const other = () => {
    const db = new Database(filePath);
    db.exec(`CREATE TABLE article (a, b); INSERT INTO article VALUES (1, 'x'), ('y', NULL)`);
    db.close();
  };
  for (const make of [
    () => writeFileSync(filePath, ''),
    () => writeFileSync(filePath, 'Dear Sir or Madam, this is a letter. '.repeat(2_000)),
    other,
    () => createMatter(filePath, { name: 'Empty', uuid: 'u', createdAt: 'now' }).close(),
  ]) {
    rmSync(filePath, { force: true });
    make();
    const before = readFileSync(filePath);
    const salvage = { name: 'n', key: null, uuid: () => 'u', at: 'now', isChunk: () => true };
    expect(() => salvageMatter(filePath, newPath, salvage)).toThrow(NothingSalvaged);
    expect(readFileSync(filePath).equals(before)).toBe(true);
    expect(existsSync(`${filePath}-wal`)).toBe(false);
    rmSync(newPath, { force: true });
  }
});
