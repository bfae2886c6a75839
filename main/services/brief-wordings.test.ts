import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BriefEntry } from '#core/brief/content.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
let briefId: number;
let claimId: number;
let itemId: number;
const quoteIds: number[] = [];
beforeEach(async () => {
  desk = await openDesk();
  quoteIds.length = 0;
  const { id: articleId, place } = await desk.paste('One was first.\n\nTwo was second.\n\nThree was third.');
  for (const words of ['One was first', 'Two was second', 'Three was third'])
    quoteIds.push((await desk.client.call('quotes.mark', { articleId, ...place(words) })).id);
  const quotes = quoteIds.map((quoteId) => ({ quoteId, stance: 'supports' as const }));
  claimId = (await desk.client.call('claims.create', { text: 'It was so', kind: 'allegation', quotes })).id;
  briefId = (await desk.client.call('briefs.create', { title: 'Friday' })).id;
  itemId = (await desk.client.call('briefs.addItem', { briefId, item: { kind: 'claim', claimId } })).id;
});
afterEach(() => desk.close());

const content = async (id = briefId) => (await desk.client.call('briefs.content', { id })).content;
const claimOf = (entry: BriefEntry | undefined) => {
  if (entry?.kind !== 'claim') throw new Error('no claim');
  return entry.claim;
};
const printed = async () =>
  claimOf((await content()).entries[0]).quotes.map(({ id, exact, altered }) => [
    quoteIds.indexOf(id),
    altered ?? exact,
  ]);

test('a claim is printed as it was taken in until the reporter takes over what became of it', async () => {
  await desk.client.call('claims.update', {
    id: claimId,
    fields: { text: 'It was otherwise', kind: 'fact' },
  });
  const before = claimOf((await content()).entries[0]);
  expect(before).toMatchObject({ text: 'It was so', kind: 'allegation', status: 'open' });
  expect(before.changed).toEqual({ text: 'It was otherwise', kind: 'fact', status: 'open' });
  await desk.client.call('briefs.takeOver', { briefId, itemIds: [itemId] });
  const after = claimOf((await content()).entries[0]);
  expect(after).toMatchObject({ text: 'It was otherwise', kind: 'fact', changed: null });
  await desk.client.call('history.undo', {});
  expect(claimOf((await content()).entries[0])).toEqual(before);
  await desk.client.call('briefs.takeOver', { briefId, itemIds: null });
  expect(claimOf((await content()).entries[0])).toEqual(after);
});

test('a change that is taken back leaves nothing to take over', async () => {
  await desk.client.call('claims.update', { id: claimId, fields: { text: 'It was otherwise' } });
  await desk.client.call('claims.update', { id: claimId, fields: { text: 'It was so' } });
  expect(claimOf((await content()).entries[0]).changed).toBe(null);
});

test('only claims of the brief are taken over', async () => {
  const item = { kind: 'section', text: 'A', level: 1 } as const;
  const { id } = await desk.client.call('briefs.addItem', { briefId, item });
  await expect(desk.client.call('briefs.takeOver', { briefId, itemIds: [itemId, id] })).rejects.toMatchObject(
    {
      code: 'not-found',
    },
  );
});

test('a claim prints the quotes that the reporter leaves in, in their order and their words', async () => {
  const [one, two, three] = quoteIds as [number, number, number];
  await desk.client.call('briefs.setQuote', { itemId, quoteId: two, printed: false });
  expect(await printed()).toEqual([
    [0, 'One was first'],
    [2, 'Three was third'],
  ]);
  await desk.client.call('briefs.orderQuotes', { itemId, quoteIds: [three, one] });
  await desk.client.call('briefs.setQuote', { itemId, quoteId: one, altered: 'One […] first' });
  expect(await printed()).toEqual([
    [2, 'Three was third'],
    [0, 'One […] first'],
  ]);
  await desk.client.call('briefs.setQuote', { itemId, quoteId: two, printed: true });
  await desk.client.call('briefs.setQuote', { itemId, quoteId: one, altered: 'One was first' });
  expect(await printed()).toEqual([
    [2, 'Three was third'],
    [0, 'One was first'],
    [1, 'Two was second'],
  ]);
});

