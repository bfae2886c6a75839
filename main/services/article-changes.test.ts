import { afterEach, beforeEach, expect, test } from 'vitest';
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
