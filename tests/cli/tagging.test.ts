import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Claim, Entity, Quote } from '#core/contract/nouns.ts';
import { asked, folderOf, pincite, refused } from './pincite.ts';

const TEXT = `Two sides met in court on Friday.

“We will answer,” Kari Morrissey said. “We will answer in full.”

Kari Morrisey, as the docket has her, spoke for 😀 an hour. “We will answer,” said the clerk.
`;

let folder = '';
beforeEach(async () => {
  folder = folderOf();
  writeFileSync(join(folder, 'a.txt'), TEXT);
  await asked(folder, 'new', 'case');
  await asked(folder, 'import', 'case', 'a.txt');
});

const morrissey = () =>
  asked<Entity>(
    folder,
    'entity',
    'case',
    'Kari Morrissey',
    '--kind',
    'person',
    '--alias',
    'Morrissey',
    '--former',
    'K. M.',
    '--misspelling',
    'Kari Morrisey',
  );

test('an entity comes with its other names, and goes with one undo', async () => {
  const { aliases } = await morrissey();
  expect(aliases.map(({ name, kind }) => [name, kind])).toEqual(
    expect.arrayContaining([
      ['Morrissey', 'alias'],
      ['K. M.', 'former'],
      ['Kari Morrisey', 'misspelling'],
    ]),
  );
  await asked(folder, 'undo', 'case');
  expect(await asked(folder, 'list', 'case', 'entities')).toEqual([]);
});

test('a quote comes with its speaker, outlet and those it is about, and goes with one undo', async () => {
  await morrissey();
  await asked(folder, 'entity', 'case', 'The Docket', '--kind', 'organization');
  const quote = await asked<Quote>(
    folder,
    'quote',
    'case',
    'a.txt',
    '--words',
    'We will answer in full.',
    '--speech',
    'direct',
    '--speaker',
    'Kari Morrissey',
    '--via',
    'The Docket',
    '--about',
    '1',
    '--about',
    'The Docket',
    '--note',
    'Check.',
  );
  expect(quote).toMatchObject({
    exact: 'We will answer in full.',
    speech: 'direct',
    speaker: { name: 'Kari Morrissey' },
    reportedVia: { name: 'The Docket' },
    note: 'Check.',
    start: TEXT.indexOf('We will answer in full.'),
  });
  expect(quote.about).toHaveLength(2);
  await asked(folder, 'undo', 'case');
  expect(await asked(folder, 'list', 'case', 'quotes')).toEqual([]);
});

test('words that stand several times are never guessed at', async () => {
  const words = ['quote', 'case', '1', '--words', 'We will answer,'];
  expect(await refused(folder, ...words)).toMatchObject({
    code: 1,
    error: { code: 'ambiguous', detail: { occurrences: 2 } },
  });
  expect(await asked<Quote>(folder, ...words, '--occurrence', '2')).toMatchObject({
    start: TEXT.lastIndexOf('We will answer,'),
  });
  expect(await refused(folder, ...words, '--occurrence', '3')).toMatchObject({
    code: 1,
    error: { code: 'no-such-words' },
  });
  expect(await refused(folder, 'quote', 'case', '1', '--words', 'we will answer')).toMatchObject({
    error: { code: 'no-such-words' },
  });
});

test('a span is in UTF-16 code units and never halves a character', async () => {
  const start = TEXT.indexOf('😀');
  const whole = await asked<Quote>(folder, 'quote', 'case', '1', '--span', `${start}:${start + 2}`);
  expect(whole.exact).toBe('😀');
  for (const span of [
    `${start}:${start + 1}`,
    `${start + 1}:${start + 3}`,
    '5:5',
    '9:2',
    `0:${TEXT.length + 1}`,
  ]) {
    expect(await refused(folder, 'quote', 'case', '1', '--span', span)).toMatchObject({
      code: 1,
      error: { code: 'bad-span' },
    });
  }
  expect(await refused(folder, 'quote', 'case', '1', '--span', '-1:4')).toMatchObject({
    code: 2,
    error: { code: 'usage' },
  });
});

test('an entity is found by number, name or another right name, never by a misspelling', async () => {
  await morrissey();
  for (const name of ['1', 'Kari Morrissey', 'Morrissey', 'K. M.']) {
    expect(await asked<{ entity: Entity }>(folder, 'show', 'case', 'entity', name)).toMatchObject({
      entity: { id: 1 },
    });
  }
  for (const name of ['Kari Morrisey', 'kari morrissey', 'Kari', '7', '__proto__']) {
    expect(await refused(folder, 'show', 'case', 'entity', name)).toMatchObject({
      code: 1,
      error: { code: 'not-found' },
    });
  }
});

test('a name that two entities have is said to be so, and nothing is done', async () => {
  await asked(folder, 'entity', 'case', 'Mary Marlowe Sommer', '--kind', 'person', '--alias', 'Mary');
  await asked(folder, 'entity', 'case', 'Mary Carmack-Altwies', '--kind', 'person', '--alias', 'Mary');
  const { code, error, err } = await refused(
    folder,
    'quote',
    'case',
    '1',
    '--words',
    'an hour',
    '--speech',
    'direct',
    '--speaker',
    'Mary',
  );
  expect({ code, error }).toMatchObject({
    code: 1,
    error: { code: 'ambiguous', detail: { ids: expect.arrayContaining([1, 2]) } },
  });
  expect(err).toContain('Mary Carmack-Altwies');
  expect(await asked(folder, 'list', 'case', 'quotes')).toEqual([]);
});

