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
