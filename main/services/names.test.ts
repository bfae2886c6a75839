import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

async function proposed(): Promise<string[]> {
  const { groups } = await desk.client.call('names.proposed', { limit: 100 });
  return groups.map(
    ({ kind, names, likely }) =>
      `${kind}: ${names.map(({ name, articles }) => `${name} ×${articles}`).join(', ')}${likely ? ` → ${likely.entity.name}, ${likely.relation}` : ''}`,
  );
}

test('names that the texts have and the matter has not are proposed, the most frequent first', async () => {
  await desk.paste('Ruth Halloway sued in the Orrin County District Court. Edgar Moss was there.');
  await desk.paste('A suit of Ruth Halloway against Quill Rail Inc. goes on.');
  expect(await proposed()).toEqual([
    'person: Ruth Halloway ×2',
    'court: Orrin County District Court ×1',
    'organization: Quill Rail Inc. ×1',
    'person: Edgar Moss ×1',
  ]);
});

test('a likely misspelling is told as one, and joins nothing by itself', async () => {
  await desk.paste('They say that Ruth Haloway sued.');
  const { id } = await desk.client.call('entities.create', { kind: 'person', name: 'Ruth Halloway' });
  expect(await proposed()).toEqual(['person: Ruth Haloway ×1 → Ruth Halloway, likely misspelling']);
  expect((await desk.client.call('entities.get', { id })).entity.aliases).toEqual([]);
  await desk.client.call('aliases.add', { entityId: id, name: 'Ruth Haloway', kind: 'misspelling' });
  expect(await proposed()).toEqual([]);
});

test('a name that was turned down stays away, until that is undone', async () => {
  const { id } = await desk.paste('They say that Ruth Halloway sued.');
  await desk.client.call('names.dismiss', { names: ['Ruth Halloway'] });
  expect(await proposed()).toEqual([]);
  await desk.client.call('history.undo', {});
  expect(await proposed()).toEqual(['person: Ruth Halloway ×1']);
  const { groups } = await desk.client.call('names.proposed', { limit: 1 });
  expect(groups[0]!.first).toMatchObject({
    articleId: id,
    around: { before: 'They say that ', after: ' sued.' },
  });
});

test('names in what is proposed as furniture are not', async () => {
  await desk.paste(
    'Ruth Halloway sued, says the paper of today.\n\nRelated Articles\n\nEdgar Moss Wins Big Case\nAda Quill Goes Home Again\nPeter Vell Comes Back To Town',
  );
  expect(await proposed()).toEqual(['person: Ruth Halloway ×1']);
});

test('when its article is gone, a name is proposed no more', async () => {
  const { id } = await desk.paste('They say that Ruth Halloway sued.');
  await desk.client.call('articles.remove', { id });
  expect(await proposed()).toEqual([]);
  await desk.client.call('history.undo', {});
  expect(await proposed()).toEqual(['person: Ruth Halloway ×1']);
});
