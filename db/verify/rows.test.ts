import { afterEach, beforeEach, expect, test } from 'vitest';
import { replayStep } from '../log.ts';
import { run } from '../sql.ts';
import { freshMatter, storeArticle, type TestMatter } from '../testing.ts';
import { verifyMatter } from './verify.ts';

let matter: TestMatter;
beforeEach(() => void (matter = freshMatter()));
afterEach(() => matter.close());

const faults = () =>
  verifyMatter(matter.db, { parts: ['history'] }).faults.map(({ fault, id }) => [fault, id] as const);

/** What another program may do to the rows, past the triggers, and to which article. */
const BESIDE: readonly (readonly [string, number])[] = [
  [`UPDATE article SET title = 'Other' WHERE id = 1`, 1],
  // As it was before its last change.
  [`UPDATE article SET title = 'b' WHERE id = 2`, 2],
  ['DELETE FROM article WHERE id = 3', 3],
  // The one that was undone is there again.
  [
    `INSERT INTO article (id, uuid, text_id, kind, opening, length, imported_at) VALUES (4, 'u', 4, 'news', 'o', 1, '2025')`,
    4,
  ],
];

test('it shows when rows are not as the history left them', () => {
  const { db, step } = matter;
  for (const name of ['a', 'b', 'c']) step(() => storeArticle(matter, `Text ${name}.`, name));
  step(() => run(db, `UPDATE article SET title = 'B' WHERE id = 2`));
  step(() => storeArticle(matter, 'Text d.', 'd'));
  replayStep(db, 'undo');
  run(db, 'UPDATE recording SET replaying = 1');
  db.exec('SAVEPOINT before');
  for (const [sql, id] of BESIDE) {
    expect(faults()).toEqual([]);
    db.exec(sql);
    expect(faults()).toEqual([['row differs', id]]);
    db.exec('ROLLBACK TO before');
  }
});
