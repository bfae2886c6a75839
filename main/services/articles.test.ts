import { afterEach, beforeEach, expect, test } from 'vitest';
import { proposedChange } from './articles.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const page = `date 2025-01-10
Motion denied

By Ana Delgado

The judge denied the motion on Friday. “It is late,” she wrote.`;

test('a proposal is no decision: the article has nothing of it until somebody accepts', async () => {
  const { client } = desk;
  const { id } = await desk.paste(page);
  const before = await client.call('articles.get', { id });
  expect(before.proposals.map(({ field }) => field)).toContain('published');
  expect(before).toMatchObject({ title: null, published: null, byline: null });
  expect(before.undecided).toBe(before.proposals.length + before.furniture.length);
  await client.call('articles.acceptProposals', { id });
  const after = await client.call('articles.get', { id });
  expect(after).toMatchObject({ published: '2025-01-10', undecided: 0 });
  await client.call('history.undo', {});
  expect(await client.call('articles.get', { id })).toEqual(before);
});

test('an untitled article is listed with the likeliest title that waits, and without it once that is decided', async () => {
  const { client } = desk;
  const mail =
    'Subject: Motion denied\nFrom: Press <a@b.example>\n\nThe judge denied the motion on Friday.\n';
  await client.call('articles.import', { files: [await desk.file('a.eml', mail)] });
  const { id } = (await client.call('articles.list', {}))[0]!;
  const listed = async () => (await client.call('articles.list', {}))[0];
  const { proposals, opening } = await client.call('articles.get', { id });
  const title = proposals.find(({ field }) => field === 'title')!;
  expect(await listed()).toMatchObject({ title: null, proposedTitle: title.value, opening });
  await client.call('proposals.decide', { id: title.id, accept: true });
  expect(await listed()).toMatchObject({ title: title.value, proposedTitle: null });
  await client.call('history.undo', {});
  await client.call('proposals.decide', { id: title.id, accept: false });
  expect(await listed()).toMatchObject({ title: null, proposedTitle: null });
});

test('a dismissed proposal changes nothing else', async () => {
  const { client } = desk;
  const { id } = await desk.paste(page);
  const { proposals } = await client.call('articles.get', { id });
  const published = proposals.find(({ field }) => field === 'published')!;
  await client.call('proposals.decide', { id: published.id, accept: false });
  const after = await client.call('articles.get', { id });
  expect(after.published).toBeNull();
  expect(after.proposals.find((one) => one.id === published.id)?.decision).toBe('dismissed');
});

test('furniture that words were quoted from is not accepted in passing', async () => {
  const { client } = desk;
  const { id, place } = await desk.paste(page);
  await client.call('furniture.mark', { articleId: id, ...place('Motion denied') });
  const [furniture] = (await client.call('articles.get', { id })).furniture.filter(
    (one) => one.reason === 'marked by hand',
  );
  await client.call('furniture.decide', { id: furniture!.id, accept: false });
  await client.call('quotes.mark', { articleId: id, ...place('Motion') });
  await client.call('articles.acceptProposals', { id });
  expect((await client.call('articles.get', { id })).quoted).toMatchObject([{ exact: 'Motion' }]);
});

test('furniture is not marked over furniture', async () => {
  const { id, place } = await desk.paste(page);
  const mark = (words: string) => desk.client.call('furniture.mark', { articleId: id, ...place(words) });
  await mark('Motion denied');
  await expect(mark('denied')).rejects.toMatchObject({ code: 'already-there' });
});

test('a field that was emptied is one that is not known', async () => {
  const { client } = desk;
  const { id } = await desk.paste(page);
  await client.call('articles.update', {
    id,
    fields: { title: 'T', outlet: ' Gazette ', machineWritten: true, kind: 'ruling' },
  });
  expect(await client.call('articles.get', { id })).toMatchObject({
    title: 'T',
    outlet: 'Gazette',
    machineWritten: true,
    kind: 'ruling',
  });
  await client.call('articles.update', { id, fields: { title: '', outlet: '  ' } });
  expect(await client.call('articles.get', { id })).toMatchObject({
    title: null,
    outlet: null,
    machineWritten: true,
  });
});

test('only what an article can hold is taken from a proposal', () => {
  expect(proposedChange('machineWritten', 'true')).toEqual({ machineWritten: true });
  expect(proposedChange('kind', 'ruling')).toEqual({ kind: 'ruling' });
  expect(proposedChange('kind', 'rumour')).toEqual({});
  expect(proposedChange('published', '2025-01-10')).toEqual({ published: '2025-01-10' });
  expect(proposedChange('published', 'January')).toEqual({});
});

test('an article that is removed takes its tags, and undo brings them all back', async () => {
  const { client } = desk;
  const { id, place } = await desk.paste(page);
  const quote = await client.call('quotes.mark', { articleId: id, ...place('“It is late,”') });
  await client.call('claims.create', {
    text: 'It was late.',
    kind: 'fact',
    quotes: [{ quoteId: quote.id, stance: 'supports' }],
  });
  await client.call('articles.remove', { id });
  expect(await client.call('quotes.list', {})).toEqual([]);
  expect((await client.call('claims.list', {}))[0]).toMatchObject({ supports: 0 });
  await client.call('history.undo', {});
  expect(await client.call('quotes.list', {})).toMatchObject([{ id: quote.id, exact: '“It is late,”' }]);
  expect((await client.call('claims.list', {}))[0]).toMatchObject({ supports: 1 });
});

test('the same text comes in again after its article was removed, and its words are kept once', async () => {
  const { client } = desk;
  const { id } = await desk.paste(page);
  const before = await client.call('articles.text', { id });
  await client.call('articles.remove', { id });
  const again = await desk.paste(page);
  expect(again.id).not.toBe(id);
  expect(await client.call('articles.text', { id: again.id })).toEqual(before);
});

test('a state is said of many articles at once, and one undo takes it back of them all', async () => {
  const { client } = desk;
  const ids = [];
  for (const text of ['One was filed.', 'Two was filed.', 'Three was filed.'])
    ids.push((await desk.paste(text)).id);
  const states = async () => (await client.call('articles.list', {})).map((article) => article.triage);
  expect(await states()).toEqual(['unread', 'unread', 'unread']);
  await client.call('articles.update', { id: ids[0]!, fields: { triage: 'read' } });
  await client.call('articles.updateMany', { ids: [...ids, ids[0]!], fields: { triage: 'key' } });
  expect(await states()).toEqual(['key', 'key', 'key']);
  const steps = await client.call('history.list', { limit: 2 });
  expect(steps.map((step) => step.action)).toEqual(['mark as key', 'mark as read']);
  await client.call('history.undo', {});
  expect(await states()).toEqual(['read', 'unread', 'unread']);
  await client.call('articles.updateMany', { ids, fields: { triage: 'set aside', outlet: '  ' } });
  expect((await client.call('history.list', { limit: 1 }))[0]!.action).toBe('edit articles');
});

test('of many articles either all are changed or none', async () => {
  const { client } = desk;
  const { id } = await desk.paste('The only one.');
  const before = await client.call('articles.list', {});
  const ids = [id, 99];
  const missing = { code: 'not-found', detail: { noun: 'article', id: 99 } };
  await expect(client.call('articles.updateMany', { ids, fields: { outlet: 'G' } })).rejects.toMatchObject(
    missing,
  );
  await expect(client.call('articles.removeMany', { ids })).rejects.toMatchObject(missing);
  await expect(client.call('articles.acceptProposalsOfMany', { ids })).rejects.toMatchObject(missing);
  expect(await client.call('articles.list', {})).toEqual(before);
});

test('many articles are removed, and their proposals accepted, as one step', async () => {
  const { client } = desk;
  const ids = [];
  for (const day of ['2025-01-10', '2025-01-11'])
    ids.push((await desk.paste(`date ${day}\nMotion denied\n\nThe judge denied it on ${day}.`)).id);
  const before = await client.call('articles.list', {});
  await client.call('articles.acceptProposalsOfMany', { ids });
  const accepted = await client.call('articles.list', {});
  expect(accepted).toMatchObject([
    { published: '2025-01-10', undecided: 0 },
    { published: '2025-01-11', undecided: 0 },
  ]);
  await client.call('articles.removeMany', { ids });
  expect(await client.call('articles.list', {})).toEqual([]);
  await client.call('history.undo', {});
  expect(await client.call('articles.list', {})).toEqual(accepted);
  await client.call('history.undo', {});
  expect(await client.call('articles.list', {})).toEqual(before);
});
