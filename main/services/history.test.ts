import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const names = async () => (await desk.client.call('entities.list', {})).map(({ name }) => name);
const steps = () => desk.client.call('history.list', { limit: 100 });

async function makeThree(): Promise<number[]> {
  for (const name of ['Ames', 'Boyd', 'Cole'])
    await desk.client.call('entities.create', { kind: 'person', name });
  return (await steps()).map(({ id }) => id).reverse();
}

test('one returns to any step, back and forward, in one go', async () => {
  const { client } = desk;
  const [first, , third] = await makeThree();
  expect(await client.call('history.returnTo', { id: first! })).toEqual({ direction: 'undo', steps: 2 });
  expect(await names()).toEqual(['Ames']);
  expect((await steps()).map(({ state }) => state)).toEqual(['undone', 'undone', 'done']);
  expect(await client.call('history.returnTo', { id: third! })).toEqual({ direction: 'redo', steps: 2 });
  expect(await names()).toEqual(['Ames', 'Boyd', 'Cole']);
  expect(await client.call('history.returnTo', { id: third! })).toMatchObject({ steps: 0 });
  expect(await client.call('history.returnTo', { id: null })).toEqual({ direction: 'undo', steps: 3 });
  expect(await names()).toEqual([]);
});

test('no way leads back to a step that was left behind', async () => {
  const { client } = desk;
  const [first, second] = await makeThree();
  await client.call('history.returnTo', { id: first! });
  await client.call('entities.create', { kind: 'person', name: 'Dunn' });
  for (const id of [second!, 999]) {
    await expect(client.call('history.returnTo', { id })).rejects.toMatchObject({
      code: 'not-found',
      detail: { noun: 'step', id },
    });
  }
  expect(await names()).toEqual(['Ames', 'Dunn']);
});

test('the steps are listed in parts, the latest first', async () => {
  const { client } = desk;
  const ids = (await makeThree()).reverse();
  const page = await client.call('history.list', { limit: 2 });
  expect(page.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  const rest = await client.call('history.list', { limit: 2, before: page.at(-1)!.id });
  expect(rest.map(({ id }) => id)).toEqual(ids.slice(2));
});
