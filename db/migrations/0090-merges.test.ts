import { expect, onTestFinished, test } from 'vitest';
import { recordStep, replayStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { listMerges } from '../queries/merging.ts';
import { all, run } from '../sql.ts';
import { olderMatter } from './testing.ts';

test('the entities of an older matter are as they were, nothing was merged, and their history goes on', () => {
  const filePath = olderMatter(70, onTestFinished, (db) =>
    recordStep(db, { uuid: 's1', action: 'make entity', at: '2025-01-10T09:00:00.000Z' }, () =>
      run(db, `INSERT INTO entity (uuid, kind, name) VALUES ('e1', 'person', 'Ruth Halloway')`),
    ),
  );
  const db = openMatter(filePath);
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  expect(all(db, 'SELECT name FROM entity')).toEqual([{ name: 'Ruth Halloway' }]);
  expect(listMerges(db, 1)).toEqual([]);
  replayStep(db, 'undo');
  expect(all(db, 'SELECT name FROM entity')).toEqual([]);
});
