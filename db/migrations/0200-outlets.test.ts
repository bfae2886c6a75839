import { expect, onTestFinished, test } from 'vitest';
import { recordStep } from '../log.ts';
import { openMatter } from '../open.ts';
import { listOutletAliases, setOutletAlias } from '../queries/outlet.ts';
import { olderMatter } from './testing.ts';

test('an older matter has no other names of outlets, and takes them as a step of its history', () => {
  const db = openMatter(olderMatter(190, onTestFinished, () => {}));
  onTestFinished(() => void db.close());
  expect(listOutletAliases(db)).toEqual([]);
  recordStep(db, { uuid: 's1', action: 'merge outlets', at: '2025-01-10T09:00:00.000Z' }, () => {
    setOutletAlias(db, 'a1', 'HCT', 'hct', 'Harbor Calder Times');
    setOutletAlias(db, 'a2', 'H.C.T.', 'hct', 'The Harbor Calder Times');
  });
  expect(listOutletAliases(db)).toMatchObject([{ alias: 'H.C.T.', name: 'The Harbor Calder Times' }]);
});
