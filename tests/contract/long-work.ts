import { expect, test } from 'vitest';
import type { WorkbenchEvent } from '#core/contract/methods.ts';
import type { Opened } from './opened.ts';
import type { Workbench } from './suite.ts';

/** Enough for several transactions of an import. */
const MANY = 1_500;
/** When so many have been read, a first transaction is in. */
const PART = 201;

/** `count` articles as lines, each text another. */
function lines(count: number): string {
  const record = (i: number) => ({
    id: `a${i}`,
    title: `Hearing ${i}`,
    outlet: 'Gazette',
    published: '2025-01-10',
    url: `https://gazette.example/${i}`,
    text: `The judge heard case ${i} on Friday in Santa Fe.\n\n“We object,” said counsel ${i}. The hearing goes on.`,
  });
  return Array.from({ length: count }, (_, i) => JSON.stringify(record(i))).join('\n');
}

async function emptyMatter({ client }: Opened, name: string): Promise<void> {
  await client.call('matters.create', { name });
}

const settled = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for what is told, not for an answer. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(isSo, { timeout: 10_000, interval: 10 }).toBe(true);
}

/** Begins `work` once, when a first part of an import is in. */
function whenUnderWay(work: () => Promise<unknown>) {
  const begun: Promise<unknown>[] = [];
  const onProgress = (done: number) => void (done >= PART && begun.length === 0 && begun.push(work()));
  return { onProgress, ended: () => Promise.all(begun) };
}

