import Database from 'better-sqlite3-multiple-ciphers';
import { expect, onTestFinished, test } from 'vitest';
import { QUOTATION_KINDS, SPEECHES, VERDICTS } from '#core/contract/vocabulary.ts';
import { backupsIn, folderBeside } from '../backups/place.ts';
import { recordStep, replayStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { countUnread, listUnread } from '../queries/quotation.ts';
import { all, get, run, type Db } from '../sql.ts';
import { checkFullText, freshMatter, storeArticle, storeQuotation } from '../testing.ts';
import { olderMatter } from './testing.ts';

const TEXT = 'The judge denied the motion. “We will appeal at once,” said Ada Quill.';

/** A matter as the first version of the product left it. */
const older = (): string =>
  olderMatter(10, onTestFinished, (db) => {
    const head = (uuid: string) => ({ uuid, action: 'import articles', at: '2025-01-10T09:00:00.000Z' });
    recordStep(db, head('s1'), () => addOlder(db, 1));
    recordStep(db, head('s2'), () => addOlder(db, 2));
    replayStep(db, 'undo');
  });

/** By the statements of that version. */
function addOlder(db: Db, number: number): void {
  const text = `${TEXT} ${number}`;
  run(db, 'INSERT INTO article_text (sha256, text) VALUES (:sha256, :text)', {
    sha256: String(number).repeat(64),
    text,
  });
  run(
    db,
    `INSERT INTO article (uuid, text_id, kind, opening, length, imported_at)
     VALUES (:uuid, :number, 'news', 'The judge', :length, '2025-01-10T09:00:00.000Z')`,
    { uuid: `a${number}`, number, length: text.length },
  );
  run(
    db,
    `INSERT INTO quote (uuid, article_id, start_at, end_at, exact, prefix, suffix, speech, created_at)
     VALUES (:uuid, :number, 30, 53, 'We will appeal at once,', '', '', 'direct', '2025-01-10T09:00:00.000Z')`,
    { uuid: `q${number}`, number },
  );
}

test('a matter of the first version keeps all that it had, its history too, and its texts wait to be read', () => {
  const filePath = older();
  const before = new Database(filePath, { readonly: true });
  const tables = ['article', 'article_text', 'quote', 'step', 'change', 'matter'];
  const kept = tables.map((table) => all(before, `SELECT * FROM ${table}`));
  before.close();

  const db = openMatter(filePath);
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  // A later step may add columns.
  expect(tables.map((table) => all(db, `SELECT * FROM ${table}`))).toMatchObject(kept);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  checkFullText(db);
  expect(countUnread(db)).toBe(1);
  expect(listUnread(db, 10)).toEqual([{ textId: 1 }]);
  replayStep(db, 'redo');
  expect(countUnread(db)).toBe(2);
  expect(all(db, 'SELECT id FROM quote')).toHaveLength(2);

  const [backup] = backupsIn([folderBeside(filePath)]);
  const old = new Database(backup!.path, { readonly: true });
  expect(schemaVersion(old)).toBe(10);
  old.close();
});

test('the lists in the schema are those of the vocabulary', () => {
  const matter = freshMatter();
  onTestFinished(() => matter.close());
  const lists = (table: string) =>
    [
      ...get<{ sql: string }>(
        matter.db,
        `SELECT sql FROM sqlite_schema WHERE name = '${table}'`,
      )!.sql.matchAll(/CHECK \(\w+ IN \(('[^)]*')\)\)/g),
    ].map(([, list]) => list!.split(',').map((word) => word.trim().slice(1, -1)));
  expect(lists('quotation')).toEqual([[...QUOTATION_KINDS], [...SPEECHES]]);
  expect(lists('variant')).toEqual([VERDICTS.filter((verdict) => verdict !== 'cannot be checked')]);
});

test('what follows from the texts is written outside the history, and no undo takes it away', () => {
  const matter = freshMatter();
  onTestFinished(() => matter.close());
  const { db, step } = matter;
  const id = step(() => storeArticle(matter, TEXT));
  const steps = () => all(db, 'SELECT * FROM change').length;
  const before = steps();
  storeQuotation(db, id, 'We will appeal at once,', null);
  expect(steps()).toBe(before);
  replayStep(db, 'undo');
  expect(all(db, 'SELECT * FROM quotation')).toHaveLength(1);
});
