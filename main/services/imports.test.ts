import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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
  expect(told).toEqual([0, 1, 2, 3, 3]);
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
