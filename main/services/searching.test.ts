import { afterAll, beforeAll, expect, test } from 'vitest';
import { Failure } from '#core/contract/failures.ts';
import { english } from '#core/words/words.ts';
import { openDesk, type TestDesk } from './testing.ts';

/** The operators, facets and saved searches over one matter whose every answer is known. */

let desk: TestDesk;
const search = (query: string) => desk.client.call('search.all', { query, limit: 100 });

/** What is found, in short: `article The motion`, in the order of the alphabet. */
async function found(query: string): Promise<string[]> {
  const { hits } = await search(query);
  return hits
    .map((hit) => {
      switch (hit.kind) {
        case 'article':
          return `article ${hit.article.title}`;
        case 'quote':
          return `quote ${hit.quote.exact}`;
        case 'claim':
          return `claim ${hit.claim.text}`;
        case 'entity':
          return `entity ${hit.entity.name}`;
        case 'question':
          return `question ${hit.question.text}`;
        case 'brief':
          return `brief ${hit.brief.title}`;
      }
    })
    .sort();
}

beforeAll(async () => {
  desk = await openDesk();
  const { client } = desk;
  const one = await desk.paste('The motion was denied. “We will appeal,” said Ada Moss.');
  const two = await desk.paste('A motion was filed. “No comment on appeals,” said Bo Quill.');
  const three = await desk.paste('Nothing of the sort happened. An appeal is unlikely.');
  const update = (id: number, fields: object) => client.call('articles.update', { id, fields });
  await update(one.id, { title: 'Denied', outlet: 'Plains Herald', published: '2024-05-17', kind: 'news' });
  await update(two.id, { title: 'Filed', outlet: 'Court Record', published: '2023-02-01', kind: 'filing' });
  await update(three.id, { title: 'Quiet', outlet: null, published: null, kind: 'news' });
  const moss = await client.call('entities.create', {
    kind: 'person',
    name: 'Ada Moss',
    aliases: [{ name: 'The Duchess', kind: 'alias' }],
  });
  const quill = await client.call('entities.create', { kind: 'person', name: 'Bo Quill', note: 'a clerk' });
  const first = await client.call('quotes.mark', {
    articleId: one.id,
    ...one.place('We will appeal'),
    fields: { speakerId: moss.id, note: 'call her' },
  });
  const second = await client.call('quotes.mark', {
    articleId: two.id,
    ...two.place('No comment on appeals'),
    fields: { speakerId: quill.id },
  });
  await client.call('claims.create', {
    text: 'An appeal is coming.',
    kind: 'allegation',
    tags: ['next steps'],
    quotes: [{ quoteId: first.id, stance: 'supports' }],
  });
  const brief = await client.call('briefs.create', { title: 'The appeal' });
  await client.call('briefs.addItem', { briefId: brief.id, item: { kind: 'quote', quoteId: second.id } });
});
afterAll(() => desk.close());

test.each([
  [
    'words find every kind of thing',
    'appeal',
    [
      'article Denied',
      'article Filed',
      'article Quiet',
      'brief The appeal',
      'claim An appeal is coming.',
      'quote No comment on appeals',
      'quote We will appeal',
    ],
  ],
  ['one kind of thing', 'kind:quote', ['quote No comment on appeals', 'quote We will appeal']],
  ['either of two', 'kind:brief kind:claim', ['brief The appeal', 'claim An appeal is coming.']],
  ['who speaks, by another name', 'speaker:duchess kind:quote', ['quote We will appeal']],
  ['where somebody speaks', 'speaker:"Bo Quill" kind:article', ['article Filed']],
  ['whoever else speaks', 'kind:quote -speaker:Moss', ['quote No comment on appeals']],
  ['an outlet by the beginning of a word', 'outlet:herald kind:article', ['article Denied']],
  ['any other outlet', 'kind:article -outlet:"Plains Herald"', ['article Filed', 'article Quiet']],
  [
    'a kind of article, and what was said in it',
    'kind:filing',
    ['article Filed', 'quote No comment on appeals'],
  ],
  ['quotes in articles of a kind', 'kind:quote kind:news', ['quote We will appeal']],
  [
    'a kind of claim, with its quotes',
    'kind:allegation',
    ['claim An appeal is coming.', 'quote We will appeal'],
  ],
  ['before a year', 'kind:article before:2024', ['article Filed']],
  ['after a day', 'kind:article after:2024-05-16', ['article Denied']],
  ['after the month itself', 'kind:article after:2024-05', []],
  [
    'not before, which leaves what has no date',
    'kind:article -before:2024',
    ['article Denied', 'article Quiet'],
  ],
  ['with a note', 'has:note', ['article Denied', 'entity Bo Quill', 'quote We will appeal']],
  ['claims with a tag', 'has:tags', ['claim An appeal is coming.']],
  ['articles without quotes', 'kind:article -has:quotes', ['article Quiet']],
  ['quotes that are evidence', 'kind:quote has:claims', ['quote We will appeal']],
  ['all that is asked for at once', 'appeal speaker:moss has:note kind:quote', ['quote We will appeal']],
  ['a word to leave out, wherever it stands', 'kind:article motion -filed', ['article Denied']],
  ['operators around a word to leave out', 'kind:article -motion', ['article Quiet']],
  ['a name with a slip in it', 'Mosss', ['entity Ada Moss']],
] as const)('%s: %s', async (_, query, expected) => {
  expect(await found(query)).toEqual(expected);
});