test('a mention takes the name’s own words, or those that were printed', async () => {
  await morrissey();
  expect(await asked(folder, 'mention', 'case', '1', 'Kari Morrissey')).toMatchObject({
    exact: 'Kari Morrissey',
  });
  expect(await asked(folder, 'mention', 'case', '1', '1', '--words', 'Kari Morrisey')).toMatchObject({
    exact: 'Kari Morrisey',
  });
  await asked(folder, 'remove', 'case', 'mention', '1');
  expect(await asked(folder, 'show', 'case', 'entity', '1')).toMatchObject({
    mentioned: [{ exact: 'Kari Morrisey' }],
  });
});

test('a claim comes with quotes, entities and date, and goes with one undo', async () => {
  await morrissey();
  await asked(folder, 'quote', 'case', '1', '--words', 'We will answer in full.');
  await asked(folder, 'quote', 'case', '1', '--words', 'an hour');
  const words = ['claim', 'case', 'She will answer.', '--kind', 'denial', '--date', 'about:2025-01-10'];
  const { claim } = await asked<{ claim: Claim }>(
    folder,
    ...words,
    '--quote',
    '1',
    '--quote',
    '2:contradicts',
    '--by',
    'Morrissey',
    '--about',
    '1',
    '--status',
    'disputed',
  );
  expect(claim).toMatchObject({
    supports: 1,
    contradicts: 1,
    status: 'disputed',
    date: { from: '2025-01-10', precision: 'about' },
  });
  expect(claim.entities.map(({ role }) => role)).toEqual(expect.arrayContaining(['by', 'about']));
  await asked(folder, 'undo', 'case');
  expect(await asked(folder, 'list', 'case', 'claims')).toEqual([]);
});

test('a claim whose quote is not there is not made', async () => {
  expect(
    await refused(folder, 'claim', 'case', 'So it was.', '--kind', 'fact', '--quote', '9'),
  ).toMatchObject({
    code: 1,
    error: { code: 'not-found', detail: { noun: 'quote', id: 9 } },
  });
  expect(
    await refused(folder, 'claim', 'case', 'So it was.', '--kind', 'fact', '--quote', '1:against'),
  ).toMatchObject({ code: 2 });
  expect(await asked(folder, 'list', 'case', 'claims')).toEqual([]);
});

test('what is tied can be tied otherwise, and untied', async () => {
  await morrissey();
  await asked(folder, 'quote', 'case', '1', '--words', 'an hour');
  await asked(folder, 'claim', 'case', 'She spoke.', '--kind', 'fact', '--quote', '1');
  expect(
    await asked(folder, 'link', 'case', 'claim', '1', '--quote', '1:contradicts', '--by', '1'),
  ).toMatchObject({
    claim: { supports: 0, contradicts: 1, entities: [{ role: 'by' }] },
  });
  expect(await asked(folder, 'unlink', 'case', 'claim', '1', '--quote', '1', '--by', '1')).toMatchObject({
    claim: { contradicts: 0, entities: [] },
  });
  expect(await asked(folder, 'link', 'case', 'quote', '1', '--about', '1')).toMatchObject({
    about: [{ id: 1 }],
  });
  expect(await asked(folder, 'unlink', 'case', 'quote', '1', '--about', '1')).toMatchObject({ about: [] });
  expect(await refused(folder, 'link', 'case', 'quote', '1', '--by', '1')).toMatchObject({ code: 2 });
});

test('fields are set and emptied', async () => {
  const head = [
    '--title',
    'A day in court',
    '--outlet',
    'The Docket',
    '--published',
    '2025-01-10',
    '--machine',
    'yes',
  ];
  expect(await asked(folder, 'set', 'case', 'article', 'a.txt', ...head)).toMatchObject({
    title: 'A day in court',
    outlet: 'The Docket',
    published: '2025-01-10',
    machineWritten: true,
  });
  expect(
    await asked(folder, 'set', 'case', 'article', 'A day in court', '--outlet', '', '--published', ''),
  ).toMatchObject({
    outlet: null,
    published: null,
  });
  expect(await refused(folder, 'set', 'case', 'article', '1', '--published', '10 January')).toMatchObject({
    code: 2,
  });
});

test('a question gathers the answers of claims', async () => {
  await asked(folder, 'claim', 'case', 'It was filed in Santa Fe.', '--kind', 'fact');
  await asked(folder, 'question', 'case', 'In which court was it filed?');
  expect(await asked(folder, 'answer', 'case', '1', '1', 'state court')).toMatchObject({
    answers: [{ claimId: 1, answer: 'state court' }],
  });
  expect((await pincite(folder, 'list', 'case', 'questions')).out).toContain('state court (claim 1)');
});

test('what is removed comes back by undo', async () => {
  await asked(folder, 'quote', 'case', '1', '--words', 'an hour');
  await asked(folder, 'remove', 'case', 'article', 'a.txt');
  expect(await asked(folder, 'list', 'case', 'quotes')).toEqual([]);
  await asked(folder, 'undo', 'case');
  expect(await asked(folder, 'list', 'case', 'quotes')).toHaveLength(1);
  expect(await refused(folder, 'remove', 'case', 'quote', '99999999999999999999')).toMatchObject({ code: 2 });
});

test('a search finds each noun, and nothing found is no failure', async () => {
  await morrissey();
  const { hits } = await asked<{ hits: { kind: string }[] }>(folder, 'search', 'case', 'morrissey');
  expect(hits.map(({ kind }) => kind).toSorted()).toEqual(['article', 'entity']);
  expect(await pincite(folder, 'search', 'case', 'zebra')).toEqual({
    code: 0,
    out: '',
    err: 'Nothing was found.\n',
  });
});
