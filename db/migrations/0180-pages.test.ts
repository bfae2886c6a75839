import { expect, onTestFinished, test } from 'vitest';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { addPages, listPages } from '../queries/page.ts';
import { run } from '../sql.ts';
import { olderMatter } from './testing.ts';

const TEXT = 'One page.\fAnother page.';

test('an older matter keeps the pages that form feeds part, and takes those that a reader found', () => {
  const filePath = olderMatter(170, onTestFinished, (db) => {
    run(db, 'INSERT INTO article_text (id, sha256, text) VALUES (7, :sha256, :text)', {
      sha256: 'a'.repeat(64),
      text: TEXT,
    });
    run(db, 'UPDATE recording SET replaying = 1');
    run(
      db,
      `INSERT INTO article (id, uuid, text_id, kind, opening, length, imported_at)
       VALUES (1, 'a', 7, 'filing', 'One', 23, '2025-01-10T09:00:00.000Z')`,
    );
    run(db, 'UPDATE recording SET replaying = 0');
  });
  const db = openMatter(filePath);
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  expect(listPages(db, 1, TEXT).map(({ label }) => label)).toEqual(['1', '2']);
  const lines = [
    { number: 1, start: 10 },
    { number: 2, start: 18 },
  ];
  const pages = [
    { label: 'iv', start: 0, end: 10 },
    { label: '1', start: 10, end: TEXT.length, lines },
  ];
  addPages(db, 7, pages);
  expect(listPages(db, 1, TEXT)).toEqual(pages);
  addPages(db, 7, [{ label: '9', start: 0, end: 10 }]);
  expect(listPages(db, 1, TEXT)).toEqual(pages);
});
