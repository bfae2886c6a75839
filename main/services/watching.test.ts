import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_CHOICES } from '#core/contract/intake.ts';
import type { WatchTold } from '#core/contract/imports.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
let folder: string;
let told: WatchTold[];
beforeEach(async () => {
  desk = await openDesk({ lookEveryMs: 400 });
  folder = join(desk.options.dataFolder, 'inbox');
  mkdirSync(folder, { recursive: true });
  told = [];
  desk.client.listen((event) => void (event.kind === 'watched' && told.push(event.told)));
});
afterEach(() => desk.close());

const put = (name: string, words: string) => writeFileSync(join(folder, name), words);
const watch = (path: string | null) => desk.client.call('watch.set', { folder: path });
const articles = async () => (await desk.client.call('matter.summary', {})).articles;
const SOON = { timeout: 15_000, interval: 50 };

test('what lies in a watched folder and comes into it goes in, a batch as one step, and stays where it is', async () => {
  put('a.txt', 'The first was heard.');
  put('b.txt', 'The second was heard.');
  for (const name of ['.hidden.txt', '~$c.txt', 'c.txt.part', 'd.pdf.crdownload', 'e.tmp'])
    put(name, `Nobody sees ${name}.`);
  mkdirSync(join(folder, 'folder'));
  expect(await watch(folder)).toEqual({ folder });
  await expect.poll(() => told, SOON).toHaveLength(1);
  expect(told).toEqual([{ folder: 'inbox', problem: null, imported: 2, rest: null }]);
  expect(await desk.client.call('history.list', { limit: 10 })).toMatchObject([
    { action: 'import articles' },
  ]);
  // The same bytes under another name, and a new file.
  put('again.txt', 'The first was heard.');
  put('z.txt', 'The third was heard.');
  await expect.poll(() => told, SOON).toHaveLength(2);
  expect(told[1]).toEqual({ folder: 'inbox', problem: null, imported: 1, rest: null });
  expect(await articles()).toBe(3);
  expect(readdirSync(folder)).toHaveLength(10);
}, 60_000);

test('a file that still grows is waited for', async () => {
  await watch(folder);
  put('grows.txt', 'It begins');
  const grows = setInterval(() => appendFileSync(join(folder, 'grows.txt'), ' and goes on'), 60);
  put('whole.txt', 'It is whole.');
  await expect.poll(() => told, SOON).toHaveLength(1);
  expect(await articles()).toBe(1);
  clearInterval(grows);
  await expect.poll(articles, SOON).toBe(2);
}, 60_000);

test('a folder that vanishes is told of once, and taken up again when it is back', async () => {
  await watch(folder);
  renameSync(folder, `${folder}-away`);
  await expect
    .poll(() => told, SOON)
    .toEqual([{ folder: 'inbox', problem: 'gone', imported: 0, rest: null }]);
  renameSync(`${folder}-away`, folder);
  put('late.txt', 'It comes late.');
  await expect.poll(articles, SOON).toBe(1);
  expect(told).toHaveLength(2);
}, 60_000);

test('what could not be read is told with its reason, and tried again by itself', async () => {
  put('empty.txt', '   ');
  put('picture.png', '\x89PNG');
  await watch(folder);
  await expect.poll(() => told, SOON).toHaveLength(1);
  const { rest } = told[0]!;
  expect(rest!.refused.map(({ number, name, problem }) => [number, name, problem])).toEqual([
    [0, 'empty.txt', 'empty'],
    [1, 'picture.png', 'unsupported'],
  ]);
  put('empty.txt', 'It is not empty any more.');
  const again = await desk.client.call('imports.run', {
    plan: rest!.plan,
    items: [0, 1],
    choices: NO_CHOICES,
    own: [],
  });
  expect(again).toMatchObject({ imported: 1, refused: [{ number: 1, problem: 'unsupported' }], left: [] });
}, 60_000);

test('what was taken in and undone does not come again when the matter is opened anew', async () => {
  put('a.txt', 'It was heard.');
  await watch(folder);
  await expect.poll(articles, SOON).toBe(1);
  await expect.poll(() => told, SOON).toHaveLength(1);
  await desk.client.call('history.undo', {});
  const { matters } = await desk.client.call('matters.list', {});
  await desk.client.call('matters.close', {});
  put('b.txt', 'It came while nobody looked.');
  await desk.client.call('matters.open', { ref: matters[0]!.ref });
  expect(await desk.client.call('watch.get', {})).toEqual({ folder });
  await expect.poll(() => told, SOON).toHaveLength(2);
  expect(await articles()).toBe(1);
  await watch(null);
  expect(await desk.client.call('watch.get', {})).toEqual({ folder: null });
  expect(existsSync(folder)).toBe(true);
}, 60_000);

test('what is no folder is refused, and what is watched stays', async () => {
  expect(await desk.client.call('watch.get', {})).toEqual({ folder: null });
  put('a.txt', 'A file.');
  const problem = (path: string) => watch(path).catch((failure: unknown) => failure);
  expect(await watch(`"${folder}/"`)).toEqual({ folder });
  expect(await problem('inbox')).toMatchObject({ detail: { problem: 'not-whole' } });
  expect(await problem(join(folder, 'none'))).toMatchObject({ detail: { problem: 'missing' } });
  expect(await problem(join(folder, 'a.txt'))).toMatchObject({ detail: { problem: 'not-a-folder' } });
  expect(await desk.client.call('watch.get', {})).toEqual({ folder });
  rmSync(folder, { recursive: true });
});
