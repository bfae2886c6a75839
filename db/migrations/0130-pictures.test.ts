import { expect, onTestFinished, test } from 'vitest';
import { recordStep, replayStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { addBriefItem, listBriefItems } from '../queries/brief.ts';
import { run, type Db } from '../sql.ts';
import { olderMatter } from './testing.ts';

const step = (db: Db, uuid: string, work: () => void) =>
  recordStep(db, { uuid, action: 'add to brief', at: '2025-01-10T09:00:00.000Z' }, work);
const item = `INSERT INTO brief_item (uuid, brief_id, position, kind, text) VALUES`;

/** A matter of the version before, with a brief of one item; another was its last one, and was removed. */
const older = (): string =>
  olderMatter(110, onTestFinished, (db) => {
    step(db, 's1', () => {
      run(db, `INSERT INTO brief (uuid, title) VALUES ('b', 'What is known')`);
      run(db, `${item} ('i1', 1, 1, 'prose', 'First.'), ('i2', 1, 2, 'prose', 'Second.')`);
    });
    step(db, 's2', () => run(db, `DELETE FROM brief_item WHERE uuid = 'i2'`));
  });

const picture = { kind: 'timeline', view: null } as const;

test('the briefs of an older matter are as they were, their history goes on, and pictures go into them', () => {
  const db = openMatter(older());
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  const texts = () => listBriefItems(db, 1).map(({ id, text }) => [id, text]);
  expect(texts()).toEqual([[1, 'First.']]);
  replayStep(db, 'undo');
  expect(texts()).toEqual([
    [1, 'First.'],
    [2, 'Second.'],
  ]);
  replayStep(db, 'redo');
  step(db, 's3', () => addBriefItem(db, 'i3', 1, { kind: 'picture', picture }));
  // The key of the item that was removed belongs to the history.
  expect(listBriefItems(db, 1).at(-1)).toMatchObject({ id: 3, kind: 'picture', picture });
  replayStep(db, 'undo');
  expect(texts()).toEqual([[1, 'First.']]);
});

test('an older matter without any brief takes pictures too', () => {
  const db = openMatter(olderMatter(110, onTestFinished, () => {}));
  onTestFinished(() => void db.close());
  step(db, 's1', () => {
    run(db, `INSERT INTO brief (uuid, title) VALUES ('b', 'What is known')`);
    addBriefItem(db, 'i1', 1, { kind: 'picture', picture });
  });
  expect(listBriefItems(db, 1)).toMatchObject([{ id: 1, picture }]);
});
