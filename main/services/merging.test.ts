import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMatter } from '#db/open.ts';
import { expectCounted, snapshot } from '#db/testing.ts';
import { openDesk, type TestDesk } from './testing.ts';
import { expectUndone, type Edit } from './undone-law.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const TEXT = 'Ruth Halloway sued. “We waited,” Halloway said. R. Halloway and Edgar Moss did not answer.';
const call: TestDesk['client']['call'] = (method, params, options) =>
  desk.client.call(method, params, options);

/** The rows of all tables of the history, as another program reads them. */
function rows(): unknown {
  const db = openMatter(join(desk.options.mattersFolder, 'Test.matter'));
  try {
    expectCounted(db);
    return snapshot(db);
  } finally {
    db.close();
  }
}

/** Two entities for one woman, with links of every kind, some of them the same. */
async function filled() {
  const article = await desk.paste(TEXT);
  const make = async (name: string, more: object = {}) =>
    (await call('entities.create', { kind: 'person', name, ...more })).id;
  const ruth = await make('Ruth Halloway', {
    role: 'plaintiff',
    aliases: [{ name: 'Ruthie', kind: 'alias' }],
  });
  const initial = await make('R. Halloway', {
    note: 'as the filing has it',
    aliases: [
      { name: 'Ruthie', kind: 'alias' },
      { name: 'Haloway', kind: 'misspelling' },
    ],
  });
  const quote = async (words: string, speakerId: number) => {
    const { id } = await call('quotes.mark', {
      articleId: article.id,
      ...article.place(words),
      fields: { speakerId },
    });
    return id;
  };
  const first = await quote('We waited,', initial);
  const second = await quote('Ruth Halloway sued.', ruth);
  for (const entityId of [ruth, initial]) await call('quotes.linkEntity', { quoteId: second, entityId });
  await call('quotes.linkEntity', { quoteId: first, entityId: initial });
  const claim = await call('claims.create', { text: 'She sued.', kind: 'fact' });
  for (const entityId of [ruth, initial])
    await call('claims.linkEntity', { claimId: claim.id, entityId, role: 'by' });
  await call('claims.linkEntity', { claimId: claim.id, entityId: initial, role: 'about' });
  await call('mentions.add', { articleId: article.id, entityId: initial, ...article.place('R. Halloway') });
  return { article, ruth, initial, first, second, claim: claim.id };
}

test('every link follows, the name stays as another name, and the one is gone', async () => {
  const { ruth, initial, first, second, claim } = await filled();
  await call('entities.merge', { into: ruth, from: initial, nameIs: 'alias' });
  const { entity, spoken, about, claims, mentioned, merged } = await call('entities.get', { id: ruth });
  expect(entity.aliases.map(({ name, kind }) => `${name}, ${kind}`).sort()).toEqual([
    'Haloway, misspelling',
    'R. Halloway, alias',
    'Ruthie, alias',
  ]);
  expect([entity.role, entity.note]).toEqual(['plaintiff', 'as the filing has it']);
  expect(new Set(spoken.map(({ id }) => id))).toEqual(new Set([first, second]));
  expect(new Set(about.map(({ id }) => id))).toEqual(new Set([first, second]));
  expect(claims.map(({ id }) => id)).toEqual([claim]);
  expect(claims[0]!.entities.map(({ role }) => role).sort()).toEqual(['about', 'by']);
  expect(mentioned.filter(({ id }) => id !== null).map(({ exact }) => exact)).toEqual(['R. Halloway']);
  expect(merged.map(({ name }) => name)).toEqual(['R. Halloway']);
  await expect(call('entities.get', { id: initial })).rejects.toMatchObject({ code: 'not-found' });
});

test('parted again, each has what it had, also what both had', async () => {
  const { ruth, initial } = await filled();
  const shape = async (id: number) => {
    const { entity, spoken, about, claims, mentioned } = await call('entities.get', { id });
    return {
      head: [entity.kind, entity.name, entity.role],
      names: entity.aliases.map(({ name, kind }) => `${name}, ${kind}`).sort(),
      spoken: spoken.map((one) => one.id).sort((a, b) => a - b),
      about: about.map((one) => one.id).sort((a, b) => a - b),
      claims: claims.map((one) => one.id),
      mentioned: mentioned.filter((one) => one.id !== null).map((one) => one.exact),
    };
  };
  const before = [await shape(ruth), await shape(initial)];
  await call('entities.merge', { into: ruth, from: initial, nameIs: 'misspelling' });
  const [merge] = (await call('entities.get', { id: ruth })).merged;
  const { id } = await call('entities.unmerge', { id: merge!.id });
  expect([await shape(ruth), await shape(id)]).toEqual(before);
  expect((await call('entities.get', { id: ruth })).merged).toEqual([]);
});

test('some links are given to a new entity by hand', async () => {
  const { initial, first } = await filled();
  const [alias] = (await call('entities.get', { id: initial })).entity.aliases;
  const links = [
    { what: 'spoken', rowId: first },
    { what: 'alias', rowId: alias!.id },
  ] as const;
  const { id } = await call('entities.split', {
    id: initial,
    kind: 'person',
    name: 'Ruthie',
    links: [...links],
  });
  const { entity, spoken } = await call('entities.get', { id });
  expect([entity.name, entity.aliases, spoken.map((one) => one.id)]).toEqual(['Ruthie', [], [first]]);
  // A link that is not that entity's: nothing of it is done.
  await expect(
    call('entities.split', { id, kind: 'person', name: 'Nobody', links: [{ what: 'spoken', rowId: 999 }] }),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect((await call('entities.list', {})).map(({ name }) => name)).not.toContain('Nobody');
});

test('an entity does not go into itself, nor into one that is not there', async () => {
  const { ruth } = await filled();
  const before = rows();
  await expect(call('entities.merge', { into: ruth, from: ruth, nameIs: 'alias' })).rejects.toMatchObject({
    code: 'bad-request',
  });
  await expect(call('entities.merge', { into: 999, from: ruth, nameIs: 'alias' })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(rows()).toEqual(before);
});

test('whatever is merged, parted, split, undone and redone: undoing all ends in the very rows that it began with', async () => {
  await filled();
  await expectUndone({ call }, rows, ['merge', 'unmerge', 'split', 'name', 'make'], apply, 25);
}, 120_000);

async function apply({ what, a, b }: Edit, n: number): Promise<void> {
  const entities = await call('entities.list', {});
  const one = entities[a % Math.max(1, entities.length)];
  const other = entities[b % Math.max(1, entities.length)];
  if (what === 'make') await call('entities.create', { kind: 'person', name: `Somebody ${n} ${a}` });
  else if (!one || !other) return;
  else if (what === 'merge' && one.id !== other.id)
    await call('entities.merge', { into: one.id, from: other.id, nameIs: 'former' });
  else if (what === 'name') await call('entities.update', { id: one.id, fields: { name: `Name ${n} ${b}` } });
  else if (what === 'unmerge') {
    const [merge] = (await call('entities.get', { id: one.id })).merged;
    if (merge) await call('entities.unmerge', { id: merge.id });
  } else if (what === 'split') {
    const { entity, spoken } = await call('entities.get', { id: one.id });
    const links = [
      ...entity.aliases.slice(0, 1).map(({ id }) => ({ what: 'alias' as const, rowId: id })),
      ...spoken.slice(0, 1).map(({ id }) => ({ what: 'spoken' as const, rowId: id })),
    ];
    await call('entities.split', { id: one.id, kind: 'person', name: `Other ${n} ${b}`, links });
  }
}
