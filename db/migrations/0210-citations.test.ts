import { expect, onTestFinished, test } from 'vitest';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { listTextsWithoutCitations } from '../queries/citation.ts';
import { run } from '../sql.ts';
import { olderMatter } from './testing.ts';

test('the texts of an older matter wait to be read for citations', () => {
  const filePath = olderMatter(190, onTestFinished, (db) => {
    run(db, `INSERT INTO article_text (id, sha256, text) VALUES (7, '${'a'.repeat(64)}', '410 U.S. 113')`);
    run(db, 'UPDATE recording SET replaying = 1');
    run(
      db,
      `INSERT INTO article (id, uuid, text_id, kind, opening, length, imported_at)
       VALUES (1, 'a', 7, 'filing', 'One', 12, '2025-01-10T09:00:00.000Z')`,
    );
    run(db, 'UPDATE recording SET replaying = 0');
  });
  const db = openMatter(filePath);
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  expect(listTextsWithoutCitations(db, 1, 10)).toEqual([7]);
});
