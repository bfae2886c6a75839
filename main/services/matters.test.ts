import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from './testing.ts';

const open: TestDesk[] = [];
async function desk(options?: Parameters<typeof openDesk>[0]): Promise<TestDesk> {
  const one = await openDesk(options);
  open.push(one);
  return one;
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

test('matters of the folder and those open lately are listed once each', async () => {
  const one = await desk();
  const elsewhere = mkdtempSync(join(tmpdir(), 'pincite-elsewhere-'));
  try {
    await one.client.call('matters.close', {});
    const path = join(elsewhere, 'Away.matter');
    writeFileSync(path, readFileSync(join(one.options.mattersFolder, 'Test.matter')));
    writeFileSync(join(one.options.mattersFolder, 'notes.txt'), 'no matter');
    const ref = await one.workbench.hand({ path, name: 'Away.matter' });
    await one.client.call('matters.open', { ref });
    const { matters } = await one.client.call('matters.list', {});
    expect(matters.map(({ fileName, place }) => [fileName, place])).toEqual([
      ['Test.matter', 'folder'],
      ['Away.matter', 'recent'],
    ]);
    await one.client.call('matters.close', {});
    rmSync(path);
    expect((await one.client.call('matters.list', {})).matters).toHaveLength(1);
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
});

test('with the list of matters off nothing is remembered, and what was is forgotten', async () => {
  const one = await desk();
  const settings = join(one.options.dataFolder, 'settings.json');
  expect(readFileSync(settings, 'utf8')).toContain('Test.matter');
  await one.client.call('settings.set', { recent: false });
  expect(readFileSync(settings, 'utf8')).not.toContain('matter');
  await one.client.call('matters.create', { name: 'Unseen' });
  await one.client.call('settings.set', { theme: 'dark' });
  expect(readFileSync(settings, 'utf8')).not.toMatch(/matter|Unseen/);
  await one.client.call('settings.set', { recent: true });
  await one.client.call('matters.create', { name: 'Seen' });
  expect(readFileSync(settings, 'utf8')).toContain('Seen.matter');
  expect(readFileSync(settings, 'utf8')).not.toContain('Unseen');
});

test('a matters folder that cannot be made is an empty list, and is told when a matter is to be made', async () => {
  const one = await desk();
  await one.client.call('matters.close', {});
  rmSync(one.options.mattersFolder, { recursive: true });
  writeFileSync(one.options.mattersFolder, 'no folder');
  expect(await one.client.call('matters.list', {})).toEqual({ open: null, matters: [] });
  await expect(one.client.call('matters.create', { name: 'New' })).rejects.toMatchObject({
    code: 'cannot-open',
  });
});

test("a terminal's matters do not come into the person's list", async () => {
  const one = await desk({ host: 'cli' });
  expect(existsSync(join(one.options.dataFolder, 'settings.json'))).toBe(false);
});

test('a matter handed over by a browser is a copy, and is not worked on', async () => {
  const one = await desk();
  await one.client.call('matters.close', {});
  const { scratchFolder, mattersFolder } = one.options;
  mkdirSync(scratchFolder, { recursive: true });
  const path = join(scratchFolder, 'abc');
  writeFileSync(path, readFileSync(join(mattersFolder, 'Test.matter')));
  const ref = await one.workbench.hand({ path, name: 'Test.matter' });
  await expect(one.client.call('matters.open', { ref })).rejects.toMatchObject({
    code: 'cannot-open',
    detail: { problem: 'only-in-place', name: 'Test.matter' },
  });
});

test('a list of matters that cannot be written, or read, keeps no matter shut', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-data-'));
  try {
    // A file in the place of the folder: nothing can be written there by anybody.
    writeFileSync(join(folder, 'data'), 'in the way');
    const one = await desk({ dataFolder: join(folder, 'data') });
    expect((await one.client.call('matter.summary', {})).name).toBe('Test');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each(['', '{', 'null', '[]', '{"settings":{"theme":"pink"},"recent":3}', '{"recent":["/gone.matter"]}'])(
  'settings of %j count as none',
  async (contents) => {
    const one = await desk();
    writeFileSync(join(one.options.dataFolder, 'settings.json'), contents);
    const reading = { face: 'serif', size: 17, spacing: 1.6, width: null } as const;
    const columns = {
      articles: ['outlet', 'date', 'quotes', 'undecided', 'altered', 'machine'],
      entities: ['role', 'articles', 'quotes'],
      claims: ['kind', 'status', 'supports', 'contradicts'],
    };
    const first = {
      theme: 'system',
      reading,
      columns,
      recent: true,
      toured: false,
      keys: { single: 'on', changed: {} },
      originals: 100,
    };
    expect(await one.client.call('settings.get', {})).toEqual(first);
    expect((await one.client.call('matters.list', {})).matters).toHaveLength(1);
    await one.client.call('settings.set', { theme: 'dark' });
    await one.client.call('settings.set', { reading: { ...reading, size: 20, width: 66 } });
    await one.client.call('settings.set', { toured: true });
    expect(await one.client.call('settings.get', {})).toEqual({
      theme: 'dark',
      reading: { ...reading, size: 20, width: 66 },
      columns,
      recent: true,
      toured: true,
      keys: { single: 'on', changed: {} },
      originals: 100,
    });
  },
);

test('settings of a version that knew fewer of them keep what they say', async () => {
  const one = await desk();
  writeFileSync(join(one.options.dataFolder, 'settings.json'), '{"settings":{"theme":"dark"},"recent":[]}');
  expect(await one.client.call('settings.get', {})).toMatchObject({ theme: 'dark', reading: { size: 17 } });
});

test('a sample has its name only when it is whole', async () => {
  const one = await desk();
  const seen = new Set<string>();
  const look = () => readdirSync(one.options.mattersFolder).forEach((name) => seen.add(name));
  const { fileName, undo } = await one.client.call('matters.sample', {}, { onProgress: look });
  expect([...seen]).not.toContain(fileName);
  expect(undo).toMatchObject({ action: 'set up sample' });
  expect(
    readdirSync(one.options.mattersFolder)
      .filter((name) => !/-(wal|shm|open)$/.test(name))
      .sort(),
  ).toEqual([fileName, 'Test.matter'].sort());
  expect((await one.client.call('matters.list', {})).open).toMatchObject({ fileName });
  expect((await one.client.call('matter.verify', { head: null })).faults).toEqual([]);
  expect(await one.client.call('matters.sample', {})).toMatchObject({ fileName });
});

test('a sample that is given up is not made, and that is what its caller is told', async () => {
  const one = await desk();
  const giveUp = new AbortController();
  const onProgress = () => giveUp.abort();
  const call = one.client.call('matters.sample', {}, { signal: giveUp.signal, onProgress });
  await expect(call).rejects.toMatchObject({ code: 'cancelled' });
  await one.client.call('matters.close', {});
  expect(readdirSync(one.options.mattersFolder)).toEqual(['Test.matter']);
});

test('half a sample is not left behind, and the open matter stays open', async () => {
  const resourcesFolder = mkdtempSync(join(tmpdir(), 'pincite-sample-'));
  try {
    mkdirSync(join(resourcesFolder, 'sample'));
    const article = {
      file: 'a.txt',
      kind: 'news',
      title: null,
      outlet: null,
      byline: null,
      published: null,
      url: null,
      machineWritten: false,
    };
    const nothing = { entities: [], mentions: [], claims: [], questions: [], briefs: [] };
    const quote = {
      file: 'a.txt',
      exact: 'not in it',
      occurrence: 1,
      key: 'q',
      speech: 'none',
      speaker: null,
      reportedVia: null,
      about: [],
      note: null,
    };
    const sample = { matter: 'The sample', articles: [article], quotes: [quote], ...nothing };
    writeFileSync(join(resourcesFolder, 'sample', 'sample.json'), JSON.stringify(sample));
    writeFileSync(join(resourcesFolder, 'sample', 'a.txt'), 'The judge denied the motion.');
    const one = await desk({ resourcesFolder });
    await expect(one.client.call('matters.sample', {})).rejects.toMatchObject({ code: 'not-found' });
    expect((await one.client.call('matters.list', {})).open).toMatchObject({ name: 'Test' });
    await one.client.call('matters.close', {});
    expect(readdirSync(one.options.mattersFolder)).toEqual(['Test.matter']);
  } finally {
    rmSync(resourcesFolder, { recursive: true, force: true });
  }
});

test('what another program writes into the open matter is told', async () => {
  const one = await desk();
  const other = await desk({ mattersFolder: one.options.mattersFolder + '-other' });
  const path = join(one.options.mattersFolder, 'Test.matter');
  await other.client.call('matters.open', { ref: await other.workbench.hand({ path, name: 'Test.matter' }) });
  const told: string[] = [];
  one.client.listen((event) => told.push(event.kind));
  // Looked for once a second: the first look only remembers.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await other.client.call('entities.create', { kind: 'person', name: 'From elsewhere' });
  await expect.poll(() => told, { timeout: 4_000 }).toContain('changed');
  expect(await one.client.call('entities.list', {})).toMatchObject([{ name: 'From elsewhere' }]);
});