test.each([
  [
    'speaker:"Ada Mors" appeal kind:quote',
    'Nobody in this matter is called “Ada Mors”',
    'speaker:"Ada Moss" appeal kind:quote',
  ],
  [
    'appeal kind:quote outlet:"Plains Hearld"',
    'No article in this matter is from “Plains Hearld”',
    'appeal kind:quote outlet:"Plains Herald"',
  ],
  ['appeal kind:quote before:soon', 'no date', null],
  ['appeal kind:quote kind:zebra', 'no kind', null],
  ['kind:quote "appeal', 'not closed', 'kind:quote "appeal"'],
] as const)('%s gets help and is searched for without it', async (query, sentence, instead) => {
  const answer = await search(query);
  expect(answer.help && english.search.help(answer.help)).toContain(sentence);
  expect(answer.instead).toBe(instead);
  expect(await found(query)).toContain('quote We will appeal');
});

test('facets count what each of their values would leave, and a chosen value leaves the others to choose', async () => {
  const { facets, total } = await search('appeal');
  expect(total).toBe(7);
  expect(facets.thing.map(({ value, count }) => [value, count])).toEqual([
    ['article', 3],
    ['quote', 2],
    ['claim', 1],
    ['brief', 1],
  ]);
  expect(facets.outlet).toContainEqual({ value: 'Plains Herald', count: 3 });
  const chosen = await search('appeal kind:quote outlet:"Plains Herald"');
  expect(chosen.total).toBe(1);
  expect(chosen.facets.thing).toContainEqual({ value: 'claim', count: 1 });
  expect(chosen.facets.speaker).toEqual([{ value: 'Ada Moss', count: 1 }]);
  for (const { value, count } of (await search('kind:quote')).facets.outlet)
    expect((await search(`kind:quote outlet:"${value}"`)).total).toBe(count);
});

test('a change is found at once', async () => {
  expect(await found('walrus')).toEqual([]);
  const { id } = await desk.client.call('claims.create', { text: 'A walrus.', kind: 'fact' });
  expect(await found('walrus')).toEqual(['claim A walrus.']);
  await desk.client.call('claims.remove', { id });
  expect(await found('walrus')).toEqual([]);
});

test('a search is kept, named anew and removed, each an undo', async () => {
  const { client } = desk;
  const kept = async () => (await client.call('searches.list', {})).map(({ name, query }) => [name, query]);
  const { id } = await client.call('searches.save', { name: 'Appeals', query: 'appeal kind:quote' });
  await client.call('searches.rename', { id, name: 'What was said' });
  expect(await kept()).toEqual([['What was said', 'appeal kind:quote']]);
  await client.call('searches.remove', { id });
  expect(await kept()).toEqual([]);
  for (const [action, left] of [
    ['remove search', [['What was said', 'appeal kind:quote']]],
    ['rename search', [['Appeals', 'appeal kind:quote']]],
    ['save search', []],
  ] as const) {
    const { step } = await client.call('history.undo', {});
    expect(step?.action).toBe(action);
    expect(await kept()).toEqual(left);
  }
  await expect(client.call('searches.rename', { id, name: 'Gone' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a query that was given up is not looked for', async () => {
  const abort = new AbortController();
  const given = desk.client.call('search.all', { query: 'appeal', limit: 5 }, { signal: abort.signal });
  abort.abort();
  await expect(given).rejects.toBeInstanceOf(Failure);
});
