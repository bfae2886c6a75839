import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const TEXT = 'The court said “it is late” and “it is over” and “go home” on Friday.';

/** Three quotes of an article and a person, a claim and a brief to put them to. */
async function marked() {
  const { client } = desk;
  const { id: articleId, place } = await desk.paste(TEXT);
  const ids: number[] = [];
  for (const words of ['it is late', 'it is over', 'go home'])
    ids.push((await client.call('quotes.mark', { articleId, ...place(words) })).id);
  const entityId = (await client.call('entities.create', { kind: 'person', name: 'Judge Roe' })).id;
  const claimId = (await client.call('claims.create', { text: 'It ended.', kind: 'fact' })).id;
  const briefId = (await client.call('briefs.create', { title: 'Friday' })).id;
  return { ids, entityId, claimId, briefId };
}

type Marked = Awaited<ReturnType<typeof marked>>;

/** Each thing that is done with many quotes: how the history names it, and what is then true of each quote. */
const acts: readonly {
  readonly action: string;
  readonly act: (made: Marked, ids: number[]) => Promise<unknown>;
  readonly after: (made: Marked) => object | null;
}[] = [
  {
    action: 'set speaker of quotes',
    act: ({ entityId }, ids) =>
      desk.client.call('quotes.updateMany', { ids, fields: { speakerId: entityId } }),
    after: ({ entityId }) => ({ speaker: { id: entityId } }),
  },
  {
    action: 'edit quotes',
    act: ({ entityId }, ids) =>
      desk.client.call('quotes.updateMany', { ids, fields: { reportedViaId: entityId, speech: 'indirect' } }),
    after: ({ entityId }) => ({ reportedVia: { id: entityId }, speech: 'indirect' }),
  },
  {
    action: 'link entity to quotes',
    act: ({ entityId }, ids) => desk.client.call('quotes.linkEntityToMany', { ids, entityId }),
    after: ({ entityId }) => ({ about: [{ id: entityId }] }),
  },
  {
    action: 'join claim with quotes',
    act: ({ claimId }, ids) =>
      desk.client.call('claims.linkQuotes', { claimId, quoteIds: ids, stance: 'contradicts' }),
    after: ({ claimId }) => ({ claims: [{ id: claimId, stance: 'contradicts' }] }),
  },
  {
    action: 'remove quotes',
    act: (_, ids) => desk.client.call('quotes.removeMany', { ids }),
    after: () => null,
  },
];

test.each(acts)(
  '$action: of all at once, as one step that one undo takes back',
  async ({ action, act, after }) => {
    const { client } = desk;
    const made = await marked();
    const before = await client.call('quotes.list', {});
    await act(made, [...made.ids, made.ids[0]!]);
    const is = after(made);
    expect(await client.call('quotes.list', {})).toMatchObject(is ? [is, is, is] : []);
    expect((await client.call('history.undo', {})).step?.action).toBe(action);
    expect(await client.call('quotes.list', {})).toEqual(before);
  },
);

test.each(acts)('$action: of all or of none, where one is not there', async ({ act }) => {
  const { client } = desk;
  const made = await marked();
  const before = await client.call('quotes.list', {});
  await expect(act(made, [...made.ids, 999])).rejects.toMatchObject({
    code: 'not-found',
    detail: { noun: 'quote', id: 999 },
  });
  expect(await client.call('quotes.list', {})).toEqual(before);
});

test('several go to a brief in their order, as one step, all or none', async () => {
  const { client } = desk;
  const { ids, claimId, briefId } = await marked();
  const items = [
    { kind: 'claim', claimId } as const,
    ...ids.map((quoteId) => ({ kind: 'quote', quoteId }) as const),
  ];
  await client.call('briefs.addItems', { briefId, items });
  const there = async () => (await client.call('briefs.get', { id: briefId })).items.map(({ kind }) => kind);
  expect(await there()).toEqual(['claim', 'quote', 'quote', 'quote']);
  const missing = [...items, { kind: 'quote', quoteId: 999 } as const];
  await expect(client.call('briefs.addItems', { briefId, items: missing })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await there()).toHaveLength(4);
  await client.call('history.undo', {});
  expect(await there()).toEqual([]);
});
