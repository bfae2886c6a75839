import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findQuotations } from '#core/quotations/find.ts';
import { recordStep } from '#db/log.ts';
import { openMatter } from '#db/open.ts';
import { addArticle } from '#db/queries/article.ts';
import { getText, listUnread } from '#db/queries/quotation.ts';
import { all, run, type Db } from '#db/sql.ts';
import { FINDER_VERSION, readTexts } from './derive.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const WHOLE = 'The harbour fund was emptied before the council ever saw a single receipt';
const said = (words: string, number = 0) =>
  `“${words},” said Ada Quill on day ${number}.\n\nIt rained all morning.`;

/** Everything that follows from the texts, without the keys that tell in which order it was read. */
function derived(db: Db): unknown {
  const wording = 'SELECT words, exact FROM wording ORDER BY exact';
  const ties = `SELECT a.exact AS a, b.exact AS b, verdict FROM variant
    JOIN wording AS a ON a.id = wording_id JOIN wording AS b ON b.id = other_id ORDER BY 1, 2`;
  const quotations = `SELECT text_id, start_at, end_at, quotation.kind, speaker_start, exact FROM quotation
    LEFT JOIN wording ON wording.id = wording_id ORDER BY text_id, start_at, end_at`;
  return [wording, ties, quotations, 'SELECT hash FROM fingerprint ORDER BY hash'].map((sql) => all(db, sql));
}

function behind<T>(work: (db: Db) => T): T {
  const db = openMatter(join(desk.options.mattersFolder, 'Test.matter'));
  try {
    return work(db);
  } finally {
    db.close();
  }
}

async function reopen(): Promise<void> {
  const { matters } = await desk.client.call('matters.list', {});
  await desk.client.call('matters.open', { ref: matters[0]!.ref });
}

/** Stores an article as a program did that knew nothing of quotations. */
function storeUnread(db: Db, text: string): void {
  const about = { title: null, outlet: null, published: null, url: null, fileName: null, fileSha256: null };
  const head = { uuid: String(Math.random()), kind: 'news', opening: 'o', encoding: null, externalId: null };
  recordStep(db, { uuid: head.uuid, action: 'import articles', at: 'now' }, () =>
    addArticle(
      db,
      { ...about, ...head, importedAt: 'now' },
      text,
      createHash('sha256').update(text).digest('hex'),
    ),
  );
}

const texts = [
  said(WHOLE),
  said(WHOLE.replace('emptied', 'drained'), 1),
  said('The harbour fund was emptied before the council', 2),
  'She called it “a single receipt” and left.',
  said(WHOLE, 3),
];

test('the texts of an older matter are read when it is opened, and traced as if they had come today', async () => {
  for (const text of texts) await desk.paste(text);
  const expected = behind(derived);
  await desk.client.call('matters.close', {});
  await desk.client.call('matters.create', { name: 'Older' });
  const older = join(desk.options.mattersFolder, 'Older.matter');
  await desk.client.call('matters.close', {});
  const db = openMatter(older);
  for (const text of texts) storeUnread(db, text);
  db.close();
  const events: unknown[] = [];
  const stop = desk.client.listen((event) => events.push(event));
  const { matters } = await desk.client.call('matters.list', {});
  await desk.client.call('matters.open', { ref: matters.find(({ name }) => name === 'Older')!.ref });
  const { quotations } = await desk.client.call('trace.article', { id: 1 });
  stop();
  expect(quotations[0]?.quotation.counterparts).toBe(4);
  expect(events).toContainEqual({ kind: 'reading', done: texts.length, total: texts.length });
  const read = openMatter(older);
  expect(derived(read)).toEqual(expected);
  read.close();
});

test('what an older finder read is read anew, and decisions hold', async () => {
  const { id } = await desk.paste(texts[0]!);
  await desk.paste(texts[1]!);
  await desk.client.call('quotations.decide', { articleId: id, ids: null, accept: false });
  const expected = behind(derived);
  behind((db) => {
    run(db, 'UPDATE text_reading SET finder_version = :version', { version: FINDER_VERSION - 1 });
    run(db, 'DELETE FROM variant');
  });
  await reopen();
  await desk.client.call('trace.clusters', { limit: 1 });
  expect(behind(derived)).toEqual(expected);
  const { quotations } = await desk.client.call('articles.get', { id });
  expect(quotations[0]).toMatchObject({ decision: 'dismissed', counterparts: 1, altered: 1 });
});

test('one who gives up waiting gets nothing, and the reading goes on', async () => {
  await desk.client.call('matters.close', {});
  const db = openMatter(join(desk.options.mattersFolder, 'Test.matter'));
  for (let i = 0; i < 60; i += 1) storeUnread(db, said(WHOLE, i));
  db.close();
  await reopen();
  const abort = new AbortController();
  const call = desk.client.call('trace.clusters', { limit: 1 }, { signal: abort.signal });
  abort.abort();
  await expect(call).rejects.toMatchObject({ code: 'cancelled' });
  expect((await desk.client.call('trace.clusters', { limit: 1 })).clusters[0]?.pieces).toHaveLength(60);
});

