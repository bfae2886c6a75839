import { expect, onTestFinished, test } from 'vitest';

import { recordStep, replayStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { listQuestions } from '../queries/question.ts';
import { run, type Db } from '../sql.ts';
import { olderMatter } from './testing.ts';

const step = (db: Db, uuid: string, work: () => void) =>
  recordStep(db, { uuid, action: 'test', at: '2025-01-10T09:00:00.000Z' }, work);

/** A matter of the version before, with a question that was worded anew and one that was removed. */
const older = (): string =>
  olderMatter(100, onTestFinished, (db) => {
    step(db, 's1', () => {
      run(db, `INSERT INTO question (uuid, text) VALUES ('q1', 'When?')`);
      run(db, `INSERT INTO question (uuid, text) VALUES ('q2', 'Where?')`);
    });
    step(db, 's2', () => run(db, `UPDATE question SET text = 'On which day?' WHERE id = 1`));
    step(db, 's3', () => run(db, 'DELETE FROM question WHERE id = 2'));
  });

test('the questions of an older matter are undecided, and its history still works', () => {
  const db = openMatter(older());
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  expect(listQuestions(db)).toMatchObject([
    { text: 'On which day?', type: null, resolution: null, calls: [], answers: [] },
  ]);
  // Rows that were kept before the column was there have none of it.
  replayStep(db, 'undo');
  replayStep(db, 'undo');
  expect(listQuestions(db).map(({ text, type }) => [text, type])).toEqual([
    ['When?', null],
    ['Where?', null],
  ]);
});
