import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordStep } from '#db/log.ts';
import { openMatter } from '#db/open.ts';
import { addEntity } from '#db/queries/entity.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const TEXT = 'Ruth Halloway sued. “We waited,” Halloway said. Edgar Moss of Orrin County did not answer.';

const make = async (name: string, kind: 'person' | 'organization' = 'person') =>
  (await desk.client.call('entities.create', { kind, name })).id;

/** What is marked in an article as somebody's name, once it has settled. */
async function named(id: number): Promise<string[]> {
  const { mentions } = await desk.client.call('articles.get', { id });
  return mentions.map((one) => `${one.exact}: ${one.entity.name}, ${one.form}`);
}

async function expectNamed(id: number, expected: readonly string[]): Promise<void> {
  await expect.poll(() => named(id), { timeout: 20_000 }).toEqual(expected);
}

const WHOLE = ['Ruth Halloway: Ruth Halloway, name', 'Halloway: Ruth Halloway, surname'];

test('a name is found in the articles that are there, and in those that come', async () => {
  const { id } = await desk.paste(TEXT);
  await make('Ruth Halloway');
  await expectNamed(id, WHOLE);
  const later = await desk.paste(`${TEXT} Again.`);
  expect(await named(later.id)).toEqual(WHOLE);
});

test('what is found follows names through undo and redo', async () => {
  const { id } = await desk.paste(TEXT);
  const moss = await make('E. Moss');
  await desk.client.call('aliases.add', { entityId: moss, name: 'Edgar Moss', kind: 'alias' });
  await expectNamed(id, ['Edgar Moss: E. Moss, alias']);
  await desk.client.call('history.undo', {});
  await expectNamed(id, []);
  await desk.client.call('history.redo', {});
  await expectNamed(id, ['Edgar Moss: E. Moss, alias']);
  await desk.client.call('entities.update', { id: moss, fields: { name: 'Edgar Moss' } });
  await expectNamed(id, ['Edgar Moss: Edgar Moss, name']);
  await desk.client.call('entities.remove', { id: moss });
  await expectNamed(id, []);
});

test('a name that goes and comes back while texts are read is found again', async () => {
  const { id } = await desk.paste(TEXT);
  const moss = await make('E. Moss');
  await desk.client.call('aliases.add', { entityId: moss, name: 'Edgar Moss', kind: 'alias' });
  await expectNamed(id, ['Edgar Moss: E. Moss, alias']);
  // Told when the text was read without the alias, and before that is put down as done.
  const comesBack: Promise<unknown>[] = [];
  desk.client.listen(({ kind }) => {
    if (kind === 'naming' && comesBack.length === 0) comesBack.push(desk.client.call('history.redo', {}));
  });
  await desk.client.call('history.undo', {});
  await expect.poll(() => comesBack.length).toBe(1);
  await Promise.all(comesBack);
  await expectNamed(id, ['Edgar Moss: E. Moss, alias']);
});

test('another person of the same surname makes it mean nobody', async () => {
  const { id } = await desk.paste(`${TEXT} Ada Halloway wept. Halloway left.`);
  await make('Ruth Halloway');
  await expectNamed(id, [...WHOLE, 'Halloway: Ruth Halloway, surname']);
  await make('Ada Halloway');
  await expectNamed(id, ['Ruth Halloway: Ruth Halloway, name', 'Ada Halloway: Ada Halloway, name']);
});

