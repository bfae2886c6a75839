import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(async () => {
  vi.restoreAllMocks();
  await desk.close();
});

const given = (contents: readonly string[]) =>
  Promise.all(contents.map((words, i) => desk.file(`${i}.txt`, words)));

test('articles as long as books are not gathered by the hundred before they are stored', async () => {
  const book = (i: number) =>
    `Report ${i}.\n${'Filler words come first, and more follow.\n'.repeat(210_000)}`;
  const files = await given([0, 1, 2].map(book));
  const matter = new Database(join(desk.options.mattersFolder, 'Test.matter'), { readonly: true });
  const stored = new Set<number>();
  const count = matter.prepare<[], number>('SELECT count(*) FROM article').pluck();
  await desk.client.call('articles.import', { files }, { onProgress: () => stored.add(count.get()!) });
  matter.close();
  expect([...stored]).toEqual([0, 2, 3]);
}, 30_000);

test('how far an import is is told for each file that takes long to read', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 60));
  const told: number[] = [];
  const files = await given(['The first.', 'The second.', 'The third.']);
  await desk.client.call('articles.import', { files }, { onProgress: (done) => told.push(done) });
  expect([...new Set(told)]).toEqual([0, 1, 2, 3]);
});

test("a copy that a browser handed over is gone once it is imported, and the person's own file stays", async () => {
  const { scratchFolder, dataFolder } = desk.options;
  mkdirSync(scratchFolder, { recursive: true });
  mkdirSync(dataFolder, { recursive: true });
  const line = JSON.stringify({ text: 'A record of a hearing.' });
  const at = (folder: string, name: string) => join(folder, name);
  for (const folder of [scratchFolder, dataFolder]) {
    writeFileSync(at(folder, 'article'), 'The judge denied the motion.');
    writeFileSync(at(folder, 'lines'), line);
    const file = (name: string) => desk.workbench.hand({ path: at(folder, name), name: `${name}.txt` });
    await desk.client.call('articles.import', { files: [await file('article')] });
    await desk.client.call('articles.importLines', { file: await file('lines') });
  }
  const left = [scratchFolder, dataFolder].map((folder) =>
    ['article', 'lines'].map((name) => existsSync(at(folder, name))),
  );
  expect(left).toEqual([
    [false, false],
    [true, true],
  ]);
});

/** A plan of these files, and what it says of each. */
async function planned(files: readonly string[]) {
  const { plan, items } = await desk.client.call('imports.plan', { files: [...files] });
  return { plan, items, told: items.map(({ name, state, problem }) => [name, state, problem]) };
}

const summary = () => desk.client.call('matter.summary', {});
const run = (
  plan: string,
  items: readonly number[],
  own: { number: number; choices: typeof NO_CHOICES }[] = [],
) => desk.client.call('imports.run', { plan, items: [...items], choices: NO_CHOICES, own });

test('what will happen to each file is told before anything goes in', async () => {
  await desk.client.call('articles.import', { files: [await desk.file('known.txt', 'Heard before.')] });
  const files = await Promise.all([
    desk.file('new.txt', 'Heard now.'),
    desk.file('again.txt', 'Heard before.'),
    desk.file('empty.txt', ''),
    desk.file('picture.png', '\x89PNG'),
  ]);
  const { plan, told } = await planned(files);
  expect(told).toEqual([
    ['new.txt', 'new', null],
    ['again.txt', 'here', null],
    ['empty.txt', 'refused', 'empty'],
    ['picture.png', 'refused', 'unsupported'],
  ]);
  expect((await summary()).articles).toBe(1);
  expect(await run(plan, [0])).toMatchObject({ imported: 1, same: [], refused: [], left: [] });
  expect((await summary()).articles).toBe(2);
  await desk.client.call('imports.drop', { plan });
  await expect(run(plan, [0])).rejects.toMatchObject({ code: 'not-found' });
});

test('what failed can be tried again alone, and then goes in', async () => {
  const path = join(desk.options.dataFolder, 'late.txt');
  mkdirSync(desk.options.dataFolder, { recursive: true });
  writeFileSync(path, 'It comes late.');
  const late = await desk.workbench.hand({ path, name: 'late.txt' });
  const { plan } = await planned([await desk.file('good.txt', 'It was there.'), late]);
  rmSync(path);
  const first = await run(plan, [0, 1]);
  expect(first).toMatchObject({ imported: 1, refused: [{ number: 1, problem: 'unreadable' }], left: [] });
  writeFileSync(path, 'It comes late.');
  expect(await run(plan, [1])).toMatchObject({ imported: 1, same: [], refused: [] });
});

test('an import that is stopped keeps whole articles, and goes on with just the rest', async () => {
  const files = await given(Array.from({ length: 400 }, (_, i) => `Witness ${i} was heard at length.`));
  const { plan, items } = await planned(files);
  const numbers = items.map(({ number }) => number);
  const stop = new AbortController();
  const result = await desk.client.call(
    'imports.run',
    { plan, items: numbers, choices: NO_CHOICES, own: [] },
    { signal: stop.signal, onProgress: (done) => done >= 20 && stop.abort() },
  );
  expect(result.imported).toBeGreaterThan(0);
  expect(result.imported + result.left.length).toBe(400);
  expect(result.left.length).toBeGreaterThan(0);
  expect((await summary()).articles).toBe(result.imported);
  const rest = await run(plan, result.left);
  expect(rest).toMatchObject({ imported: result.left.length, same: [], refused: [], left: [] });
  expect((await summary()).articles).toBe(400);
});

