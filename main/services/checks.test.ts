import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '#core/contract/checks.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const WHOLE = 'The harbour fund was emptied before the council ever saw a single receipt';

async function findings(briefId?: number): Promise<readonly Finding[]> {
  return (await desk.client.call('checks.list', briefId === undefined ? {} : { briefId })).findings;
}
/** As `rule: reason words`, those of the sources aside: every pasted article lacks a day and an outlet. */
async function said(briefId?: number): Promise<string[]> {
  const own = (await findings(briefId)).filter(
    ({ rule }) => rule !== 'doubtful-source' && rule !== 'unnamed-outlet',
  );
  return own.map(({ rule, reason }) => [rule, ...reason.words].join(' | '));
}
async function quoted(text: string, words: string, speakerId?: number) {
  const { id: articleId, place } = await desk.paste(text);
  await desk.client.call('articles.update', {
    id: articleId,
    fields: { outlet: `Outlet ${articleId}`, published: '2025-01-10' },
  });
  return desk.client.call('quotes.mark', {
    articleId,
    ...place(words),
    fields: { speech: 'direct', speakerId: speakerId ?? null },
  });
}
const person = async (name: string) =>
  (await desk.client.call('entities.create', { kind: 'person', name })).id;
const claim = async (text: string, kind: 'fact' | 'ruling' = 'fact', ...quoteIds: readonly number[]) =>
  (
    await desk.client.call('claims.create', {
      text,
      kind,
      quotes: quoteIds.map((quoteId) => ({ quoteId, stance: 'supports' as const })),
    })
  ).id;

test('an untouched matter has nothing to find', async () => {
  expect(await findings()).toEqual([]);
});

test('a finding is dismissed with a note, sticks, is undone, and comes back when its claim changes', async () => {
  const id = await claim('The fund was emptied.');
  const [finding] = await findings();
  expect(finding).toMatchObject({
    rule: 'claim-without-quote',
    severity: 'problem',
    place: { thing: 'claim', id, name: 'The fund was emptied.', passage: null },
    reason: { kind: 'no-quote', words: [] },
    dismissed: null,
  });
  const { rule, key } = finding!;
  await desk.client.call('checks.dismiss', { rule, key, note: ' Known to all. ' });
  expect(await findings()).toMatchObject([{ key, dismissed: { note: 'Known to all.' } }]);
  await desk.client.call('checks.dismiss', { rule, key, note: 'Of common knowledge.' });
  expect(await findings()).toMatchObject([{ dismissed: { note: 'Of common knowledge.' } }]);
  await desk.client.call('claims.linkEntity', {
    claimId: id,
    entityId: await person('Ada Quill'),
    role: 'about',
  });
  expect(await findings()).toMatchObject([{ dismissed: { note: 'Of common knowledge.' } }]);
  await desk.client.call('claims.update', { id, fields: { text: 'The fund was emptied twice.' } });
  expect(await findings()).toMatchObject([{ dismissed: null }]);
  await desk.client.call('history.undo', {});
  expect(await findings()).toMatchObject([{ key, dismissed: { note: 'Of common knowledge.' } }]);
  const { undo } = await desk.client.call('matter.summary', {});
  expect(undo).toMatchObject({ action: 'link entity' });

  await desk.client.call('checks.restore', { rule, key });
  expect(await findings()).toMatchObject([{ key, dismissed: null }]);
  expect((await desk.client.call('matter.summary', {})).undo).toMatchObject({
    action: 'restore finding',
    subject: 'The fund was emptied.',
  });
  await desk.client.call('history.undo', {});
  expect(await findings()).toMatchObject([{ dismissed: { note: 'Of common knowledge.' } }]);
});

