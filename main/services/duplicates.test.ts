import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMatter } from '#db/open.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const story = (seed: number) =>
  Array.from(
    { length: 30 },
    (_, i) => `Line ${i * seed} of the report says what clerk ${i * seed * 3} saw.`,
  ).join(' ');
const groups = async () =>
  (await desk.client.call('duplicates.list', {})).groups.map(({ articleIds }) => articleIds);
const alike = async () => (await desk.client.call('articles.list', {})).map((one) => one.alike);

test('articles that are nearly the same are told as a group when they come in, and nothing is removed', async () => {
  const wire = await desk.paste(story(7));
  const paper = await desk.paste(`By our own reporter. ${story(7)}`);
  const other = await desk.paste(story(11));
  const update = await desk.paste(`${story(7)} The court adds that it will sit again on Monday.`);
  expect(await alike()).toEqual([true, true, false, true]);
  expect(await groups()).toEqual([[wire.id, paper.id, update.id]]);
  const { groups: told } = await desk.client.call('duplicates.list', {});
  expect(told[0]!.pairs).toContainEqual({ a: wire.id, b: paper.id, share: 1 });
  expect(await desk.client.call('articles.list', {})).toHaveLength(4);
  await desk.client.call('articles.remove', { id: wire.id });
  expect(await alike()).toEqual([true, false, true]);
  await desk.client.call('history.undo', {});
  expect(await alike()).toEqual([true, true, false, true]);
  expect((await desk.client.call('articles.get', { id: paper.id })).alike).toBe(true);
  expect((await desk.client.call('articles.get', { id: other.id })).alike).toBe(false);
});

test('what is said to be no duplicate is told as one no more, until that is undone', async () => {
  const wire = await desk.paste(story(7));
  const paper = await desk.paste(`By our own reporter. ${story(7)}`);
  await desk.client.call('duplicates.dismiss', { articleId: paper.id, otherIds: [wire.id, paper.id] });
  expect(await groups()).toEqual([]);
  expect(await alike()).toEqual([false, false]);
  await desk.client.call('history.undo', {});
  expect(await groups()).toEqual([[wire.id, paper.id]]);
});

test('an earlier revision is no duplicate of the later one', async () => {
  const wire = await desk.paste(story(7));
  const update = await desk.paste(`By our own reporter. ${story(7)}`);
  await desk.client.call('revisions.link', { earlierId: wire.id, laterId: update.id });
  expect(await groups()).toEqual([]);
});

test('the texts of an older matter are looked through when it is asked', async () => {
  const wire = await desk.paste(story(7));
  const paper = await desk.paste(`By our own reporter. ${story(7)}`);
  const db = openMatter(join(desk.options.mattersFolder, 'Test.matter'));
  db.exec('DELETE FROM near_text; DELETE FROM text_print; DELETE FROM text_printed');
  db.close();
  expect(await groups()).toEqual([[wire.id, paper.id]]);
});

test('an article with the address of another is its revision when it comes in, and its quotes stay', async () => {
  const { client } = desk;
  const line = (text: string, url: string, published: string | null = null) =>
    `${JSON.stringify({ text, url, published })}\n`;
  const lines = async (...given: string[]) =>
    client.call('articles.importLines', { file: await desk.file('a.jsonl', given.join('')) });
  await lines(line('The judge denied it.', 'https://www.gazette.example/motion?utm_source=x', '2025-01-10'));
  await client.call('quotes.mark', { articleId: 1, start: 0, end: 9 });
  await lines(
    line('The judge granted it.', 'http://gazette.example/motion/#top', '2025-01-11'),
    line('Nobody spoke.', 'https://www.gazette.example/motion/other'),
    line('What came before.', 'https://gazette.example/motion', '2025-01-09'),
    line('A start page.', 'https://gazette.example/'),
    line('Another start page.', 'https://gazette.example/'),
  );
  const { revisions } = await client.call('revisions.of', { articleId: 1 });
  expect(revisions.map(({ article, reason }) => [article.opening, reason])).toEqual([
    ['What came before.', null],
    ['The judge denied it.', 'address'],
    ['The judge granted it.', 'address'],
  ]);
  const list = await client.call('articles.list', {});
  expect(list.filter(({ laterId }) => laterId !== null)).toHaveLength(2);
  expect((await client.call('articles.get', { id: 1 })).quoted).toHaveLength(1);
  await client.call('history.undo', {});
  expect((await client.call('revisions.of', { articleId: 1 })).revisions).toHaveLength(1);
});
