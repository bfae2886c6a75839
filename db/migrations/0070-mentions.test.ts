import { expect, onTestFinished, test } from 'vitest';
import { recordStep, replayStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { countWaitingTexts, listWaitingTexts, setFoundMentions } from '../queries/found-mention.ts';
import { all, run, type Db } from '../sql.ts';
import { olderMatter } from './testing.ts';

const step = { uuid: 's1', action: 'import articles', at: '2025-01-10T09:00:00.000Z' };

/** By the statements of the version before. */
function addOlder(db: Db): void {
  run(db, `INSERT INTO article_text (sha256, text) VALUES ('${'a'.repeat(64)}', 'Moss spoke.')`);
  run(
    db,
    `INSERT INTO article (uuid, text_id, kind, opening, length, imported_at)
     VALUES ('a1', 1, 'news', 'Moss spoke.', 11, '2025-01-10T09:00:00.000Z')`,
  );
}

test('the texts of an older matter wait to be read for names, and nothing else of it changes', () => {
  const filePath = olderMatter(40, onTestFinished, (db) => recordStep(db, step, () => addOlder(db)));
  const db = openMatter(filePath);
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  expect(listWaitingTexts(db, 10)).toEqual([1]);
  expect(all(db, 'SELECT action, state FROM step')).toEqual([{ action: 'import articles', state: 'done' }]);
});

test('a text whose article goes loses what was found in it, and waits again when it is back', () => {
  const filePath = olderMatter(40, onTestFinished, (db) => recordStep(db, step, () => addOlder(db)));
  const db = openMatter(filePath);
  onTestFinished(() => void db.close());
  setFoundMentions(db, 1, [{ start: 0, end: 4, entity: 7, form: 'name' }]);
  expect(countWaitingTexts(db)).toBe(0);
  replayStep(db, 'undo');
  expect(all(db, 'SELECT * FROM found_mention')).toEqual([]);
  replayStep(db, 'redo');
  expect(listWaitingTexts(db, 10)).toEqual([1]);
});
