import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FaultKind } from '#core/contract/vocabulary.ts';
import { openToRead } from '../reading.ts';
import { column, get } from '../sql.ts';
import { fillMatter, freshMatter, storeArticle, storeOriginal } from '../testing.ts';
import { verifyMatter } from './verify.ts';

let folder: string;
let filePath: string;
let made: Buffer;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-verify-'));
  filePath = join(folder, 'test.matter');
  const matter = freshMatter('file');
  fillMatter(matter);
  matter.step(() => storeArticle(matter, LONG, 'Long'));
  storeOriginal(matter.db, LONG);
  matter.db.close();
  made = readFileSync(matter.filePath);
  matter.close();
});
beforeEach(() => writeFileSync(filePath, made));
afterAll(() => rmSync(folder, { recursive: true }));

const PAGE = 4_096;
/** Over several pages of the file, one of which holds nothing else. */
const LONG = `First. ${'x'.repeat(3 * PAGE)}CANARY${'y'.repeat(3 * PAGE)}`;

const unpack = ({ bytes }: { readonly bytes: Uint8Array }) => bytes;

/** What the matter's file says of itself when it is opened to be read. */
function verified() {
  const db = openToRead(filePath);
  try {
    return verifyMatter(db, { unpack });
  } finally {
    db.close();
  }
}

test('nothing is wrong with a matter as it was made, and all of it was looked at', () => {
  const { parts, faults } = verified();
  expect(faults).toEqual([]);
  for (const { part, looked, found } of parts) expect([part, looked > 0, found]).toEqual([part, true, 0]);
});

/** Writes with nothing in the way: neither triggers nor references hold. */
const write =
  (sql: string, triggers = `name GLOB 'log_*' OR name GLOB '*change*' OR name GLOB '*kept*'`) =>
  () => {
    const db = new Database(filePath);
    db.pragma('foreign_keys = OFF');
    for (const name of column<string>(
      db,
      `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND (${triggers})`,
    ))
      db.exec(`DROP TRIGGER ${name}`);
    db.exec(sql);
    db.close();
  };

/** Writes zeros over the page that a table or an index begins with. */
const zeroRoot = (name: string) => () => {
  const db = new Database(filePath);
  const page = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name) as number;
  db.close();
  zeroPage(page - 1);
};

/** Writes zeros over a page in the middle of the first or the last row that holds the long words. */
const zeroInside = (which: 'indexOf' | 'lastIndexOf') => () =>
  zeroPage(Math.floor(made[which]('CANARY') / PAGE));

function zeroPage(page: number): void {
  writeFileSync(filePath, Buffer.from(made).fill(0, page * PAGE, (page + 1) * PAGE));
}

/** These are planted where the chain is tested. */
const OF_HISTORY = [
  'seal missing',
  'seal differs',
  'changes differ',
  'change unsealed',
  'step missing',
  'step unsealed',
  'steps differ',
  'state differs',
  'head missing',
] as const satisfies readonly FaultKind[];

/** What has to be done to a file so that this fault, of all things, is found in it. */
const PLANTED: { readonly [Kind in Exclude<FaultKind, (typeof OF_HISTORY)[number]>]: () => void } = {
  'page damaged': () => {
    const bytes = Buffer.from(made);
    // So many pages are free, says the head of the file.
    bytes.writeUInt32BE(bytes.readUInt32BE(36) + 5, 36);
    writeFileSync(filePath, bytes);
  },
  unreadable: zeroRoot('mention'),
  'structure missing': write(''),
  'structure differs': write(
    'DROP TRIGGER article_fts_delete; CREATE TRIGGER article_fts_delete AFTER DELETE ON article BEGIN SELECT 1; END',
  ),
  'structure added': write('CREATE TABLE other (id INTEGER)', 'false'),
  'reference broken': write('DELETE FROM entity'),
  'text unreadable': zeroInside('indexOf'),
  'text differs': write(`UPDATE article_text SET text = replace(text, 'denied', 'granted')`),
  'text missing': write('DELETE FROM article_text'),
  'original unreadable': zeroInside('lastIndexOf'),
  'original differs': write(
    `UPDATE original_chunk SET bytes = CAST(replace(CAST(bytes AS TEXT), 'denied', 'granted') AS BLOB)`,
  ),
  'quote outside': write('UPDATE quote SET end_at = 9999'),
  'quote differs': write(`UPDATE quote SET exact = 'We will not appeal'`),
  'mention differs': write('UPDATE mention SET start_at = start_at - 1, end_at = end_at - 1'),
  'index incomplete': write(
    `INSERT INTO article_fts (article_fts, rowid, text) SELECT 'delete', id, text FROM article_words WHERE id = 1`,
  ),
  'row differs': write(`UPDATE question SET text = 'Why?'`),
  'row added': write(`INSERT INTO entity (uuid, kind, name) VALUES ('planted', 'person', 'Nobody')`),
  'index differs': write(`DROP TRIGGER claim_fts_update; UPDATE claim SET note = 'Ask the clerk'`),
};

