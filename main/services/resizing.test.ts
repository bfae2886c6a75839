import { afterEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk | undefined;
afterEach(() => desk?.close());

const TEXT =
  'Rain fell all day.\nMarlow said: “We never locked the outer gate.” Nobody asked why.\nMore news\n';

async function marked() {
  desk = await openDesk();
  const { client } = desk;
  const { id: articleId, place } = await desk.paste(TEXT);
  const quote = await client.call('quotes.mark', { articleId, ...place('never locked the') });
  const claim = await client.call('claims.create', {
    text: 'The gate was open.',
    kind: 'admission',
    quotes: [{ quoteId: quote.id, stance: 'supports' }],
  });
  const brief = await client.call('briefs.create', { title: 'Gate' });
  await client.call('briefs.addItem', { briefId: brief.id, item: { kind: 'quote', quoteId: quote.id } });
  const read = () => client.call('quotes.get', { id: quote.id });
  const before = await read();
  const resize = (words: string) => client.call('quotes.resize', { id: quote.id, ...place(words) });
  return { client, articleId, place, quote, before, claim, brief, read, resize };
}

test('a quote that is resized has the article’s words at its new place, and stays the same quote', async () => {
  const { client, quote, claim, brief, read, resize, place } = await marked();
  for (const words of ['We never locked the outer gate', 'locked', 'said: “We never']) {
    await resize(words);
    expect(await read()).toMatchObject({
      id: quote.id,
      uuid: quote.uuid,
      ...place(words),
      exact: words,
      claims: [{ id: claim.id, stance: 'supports' }],
    });
    const { items } = await client.call('briefs.get', { id: brief.id });
    expect(items).toMatchObject([{ kind: 'quote', quoteId: quote.id }]);
    // The export compares every quote with its article.
    await client.call('briefs.export', { id: brief.id, format: 'md' });
  }
});

test('moving an edge is undone by name, words and all', async () => {
  const { client, before, read, resize } = await marked();
  await resize('locked the outer gate');
  expect((await client.call('matter.summary', {})).undo).toMatchObject({ action: 'move quote’s edge' });
  await client.call('history.undo', {});
  expect(await read()).toEqual(before);
  await client.call('history.redo', {});
  expect((await read()).exact).toBe('locked the outer gate');
});

test('to the place where it is, a quote is moved by no step of the history', async () => {
  const { client, resize } = await marked();
  await resize('never locked the');
  expect((await client.call('matter.summary', {})).undo).toMatchObject({ action: 'add to brief' });
});

test('a quote never grows into furniture, onto another quote, or out of its article', async () => {
  const { client, articleId, quote, before, read, resize, place } = await marked();
  await client.call('furniture.mark', { articleId, ...place('More news') });
  await expect(resize('Nobody asked why.\nMore')).rejects.toMatchObject({ code: 'in-furniture' });
  await client.call('quotes.mark', { articleId, ...place('outer gate') });
  await expect(resize('outer gate')).rejects.toMatchObject({ code: 'already-there' });
  for (const [start, end] of [
    [5, 5],
    [9, 3],
    [-1, 4],
    [4, TEXT.length + 9],
  ] as const) {
    await expect(client.call('quotes.resize', { id: quote.id, start, end })).rejects.toMatchObject({
      code: 'bad-span',
    });
  }
  await expect(client.call('quotes.resize', { id: 999, start: 0, end: 4 })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await read()).toEqual(before);
});

test('the quotation that a resized quote was accepted from is not proposed again', async () => {
  const { client, articleId, place, read } = await marked();
  const proposed = async () =>
    (await client.call('articles.get', { id: articleId })).quotations.map((one) => one.decision);
  expect(await proposed()).toEqual(['proposed']);
  const { quotes } = await client.call('quotations.decide', { articleId, ids: null, accept: true });
  await client.call('quotes.resize', { id: quotes[0]!, ...place('locked the outer gate') });
  expect(await proposed()).toEqual(['dismissed']);
  await client.call('history.undo', {});
  expect(await proposed()).toEqual(['accepted']);
  expect((await read()).exact).toBe('never locked the');
});
