import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMatter } from '#db/open.ts';
import { snapshot } from '#db/testing.ts';
import { join } from 'node:path';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const EARLIER =
  'Motion denied\n\nThe judge denied the motion on Friday. “We look forward to our day in court,” she said.\n\nThe clerk left at noon. Nobody else was there to see it.';
const LATER =
  'Motion denied\n\nUpdated at five.\n\nThe judge denied the motion on Friday. “We look forward to our days in court,” she said.\n\nNobody else was there to see it.';

function rows() {
  const db = openMatter(join(desk.options.mattersFolder, 'Test.matter'));
  const all = snapshot(db);
  db.close();
  return all;
}

async function twoVersions() {
  const { client } = desk;
  const earlier = await desk.paste(EARLIER);
  const later = await desk.paste(LATER);
  const mark = async (words: string) =>
    (await client.call('quotes.mark', { articleId: earlier.id, ...earlier.place(words) })).id;
  const quotes = [
    await mark('The judge denied the motion on Friday.'),
    await mark('“We look forward to our day in court,”'),
    await mark('The clerk left at noon.'),
  ];
  const of = { earlierId: earlier.id, laterId: later.id };
  await client.call('revisions.link', of);
  return { client, earlier, later, quotes, of };
}

test('each quote is told where it stands in the later revision, and nothing is moved by that', async () => {
  const { client, later, quotes, of } = await twoVersions();
  const before = rows();
  const told = (await client.call('revisions.quotes', of)).quotes;
  expect(told.map(({ quoteId, found, why, there }) => [quoteId, found, why, there?.exact ?? null])).toEqual([
    [quotes[0], 'exact', null, 'The judge denied the motion on Friday.'],
    [quotes[1], 'changed', null, '“We look forward to our days in court,”'],
    [quotes[2], 'lost', 'gone', null],
  ]);
  expect(told[0]!.there).toMatchObject(later.place('The judge denied the motion on Friday.'));
  expect(rows()).toEqual(before);
});

test('quotes are moved as one step, which undo takes back row for row, and the others stay where they are', async () => {
  const { client, earlier, later, quotes, of } = await twoVersions();
  const told = (await client.call('revisions.quotes', of)).quotes;
  const before = rows();
  const moving = told.flatMap(({ quoteId, there }) =>
    there ? [{ quoteId, start: there.start, end: there.end, exact: there.exact }] : [],
  );
  expect(await client.call('revisions.move', { ...of, quotes: moving })).toEqual({ moved: 2, left: 1 });
  const moved = (await client.call('articles.get', { id: later.id })).quoted;
  expect(moved.map(({ id, exact }) => [id, exact])).toEqual([
    [quotes[0], 'The judge denied the motion on Friday.'],
    [quotes[1], '“We look forward to our days in court,”'],
  ]);
  expect((await client.call('articles.get', { id: earlier.id })).quoted.map(({ id }) => id)).toEqual([
    quotes[2],
  ]);
  await client.call('history.undo', {});
  expect(rows()).toEqual(before);
});

test('nothing is moved to words that are not those that were shown, into furniture, or onto another quote', async () => {
  const { client, later, quotes, of } = await twoVersions();
  const place = later.place('Nobody else');
  const move = (exact: string, at = place) =>
    client.call('revisions.move', { ...of, quotes: [{ quoteId: quotes[0]!, ...at, exact }] });
  const before = rows();
  await expect(move('Nobody new!')).rejects.toMatchObject({ code: 'words-differ' });
  await expect(move('x', { start: 0, end: 99_999 })).rejects.toMatchObject({ code: 'bad-span' });
  expect(rows()).toEqual(before);
  await client.call('quotes.mark', { articleId: later.id, ...place });
  await expect(move('Nobody else')).rejects.toMatchObject({ code: 'already-there' });
  const updated = later.place('Updated at five.');
  await client.call('furniture.mark', { articleId: later.id, ...updated });
  await expect(move('Updated at five.', updated)).rejects.toMatchObject({ code: 'in-furniture' });
  await client.call('revisions.part', { laterId: later.id });
  await expect(move('Nobody else')).rejects.toMatchObject({ code: 'not-a-revision' });
});

test('revisions stand in one row, one behind the other', async () => {
  const { client } = desk;
  const [a, b, c] = [
    await desk.paste('One.'),
    await desk.paste('One two.'),
    await desk.paste('One two three.'),
  ];
  const link = (earlierId: number, laterId: number) => client.call('revisions.link', { earlierId, laterId });
  await link(a.id, b.id);
  await link(b.id, c.id);
  for (const [earlier, later, problem] of [
    [a.id, a.id, 'same'],
    [c.id, a.id, 'circle'],
    [a.id, c.id, 'circle'],
  ] as const)
    await expect(link(earlier, later)).rejects.toMatchObject({ code: 'not-a-revision', detail: { problem } });
  const other = await desk.paste('Another one.');
  await expect(link(a.id, other.id)).rejects.toMatchObject({ detail: { problem: 'taken' } });
  await expect(link(other.id, b.id)).rejects.toMatchObject({ detail: { problem: 'taken' } });
  const { revisions } = await client.call('revisions.of', { articleId: b.id });
  expect(revisions.map(({ article, reason }) => [article.id, reason])).toEqual([
    [a.id, null],
    [b.id, 'chosen'],
    [c.id, 'chosen'],
  ]);
  const list = await client.call('articles.list', {});
  expect(list.map(({ earlier, laterId }) => [earlier, laterId])).toEqual([
    [0, b.id],
    [1, c.id],
    [2, null],
    [0, null],
  ]);
  await client.call('articles.remove', { id: b.id });
  expect((await client.call('revisions.of', { articleId: a.id })).revisions).toHaveLength(1);
  await client.call('history.undo', {});
  expect((await client.call('revisions.of', { articleId: a.id })).revisions).toHaveLength(3);
});
