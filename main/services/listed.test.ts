import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

test('the first of the list are those that the whole list begins with', async () => {
  for (const text of ['One was filed.', 'Two was filed.', 'Three was filed.']) await desk.paste(text);
  const whole = await desk.client.call('articles.list', {});
  expect(await desk.client.call('articles.first', { limit: 2 })).toEqual(whole.slice(0, 2));
  expect(await desk.client.call('articles.first', { limit: 9 })).toEqual(whole);
});

test('what is told with a claim and an entity counts each outlet and each claim once', async () => {
  const { client } = desk;
  const { id: entityId } = await client.call('entities.create', { kind: 'person', name: 'Ana Delgado' });
  const claim = await client.call('claims.create', { text: 'It was late.', kind: 'fact' });
  for (const [text, outlet] of [
    ['It was late on Monday.', 'Wire'],
    ['It was late on Tuesday.', 'Wire'],
    ['It was late on Sunday.', 'Gazette'],
    ['It was late at last.', ''],
  ] as const) {
    const { id, place } = await desk.paste(text);
    await client.call('articles.update', { id, fields: { outlet } });
    const quote = await client.call('quotes.mark', { articleId: id, ...place('It was late') });
    await client.call('claims.linkQuote', { claimId: claim.id, quoteId: quote.id, stance: 'supports' });
  }
  for (const role of ['by', 'about'] as const)
    await client.call('claims.linkEntity', { claimId: claim.id, entityId, role });
  expect(await client.call('claims.list', {})).toMatchObject([{ supports: 4, outlets: 2 }]);
  expect(await client.call('entities.list', {})).toMatchObject([{ claims: 1 }]);
});