test('files are read by the choices for all, and some by their own', async () => {
  const { plan } = await planned([
    await desk.file('a.txt', 'Caf\u00e9'),
    await desk.file('b.txt', 'Caf\u00e9 b'),
  ]);
  const own = [{ number: 1, choices: { ...NO_CHOICES, encoding: 'windows-1252' } }];
  await run(plan, [0, 1], own);
  const articles = await desk.client.call('articles.list', {});
  const texts = await Promise.all(articles.map(({ id }) => desk.client.call('articles.text', { id })));
  expect(texts.map(({ text }) => text)).toEqual(['Caf\u00e9', 'Caf\u00c3\u00a9 b']);
});

test('a list tells its columns with a guess before it goes in, and is read by those that are chosen', async () => {
  const { plan, items } = await planned([
    await desk.file('list.csv', 'title,body,summary\nA hearing,The words of it.,In short.\n'),
    await desk.file('plain.txt', 'No list.'),
  ]);
  expect(items[0]).toMatchObject({ format: 'csv', state: 'new' });
  const columns = (number: number) => desk.client.call('imports.columns', { plan, number, encoding: null });
  const { list } = await columns(0);
  expect(list).toMatchObject({
    columns: [
      { name: 'title', sample: ['A hearing'] },
      { name: 'body', sample: ['The words of it.'] },
      { name: 'summary', sample: ['In short.'] },
    ],
    guess: { text: 'body', title: 'title' },
  });
  expect(await columns(1)).toEqual({ list: null });
  await expect(columns(2)).rejects.toMatchObject({ code: 'not-found' });
  const choices = { ...NO_CHOICES, columns: { ...list!.guess!, text: 'summary' } };
  await run(plan, [0], [{ number: 0, choices }]);
  expect((await desk.client.call('articles.text', { id: 1 })).text).toBe('In short.');
});

test('of a list inside archives the columns are told too, and it alone is read by those that are chosen', async () => {
  const table = 'title,body,summary\nA hearing,The words of it.,In short.\n';
  const inner = zipSync({
    'lists/wire.csv': strToU8(table),
    'lists/other.csv': strToU8(table.replaceAll('it', 'that')),
  });
  const { plan, items } = await planned([
    await desk.file('all.zip', zipSync({ 'note.txt': strToU8('No list.'), 'inner.zip': inner })),
  ]);
  expect(items.map(({ name, format }) => [name, format])).toEqual([
    ['all.zip/note.txt', 'text'],
    ['all.zip/inner.zip/lists/wire.csv', 'csv'],
    ['all.zip/inner.zip/lists/other.csv', 'csv'],
  ]);
  const columns = (number: number) => desk.client.call('imports.columns', { plan, number, encoding: null });
  expect(await columns(0)).toEqual({ list: null });
  const { list } = await columns(1);
  expect(list).toMatchObject({
    columns: [{ name: 'title' }, { name: 'body', sample: ['The words of it.'] }, { name: 'summary' }],
    guess: { text: 'body', title: 'title' },
  });
  const choices = { ...NO_CHOICES, columns: { ...list!.guess!, text: 'summary' } };
  expect(await run(plan, [1, 2], [{ number: 1, choices }])).toMatchObject({ imported: 2, refused: [] });
  const texts = await Promise.all([1, 2].map((id) => desk.client.call('articles.text', { id })));
  expect(texts.map(({ text }) => text)).toEqual(['In short.', 'The words of that.']);
});

test('what a reader warned of is kept with the article until it was looked at, with undo', async () => {
  const path = join(desk.options.dataFolder, 'cut.txt');
  mkdirSync(desk.options.dataFolder, { recursive: true });
  writeFileSync(
    path,
    Buffer.from('“Whole words” and “more of them” — and “still more” — then a cut one: “').subarray(0, -1),
  );
  const file = await desk.workbench.hand({ path, name: 'cut.txt' });
  const { outcomes } = await desk.client.call('articles.import', { files: [file] });
  expect(outcomes[0]).toMatchObject({ kind: 'imported' });
  const ask = async () => (await desk.client.call('warnings.of', { articleId: 1 })).warnings;
  expect(await ask()).toMatchObject([{ id: 1, code: 'characters lost', dismissed: false }]);
  await desk.client.call('warnings.dismiss', { id: 1 });
  expect(await ask()).toMatchObject([{ dismissed: true }]);
  await desk.client.call('history.undo', {});
  expect(await ask()).toMatchObject([{ dismissed: false }]);
  await expect(desk.client.call('warnings.dismiss', { id: 9 })).rejects.toMatchObject({ code: 'not-found' });
});
