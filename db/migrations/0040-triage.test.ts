import { expect, onTestFinished, test } from 'vitest';
import { recordStep, replayStep } from '../log.ts';
import { SCHEMA_VERSION, schemaVersion } from '../migrate.ts';
import { openMatter } from '../open.ts';
import { listArticles, updateArticles } from '../queries/article.ts';
import { run, type Db } from '../sql.ts';
import { checkFullText, freshMatter, storeArticle } from '../testing.ts';
import { olderMatter } from './testing.ts';

/** A matter of the version before, with one article that was renamed and one that was removed. */
const older = (): string =>
  olderMatter(30, onTestFinished, (db) => {
    const step = (uuid: string, work: () => void) =>
      recordStep(db, { uuid, action: 'test', at: '2025-01-10T09:00:00.000Z' }, work);
    step('s1', () => addOlder(db, 1));
    step('s2', () => addOlder(db, 2));
    step('s3', () => run(db, `UPDATE article SET title = 'Named' WHERE id = 1`));
    step('s4', () => run(db, 'DELETE FROM article WHERE id = 2'));
  });

/** By the statements of that version. */
function addOlder(db: Db, number: number): void {
  run(db, 'INSERT INTO article_text (sha256, text) VALUES (:sha256, :text)', {
    sha256: String(number).repeat(64),
    text: `The judge denied motion ${number}.`,
  });
  run(
    db,
    `INSERT INTO article (uuid, text_id, kind, opening, length, imported_at)
     VALUES (:uuid, :number, 'news', 'The judge', 27, '2025-01-10T09:00:00.000Z')`,
    { uuid: `a${number}`, number },
  );
}

test('every article of an older matter is unread, also one that its history brings back', () => {
  const db = openMatter(older());
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  checkFullText(db);
  const states = () => listArticles(db).map(({ id, title, triage }) => [id, title, triage]);
  expect(states()).toEqual([[1, 'Named', 'unread']]);
  replayStep(db, 'undo');
  replayStep(db, 'undo');
  expect(states()).toEqual([
    [1, null, 'unread'],
    [2, null, 'unread'],
  ]);
  replayStep(db, 'redo');
  expect(states()[0]).toEqual([1, 'Named', 'unread']);
});

test('what was said of many articles is taken back, and said again, together', () => {
  const matter = freshMatter();
  onTestFinished(() => matter.close());
  const { db, step } = matter;
  const ids = step(() => ['One.', 'Two.', 'Three.'].map((text) => storeArticle(matter, text)));
  step(() => updateArticles(db, [ids[0]!], { triage: 'read' }));
  const states = () => listArticles(db).map((article) => article.triage);
  step(() => updateArticles(db, ids, { triage: 'key' }));
  expect(states()).toEqual(['key', 'key', 'key']);
  replayStep(db, 'undo');
  expect(states()).toEqual(['read', 'unread', 'unread']);
  replayStep(db, 'redo');
  step(() => updateArticles(db, ids, { triage: 'unread', title: 'unread' }));
  expect(listArticles(db)).toMatchObject(ids.map(() => ({ triage: 'unread', title: 'unread' })));
});
