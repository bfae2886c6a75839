import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordStep } from '#db/log.ts';
import { openMatter } from '#db/open.ts';
import { updateArticle } from '#db/queries/article.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

test('what is asked first is the whole list, and then what changed', async () => {
  const { client } = desk;
  const { id } = await desk.paste('One was filed.');
  const first = await client.call('articles.changes', { since: null });
  expect(first).toMatchObject({ whole: true, articles: [{ id }], gone: [] });
  const asked = (since: number) => client.call('articles.changes', { since });
  expect(await asked(first.revision)).toEqual({
    revision: first.revision,
    whole: false,
    articles: [],
    gone: [],
  });

  const other = await desk.paste('Two was filed.');
  await client.call('articles.update', { id, fields: { triage: 'key' } });
  const second = await asked(first.revision);
  expect(second).toMatchObject({
    whole: false,
    articles: [{ id, triage: 'key' }, { id: other.id }],
    gone: [],
  });
  await client.call('articles.remove', { id: other.id });
  const third = await asked(second.revision);
  expect(third).toMatchObject({ articles: [], gone: [other.id] });
  // A window that asked less lately is told all that it missed.
  expect(await asked(first.revision)).toMatchObject({ articles: [{ id }], gone: [other.id] });
  await client.call('history.undo', {});
  expect(await asked(third.revision)).toMatchObject({ articles: [{ id: other.id }], gone: [] });
});

test('what hangs on an article changes its row: a quote of it counts', async () => {
  const { client } = desk;
  const { id, place } = await desk.paste('The judge wrote “It is late” on Friday.');
  const { revision } = await client.call('articles.changes', { since: null });
  await client.call('quotes.mark', { articleId: id, ...place('It is late') });
  expect((await client.call('articles.changes', { since: revision })).articles).toMatchObject([
    { id, quotes: 1 },
  ]);
});

test('of a revision that is not known here, or of another matter, the whole list is told', async () => {
  const { client } = desk;
  await desk.paste('One was filed.');
  const { revision } = await client.call('articles.changes', { since: null });
  expect(await client.call('articles.changes', { since: 5 })).toMatchObject({ whole: true });
  expect(await client.call('articles.changes', { since: revision + 9 })).toMatchObject({ whole: true });
  await client.call('matters.create', { name: 'Other' });
  expect(await client.call('articles.changes', { since: revision })).toMatchObject({
    whole: true,
    articles: [],
  });
});

test('whatever is done, undone or done again, the list that follows from what changed is the list', async () => {
  const { client } = desk;
  const told = new Map<number, unknown>();
  let revision: number | null = null;
  const follow = async () => {
    const { articles, gone, ...now } = await client.call('articles.changes', { since: revision });
    revision = now.revision;
    for (const row of articles) told.set(row.id, row);
    for (const id of gone) told.delete(id);
    const list = await client.call('articles.list', {});
    expect([...told.values()].sort((a, b) => idOf(a) - idOf(b))).toEqual(list);
  };
  await follow();
  const exact = 'It was plainly far too late in the day for anybody to have opened it';
  const one = await desk.paste(`The judge wrote “${exact}” on Friday.\n\nBy Ana Abbott`);
  await follow();
  const two = await desk.paste(`The judge wrote “${exact.replace('plainly', 'hardly')}” on Monday.`);
  await follow();
  const quote = await client.call('quotes.mark', { articleId: one.id, ...one.place(exact) });
  await follow();
  await client.call('articles.updateMany', { ids: [one.id, two.id], fields: { triage: 'key' } });
  await follow();
  for (const { id } of (await client.call('articles.get', { id: one.id })).proposals) {
    await client.call('proposals.decide', { id, accept: false });
    await follow();
  }
  await client.call('furniture.mark', { articleId: two.id, start: 0, end: 9 });
  await follow();
  await client.call('quotes.remove', { id: quote.id });
  await follow();
  await client.call('articles.remove', { id: two.id });
  await follow();
  for (const method of ['history.undo', 'history.redo', 'history.undo'] as const) {
    for (let step = 0; step < 9; step += 1) {
      await client.call(method, {});
      await follow();
    }
  }
});

test('what another program writes to the matter is told too', async () => {
  const { client } = desk;
  const { id } = await desk.paste('One was filed.');
  const { revision } = await client.call('articles.changes', { since: null });
  const other = openMatter(join(desk.options.mattersFolder, 'Test.matter'));
  const head = { uuid: randomUUID(), action: 'edit article', at: '2025-01-10T09:00:00.000Z' };
  recordStep(other, head, () => updateArticle(other, id, { title: 'Theirs' }));
  other.close();
  expect((await client.call('articles.changes', { since: revision })).articles).toMatchObject([
    { id, title: 'Theirs' },
  ]);
});

function idOf(row: unknown): number {
  return (row as { id: number }).id;
}
