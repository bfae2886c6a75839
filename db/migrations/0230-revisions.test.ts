import { expect, onTestFinished, test } from 'vitest';
import { recordStep, replayStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { getArticleRow, listArticles } from '../queries/article.ts';
import { takeQuoteTo } from '../queries/quote.ts';
import { addRevision, revisionsOf } from '../queries/revision.ts';
import { run } from '../sql.ts';
import { expectCounted } from '../testing.ts';
import { olderMatter } from './testing.ts';

test('articles of an older matter are revisions of none, and become so by steps that are undone', () => {
  const filePath = olderMatter(180, onTestFinished, (db) => {
    run(db, 'UPDATE recording SET replaying = 1');
    run(db, `INSERT INTO entity (id, uuid, kind, name) VALUES (1, 'e', 'person', 'Dana Cole')`);
    for (const id of [1, 2, 3]) {
      run(db, `INSERT INTO article_text (id, sha256, text) VALUES (:id, :sha256, 'One page ' || :id)`, {
        id,
        sha256: String(id).repeat(64),
      });
      run(
        db,
        `INSERT INTO article (id, uuid, text_id, kind, opening, length, imported_at)
         VALUES (:id, 'a' || :id, :id, 'filing', 'One', 10, '2025-01-10T09:00:00.000Z')`,
        { id },
      );
    }
    run(
      db,
      `INSERT INTO quote (id, uuid, article_id, start_at, end_at, exact, prefix, suffix, speech, speaker_id, created_at)
       VALUES (1, 'q', 1, 0, 3, 'One', '', ' page', 'direct', 1, '2025-01-10T09:00:00.000Z')`,
    );
    run(db, 'UPDATE recording SET replaying = 0');
  });
  const db = openMatter(filePath);
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  const before = listArticles(db);
  expect(before.map(({ earlier, laterId, alike }) => [earlier, laterId, alike])).toEqual(
    [1, 2, 3].map(() => [0, null, false]),
  );
  const at = '2025-01-10T09:00:00.000Z';
  const step = (uuid: string, work: () => void) =>
    recordStep(db, { uuid, action: 'link revisions', at }, work);
  step('s1', () => {
    addRevision(db, 'r1', { earlierId: 1, laterId: 2, reason: 'chosen' });
    addRevision(db, 'r2', { earlierId: 2, laterId: 3, reason: 'address' });
  });
  step('s2', () => takeQuoteTo(db, 1, 3, { start: 0, end: 3, exact: 'One', prefix: '', suffix: ' page' }));
  expect(revisionsOf(db, 2)).toEqual([1, 2, 3]);
  const after = listArticles(db);
  expect(after.map(({ earlier, laterId, quotes }) => [earlier, laterId, quotes])).toEqual([
    [0, 2, 0],
    [1, 3, 0],
    [2, null, 1],
  ]);
  expect([1, 2, 3].map((id) => getArticleRow(db, id))).toEqual(after);
  expectCounted(db);
  replayStep(db, 'undo');
  expectCounted(db);
  replayStep(db, 'undo');
  expect(listArticles(db)).toEqual(before);
});
