import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NewBriefItem } from '#core/contract/briefs.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
let briefId: number;
beforeEach(async () => {
  desk = await openDesk();
  briefId = (await desk.client.call('briefs.create', { title: 'Friday' })).id;
});
afterEach(() => desk.close());

const section = (text: string, level = 1): NewBriefItem => ({ kind: 'section', text, level });
const prose = (text: string): NewBriefItem => ({ kind: 'prose', text });

/** The brief as its words with the levels, in order. */
async function written(): Promise<string> {
  const { items } = await desk.client.call('briefs.get', { id: briefId });
  return items.map(({ text, level }) => `${text}${level ?? ''}`).join(' ');
}

async function filled(): Promise<number[]> {
  const items = [section('A'), prose('a'), section('B', 2), prose('b'), section('C')];
  return (await desk.client.call('briefs.addItems', { briefId, items })).ids;
}

/** Each act is one step: one undo brings all of it back. */
async function undone(before: string): Promise<void> {
  await desk.client.call('history.undo', {});
  expect(await written()).toBe(before);
}

test('several items are moved together, in their order', async () => {
  const ids = await filled();
  await desk.client.call('briefs.moveItems', { ids: [ids[3]!, ids[0]!], before: null });
  expect(await written()).toBe('a B2 C1 A1 b');
  await undone('A1 a B2 b C1');
});

test('several items are taken out together', async () => {
  const ids = await filled();
  await desk.client.call('briefs.removeItems', { ids: [ids[1]!, ids[4]!] });
  expect(await written()).toBe('A1 B2 b');
  await undone('A1 a B2 b C1');
});

test('sections get other levels, and nothing else has one', async () => {
  const ids = await filled();
  const sections = [
    { id: ids[0]!, level: 2 },
    { id: ids[2]!, level: 3 },
  ];
  await desk.client.call('briefs.setLevels', { sections });
  expect(await written()).toBe('A2 a B3 b C1');
  await undone('A1 a B2 b C1');
  await expect(
    desk.client.call('briefs.setLevels', { sections: [{ id: ids[1]!, level: 2 }] }),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('several come in where they are meant', async () => {
  const ids = await filled();
  const items = [prose('x'), prose('y')];
  await desk.client.call('briefs.addItems', { briefId, items, before: ids[2]! });
  expect(await written()).toBe('A1 a x y B2 b C1');
  await undone('A1 a B2 b C1');
});

test('what stands in another brief is not moved, and nothing else with it', async () => {
  const ids = await filled();
  const other = (await desk.client.call('briefs.create', { title: 'Saturday' })).id;
  const { id } = await desk.client.call('briefs.addItem', { briefId: other, item: prose('z') });
  for (const params of [
    { ids: [ids[0]!, id], before: null },
    { ids: [ids[0]!], before: id },
  ])
    await expect(desk.client.call('briefs.moveItems', params)).rejects.toMatchObject({ code: 'not-found' });
  expect(await written()).toBe('A1 a B2 b C1');
});