test('however articles come and go, what counts is what is there', async () => {
  const { client } = desk;
  const counts = async () => {
    const rows = await client.call('articles.list', {});
    const { total } = await client.call('trace.clusters', { limit: 10 });
    const { places } = await client.call('trace.words', { text: WHOLE });
    return { altered: rows.map((row) => row.altered), total, places: places.map((one) => one.articleId) };
  };
  const a = await desk.paste(texts[0]!);
  const one = await counts();
  expect(one).toEqual({ altered: [0], total: 0, places: [a.id] });
  const file = await desk.file('b.txt', texts[1]!);
  const { outcomes } = await client.call('articles.import', { files: [file] });
  const b = outcomes[0]?.kind === 'imported' ? outcomes[0].articleId : 0;
  const two = await counts();
  expect(two).toEqual({ altered: [1, 1], total: 1, places: [a.id, b] });
  const lines = await desk.file('c.jsonl', [2, 4].map((i) => JSON.stringify({ text: texts[i] })).join('\n'));
  await client.call('articles.importLines', { file: lines });
  const four = await counts();
  expect(four.altered).toEqual([1, 1, expect.any(Number), 1]);
  expect(four.places).toHaveLength(4);

  await client.call('history.undo', {});
  expect(await counts()).toEqual(two);
  await client.call('history.undo', {});
  expect(await counts()).toEqual(one);
  await client.call('history.redo', {});
  expect(await counts()).toEqual(two);
  await client.call('history.redo', {});
  expect(await counts()).toEqual(four);
  await client.call('articles.remove', { id: b });
  expect((await counts()).altered.slice(0, 1)).toEqual([0]);
  await client.call('history.undo', {});
  expect(await counts()).toEqual(four);
});

test('in accepted furniture nothing is traced, and with it dismissed all is again', async () => {
  const { client } = desk;
  await desk.paste(texts[0]!);
  const b = await desk.paste(texts[1]!);
  const rows = async () => (await client.call('articles.list', {})).map((row) => row.altered);
  const { id } = await client.call('furniture.mark', {
    articleId: b.id,
    ...b.place(texts[1]!.split('\n')[0]!),
  });
  expect(await rows()).toEqual([0, 0]);
  expect((await client.call('trace.words', { text: WHOLE })).places).toHaveLength(1);
  expect((await client.call('trace.clusters', { limit: 10 })).total).toBe(0);
  expect((await client.call('articles.get', { id: b.id })).quotations).toEqual([]);
  await client.call('furniture.decide', { id, accept: false });
  expect(await rows()).toEqual([1, 1]);
});

test('a text on which the finder fails is kept without quotations, and takes nothing from the others', () => {
  behind((db) => {
    for (const text of texts) storeUnread(db, text);
    const faults: unknown[] = [];
    const find: typeof findQuotations = (text) => {
      if (text === texts[1]) throw new Error('a fault');
      return findQuotations(text);
    };
    const unread = listUnread(db, 10).map(({ textId }) => ({ textId, text: getText(db, textId) }));
    db.transaction(() => readTexts(db, unread, (fault) => faults.push(fault), find))();
    expect(faults).toEqual([new Error('a fault')]);
    expect(listUnread(db, 10)).toEqual([]);
    const found = all<{ id: number }>(db, 'SELECT DISTINCT text_id AS id FROM quotation ORDER BY id');
    expect(found.map(({ id }) => id)).toEqual([1, 3, 4, 5]);
  });
});

test('one wording thousands of times in one text is counted, listed and told without going through all pairs', async () => {
  const { client } = desk;
  const hot = 'the harbour fund was emptied overnight';
  const many = Array.from({ length: 4_000 }, (_, i) => `It said “${hot}” on page ${i}.`).join('\n');
  const { id } = await desk.paste(many);
  const fragments = Array.from({ length: 2_000 }, (_, i) => `They wrote “receipts number${i}” there.`).join(
    '\n',
  );
  const other = await desk.paste(fragments);
  await desk.paste(said(hot.replace('emptied', 'drained')));
  expect((await client.call('articles.list', {})).map((row) => row.altered)).toEqual([4_000, 0, 1]);
  const { quotations } = await client.call('articles.get', { id });
  expect(quotations[7]).toMatchObject({ counterparts: 4_000, altered: 1 });
  expect((await client.call('articles.get', { id: other.id })).quotations).toHaveLength(2_000);
  const { clusters, total } = await client.call('trace.clusters', { limit: 5 });
  expect(total).toBe(1);
  expect(clusters[0]?.pieces).toHaveLength(200);
}, 20_000);

test('a family of a thousand wordings costs each of them no more than a few ties', async () => {
  const record = (i: number) =>
    JSON.stringify({ text: said(`${WHOLE} ${'x'.repeat(i % 40)}${i} times over`, i) });
  const file = await desk.file('many.jsonl', Array.from({ length: 1_000 }, (_, i) => record(i)).join('\n'));
  await desk.client.call('articles.importLines', { file });
  const counted = behind((db) => ({
    ties: all(db, 'SELECT 1 FROM variant').length,
    prints: all(db, 'SELECT 1 FROM fingerprint GROUP BY hash HAVING count(*) > 32').length,
  }));
  expect(counted.ties).toBeLessThanOrEqual(2 * 8 * 1_000);
  expect(counted.ties).toBeGreaterThan(2 * 999);
  expect(counted.prints).toBe(0);
  expect((await desk.client.call('trace.clusters', { limit: 1 })).total).toBe(1);
});
