import { expect, onTestFinished, test } from 'vitest';
import { recordStep } from '../log.ts';
import { openMatter } from '../open.ts';
import { getEntity } from '../queries/entity.ts';
import { setFoundMentions } from '../queries/found-mention.ts';
import { all, run, type Db } from '../sql.ts';
import { expectCounted, fillMatter, freshMatter } from '../testing.ts';
import { olderMatter } from './testing.ts';

const step = (db: Db, uuid: string, work: () => void) =>
  recordStep(db, { uuid, action: 'test', at: '2025-01-10T09:00:00.000Z' }, work);

/** By the statements of the version before: one who is named by hand and by what was found, and speaks. */
function addOlder(db: Db): void {
  const text = 'Moss spoke. Moss left.';
  run(db, `INSERT INTO article_text (sha256, text) VALUES ('${'a'.repeat(64)}', '${text}')`);
  run(
    db,
    `INSERT INTO article (uuid, text_id, kind, opening, length, imported_at)
     VALUES ('a1', 1, 'news', 'Moss spoke.', ${text.length}, '2025-01-10T09:00:00.000Z')`,
  );
  run(db, `INSERT INTO entity (uuid, kind, name) VALUES ('e1', 'person', 'Edgar Moss')`);
  run(
    db,
    `INSERT INTO mention (uuid, article_id, entity_id, start_at, end_at, exact) VALUES ('m1', 1, 1, 0, 4, 'Moss')`,
  );
  for (const start of [0, 12])
    run(
      db,
      `INSERT INTO found_mention (text_id, start_at, end_at, entity_id, form) VALUES (1, ${start}, ${start + 4}, 1, 'surname')`,
    );
}

test('what an older matter holds is counted once, and what is marked by hand instead of what was found there', () => {
  const db = openMatter(
    olderMatter(100, onTestFinished, (older) => step(older, 's1', () => addOlder(older))),
  );
  onTestFinished(() => void db.close());
  expect(getEntity(db, 1)).toMatchObject({ mentions: 2, articles: 1 });
  expectCounted(db);
});

const CHANGES: readonly string[] = [
  `INSERT INTO mention_dismissal (uuid, article_id, entity_id, start_at, end_at) VALUES ('d', 1, 1, 12, 16)`,
  `UPDATE OR IGNORE mention_dismissal SET start_at = 12, end_at = 16`,
  'DELETE FROM mention_dismissal',
  `INSERT INTO mention (uuid, article_id, entity_id, start_at, end_at, exact) VALUES ('n', 1, 1, 12, 16, 'x')`,
  'UPDATE OR IGNORE mention SET start_at = 30, end_at = 33',
  'UPDATE OR IGNORE mention SET entity_id = 2',
  'DELETE FROM mention',
  'UPDATE quote SET speaker_id = 2',
  'UPDATE quote SET speaker_id = NULL',
  'DELETE FROM quote',
  `INSERT INTO furniture (uuid, article_id, start_at, end_at, reason, decision) VALUES ('f', 1, 0, 66, 'menu', 'accepted')`,
  `UPDATE furniture SET start_at = 0, end_at = 66, decision = 'accepted'`,
  'DELETE FROM furniture',
  'DELETE FROM entity WHERE id = 1',
  'DELETE FROM article',
];

test.each(CHANGES)('after %s, and each after it, what is kept is what is there', (change) => {
  const matter = freshMatter();
  onTestFinished(() => matter.close());
  fillMatter(matter);
  const { db } = matter;
  matter.step(() =>
    run(db, `INSERT INTO entity (uuid, kind, name) VALUES ('e2', 'person', 'Ruth Halloway')`),
  );
  const [{ id }] = all<{ id: number }>(db, 'SELECT text_id AS id FROM article') as [{ id: number }];
  setFoundMentions(db, id, [
    { start: 0, end: 4, entity: 1, form: 'name' },
    { start: 12, end: 16, entity: 1, form: 'name' },
    { start: 30, end: 33, entity: 2, form: 'surname' },
  ]);
  expectCounted(db);
  matter.step(() => run(db, change));
  expectCounted(db);
  for (const next of CHANGES.filter((one) => !one.startsWith('INSERT'))) {
    matter.step(() => run(db, next));
    expectCounted(db);
  }
});
