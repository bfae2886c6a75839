import { expect, onTestFinished, test } from 'vitest';
import { recordStep, replayStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { addClaim, listClaims } from '../queries/claim.ts';
import { run, type Db } from '../sql.ts';
import { checkFullText } from '../testing.ts';
import { olderMatter } from './testing.ts';

const step = (db: Db, uuid: string, work: () => void) =>
  recordStep(db, { uuid, action: 'make claim', at: '2025-01-10T09:00:00.000Z' }, work);

/** A matter of the version before: a claim about a time, and one that was removed. */
const older = (): string =>
  olderMatter(100, onTestFinished, (db) => {
    for (const [uuid, text, precision] of [
      ['c1', 'She sued.', 'about'],
      ['c2', 'He answered.', 'day'],
    ] as const) {
      step(db, `s${uuid}`, () =>
        run(
          db,
          `INSERT INTO claim (uuid, text, kind, status, date_from, date_precision, created_at)
           VALUES (:uuid, :text, 'fact', 'open', '2024-05-17', :precision, '2025-01-10T09:00:00.000Z')`,
          { uuid, text, precision },
        ),
      );
    }
    step(db, 's3', () => run(db, `DELETE FROM claim WHERE uuid = 'c2'`));
  });

test('the claims of an older matter are in use, in the order in which they were made, and nothing more is said of them', () => {
  const db = openMatter(older());
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  checkFullText(db);
  const plain = { basis: null, force: null, tags: [], archived: false };
  const first = { ...plain, text: 'She sued.', date: { from: '2024-05-17', to: null, precision: 'about' } };
  expect(listClaims(db)).toMatchObject([first]);
  replayStep(db, 'undo');
  expect(listClaims(db)).toMatchObject([
    first,
    { ...plain, text: 'He answered.', date: { from: '2024-05-17', to: null, precision: 'day' } },
  ]);
  step(db, 's4', () =>
    addClaim(db, {
      uuid: 'c3',
      text: 'They settled.',
      kind: 'fact',
      status: 'open',
      date: { from: '2019-03-01', to: '2019-05-31', precision: 'range', unit: 'month' },
      note: null,
      createdAt: '2025-01-10T09:00:00.000Z',
    }),
  );
  expect(listClaims(db).map(({ text }) => text)).toEqual(['She sued.', 'He answered.', 'They settled.']);
  expect(listClaims(db)[2]!.date).toEqual({
    from: '2019-03-01',
    to: '2019-05-31',
    precision: 'range',
    unit: 'month',
  });
});
