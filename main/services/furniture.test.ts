import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient, type Client } from '#core/contract/transport.ts';
import type { Workbench } from '../serving.ts';
import { createWorkbench } from '../workbench.ts';

let folder: string;
let workbench: Workbench;
let client: Client;
let articleId: number;

const TEXT =
  'A long first paragraph of the article, with its words.\n\nRead more: the other case\n\nThe end of it.';
const promotion = {
  start: TEXT.indexOf('Read'),
  end: TEXT.indexOf('Read') + 'Read more: the other case'.length,
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-furniture-'));
  const within = (name: string) => join(folder, name);
  workbench = createWorkbench({
    host: 'cli',
    version: '0.0.0',
    dataFolder: within('data'),
    mattersFolder: within('matters'),
    scratchFolder: within('scratch'),
    resourcesFolder: within('resources'),
  });
  let last = 0;
  client = createClient(workbench, () => String((last += 1)));
  await client.call('matters.create', { name: 'Furniture' });
  const { outcomes } = await client.call('articles.paste', { text: TEXT, title: 'Furniture' });
  articleId = outcomes[0]!.kind === 'imported' ? outcomes[0]!.articleId : 0;
});

afterEach(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

test('what is proposed as furniture is not quoted until the proposal is dismissed', async () => {
  const { furniture } = await client.call('articles.get', { id: articleId });
  expect(furniture).toMatchObject([{ ...promotion, decision: 'proposed' }]);
  const mark = () => client.call('quotes.mark', { articleId, ...promotion });
  await expect(mark()).rejects.toMatchObject({ code: 'in-furniture', detail: { decision: 'proposed' } });
  await client.call('furniture.decide', { id: furniture[0]!.id, accept: false });
  expect(await mark()).toMatchObject(promotion);
});

test('what is quoted cannot become furniture, by decision or by hand, and accepting all leaves it open', async () => {
  const [proposed] = (await client.call('articles.get', { id: articleId })).furniture;
  await client.call('furniture.decide', { id: proposed!.id, accept: false });
  await client.call('quotes.mark', { articleId, ...promotion });
  const quoted = { code: 'is-quoted', detail: { words: 'Read more: the other case' } };
  await expect(client.call('furniture.decide', { id: proposed!.id, accept: true })).rejects.toMatchObject(
    quoted,
  );
  await expect(client.call('furniture.mark', { articleId, ...promotion })).rejects.toMatchObject(quoted);
  await client.call('articles.acceptProposals', { id: articleId });
  expect((await client.call('articles.get', { id: articleId })).furniture).toMatchObject([
    { decision: 'dismissed' },
  ]);
});

test('accepted furniture is not counted in pin cites, and marking it is one undo', async () => {
  const end = TEXT.indexOf('The end');
  const quote = await client.call('quotes.mark', { articleId, start: end, end: end + 'The end'.length });
  const paragraph = async () => (await client.call('quotes.get', { id: quote.id })).paragraph;
  expect(await paragraph()).toBe(3);
  await client.call('articles.acceptProposals', { id: articleId });
  expect(await paragraph()).toBe(2);
  await client.call('history.undo', {});
  expect(await paragraph()).toBe(3);
});

test('furniture keeps words out of what an untitled article is called until it is dismissed, and undo with it', async () => {
  const text = `Read more: the other case\n\n${TEXT.replace('Read more: the other case', 'More of it.')}`;
  const { outcomes } = await client.call('articles.paste', { text, title: null });
  const id = outcomes[0]!.kind === 'imported' ? outcomes[0]!.articleId : 0;
  const article = () => client.call('articles.get', { id });
  const opening = async () => (await article()).opening;
  const [proposed] = (await article()).furniture;
  expect(proposed).toMatchObject({ start: 0, decision: 'proposed' });
  const without = 'A long first paragraph of the article, with its words.';
  expect(await opening()).toBe(without);
  await client.call('articles.acceptProposals', { id });
  expect(await opening()).toBe(without);

  await client.call('furniture.decide', { id: proposed!.id, accept: false });
  expect(await opening()).toBe('Read more: the other case');
  await client.call('history.undo', {});
  expect(await opening()).toBe(without);
  await client.call('history.redo', {});
  expect(await opening()).toBe('Read more: the other case');

  await client.call('furniture.mark', { articleId: id, start: 0, end: 'Read more:'.length });
  expect(await opening()).toBe('the other case');
});

test('pieces of furniture are decided together, but for one that is quoted from', async () => {
  const text = `Read more: the other case\n\n${TEXT}`;
  const { outcomes } = await client.call('articles.paste', { text, title: null });
  const id = outcomes[0]!.kind === 'imported' ? outcomes[0]!.articleId : 0;
  const pieces = async () => (await client.call('articles.get', { id })).furniture;
  const ids = (await pieces()).map((one) => one.id);
  expect(ids.length).toBeGreaterThan(1);
  await client.call('furniture.decide', { id: ids[0]!, accept: false });
  await client.call('quotes.mark', { articleId: id, start: 0, end: 9 });
  await client.call('furniture.decideMany', { articleId: id, ids, accept: true });
  const [quoted, ...others] = (await pieces()).map((one) => one.decision);
  expect([quoted, ...new Set(others)]).toEqual(['dismissed', 'accepted']);
  await client.call('furniture.decideMany', { articleId: id, ids, accept: false });
  expect(new Set((await pieces()).map((one) => one.decision))).toEqual(new Set(['dismissed']));
  await client.call('history.undo', {});
  expect((await pieces())[1]).toMatchObject({ decision: 'accepted' });
  await expect(
    client.call('furniture.decideMany', { articleId: id, ids: [...ids, 9_999], accept: true }),
  ).rejects.toMatchObject({ code: 'not-found' });
});
