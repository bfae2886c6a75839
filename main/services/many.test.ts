import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const actions = async (limit: number) =>
  (await desk.client.call('history.list', { limit })).map(({ action }) => action);

async function threeClaims(): Promise<readonly number[]> {
  const ids = [];
  for (const text of ['It was late.', 'It was early.', 'It was noon.'])
    ids.push((await desk.client.call('claims.create', { text, kind: 'fact' })).id);
  return ids;
}

async function threeEntities(): Promise<readonly number[]> {
  const ids = [];
  for (const name of ['Ana Delgado', 'Bo Lind', 'County Court'])
    ids.push((await desk.client.call('entities.create', { kind: 'person', name, role: 'witness' })).id);
  return ids;
}

test('a kind, a status and a date are said of many claims at once, and one undo takes it back', async () => {
  const { client } = desk;
  const ids = [...(await threeClaims())];
  const before = await client.call('claims.list', {});
  const date = { from: '2025-01-10', to: null, precision: 'day' } as const;
  await client.call('claims.updateMany', { ids, fields: { kind: 'denial', status: 'disputed', date } });
  expect(await client.call('claims.list', {})).toEqual(
    before.map((claim) => ({ ...claim, kind: 'denial', status: 'disputed', date })),
  );
  await client.call('claims.updateMany', { ids: [ids[0]!], fields: { date: null } });
  expect((await client.call('claims.list', {})).map((claim) => claim.date?.from ?? null)).toEqual([
    null,
    '2025-01-10',
    '2025-01-10',
  ]);
  expect(await actions(2)).toEqual(['edit claims', 'edit claims']);
  await client.call('history.undo', {});
  await client.call('history.undo', {});
  expect(await client.call('claims.list', {})).toEqual(before);
});

test('a kind and a role are said of many entities at once, and an emptied role is none', async () => {
  const { client } = desk;
  const ids = [...(await threeEntities())];
  const before = await client.call('entities.list', {});
  await client.call('entities.updateMany', { ids, fields: { kind: 'agency', role: ' ' } });
  expect(await client.call('entities.list', {})).toEqual(
    before.map((entity) => ({ ...entity, kind: 'agency', role: null })),
  );
  expect(await actions(1)).toEqual(['edit entities']);
  await client.call('history.undo', {});
  expect(await client.call('entities.list', {})).toEqual(before);
});

test('many are removed as one step', async () => {
  const { client } = desk;
  const claims = [...(await threeClaims())];
  const entities = [...(await threeEntities())];
  const before = [await client.call('claims.list', {}), await client.call('entities.list', {})];
  await client.call('claims.removeMany', { ids: claims.slice(1) });
  await client.call('entities.removeMany', { ids: entities.slice(1) });
  expect((await client.call('claims.list', {})).map(({ id }) => id)).toEqual(claims.slice(0, 1));
  expect((await client.call('entities.list', {})).map(({ id }) => id)).toEqual(entities.slice(0, 1));
  expect(await actions(2)).toEqual(['remove entities', 'remove claims']);
  await client.call('history.undo', {});
  await client.call('history.undo', {});
  expect([await client.call('claims.list', {}), await client.call('entities.list', {})]).toEqual(before);
});

test('of many either all are changed or none', async () => {
  const { client } = desk;
  const [claim] = await threeClaims();
  const [entity] = await threeEntities();
  const before = [await client.call('claims.list', {}), await client.call('entities.list', {})];
  const missing = (noun: string) => ({ code: 'not-found', detail: { noun, id: 99 } });
  const claims = [claim!, 99];
  const entities = [entity!, 99];
  await expect(
    client.call('claims.updateMany', { ids: claims, fields: { status: 'disputed' } }),
  ).rejects.toMatchObject(missing('claim'));
  await expect(client.call('claims.removeMany', { ids: claims })).rejects.toMatchObject(missing('claim'));
  await expect(
    client.call('entities.updateMany', { ids: entities, fields: { kind: 'court' } }),
  ).rejects.toMatchObject(missing('entity'));
  await expect(client.call('entities.removeMany', { ids: entities })).rejects.toMatchObject(
    missing('entity'),
  );
  expect([await client.call('claims.list', {}), await client.call('entities.list', {})]).toEqual(before);
});

test('several claims come to the end of a brief as one step, all or none', async () => {
  const { client } = desk;
  const claims = await threeClaims();
  const { id: briefId } = await client.call('briefs.create', { title: 'What is known' });
  const items = (ids: readonly number[]) => ids.map((claimId) => ({ kind: 'claim', claimId }) as const);
  const held = async () =>
    (await client.call('briefs.get', { id: briefId })).items.map((item) => item.claimId);
  await client.call('briefs.addItems', { briefId, items: items(claims) });
  expect(await held()).toEqual(claims);
  await client.call('history.undo', {});
  expect(await held()).toEqual([]);
  await expect(
    client.call('briefs.addItems', { briefId, items: items([claims[0]!, 99]) }),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect(await held()).toEqual([]);
});
