import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { createClient } from '#core/contract/transport.ts';
import { createWorkbench } from '../workbench.ts';
import { openDesk, type TestDesk } from './testing.ts';

/** A program that is started again over the same folders knows what an import that was stopped has left. */

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const COUNT = 120;
const words = (i: number) => `Witness ${i} was heard at length.`;
const folder = () => join(desk.options.dataFolder, 'stopped-imports');
const lists = () => (existsSync(folder()) ? readdirSync(folder()) : []);

/** The program as it is started anew, with the matter open. */
async function again() {
  const workbench = createWorkbench({
    ...desk.options,
    scratchFolder: `${desk.options.scratchFolder}-again`,
    matter: join(desk.options.mattersFolder, 'Test.matter'),
  });
  return { workbench, client: createClient(workbench, randomUUID) };
}

async function stoppedAfter(most: number, files: readonly string[], own: readonly number[] = []) {
  const { client } = desk;
  const { plan, items } = await client.call('imports.plan', { files: [...files] });
  const stop = new AbortController();
  const choices = { ...NO_CHOICES, comments: true };
  return client.call(
    'imports.run',
    {
      plan,
      items: items.map(({ number }) => number),
      choices,
      own: own.map((number) => ({ number, choices: { ...choices, encoding: 'windows-1252' } })),
    },
    { signal: stop.signal, onProgress: (done) => done >= most && stop.abort() },
  );
}

test('an import that was stopped is gone on with after the next start, with the choices that were made', async () => {
  const files = await Promise.all(Array.from({ length: COUNT }, (_, i) => desk.file(`${i}.txt`, words(i))));
  const result = await stoppedAfter(20, files, [COUNT - 1]);
  expect(result.left.length).toBeGreaterThan(0);
  await desk.workbench.close();

  const { workbench, client } = await again();
  const { stopped } = await client.call('imports.stopped', {});
  expect(stopped).toMatchObject([{ left: result.left.length }]);
  const rest = await client.call('imports.resume', { stopped: stopped[0]!.word });
  expect(rest.items.map(({ name }) => name)).toEqual(result.left.map((i) => `${i}.txt`));
  expect(rest.left).toEqual(rest.items.map(({ number }) => number));
  expect(rest.choices).toEqual({ ...NO_CHOICES, comments: true });
  expect(rest.own).toEqual([
    { number: rest.items.length - 1, choices: { ...NO_CHOICES, comments: true, encoding: 'windows-1252' } },
  ]);
  const { plan, left, choices, own } = rest;
  expect(await client.call('imports.run', { plan, items: left, choices, own })).toMatchObject({
    imported: result.left.length,
    same: [],
    refused: [],
    left: [],
  });
  expect((await client.call('matter.summary', {})).articles).toBe(COUNT);
  expect(await client.call('imports.stopped', {})).toEqual({ stopped: [] });
  await workbench.close();
  expect(lists()).toEqual([]);
});

test('copies that a browser handed over stay for their owner alone, as long as they may be asked for', async () => {
  const { scratchFolder } = desk.options;
  mkdirSync(scratchFolder, { recursive: true });
  const copies = await Promise.all(
    Array.from({ length: COUNT }, (_, i) => {
      const path = join(scratchFolder, randomUUID());
      writeFileSync(path, words(i), { mode: 0o600 });
      return desk.workbench.hand({ path, name: `${i}.txt` });
    }),
  );
  const { left } = await stoppedAfter(20, copies);
  await desk.workbench.close();
  expect(existsSync(scratchFolder)).toBe(false);
  const [word] = lists();
  const kept = join(folder(), word!);
  if (process.platform !== 'win32') {
    expect(statSync(kept).mode & 0o77).toBe(0);
    for (const name of readdirSync(kept)) expect(statSync(join(kept, name)).mode & 0o77).toBe(0);
  }
  const { workbench, client } = await again();
  const rest = await client.call('imports.resume', { stopped: word! });
  expect(rest.left).toHaveLength(left.length);
  const { plan, choices } = rest;
  expect(
    await client.call('imports.run', { plan, items: rest.left.slice(1), choices, own: [] }),
  ).toMatchObject({
    imported: left.length - 1,
    left: [],
  });
  expect((await client.call('imports.stopped', {})).stopped).toEqual([{ word, left: 1 }]);
  await client.call('imports.drop', { plan });
  expect(lists()).toEqual([]);
  await workbench.close();
});

test('of a file that held several only what was left is asked for again, and one that is gone is told of', async () => {
  const papers = Array.from({ length: COUNT }, (_, i) => [`${i}.txt`, strToU8(words(i))] as const);
  const first = Array.from({ length: 60 }, (_, i) => desk.file(`first ${i}.txt`, `First, ${words(i)}`));
  const files = [
    ...(await Promise.all(first)),
    await desk.file('papers.zip', zipSync(Object.fromEntries(papers))),
    await desk.file('last.txt', 'It came last.'),
  ];
  const { left } = await stoppedAfter(20, files);
  expect(left.length).toBeGreaterThan(COUNT);
  await desk.workbench.close();
  const list = join(folder(), lists()[0]!, 'import.json');
  const kept = JSON.parse(readFileSync(list, 'utf8')) as { files: { path: string; name: string }[] };
  rmSync(kept.files.find(({ name }) => name === 'last.txt')!.path);

  const { workbench, client } = await again();
  const { stopped } = await client.call('imports.stopped', {});
  const rest = await client.call('imports.resume', { stopped: stopped[0]!.word });
  expect(rest.items.at(-1)).toMatchObject({ name: 'last.txt', state: 'refused', problem: 'unreadable' });
  expect(rest.left).toHaveLength(rest.items.length - 1);
  const { plan, choices } = rest;
  const result = await client.call('imports.run', { plan, items: rest.left, choices, own: [] });
  expect(result).toMatchObject({ imported: rest.left.length, same: [] });
  expect((await client.call('matter.summary', {})).articles).toBe(60 + COUNT);
  await workbench.close();
});

test('nothing of an encrypted matter lies outside of it, and what nobody comes back to is forgotten', async () => {
  const files = await Promise.all(Array.from({ length: COUNT }, (_, i) => desk.file(`${i}.txt`, words(i))));
  await stoppedAfter(20, files);
  const list = join(folder(), lists()[0]!, 'import.json');
  const long = new Date(Date.now() - 31 * 24 * 3_600_000);
  utimesSync(list, long, long);
  expect(await desk.client.call('imports.stopped', {})).toEqual({ stopped: [] });
  expect(lists()).toEqual([]);

  const first = await stoppedAfter(20, files.slice(5));
  expect([first.left.length > 0, lists().length]).toEqual([true, 1]);
  const next = 'a harbour at night in the rain';
  await desk.client.call('matter.passphrase', { current: null, next, backups: 'keep' });
  expect(lists()).toEqual([]);
  const { left } = await stoppedAfter(20, files.slice(10));
  expect(left.length).toBeGreaterThan(0);
  expect(lists()).toEqual([]);
});
