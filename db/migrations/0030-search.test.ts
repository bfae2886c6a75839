import { expect, onTestFinished, test } from 'vitest';
import { recordStep, replayStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { addSavedSearch, listSavedSearches } from '../queries/saved-search.ts';
import { searchIds } from '../queries/search.ts';
import { run, type Db } from '../sql.ts';
import { checkFullText, fillMatter, freshMatter } from '../testing.ts';
import { olderMatter } from './testing.ts';

/** A matter of the version before, with a quote that stands and one that was removed. */
const older = (): string =>
  olderMatter(20, onTestFinished, (db) => {
    const step = (uuid: string, work: () => void) =>
      recordStep(db, { uuid, action: 'test', at: '2025-01-10T09:00:00.000Z' }, work);
    step('s1', () => addOlder(db));
    step('s2', () => run(db, 'DELETE FROM quote WHERE id = 2'));
  });

/** By the statements of that version. */
function addOlder(db: Db): void {
  run(db, 'INSERT INTO article_text (sha256, text) VALUES (:sha256, :text)', {
    sha256: '1'.repeat(64),
    text: 'The judge denied the motion.',
  });
  run(
    db,
    `INSERT INTO article (uuid, text_id, kind, opening, length, imported_at)
     VALUES ('a1', 1, 'news', 'The judge', 28, '2025-01-10T09:00:00.000Z')`,
  );
  for (const [uuid, start, end, exact] of [
    ['q1', 4, 16, 'judge denied'],
    ['q2', 10, 27, 'denied the motion'],
  ] as const)
    run(
      db,
      `INSERT INTO quote (uuid, article_id, start_at, end_at, exact, prefix, suffix, speech, created_at)
       VALUES (:uuid, 1, :start, :end, :exact, '', '', 'none', '2025-01-10T09:00:00.000Z')`,
      { uuid, start, end, exact },
    );
}

test('the quotes of an older matter are found by their words, also one that its history brings back', () => {
  const db = openMatter(older());
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  checkFullText(db);
  expect(searchIds(db, 'quote_fts', '"denied"')).toEqual([1]);
  expect(listSavedSearches(db)).toEqual([]);
  replayStep(db, 'undo');
  expect(searchIds(db, 'quote_fts', '"denied"')).toEqual([1, 2]);
  checkFullText(db);
});

test('a quote’s note is found once it is written, and no longer once it is changed', () => {
  const matter = freshMatter();
  onTestFinished(() => matter.close());
  fillMatter(matter);
  const { db, step } = matter;
  step(() => run(db, `UPDATE quote SET note = 'zebra' WHERE id = 1`));
  expect(searchIds(db, 'quote_fts', '"zebra"')).toEqual([1]);
  step(() => run(db, `UPDATE quote SET note = 'crossing' WHERE id = 1`));
  expect(searchIds(db, 'quote_fts', '"zebra"')).toEqual([]);
  replayStep(db, 'undo');
  expect(searchIds(db, 'quote_fts', '"zebra"')).toEqual([1]);
  checkFullText(db);
});

test('a search without a name or a query is refused', () => {
  const matter = freshMatter();
  onTestFinished(() => matter.close());
  const add = (name: string, query: string) => () =>
    matter.step(() => addSavedSearch(matter.db, matter.uuid(), name, query));
  expect(add('', 'motion')).toThrow('CHECK');
  expect(add('Motions', '')).toThrow('CHECK');
  expect(add('Motions', 'motion')).not.toThrow();
});
