import { expect, onTestFinished, test } from 'vitest';
import { recordStep, replayStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { addRedaction, listRedactions } from '../queries/redaction.ts';
import { run, type Db } from '../sql.ts';
import { olderMatter } from './testing.ts';

const step = (db: Db, uuid: string, work: () => void) =>
  recordStep(db, { uuid, action: 'choose who is hidden', at: '2025-01-10T09:00:00.000Z' }, work);

test('the briefs of an older matter hide nobody, and can, by steps that are undone', () => {
  const db = openMatter(
    olderMatter(140, onTestFinished, (older) =>
      step(older, 's1', () => {
        run(older, `INSERT INTO brief (uuid, title) VALUES ('b', 'What is known')`);
        run(older, `INSERT INTO entity (uuid, kind, name) VALUES ('e', 'person', 'Edgar Moss')`);
      }),
    ),
  );
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  expect(listRedactions(db, 1)).toEqual([]);
  step(db, 's2', () => addRedaction(db, 'r', 1, { entityId: 1 }));
  expect(listRedactions(db, 1)).toEqual([{ entityId: 1 }]);
  step(db, 's3', () => run(db, 'DELETE FROM entity'));
  expect(listRedactions(db, 1)).toEqual([]);
  replayStep(db, 'undo');
  expect(listRedactions(db, 1)).toEqual([{ entityId: 1 }]);
  replayStep(db, 'undo');
  expect(listRedactions(db, 1)).toEqual([]);
});
