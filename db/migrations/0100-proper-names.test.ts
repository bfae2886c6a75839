import { expect, onTestFinished, test } from 'vitest';
import { recordStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { listWaitingTexts } from '../queries/found-mention.ts';
import { listProperNames } from '../queries/proper-name.ts';
import { run } from '../sql.ts';
import { olderMatter } from './testing.ts';

test('texts that were read for known names alone are read once more', () => {
  const filePath = olderMatter(90, onTestFinished, (db) => {
    recordStep(db, { uuid: 's1', action: 'import articles', at: '2025-01-10T09:00:00.000Z' }, () => {
      run(db, `INSERT INTO article_text (sha256, text) VALUES ('${'a'.repeat(64)}', 'Moss spoke.')`);
      run(
        db,
        `INSERT INTO article (uuid, text_id, kind, opening, length, imported_at)
         VALUES ('a1', 1, 'news', 'Moss spoke.', 11, '2025-01-10T09:00:00.000Z')`,
      );
    });
    run(db, 'DELETE FROM waiting_text');
  });
  const db = openMatter(filePath);
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  expect(listWaitingTexts(db, 10)).toEqual([1]);
  expect(listProperNames(db, 10)).toEqual([]);
});