export function testLongWork(workbench: Workbench): void {
  test('a long import tells how far it is, goes in as one step, and one undo takes it back', async () => {
    const opened = workbench();
    const { client, hand } = opened;
    await emptyMatter(opened, 'Progress');
    const told: number[] = [];
    const file = await hand('many.jsonl', lines(MANY));
    const result = await client.call(
      'articles.importLines',
      { file },
      { onProgress: (done) => told.push(done) },
    );
    expect(result).toEqual({ imported: MANY, same: 0, refused: [], stopped: false });
    await until(() => told.at(-1) === MANY);
    expect(told[0]).toBe(0);
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect((await client.call('history.list', { limit: 10 })).map((step) => step.action)).toEqual([
      'import articles',
    ]);
    expect((await client.call('history.undo', {})).step).toMatchObject({
      action: 'import articles',
      state: 'undone',
    });
    expect((await client.call('matter.summary', {})).articles).toBe(0);
    expect((await client.call('history.redo', {})).step).toMatchObject({ state: 'done' });
    expect((await client.call('search.all', { query: '"case 1499"', limit: 10 })).hits).toHaveLength(1);
    const again = await hand('again.jsonl', lines(MANY));
    expect(await client.call('articles.importLines', { file: again })).toEqual({
      imported: 0,
      same: MANY,
      refused: [],
      stopped: false,
    });
  }, 30_000);

  test('a bad line hides no other', async () => {
    const opened = workbench();
    const { client, hand } = opened;
    await emptyMatter(opened, 'Bad lines');
    const good = lines(2).split('\n');
    const bad = ['{', '3', '{"text":""}', '{"text":"x","published":"some day"}', '{"title":"no text"}'];
    const file = await hand('mixed.jsonl', [good[0], ...bad, good[1]].join('\n'));
    const { imported, refused } = await client.call('articles.importLines', { file });
    expect([imported, refused.length]).toEqual([2, bad.length]);
    expect(refused.every((outcome) => outcome.kind === 'refused' && outcome.problem === 'bad-record')).toBe(
      true,
    );
  });

  test('files that cannot be imported are told one by one, and the rest goes in', async () => {
    const opened = workbench();
    const { client, hand } = opened;
    await emptyMatter(opened, 'Mixed files');
    const files = await Promise.all([
      hand('empty.txt', ''),
      hand('good.txt', 'The judge denied the motion.\nA hearing is set for March.\n'),
      hand('program.exe', 'MZ\u0000\u0001\u0002\u0003\u0000\u0000'),
      hand('again.txt', 'The judge denied the motion.\r\nA hearing is set for March.\r\n'),
    ]);
    const { outcomes } = await client.call('articles.import', { files });
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['refused', 'imported', 'refused', 'same-text']);
  });

  test('an import that is cancelled half way leaves whole articles, of which one undo leaves nothing', async () => {
    const opened = workbench();
    const { client, hand } = opened;
    await emptyMatter(opened, 'Cancelled');
    const file = await hand('many.jsonl', lines(8 * MANY));
    const giveUp = new AbortController();
    const onProgress = (done: number) => void (done >= PART && giveUp.abort());
    const result = await client.call('articles.importLines', { file }, { signal: giveUp.signal, onProgress });
    expect(result).toMatchObject({ refused: [], stopped: true });
    expect(result.imported).toBeGreaterThan(0);
    expect(result.imported).toBeLessThan(8 * MANY);
    expect(await client.call('matter.summary', {})).toMatchObject({ articles: result.imported });
    const { hits } = await client.call('search.all', { query: 'judge', limit: 10 });
    expect(hits.length).toBeGreaterThan(0);
    await client.call('history.undo', {});
    expect(await client.call('matter.summary', {})).toMatchObject({ articles: 0, undo: null });
    // What is left goes in by asking again.
    const again = await hand('again.jsonl', lines(PART));
    expect(await client.call('articles.importLines', { file: again })).toMatchObject({ stopped: false });
    expect((await client.call('matter.summary', {})).articles).toBe(PART);
  }, 30_000);

  test('a call that was given up before it was made is not made', async () => {
    const { client } = workbench();
    const call = client.call(
      'matters.create',
      { name: 'Never made' },
      { signal: AbortSignal.abort() as never },
    );
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    expect(
      (await client.call('matters.list', {})).matters.some((matter) => matter.name === 'Never made'),
    ).toBe(false);
  });

  test('what is done while an import goes on stays when the import is cancelled', async () => {
    const opened = workbench();
    const { client, hand } = opened;
    await emptyMatter(opened, 'Meanwhile');
    const file = await hand('many.jsonl', lines(8 * MANY));
    const giveUp = new AbortController();
    const { onProgress, ended } = whenUnderWay(async () => {
      await client.call('entities.create', { kind: 'court', name: 'Santa Fe' });
      giveUp.abort();
    });
    const call = client.call('articles.importLines', { file }, { signal: giveUp.signal, onProgress });
    const { imported } = await call;
    await ended();
    expect(await client.call('matter.summary', {})).toMatchObject({ articles: imported, entities: 1 });
  }, 30_000);

  test('closing the matter, or opening another, in mid-import leaves whole articles and one step', async () => {
    const opened = workbench();
    const { client, hand } = opened;
    await emptyMatter(opened, 'Left');
    for (const leave of [
      () => client.call('matters.close', {}),
      () => client.call('matters.create', { name: 'Next' }),
    ]) {
      const file = await hand('many.jsonl', lines(8 * MANY));
      const { onProgress, ended } = whenUnderWay(leave);
      const { imported, stopped } = await client.call('articles.importLines', { file }, { onProgress });
      expect([imported > 0, stopped]).toEqual([true, true]);
      await ended();
      const { open, matters } = await client.call('matters.list', {});
      if (open) expect(open).toMatchObject({ name: 'Next', articles: 0, undo: null });
      await client.call('matters.open', { ref: matters.find((matter) => matter.name === 'Left')!.ref });
      expect((await client.call('matter.summary', {})).articles).toBe(imported);
      await client.call('history.undo', {});
      expect(await client.call('matter.summary', {})).toMatchObject({ articles: 0, undo: null });
    }
  }, 30_000);

  test('undoing an import while it goes on ends it', async () => {
    const opened = workbench();
    const { client, hand } = opened;
    await emptyMatter(opened, 'Undone');
    const file = await hand('many.jsonl', lines(8 * MANY));
    const { onProgress, ended } = whenUnderWay(() => client.call('history.undo', {}));
    const call = client.call('articles.importLines', { file }, { onProgress });
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    await ended();
    expect((await client.call('matter.summary', {})).articles).toBe(0);
  }, 30_000);

  test('other calls are answered while an import goes on', async () => {
    const opened = workbench();
    const { client, hand } = opened;
    await emptyMatter(opened, 'At once');
    const file = await hand('many.jsonl', lines(MANY));
    let going = true;
    let answered = 0;
    const done = client.call('articles.importLines', { file }).finally(() => (going = false));
    while (going) {
      await client.call('matter.summary', {});
      if (going) answered += 1;
      await settled(0);
    }
    await done;
    expect(answered).toBeGreaterThan(2);
  }, 30_000);

  test('changes of one moment are told once, after the last of them', async () => {
    const opened = workbench();
    const { client } = opened;
    await emptyMatter(opened, 'Told');
    await settled(150);
    const told: WorkbenchEvent[] = [];
    const stop = client.listen((event) => told.push(event));
    const names = Array.from({ length: 40 }, (_, i) => `Entity ${i}`);
    await Promise.all(names.map((name) => client.call('entities.create', { kind: 'person', name })));
    const changes = () => told.filter((event) => event.kind === 'changed').length;
    await until(() => changes() > 0);
    await settled(250);
    expect(changes()).toBeLessThan(10);
    const before = changes();
    await client.call('history.undo', {});
    await until(() => changes() === before + 1);
    await client.call('entities.list', {});
    await settled(250);
    expect(changes()).toBe(before + 1);
    stop();
    await client.call('history.redo', {});
    await settled(150);
    expect(changes()).toBe(before + 1);
  });

  test('another matter is told as another matter', async () => {
    const opened = workbench();
    const told: string[] = [];
    const stop = opened.client.listen((event) => told.push(event.kind));
    await emptyMatter(opened, 'Another');
    await expect.poll(() => told, { timeout: 10_000, interval: 10 }).toContain('matter');
    stop();
  });
}