test('what is not found cannot be dismissed, nor restored what is not dismissed', async () => {
  const ref = { rule: 'single-source', key: '0123456789abcd' } as const;
  await expect(desk.client.call('checks.dismiss', { ...ref, note: null })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(desk.client.call('checks.restore', ref)).rejects.toMatchObject({ code: 'not-found' });
});

test('a quote is held against the same words in other articles, quoted or changed', async () => {
  const ada = await person('Ada Quill');
  const one = await quoted(`“${WHOLE},” said Ada Quill. It rained.`, `“${WHOLE},”`, ada);
  await desk.paste(`“${WHOLE.replace('emptied', 'drained')},” said Ada Quill. It snowed.`);
  await desk.paste(`“${WHOLE},” said Boris Lund. The wind blew.`);
  const found = (await findings()).filter(({ rule }) => rule === 'quote-differs-elsewhere');
  expect(found.map(({ reason }) => [reason.kind, ...reason.words.slice(0, 2)])).toEqual([
    ['other-speaker', 'Ada Quill', 'Boris Lund'],
    ['altered', 'emptied', 'drained'],
  ]);
  const start = one.start + one.exact.indexOf('emptied');
  expect(found.map(({ place }) => place)).toMatchObject([
    { thing: 'quote', id: one.id, passage: { articleId: one.articleId, start: one.start } },
    { thing: 'quote', id: one.id, passage: { start, end: start + 'emptied'.length } },
  ]);
});

test('a ruling is held against every article that names one whom it concerns', async () => {
  const ada = await person('Ada Quill');
  const quote = await quoted('The jury convicted Ada Quill of fraud.', 'convicted Ada Quill of fraud');
  await claim('Quill was convicted of fraud.', 'ruling', quote.id);
  expect(await said()).toEqual(['single-source | Outlet 1']);
  const { id } = await desk.paste('It rained. The conviction of Quill was vacated on Monday. Nobody came.');
  await desk.client.call('articles.update', { id, fields: { outlet: 'Gazette' } });
  expect(await said()).toEqual([
    'vacated-ruling | The conviction of Quill was vacated on Monday. | Gazette',
    'single-source | Outlet 1',
  ]);
  await desk.client.call('entities.remove', { id: ada });
  expect(await said()).toEqual(['single-source | Outlet 1']);
});

test('a name is held against its entity’s spelling where quotes are taken from, each way once', async () => {
  const ada = await person('Ada Quill');
  const text = 'It rained on Ada Quil. “We shall see,” said Ada Quil.';
  const quote = await quoted(text, '“We shall see,”', ada);
  for (const start of [13, text.lastIndexOf('Ada')])
    await desk.client.call('mentions.add', {
      articleId: quote.articleId,
      entityId: ada,
      start,
      end: start + 8,
    });
  const found = (await findings()).filter(({ rule }) => rule === 'misspelt-name');
  expect(found).toMatchObject([
    {
      place: { thing: 'entity', id: ada, passage: { articleId: quote.articleId, start: 13, end: 21 } },
      reason: { words: ['Ada Quil', 'Ada Quill', `Outlet ${quote.articleId}`, '1'] },
    },
  ]);
});

test('a known misspelling that the program found beside a quote is told of, in how many articles it stands', async () => {
  const ada = await person('Ada Quill');
  await desk.client.call('aliases.add', { entityId: ada, name: 'Ada Quil', kind: 'misspelling' });
  const first = await quoted('Ada Quil left the hall early. It rained.', 'It rained.');
  await quoted('The hall was cold. Ada Quil spoke.', 'The hall was cold.');
  // No quote is taken from it.
  await desk.paste('Nobody quotes this. Ada Quil went home.');
  await expect
    .poll(async () => (await findings()).filter(({ rule }) => rule === 'misspelt-name'), { timeout: 20_000 })
    .toMatchObject([
      {
        place: { thing: 'entity', id: ada, passage: { articleId: first.articleId, start: 0, end: 8 } },
        reason: { words: ['Ada Quil', 'Ada Quill', `Outlet ${first.articleId}`, '2'] },
      },
    ]);
});

test('a brief is told what concerns what it says and cites, and nothing else', async () => {
  const a = await quoted('The council met at noon. It rained.', 'The council met at noon');
  const b = await quoted('The mayor left at dusk. It rained.', 'The mayor left at dusk');
  const cited = await claim('The council met.', 'fact', a.id);
  const other = await claim('The mayor left.', 'fact', b.id);
  const question = await desk.client.call('questions.create', { text: 'Who met?', note: null });
  for (const [claimId, answer] of [
    [cited, 'the council'],
    [other, 'nobody'],
  ] as const)
    await desk.client.call('questions.answer', { questionId: question.id, claimId, answer });
  const brief = await desk.client.call('briefs.create', { title: 'What is known' });
  expect(await said(brief.id)).toEqual([]);
  await desk.client.call('briefs.addItem', { briefId: brief.id, item: { kind: 'claim', claimId: cited } });
  expect(await said(brief.id)).toEqual(['open-conflict | nobody | the council', 'single-source | Outlet 1']);
  await desk.client.call('claims.update', { id: cited, fields: { status: 'retracted' } });
  expect(await said(brief.id)).toEqual(['retracted-claim | What is known']);
  expect(await said()).toEqual(['retracted-claim | What is known', 'single-source | Outlet 2']);
  await expect(desk.client.call('checks.list', { briefId: 99 })).rejects.toMatchObject({ code: 'not-found' });
});

test('a cited source without outlet, day or decided furniture is told of, by hand of its article', async () => {
  const { id: articleId, place } = await desk.paste('The council met at noon. It rained.');
  const { id: quoteId } = await desk.client.call('quotes.mark', { articleId, ...place('The council met') });
  await desk.client.call('articles.update', { id: articleId, fields: { machineWritten: true } });
  expect(await findings()).toEqual([]);
  const brief = await desk.client.call('briefs.create', { title: 'What is known' });
  await desk.client.call('briefs.addItem', { briefId: brief.id, item: { kind: 'quote', quoteId } });
  expect((await findings()).map(({ place: at, reason }) => [at.thing, at.id, reason.kind])).toEqual([
    ['article', articleId, 'ai-written'],
    ['article', articleId, 'undated'],
    ['article', articleId, 'no-outlet'],
  ]);
});

test('the sample matter is not flooded: each claim has three findings at most, and every finding has its sentence', async () => {
  await desk.client.call('matters.sample', {});
  const found = await findings();
  const claims = await desk.client.call('claims.list', {});
  const ofClaims = Map.groupBy(
    found.filter(({ place }) => place.thing === 'claim'),
    ({ place }) => place.id,
  );
  for (const own of ofClaims.values()) expect(own.length).toBeLessThanOrEqual(3);
  expect(found.length).toBeLessThan(claims.length * 1.5);
  expect(new Set(found.map(({ rule, key }) => `${rule} ${key}`)).size).toBe(found.length);
});
