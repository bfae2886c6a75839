import { expect, onTestFinished, test } from 'vitest';
import { recordStep, replayStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { dismissFinding, listCheckDismissals, restoreFinding } from '../queries/check-dismissal.ts';
import { listClaims } from '../queries/claim.ts';
import { run, type Db } from '../sql.ts';
import { olderMatter } from './testing.ts';

const step = (db: Db, uuid: string, work: () => void) =>
  recordStep(db, { uuid, action: 'test', at: '2025-01-10T09:00:00.000Z' }, work);

/** A matter of the version before, with one claim that was renamed. */
const older = (): string =>
  olderMatter(70, onTestFinished, (db) => {
    step(db, 's1', () =>
      run(
        db,
        `INSERT INTO claim (uuid, text, kind, status, created_at)
         VALUES ('c1', 'Before', 'fact', 'open', '2025-01-10T09:00:00.000Z')`,
      ),
    );
    step(db, 's2', () => run(db, `UPDATE claim SET text = 'After' WHERE id = 1`));
  });

test('an older matter has nothing dismissed, and keeps its history', () => {
  const db = openMatter(older());
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  expect(listCheckDismissals(db)).toEqual([]);
  expect(replayStep(db, 'undo')).toMatchObject({ id: 2 });
  expect(listClaims(db)).toMatchObject([{ text: 'Before' }]);
});

test('a dismissal, another note for it, and its end are steps that undo takes back', () => {
  const db = openMatter(older());
  onTestFinished(() => void db.close());
  const dismissal = {
    rule: 'single-source',
    key: 'k',
    text: 'A claim',
    createdAt: '2025-01-10T09:00:00.000Z',
  };
  const notes = () => listCheckDismissals(db).map(({ note }) => note);
  step(db, 's3', () => dismissFinding(db, 'd1', { ...dismissal, note: null }));
  step(db, 's4', () => dismissFinding(db, 'd2', { ...dismissal, note: 'Why' }));
  step(db, 's5', () => void restoreFinding(db, 'single-source', 'k'));
  expect(notes()).toEqual([]);
  const seen = ['Why', null, undefined].map((note) => {
    replayStep(db, 'undo');
    return [notes()[0], note];
  });
  expect(seen.map(([is]) => is)).toEqual(seen.map(([, expected]) => expected));
  replayStep(db, 'redo');
  expect(notes()).toEqual([null]);
});
