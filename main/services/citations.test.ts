import { expect, onTestFinished, test } from 'vitest';
import { run } from '#db/sql.ts';
import { openMatter } from '#db/open.ts';
import { openDesk } from './testing.ts';

const STAMP = (entry: number) => `Case 1:25-cv-00123-ABC Document ${entry} Filed 01/02/25 Page 1 of 2`;
const COMPLAINT = `${STAMP(1)}

UNITED STATES DISTRICT COURT

COMPLAINT

11. The harbour trust was founded in 1990.

12. On that day the ferry did not leave.
`;
const MOTION = `${STAMP(14)}

UNITED STATES DISTRICT COURT

The trust denies it. Compl. ¶ 12. See also ECF No. 1 ¶ 11; Marlow v. Quill, 410 U.S. 113, 120 (1973). Id. at 121.
`;
const NEWS = `The trust asked the court to dismiss the suit, Case 1:25-cv-00123, ECF No. 14, citing Marlow v. Quill, 410 U.S. 113.`;

async function threeArticles() {
  const desk = await openDesk();
  onTestFinished(() => desk.close());
  const { id: complaint } = await desk.paste(COMPLAINT);
  const { id: motion } = await desk.paste(MOTION);
  const { id: news } = await desk.paste(NEWS);
  return { desk, complaint, motion, news };
}

test('papers of a court file that are cited lead to their article, at the paragraph that is cited', async () => {
  const { desk, complaint, motion, news } = await threeArticles();
  const { citations } = await desk.client.call('citations.ofArticle', { id: motion });
  const told = citations.filter(({ words }) => !words.startsWith('Case'));
  expect(told.map(({ words, means, target }) => [words, means, target?.articleId ?? null])).toEqual([
    ['Compl. ¶ 12', null, complaint],
    ['ECF No. 1 ¶ 11', null, complaint],
    ['Marlow v. Quill, 410 U.S. 113, 120 (1973)', null, null],
    ['Id. at 121', 'Marlow v. Quill, 410 U.S. 113', null],
  ]);
  const { target } = told[0]!;
  expect(COMPLAINT.slice(target!.start, target!.end)).toBe('12. On that day the ferry did not leave.');
  const ofNews = await desk.client.call('citations.ofArticle', { id: news });
  expect(ofNews.citations.map(({ target: one }) => one?.articleId ?? null)).toEqual([motion, null]);
});

test('an article tells who cites it, and what is cited elsewhere is told by every article that does', async () => {
  const { desk, complaint, motion, news } = await threeArticles();
  const { citedIn } = await desk.client.call('citations.ofArticle', { id: complaint });
  expect(citedIn).toMatchObject([{ articleId: motion, times: 2 }]);
  const { citations } = await desk.client.call('citations.ofArticle', { id: news });
  const marlow = citations.find(({ kind }) => kind === 'case')!;
  expect(marlow.articles).toBe(2);
  const both = await desk.client.call('citations.citing', { articleId: news, position: marlow.position });
  expect(both.map(({ articleId }) => articleId)).toEqual([motion, news]);
  const cited = await desk.client.call('citations.inMatter', { limit: 10 });
  expect(cited[0]).toMatchObject({
    kind: 'case',
    articles: 2,
    times: 3,
    words: 'Marlow v. Quill, 410 U.S. 113',
  });
});

test('where two articles can be the paper that is cited, neither is said to be', async () => {
  const { desk, motion } = await threeArticles();
  await desk.paste(COMPLAINT.replace('1990', '1991'));
  const { citations } = await desk.client.call('citations.ofArticle', { id: motion });
  expect(citations.filter(({ target }) => target !== null)).toEqual([]);
});

test('citations are no part of the history, and go and come with their article', async () => {
  const { desk, complaint, motion } = await threeArticles();
  await desk.client.call('articles.remove', { id: motion });
  expect((await desk.client.call('citations.ofArticle', { id: complaint })).citedIn).toEqual([]);
  await desk.client.call('history.undo', {});
  expect((await desk.client.call('citations.ofArticle', { id: complaint })).citedIn).toHaveLength(1);
});

test('the texts of an older matter are read in the background when it is opened', async () => {
  const desk = await openDesk();
  onTestFinished(() => desk.close());
  const { id } = await desk.paste(NEWS);
  const filePath = desk.workbench.opened()!;
  await desk.client.call('matters.close', {});
  const db = openMatter(filePath);
  run(db, 'DELETE FROM citation');
  run(db, 'DELETE FROM citation_reading');
  db.close();
  const ref = await desk.workbench.hand({ path: filePath, name: 'older.matter' });
  await desk.client.call('matters.open', { ref });
  await expect
    .poll(async () => (await desk.client.call('citations.ofArticle', { id })).citations.length)
    .toBe(2);
});