test('a quote that was joined to the claim since is printed too', async () => {
  await desk.client.call('briefs.orderQuotes', { itemId, quoteIds: [quoteIds[2]!] });
  const { id: articleId, place } = await desk.paste('Four was last.');
  const quote = await desk.client.call('quotes.mark', { articleId, ...place('Four was last') });
  await desk.client.call('claims.linkQuote', { claimId, quoteId: quote.id, stance: 'contradicts' });
  expect((await printed()).map(([, words]) => words)).toEqual([
    'Three was third',
    'One was first',
    'Two was second',
    'Four was last',
  ]);
});

test('nothing is said of a quote that an item does not print', async () => {
  const { id: articleId, place } = await desk.paste('Four was last.');
  const quote = await desk.client.call('quotes.mark', { articleId, ...place('Four was last') });
  const asked = desk.client.call('briefs.setQuote', { itemId, quoteId: quote.id, printed: false });
  await expect(asked).rejects.toMatchObject({ code: 'not-found', detail: { noun: 'quote' } });
});

test('a copy of a brief is the same again under its own name, and one undo takes it away', async () => {
  await desk.client.call('briefs.update', {
    id: briefId,
    fields: {
      standfirst: 'As of today.',
      citing: { notes: 'endnotes' },
      parts: { contents: true },
      language: 'en-GB',
    },
  });
  await desk.client.call('briefs.setQuote', { itemId, quoteId: quoteIds[0]!, altered: 'One […] first' });
  await desk.client.call('claims.update', { id: claimId, fields: { text: 'It was otherwise' } });
  await desk.client.call('briefs.addItems', {
    briefId,
    items: [
      { kind: 'section', text: 'A', level: 2 },
      { kind: 'prose', text: '**So.**' },
      { kind: 'table', table: { kind: 'ledger', filter: { speech: 'direct' } } },
    ],
  });
  const { id: copy } = await desk.client.call('briefs.duplicate', { id: briefId, title: 'Saturday' });
  const bare = async (id: number) => {
    const { brief, items } = await desk.client.call('briefs.get', { id });
    return { ...brief, id: 0, uuid: '', title: '', items: items.map((item) => ({ ...item, id: 0 })) };
  };
  expect(await bare(copy)).toEqual(await bare(briefId));
  expect((await desk.client.call('briefs.get', { id: copy })).brief.title).toBe('Saturday');
  await desk.client.call('history.undo', {});
  expect(await desk.client.call('briefs.list', {})).toHaveLength(1);
});

test('a copy of an item stands right behind it', async () => {
  const item = { kind: 'prose', text: 'Last.' } as const;
  await desk.client.call('briefs.addItem', { briefId, item });
  await desk.client.call('briefs.duplicateItem', { id: itemId });
  const { items } = await desk.client.call('briefs.get', { id: briefId });
  expect(items.map(({ kind }) => kind)).toEqual(['claim', 'claim', 'prose']);
});

test('prose cites quotes and articles in notes, and what was removed is said in its place', async () => {
  const text = `**It** was so.[@q${quoteIds[1]!}] [@a1 ¶ 3] And *so*.[@q999]`;
  const { id } = await desk.client.call('briefs.create', { title: 'Cited' });
  await desk.client.call('briefs.addItem', { briefId: id, item: { kind: 'prose', text } });
  const { document } = await desk.client.call('briefs.content', { id });
  const paragraph = document.blocks.find((block) => block.kind === 'paragraph');
  expect(paragraph).toMatchObject({
    runs: [
      { text: 'It', bold: true },
      { text: ' was so.' },
      { kind: 'note', number: 1 },
      { text: ' And ' },
      { text: 'so', italic: true },
      { text: '.' },
      { text: ' [source removed: q999]' },
    ],
  });
  expect(JSON.stringify(document.notes[0]!.runs)).toContain('¶¶ 2, 3');
});

test('an item is given only what its kind has', async () => {
  const item = { kind: 'section', text: 'A', level: 1 } as const;
  const { id } = await desk.client.call('briefs.addItem', { briefId, item });
  await desk.client.call('briefs.updateItem', { id, level: 3 });
  expect((await desk.client.call('briefs.get', { id: briefId })).items[1]).toMatchObject({
    text: 'A',
    level: 3,
  });
  for (const params of [
    { id: itemId, text: 'x' },
    { id, table: { kind: 'compare' as const, questionIds: null } },
  ])
    await expect(desk.client.call('briefs.updateItem', params)).rejects.toMatchObject({ code: 'not-found' });
});
