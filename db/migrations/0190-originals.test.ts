import { expect, onTestFinished, test } from 'vitest';
import { recordStep, replayStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { addChunk, addOrigin, beginOriginal, finishOriginal, getOrigin } from '../queries/original.ts';
import { run } from '../sql.ts';
import { olderMatter } from './testing.ts';

test('articles of an older matter came from no file that is known, and take one with undo', () => {
  const filePath = olderMatter(180, onTestFinished, (db) => {
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
  expect(getOrigin(db, 1)).toBeNull();
  const sha256 = 'b'.repeat(64);
  const originalId = beginOriginal(db, sha256, 3);
  addChunk(db, originalId, { start: 0, length: 3, packing: 'none', sha256, bytes: Buffer.from('One') });
  finishOriginal(db, originalId);
  const origin = {
    originalId,
    fileSha256: sha256,
    size: 3,
    part: null,
    format: 'text',
    readerVersion: 1,
    choices: '{}',
  } as const;
  recordStep(
    db,
    { uuid: 's', action: 'import articles', at: '2025-01-10T09:00:00.000Z' },
    () => void addOrigin(db, 'o', 1, origin),
  );
  expect(getOrigin(db, 1)).toEqual(origin);
  replayStep(db, 'undo');
  expect(getOrigin(db, 1)).toBeNull();
  replayStep(db, 'redo');
  expect(getOrigin(db, 1)).toEqual(origin);
});
