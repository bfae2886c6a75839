import { expect, onTestFinished, test } from 'vitest';
import { recordStep, replayStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { addStyle, listStyles, removeStyle } from '../queries/citation-style.ts';
import type { Db } from '../sql.ts';
import { olderMatter } from './testing.ts';

const step = (db: Db, uuid: string, work: () => void) =>
  recordStep(db, { uuid, action: 'add style', at: '2025-01-10T09:00:00.000Z' }, work);

test('an older matter takes citation styles, and what is added and removed can be undone', () => {
  const db = openMatter(olderMatter(140, onTestFinished, () => {}));
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  const style = {
    uuid: 'one',
    title: 'House style',
    cslId: 'http://a.example/house',
    form: 'notes',
  } as const;
  step(db, 's1', () => addStyle(db, style, '<style/>'));
  const listed = [{ uuid: 'one', title: 'House style', form: 'notes' }];
  expect(listStyles(db)).toEqual(listed);
  step(db, 's2', () => removeStyle(db, 'one'));
  expect(listStyles(db)).toEqual([]);
  replayStep(db, 'undo');
  expect(listStyles(db)).toEqual(listed);
  replayStep(db, 'undo');
  expect(listStyles(db)).toEqual([]);
});
