import { expect, onTestFinished, test } from 'vitest';
import { openDesk } from './testing.ts';

async function openHarbour() {
  const desk = await openDesk();
  onTestFinished(() => desk.close());
  const made: number[] = [];
  for (const outlet of ['HCT', 'Harbor Calder Times', 'Harbor Calder Times', 'Radio Calder']) {
    const { id } = await desk.paste(`The quay was closed, for the ${made.length + 1}. time.`);
    await desk.client.call('articles.update', { id, fields: { outlet, title: `Quay | Old ${outlet}` } });
    made.push(id);
  }
  return { ...desk, ids: made };
}

const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

test('outlets that are likely one are named, and made one as a step that undo takes back', async () => {
  const { client, ids } = await openHarbour();
  const { likely } = await client.call('outlets.list', {});
  expect(likely).toEqual([{ name: 'Harbor Calder Times', others: [{ name: 'HCT', because: 'initials' }] }]);
  expect(await client.call('outlets.merge', { name: 'Harbor Calder Times', from: ['HCT'] })).toEqual({
    articles: 1,
  });
  expect((await client.call('articles.get', { id: ids[0]! })).outlet).toBe('Harbor Calder Times');
  expect((await client.call('outlets.list', {})).aliases).toMatchObject([
    { alias: 'HCT', name: 'Harbor Calder Times' },
  ]);
  await client.call('history.undo', {});
  expect((await client.call('articles.get', { id: ids[0]! })).outlet).toBe('HCT');
  expect((await client.call('outlets.list', {})).aliases).toEqual([]);
});

test('what comes later under another name, or from the site, is proposed under the name that was chosen', async () => {
  const { client, file } = await openHarbour();
  await client.call('outlets.merge', { name: 'Harbor Calder Times', from: ['HCT', 'hctimes.example.com'] });
  const ref = await file(
    'more.jsonl',
    lines([
      { text: 'One more text about the quay.', outlet: 'hct' },
      { text: 'Another text about the quay.', url: 'https://www.hctimes.example.com/quay' },
    ]),
  );
  await client.call('articles.importLines', { file: ref });
  const articles = await client.call('articles.list', {});
  const proposed = await Promise.all(
    articles.slice(4).map(async ({ id }) => {
      const { outlet, proposals } = await client.call('articles.get', { id });
      return {
        outlet,
        of: proposals.filter(({ field }) => field === 'outlet').map(({ value, reason }) => [value, reason]),
      };
    }),
  );
  expect(proposed).toEqual([
    { outlet: 'hct', of: [['Harbor Calder Times', 'name hct']] },
    { outlet: null, of: [['Harbor Calder Times', 'site hctimes.example.com']] },
  ]);
});

test('many articles are seen field by field, and mended in one step', async () => {
  const { client, ids } = await openHarbour();
  const { fields } = await client.call('articles.facts', { ids });
  expect(fields.find(({ field }) => field === 'outlet')).toMatchObject({
    different: 3,
    values: [
      { value: 'Harbor Calder Times', articles: 2 },
      { value: 'HCT', articles: 1 },
      { value: 'Radio Calder', articles: 1 },
    ],
  });
  const mended = await client.call('articles.mend', {
    ids,
    accept: [],
    replace: { field: 'title', find: 'Quay | Old ', to: 'From the ' },
    fields: { published: '2025-01-10' },
    outletEverywhere: false,
  });
  expect(mended).toEqual({ replaced: 4 });
  const titles = (await client.call('articles.list', {})).map(({ title, published }) => [title, published]);
  expect(titles).toContainEqual(['From the HCT', '2025-01-10']);
  await client.call('history.undo', {});
  expect((await client.call('articles.get', { id: ids[0]! })).title).toBe('Quay | Old HCT');
});

test('what is proposed for one field is taken for all, and the other fields wait', async () => {
  const { client, file } = await openHarbour();
  await client.call('outlets.merge', { name: 'Harbor Calder Times', from: ['HCT'] });
  const rows = Array.from({ length: 30 }, (_, i) => ({
    text: `By Ada Quill\n\nText ${i} about the quay that was closed again.`,
    outlet: 'HCT',
  }));
  await client.call('articles.importLines', { file: await file('many.jsonl', lines(rows)) });
  const ids = (await client.call('articles.list', {})).map(({ id }) => id);
  const before = await client.call('articles.facts', { ids });
  const outlet = before.fields.find(({ field }) => field === 'outlet')!;
  expect(outlet).toMatchObject({
    waiting: 30,
    proposed: [{ value: 'Harbor Calder Times', reason: 'name HCT', articles: 30 }],
  });
  await client.call('articles.mend', {
    ids,
    accept: ['outlet'],
    replace: null,
    fields: {},
    outletEverywhere: false,
  });
  const after = await client.call('articles.facts', { ids });
  expect(after.fields.map(({ field, waiting }) => [field, waiting])).toEqual(
    before.fields.map(({ field, waiting }) => [field, field === 'outlet' ? 0 : waiting]),
  );
  const merged = after.fields.find(({ field }) => field === 'outlet')!;
  expect(merged.values[0]).toEqual({ value: 'Harbor Calder Times', articles: 33 });
});

test('one that is not there keeps all as they are', async () => {
  const { client, ids } = await openHarbour();
  const mend = {
    ids: [...ids, 999],
    accept: [],
    replace: { field: 'title' as const, find: 'Quay', to: 'Pier' },
    fields: {},
    outletEverywhere: false,
  };
  await expect(client.call('articles.mend', mend)).rejects.toMatchObject({ code: 'not-found' });
  expect((await client.call('articles.get', { id: ids[0]! })).title).toBe('Quay | Old HCT');
});

test('an outlet that is set can be what the articles’ outlets are called everywhere, in the same step', async () => {
  const { client, ids } = await openHarbour();
  const mend = {
    accept: [],
    replace: null,
    fields: { outlet: 'The Harbor Calder Times' },
    outletEverywhere: true,
  };
  await client.call('articles.mend', { ids: ids.slice(0, 2), ...mend });
  const outlets = (await client.call('articles.list', {})).map(({ outlet }) => outlet);
  expect(outlets.filter((one) => one === 'The Harbor Calder Times')).toHaveLength(3);
  expect((await client.call('outlets.list', {})).aliases).toHaveLength(2);
  await client.call('history.undo', {});
  expect((await client.call('articles.get', { id: ids[2]! })).outlet).toBe('Harbor Calder Times');
});
