import { expect, onTestFinished, test } from 'vitest';
import { proseWords } from '#core/brief/prose.ts';
import { recordStep, replayStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { addBriefItem, getBrief, listBriefItems, updateBrief } from '../queries/brief.ts';
import { run, type Db } from '../sql.ts';
import { olderMatter } from './testing.ts';

const step = (db: Db, uuid: string, work: () => void) =>
  recordStep(db, { uuid, action: 'edit brief', at: '2025-01-10T09:00:00.000Z' }, work);

const WORDS = 'Five * three * two, [@q1] and [sic] in **C:\\new** [a](https://a.example).';

/** A matter of the version before: a brief of a heading, prose that was edited, and a claim; its last item was removed. */
const older = (): string =>
  olderMatter(140, onTestFinished, (db) => {
    step(db, 's1', () => {
      run(db, `INSERT INTO brief (uuid, title) VALUES ('b', 'What is known')`);
      run(
        db,
        `INSERT INTO claim (uuid, text, kind, status, created_at) VALUES ('c', 'It is so', 'fact', 'open', 'then')`,
      );
      const item = 'INSERT INTO brief_item (uuid, brief_id, position, kind, text, level, claim_id) VALUES';
      run(db, `${item} ('i1', 1, 1, 'section', 'A *star*', 1, NULL)`);
      run(db, `${item} ('i2', 1, 2, 'prose', :words, NULL, NULL)`, { words: WORDS });
      run(db, `${item} ('i3', 1, 3, 'claim', NULL, NULL, 1), ('i4', 1, 4, 'prose', 'Last.', NULL, NULL)`);
    });
    step(db, 's2', () => run(db, `UPDATE brief SET title = 'What was said'`));
    step(db, 's3', () => run(db, `UPDATE brief_item SET text = text || ' More *.' WHERE uuid = 'i2'`));
    step(db, 's4', () => run(db, `DELETE FROM brief_item WHERE uuid = 'i4'`));
  });

const opened = (): Db => {
  const db = openMatter(older());
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  return db;
};
const proseIn = (db: Db) =>
  listBriefItems(db, 1).flatMap(({ kind, text }) => (kind === 'prose' ? proseWords(text!) : []));

test('what was plain prose prints as it did, also when an older step is taken back or done again', () => {
  const db = opened();
  expect(proseIn(db)).toEqual([`${WORDS} More *.`]);
  expect(listBriefItems(db, 1)[0]).toMatchObject({ text: 'A *star*', level: 1 });
  replayStep(db, 'undo');
  replayStep(db, 'undo');
  expect(proseIn(db)).toEqual([WORDS, 'Last.']);
  replayStep(db, 'redo');
  expect(proseIn(db)).toEqual([`${WORDS} More *.`, 'Last.']);
});

test('a brief of an older matter cites as it did, and so it does when an older step is taken back', () => {
  const db = opened();
  const cites = {
    citing: { notes: 'footnotes', style: 'newsroom' },
    parts: { contents: false, people: true, sources: true, verification: false, review: false },
    language: 'en-US',
    template: null,
  };
  expect(getBrief(db, 1)).toMatchObject({ title: 'What was said', ...cites });
  step(db, 's5', () => void updateBrief(db, 1, { citing: { notes: 'text' }, parts: { people: false } }));
  expect(getBrief(db, 1)).toMatchObject({
    citing: { notes: 'text' },
    parts: { people: false, sources: true },
  });
  for (let n = 0; n < 4; n += 1) replayStep(db, 'undo');
  expect(getBrief(db, 1)).toMatchObject({ title: 'What is known', ...cites });
});

test('a claim of an older brief is taken in as it stands, and no key of an item is given twice', () => {
  const db = opened();
  const accepted = { text: 'It is so', kind: 'fact', status: 'open' };
  expect(listBriefItems(db, 1)[2]).toMatchObject({ accepted });
  step(
    db,
    's5',
    () => void addBriefItem(db, 'i5', 1, { kind: 'table', table: { kind: 'ledger', filter: {} } }),
  );
  expect(listBriefItems(db, 1).at(-1)).toMatchObject({
    id: 5,
    kind: 'table',
    table: { kind: 'ledger', filter: {} },
  });
  for (let n = 0; n < 5; n += 1) replayStep(db, 'undo');
  expect(getBrief(db, 1)).toBe(null);
  for (let n = 0; n < 5; n += 1) replayStep(db, 'redo');
  // What was recorded before claims were taken in by their wording brings back an item that follows its claim.
  expect(listBriefItems(db, 1)[2]).toMatchObject({ claimId: 1, accepted: null });
});
