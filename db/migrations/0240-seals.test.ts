import { expect, onTestFinished, test } from 'vitest';
import { NOBODY } from '../chain/seal.ts';
import { nextStep, recordStep, replayStep } from '../log.ts';
import { openMatter } from '../open.ts';
import { all, run, type Db } from '../sql.ts';
import { verifyMatter } from '../verify/verify.ts';
import { olderMatter } from './testing.ts';

/** Three entities of a version that sealed nothing; the last was undone, and one before it left behind. */
function fill(db: Db): void {
  const add = (name: string) =>
    recordStep(db, { uuid: name, action: 'add entity', at: '2025-01-10T10:00:00.000Z' }, () =>
      run(db, `INSERT INTO entity (uuid, kind, name) VALUES (:name, 'person', :name)`, { name }),
    );
  for (const name of ['Ames', 'Boyd', 'Cole', 'Dunn']) add(name);
  run(db, `UPDATE recording SET replaying = 1`);
  run(db, `DELETE FROM entity WHERE name IN ('Boyd', 'Dunn')`);
  run(db, `UPDATE recording SET replaying = 0`);
  run(db, `UPDATE step SET state = 'abandoned' WHERE uuid = 'Boyd'`);
  run(db, `UPDATE step SET state = 'undone' WHERE uuid = 'Dunn'`);
}

const opened = () => {
  const db = openMatter(olderMatter(230, onTestFinished, fill));
  onTestFinished(() => void db.close());
  return db;
};
const faultsOf = (db: Db) =>
  verifyMatter(db, { parts: ['history', 'structure'] }).faults.map(({ fault, name }) => [fault, name]);

test('the log of an older matter is sealed as it stands, and goes on from there', () => {
  const db = opened();
  expect(all(db, 'SELECT id, kind, first_change, last_change, who FROM seal')).toEqual([
    { id: 1, kind: 'begun', first_change: 1, last_change: 4, who: null },
  ]);
  expect(faultsOf(db)).toEqual([]);
  expect(nextStep(db, 'undo')).toMatchObject({ subject: 'Cole', who: null, kept: true });
  expect(replayStep(db, 'redo', NOBODY)).toMatchObject({ subject: 'Dunn' });
  expect(replayStep(db, 'undo')).toMatchObject({ subject: 'Dunn' });
  expect(replayStep(db, 'undo')).toMatchObject({ subject: 'Cole' });
  expect(faultsOf(db)).toEqual([]);
});

test.each([
  [`UPDATE change SET after = json_set(after, '$.name', 'Aames') WHERE id = 1`, 'changes differ'],
  [`UPDATE step SET at = '2024-01-01T00:00:00.000Z' WHERE uuid = 'Boyd'`, 'steps differ'],
  [`UPDATE step SET state = 'done' WHERE uuid = 'Boyd'`, 'state differs'],
])('a later change to what was done before shows: %s', (sql, fault) => {
  const db = opened();
  run(db, sql);
  expect(faultsOf(db).map(([one]) => one)).toContain(fault);
});
