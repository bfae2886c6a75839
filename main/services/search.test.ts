import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
const search = (query: string, limit = 20) => desk.client.call('search.all', { query, limit });

beforeAll(async () => {
  desk = await openDesk();
  const { client } = desk;
  for (let i = 0; i < 12; i += 1) {
    const { id, place } = await desk.paste(
      `Report ${i}. ${'Filler words come first. '.repeat(40)}The judge denied motion ${i}.`,
    );
    await client.call('quotes.mark', { articleId: id, ...place(`denied motion ${i}`) });
  }
  await desk.paste('A strange \u0002text\u0003 with an odd word: zebra, and 100% of a_b.');
  await client.call('entities.create', {
    kind: 'person',
    name: 'Judge Zoë',
    aliases: [{ name: 'Her Honor', kind: 'alias' }],
  });
  await client.call('claims.create', {
    text: 'The judge denied all.',
    kind: 'ruling',
    note: 'zebra crossing',
  });
});
afterAll(() => desk.close());

test('a place is where the words stand in the article, and a match where they stand in the snippet', async () => {
  const { hits } = await search('"judge denied"');
  const articles = hits.filter((hit) => hit.kind === 'article');
  expect(articles).toHaveLength(12);
  for (const { article, snippet, matches, place } of articles) {
    const { text } = await desk.client.call('articles.text', { id: article.id });
    expect(text.slice(place!.start, place!.end)).toBe('judge denied');
    expect(matches.map(({ start, end }) => snippet.slice(start, end))).toEqual(['judge denied']);
  }
});

test('control characters of an article do not shift its matches', async () => {
  const { hits } = await search('zebra');
  const [article] = hits.filter((hit) => hit.kind === 'article');
  const { text } = await desk.client.call('articles.text', { id: article!.article.id });
  expect(article!.matches.map(({ start, end }) => article!.snippet.slice(start, end))).toEqual(['zebra']);
  expect(text.slice(article!.place!.start, article!.place!.end)).toBe('zebra');
});

test('every kind has room among few hits: many quotes do not hide the rest', async () => {
  const { hits } = await search('judge', 4);
  expect(hits.length).toBeLessThanOrEqual(4);
  expect(hits.map((hit) => hit.kind)).toEqual(expect.arrayContaining(['entity', 'claim', 'article']));
});

test('entities are found by other names, claims by their notes', async () => {
  expect((await search('Honor')).hits).toMatchObject([{ kind: 'entity', entity: { name: 'Judge Zoë' } }]);
  expect((await search('crossing')).hits).toMatchObject([{ kind: 'claim' }]);
});

test('signs that a pattern would take as its own are only signs', async () => {
  expect((await search('a%')).hits.filter((hit) => hit.kind === 'quote')).toEqual([]);
  expect((await search('a_b')).hits.filter((hit) => hit.kind === 'quote')).toEqual([]);
});

test('a query without a word says how to ask, nothing at all says nothing', async () => {
  expect(await search('?!')).toMatchObject({ hits: [], help: { kind: 'how to ask' } });
  expect(await search('  ')).toMatchObject({ hits: [], total: 0, help: null });
});

test('no query is ever a fault', async () => {
  const query = fc.array(
    fc.oneof(
      fc.constantFrom('"', '-', '*', '%', '_', '\\', "'", ' ', '\0', 'judge', '('),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(query, async (parts) => {
      const { hits } = await search(parts.join(''), 5);
      expect(hits.length).toBeLessThanOrEqual(5);
    }),
  );
});

test('a question is found by its words, its answers, why one is held, and who is to be called', async () => {
  const { client } = desk;
  const [claim] = await client.call('claims.list', {});
  const { id } = await client.call('questions.create', {
    text: 'Whose gavel fell?',
    note: null,
    answers: [{ claimId: claim!.id, answer: 'the bailiff’s' }],
  });
  await client.call('questions.resolve', { id, answer: 'the bailiff’s', reason: 'A transcript', quotes: [] });
  await client.call('questions.call', { questionId: id, name: 'Stenographer' });
  for (const query of ['gavel', 'bailiff', 'transcript', 'stenographer kind:question']) {
    const { hits } = await search(query);
    expect(hits, query).toMatchObject([{ kind: 'question', question: { id } }]);
  }
});
