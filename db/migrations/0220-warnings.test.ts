import { expect, onTestFinished, test } from 'vitest';
import { recordStep, replayStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { addWarning, dismissWarning, listWarnings } from '../queries/warning.ts';
import { run } from '../sql.ts';
import { olderMatter } from './testing.ts';

test('articles of an older matter were warned of nothing, and can be, with undo', () => {
  const filePath = olderMatter(210, onTestFinished, (db) => {
    run(db, `INSERT INTO article_text (id, sha256, text) VALUES (7, '${'a'.repeat(64)}', 'One page.')`);
    run(db, 'UPDATE recording SET replaying = 1');
    run(
      db,
      `INSERT INTO article (id, uuid, text_id, kind, opening, length, imported_at)
       VALUES (1, 'a', 7, 'filing', 'One', 9, '2025-01-10T09:00:00.000Z')`,
    );
    run(db, 'UPDATE recording SET replaying = 0');
  });
  const db = openMatter(filePath);
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  expect(listWarnings(db, 1)).toEqual([]);
  const step = (uuid: string, work: () => void) =>
    recordStep(db, { uuid, action: 'dismiss warning', at: '2025-01-10T09:00:00.000Z' }, work);
  const warning = { code: 'words under a bar', detail: '', pages: ['iv', '3'] } as const;
  step('s1', () => addWarning(db, 'w', 1, warning));
  step('s2', () => void dismissWarning(db, 1));
  expect(listWarnings(db, 1)).toEqual([{ id: 1, ...warning, dismissed: true }]);
  replayStep(db, 'undo');
  expect(listWarnings(db, 1)).toEqual([{ id: 1, ...warning, dismissed: false }]);
  replayStep(db, 'undo');
  expect(listWarnings(db, 1)).toEqual([]);
  replayStep(db, 'redo');
  expect(listWarnings(db, 1)).toHaveLength(1);
});