test('a mention is turned down by hand, which is undone like anything else', async () => {
  const { id, place } = await desk.paste(TEXT);
  const entityId = await make('Orrin County', 'organization');
  await expectNamed(id, ['Orrin County: Orrin County, name']);
  await desk.client.call('mentions.dismiss', { articleId: id, entityId, ...place('Orrin County') });
  expect(await named(id)).toEqual([]);
  const { seen } = await desk.client.call('entities.get', { id: entityId });
  const { articles, total } = await desk.client.call('mentions.ofEntity', { entityId, offset: 0, limit: 9 });
  expect([seen.mentions, articles, total]).toEqual([0, [], 0]);
  await desk.client.call('history.undo', {});
  expect(await named(id)).toEqual(['Orrin County: Orrin County, name']);
  await expect(
    desk.client.call('mentions.dismiss', { articleId: id, entityId, start: 0, end: 4 }),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('a mention by hand stands in the place of what was found there', async () => {
  const { id, place } = await desk.paste(TEXT);
  await make('Orrin County', 'organization');
  const moss = await make('Edgar Moss');
  await expectNamed(id, ['Edgar Moss: Edgar Moss, name', 'Orrin County: Orrin County, name']);
  await desk.client.call('mentions.add', { articleId: id, entityId: moss, ...place('Moss of Orrin') });
  expect(await named(id)).toEqual(['Moss of Orrin: Edgar Moss, null']);
});

test('an article that was away while a name came has it when it is back', async () => {
  const { id } = await desk.paste(TEXT);
  await desk.client.call('articles.remove', { id });
  await desk.client.call('history.undo', {});
  await make('Edgar Moss');
  await expectNamed(id, ['Edgar Moss: Edgar Moss, name']);
  // Both steps back, the article out, the name in by another way, the article in again.
  await desk.client.call('articles.remove', { id });
  const [entity] = await desk.client.call('entities.list', {});
  await desk.client.call('aliases.add', { entityId: entity!.id, name: 'Orrin County', kind: 'alias' });
  await desk.client.call('history.undo', {});
  await desk.client.call('history.undo', {});
  await expectNamed(id, ['Edgar Moss: Edgar Moss, name']);
});

test('an entity tells where it was named first and last', async () => {
  const first = await desk.paste(TEXT);
  const last = await desk.paste(`${TEXT} More.`);
  await desk.client.call('articles.update', { id: first.id, fields: { published: '2025-01-09' } });
  await desk.client.call('articles.update', { id: last.id, fields: { published: '2025-02-01' } });
  const entity = await make('Ruth Halloway');
  await expect
    .poll(async () => (await desk.client.call('entities.get', { id: entity })).seen, { timeout: 20_000 })
    .toEqual({ mentions: 4, articles: 2, first: '2025-01-09', last: '2025-02-01' });
  const { entity: counted } = await desk.client.call('entities.get', { id: entity });
  expect(counted).toMatchObject({ mentions: 4, articles: 2 });
  const page = (offset: number, limit: number) =>
    desk.client.call('mentions.ofEntity', { entityId: entity, offset, limit });
  const all = await page(0, 9);
  expect(all.total).toBe(2);
  expect(all.articles.map(({ id, mentions }) => [id, mentions.map(({ exact }) => exact)])).toEqual([
    [last.id, ['Ruth Halloway', 'Halloway']],
    [first.id, ['Ruth Halloway', 'Halloway']],
  ]);
  expect((await page(1, 9)).articles.map(({ id }) => id)).toEqual([first.id]);
});

test('names in accepted furniture are none', async () => {
  const { id, place } = await desk.paste(TEXT);
  await make('Orrin County', 'organization');
  await expectNamed(id, ['Orrin County: Orrin County, name']);
  await desk.client.call('furniture.mark', { articleId: id, ...place('Orrin County did not answer.') });
  expect(await named(id)).toEqual([]);
});

test('a file that was left in the midst of looking is brought up to date when it is opened', async () => {
  const { id } = await desk.paste(TEXT);
  await make('Ruth Halloway');
  await desk.client.call('matters.close', {});
  const { matters } = await desk.client.call('matters.list', {});
  await desk.client.call('matters.open', { ref: matters[0]!.ref });
  await expectNamed(id, WHOLE);
});

test('what is asked while texts are read is answered between two of them', async () => {
  // One takes longer to read than a turn does.
  for (const name of ['Ames', 'Boyd', 'Cole'])
    await desk.paste(`${name}. ${'Edgar Moss of Orrin County met Ruth Halloway there. '.repeat(20_000)}`);
  const order: string[] = [];
  const asked: Promise<unknown>[] = [];
  desk.client.listen((event) => {
    if (event.kind !== 'naming') return;
    if (asked.length === 0)
      asked.push(desk.client.call('entities.list', {}).then(() => order.push('answered')));
    if (event.done === event.total) order.push('read');
  });
  await make('Edgar Moss');
  await expect.poll(() => order, { timeout: 20_000 }).toContain('read');
  expect(order[0]).toBe('answered');
});

test('what is asked while the texts of many names are looked up is answered between two names', async () => {
  const { id } = await desk.paste(TEXT);
  const path = join(desk.options.mattersFolder, 'Test.matter');
  await desk.client.call('matters.close', {});
  const names = Array.from({ length: 500 }, (_, i) => `Person${i} Moss`);
  const db = openMatter(path);
  recordStep(db, { uuid: 'many', action: 'make entity', at: '2025-01-10T09:00:00.000Z' }, () => {
    for (const name of [...names, 'Edgar Moss'])
      addEntity(db, { uuid: name, kind: 'person', name, role: null, note: null });
  });
  db.close();
  let begun = false;
  desk.client.listen(({ kind }) => void (begun ||= kind === 'naming'));
  await desk.client.call('matters.open', { ref: await desk.workbench.hand({ path, name: 'Test' }) });
  let answered = 0;
  for (; !begun; answered += 1) {
    await desk.client.call('matters.list', {});
    // A request of another thread is heard when there is a turn for it.
    await setImmediate();
  }
  expect(answered).toBeGreaterThan(names.length / 2);
  await expectNamed(id, ['Edgar Moss: Edgar Moss, name']);
});