test.each(Object.keys(PLANTED) as (keyof typeof PLANTED)[])(
  '%s is found where it is planted, and the file stays as it is',
  (fault) => {
    PLANTED[fault]();
    const before = readFileSync(filePath);
    const { parts, faults } = verified();
    expect(faults.map((one) => one.fault)).toContain(fault);
    expect(parts.reduce((sum, { found }) => sum + found, 0)).toBeGreaterThanOrEqual(faults.length);
    expect(readFileSync(filePath).equals(before)).toBe(true);
  },
);

test('what is found names the article, and what differs', () => {
  write(`UPDATE article_text SET text = replace(text, 'denied', 'granted')`)();
  expect(verified().faults).toContainEqual({
    part: 'texts',
    fault: 'text differs',
    id: 1,
    name: 'Motion denied',
    detail: null,
  });
});

test('words that moved from one article to another are missed in the index of both', () => {
  write(
    `INSERT INTO article_fts (article_fts, rowid, text) SELECT 'delete', id, text FROM article_words WHERE id < 3;
     INSERT INTO article_fts (rowid, text) SELECT 3 - id, text FROM article_words WHERE id < 3`,
  )();
  const found = verified().faults.filter(({ part }) => part === 'index');
  expect(found.map(({ fault, id }) => [fault, id])).toEqual([
    ['index differs', 1],
    ['index differs', 2],
  ]);
});

test('of very many faults a hundred are named, and all are counted', () => {
  write(`WITH RECURSIVE n (i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 309)
    INSERT INTO article_text (id, sha256, text) SELECT i, printf('%064d', i), 'Text' FROM n`)();
  const { parts, faults } = verified();
  expect(parts.find(({ part }) => part === 'texts')).toEqual({ part: 'texts', looked: 303, found: 300 });
  expect(faults.filter(({ part }) => part === 'texts')).toHaveLength(100);
});

test('a look at a file leaves nothing beside it, and no part of a log that another left behind is written into it', () => {
  const db = new Database(filePath);
  db.exec(
    `UPDATE recording SET replaying = 1; UPDATE matter SET name = 'Other'; UPDATE recording SET replaying = 0`,
  );
  // Open, with its last changes in the log alone.
  const before = [readFileSync(filePath), readFileSync(`${filePath}-wal`)];
  expect(verified().faults).toEqual([]);
  expect([readFileSync(filePath), readFileSync(`${filePath}-wal`)]).toEqual(before);
  db.close();
  expect(verified().faults).toEqual([]);
  expect(readdirSync(folder)).toEqual(['test.matter']);
});

test('what is written meanwhile is not seen, and does not wait', () => {
  const other = new Database(filePath);
  const db = openToRead(filePath);
  const found = verifyMatter(db, {
    unpack,
    onPart: (part) => {
      if (part !== 'texts') return;
      other.exec(
        `UPDATE recording SET replaying = 1; DELETE FROM article; UPDATE recording SET replaying = 0`,
      );
    },
  });
  db.close();
  expect(found.faults).toEqual([]);
  expect(get(other, 'SELECT count(*) AS n FROM article')).toEqual({ n: 0 });
  other.close();
});
