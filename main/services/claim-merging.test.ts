import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMatter } from '#db/open.ts';
import { snapshot } from '#db/testing.ts';
import { openDesk, type TestDesk } from './testing.ts';
import { expectUndone, type Edit } from './undone-law.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const TEXT = 'The ferry sank at noon. The port shut the landing on Friday. Nobody was hurt, the port said.';
const call: TestDesk['client']['call'] = (method, params, options) =>
  desk.client.call(method, params, options);

/** The rows of all tables of the history, as another program reads them. */
function rows(): unknown {
  const db = openMatter(join(desk.options.mattersFolder, 'Test.matter'));
  try {
    return snapshot(db);
  } finally {
    db.close();
  }
}

/** Three claims with links of every kind, some of them the same. */
async function filled() {
  const article = await desk.paste(TEXT);
  const mark = async (words: string) =>
    (await call('quotes.mark', { articleId: article.id, ...article.place(words) })).id;
  const quotes = [
    await mark('The ferry sank at noon.'),
    await mark('shut the landing'),
    await mark('Nobody was hurt'),
  ] as const;
  const { id: port } = await call('entities.create', { kind: 'agency', name: 'The port' });
  const { id: ferry } = await call('entities.create', { kind: 'work', name: 'The ferry' });
  const link = (quoteId: number, stance: 'supports' | 'contradicts' | 'context') => ({ quoteId, stance });
  const { id: shut } = await call('claims.create', {
    text: 'The port shut the landing.',
    kind: 'fact',
    note: 'ask the port',
    tags: ['ferry', 'port'],
    quotes: [link(quotes[0], 'context'), link(quotes[1], 'supports')],
    entities: [{ entityId: port, role: 'by' }],
  });
  const { id: closed } = await call('claims.create', {
    text: 'The landing was closed.',
    kind: 'finding',
    force: 'finding',
    basis: 'said',
    date: { from: '2025-01-10', to: null, precision: 'day' },
    note: 'after the harbour log',
    tags: ['log', 'port'],
    quotes: [link(quotes[1], 'contradicts'), link(quotes[2], 'context')],
    entities: [
      { entityId: port, role: 'by' },
      { entityId: ferry, role: 'about' },
    ],
  });
  const { id: sank } = await call('claims.create', { text: 'The ferry sank.', kind: 'fact' });
  const { id: question } = await call('questions.create', { text: 'Who shut it?', note: null });
  await call('questions.answer', { questionId: question, claimId: closed, answer: 'the port' });
  const { id: brief } = await call('briefs.create', { title: 'What is known' });
  await call('briefs.addItem', { briefId: brief, item: { kind: 'claim', claimId: closed } });
  return { quotes, port, ferry, shut, closed, sank, question, brief };
}

const stances = async (id: number) =>
  (await call('claims.get', { id })).evidence.map(({ quote, stance }) => `${quote.id} ${stance}`);

test('every quote, entity, tag, answer and place in a brief follows, and what only the other said is kept', async () => {
  const { quotes, port, ferry, shut, closed, question, brief } = await filled();
  await call('claims.merge', { into: shut, from: [closed] });
  const { claim } = await call('claims.get', { id: shut });
  // The quote that both have keeps the stance that it has for the claim that stays.
  expect(await stances(shut)).toEqual([
    `${quotes[0]} context`,
    `${quotes[1]} supports`,
    `${quotes[2]} context`,
  ]);
  expect(claim).toMatchObject({
    text: 'The port shut the landing.',
    kind: 'fact',
    force: 'finding',
    basis: 'said',
    date: { from: '2025-01-10' },
    note: 'ask the port\nafter the harbour log',
    tags: ['ferry', 'log', 'port'],
  });
  expect(claim.entities.map(({ role, entity }) => `${role} ${entity.id}`).sort()).toEqual([
    `about ${ferry}`,
    `by ${port}`,
  ]);
  expect((await call('questions.list', {}))[0]!.answers).toMatchObject([
    { claimId: shut, answer: 'the port' },
  ]);
  expect((await call('briefs.get', { id: brief })).items).toMatchObject([{ claimId: shut }]);
  await expect(call('claims.get', { id: closed })).rejects.toMatchObject({ code: 'not-found' });
  const [step] = await call('history.list', { limit: 1 });
  expect([question > 0, step!.action]).toEqual([true, 'merge claims']);
});

test('a claim that stands in a brief twice over stands there once', async () => {
  const { shut, closed, brief } = await filled();
  await call('briefs.addItem', { briefId: brief, item: { kind: 'claim', claimId: shut } });
  await call('claims.merge', { into: shut, from: [closed] });
  expect((await call('briefs.get', { id: brief })).items.map(({ claimId }) => claimId)).toEqual([shut]);
});

test('claims that answer a question differently stay two, however many were to become one', async () => {
  const { shut, closed, sank, question } = await filled();
  await call('questions.answer', { questionId: question, claimId: shut, answer: 'The sheriff' });
  const before = rows();
  await expect(call('claims.merge', { into: shut, from: [sank, closed] })).rejects.toMatchObject({
    code: 'answers-differ',
    detail: { question: 'Who shut it?' },
  });
  expect(rows()).toEqual(before);
  await call('questions.answer', { questionId: question, claimId: shut, answer: 'The Port' });
  await call('claims.merge', { into: shut, from: [sank, closed] });
  expect((await call('claims.list', {})).map(({ id }) => id)).toEqual([shut]);
});

test('a claim does not go into itself, nor into one that is not there', async () => {
  const { shut } = await filled();
  for (const [into, from, code] of [
    [shut, shut, 'bad-request'],
    [999, shut, 'not-found'],
    [shut, 999, 'not-found'],
  ] as const)
    await expect(call('claims.merge', { into, from: [from] })).rejects.toMatchObject({ code });
});

test('the quotes that were chosen go to a new claim next to the other, with what holds of both', async () => {
  const { quotes, closed, sank, shut } = await filled();
  const { id } = await call('claims.split', {
    id: closed,
    text: 'Nobody was hurt.',
    quoteIds: [quotes[2]],
  });
  const { claim } = await call('claims.get', { id });
  expect(claim).toMatchObject({
    text: 'Nobody was hurt.',
    kind: 'finding',
    status: 'open',
    force: 'finding',
    basis: 'said',
    note: null,
    tags: ['log', 'port'],
  });
  expect(claim.entities).toHaveLength(2);
  expect([await stances(closed), await stances(id)]).toEqual([
    [`${quotes[1]} contradicts`],
    [`${quotes[2]} context`],
  ]);
  expect((await call('claims.list', {})).map((one) => one.id)).toEqual([shut, closed, id, sank]);
  // A quote that is not that claim's: nothing of it is done.
  await expect(
    call('claims.split', { id: closed, text: 'Another.', quoteIds: [quotes[1], quotes[0]] }),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect(await call('claims.list', {})).toHaveLength(4);
});

test('what was put away is out of lists, search, answers and checks until it is asked for or restored', async () => {
  const { shut, closed, sank, question, port } = await filled();
  const seen = async () => ({
    listed: (await call('claims.list', {})).map(({ id }) => id),
    found: (await call('search.all', { query: 'kind:claim landing', limit: 10 })).total,
    answers: (await call('questions.list', {}))[0]!.answers.length,
    ofPort: (await call('entities.get', { id: port })).claims.length,
    checked: (await call('checks.list', {})).findings.filter(
      ({ place }) => place.thing === 'claim' && place.id === closed,
    ).length,
  });
  const before = await seen();
  expect([question > 0, before.found, before.answers, before.ofPort]).toEqual([true, 2, 1, 2]);
  expect(before.checked).toBeGreaterThan(0);
  await call('claims.archive', { ids: [closed], archived: true });
  expect(await seen()).toEqual({ listed: [shut, sank], found: 1, answers: 0, ofPort: 1, checked: 0 });
  expect((await call('claims.list', { archived: true })).map(({ id, archived }) => [id, archived])).toEqual([
    [shut, false],
    [closed, true],
    [sank, false],
  ]);
  expect((await call('claims.get', { id: closed })).claim.archived).toBe(true);
  await call('claims.archive', { ids: [closed], archived: false });
  expect(await seen()).toEqual(before);
});

test('claims stand in the order that the reporter gives them, and a new one comes last', async () => {
  const { shut, closed, sank } = await filled();
  const order = async () => (await call('claims.list', {})).map(({ id }) => id);
  await call('claims.move', { id: sank, before: shut });
  expect(await order()).toEqual([sank, shut, closed]);
  await call('claims.move', { id: shut, before: null });
  expect(await order()).toEqual([sank, closed, shut]);
  const { id } = await call('claims.create', { text: 'The last.', kind: 'fact' });
  expect(await order()).toEqual([sank, closed, shut, id]);
  // So often between the same two that no number is left between them.
  for (let n = 0; n < 60; n += 1) {
    await call('claims.move', { id: n % 2 === 0 ? closed : shut, before: id });
    expect(await order()).toEqual(n % 2 === 0 ? [sank, shut, closed, id] : [sank, closed, shut, id]);
  }
});

test('whatever is joined, split, put away, moved, edited, undone and redone: undoing all ends in the very rows that it began with', async () => {
  await filled();
  await expectUndone(
    { call },
    rows,
    ['merge', 'split', 'archive', 'restore', 'move', 'edit', 'tag', 'link', 'answer', 'make'],
    apply,
    60,
  );
}, 120_000);

async function apply({ what, a, b }: Edit, n: number): Promise<void> {
  if (what === 'make') return void (await call('claims.create', { text: `Claim ${n} ${a}`, kind: 'fact' }));
  const claims = await call('claims.list', { archived: true });
  const one = claims[a % Math.max(1, claims.length)];
  const other = claims[b % Math.max(1, claims.length)];
  if (!one || !other) return;
  const { id } = one;
  const quotes = (await call('quotes.list', {})).map((quote) => quote.id);
  switch (what) {
    case 'merge':
      if (id === other.id) return;
      // Two that answer one question differently are refused, and nothing is done.
      return void (await call('claims.merge', { into: id, from: [other.id] }).catch((failure: unknown) =>
        expect(failure).toMatchObject({ code: 'answers-differ' }),
      ));
    case 'split': {
      const [first] = (await call('claims.get', { id })).evidence;
      if (!first) return;
      return void (await call('claims.split', { id, text: `Part ${n} ${b}`, quoteIds: [first.quote.id] }));
    }
    case 'archive':
    case 'restore':
      return void (await call('claims.archive', {
        ids: [...new Set([id, other.id])],
        archived: what === 'archive',
      }));
    case 'move':
      return void (await call('claims.move', { id, before: b % 3 === 0 ? null : other.id }));
    case 'edit':
      return void (await call('claims.update', {
        id,
        fields: { text: `Edited ${n} ${b}`, force: 'charge', basis: b % 2 === 0 ? 'inferred' : null },
      }));
    case 'tag':
      return void (await call('claims.update', { id, fields: { tags: [`tag ${b % 3}`, 'all'] } }));
    case 'link':
      return void (await call('claims.linkQuote', {
        claimId: id,
        quoteId: quotes[b % quotes.length]!,
        stance: 'context',
      }));
    case 'answer': {
      const [question] = await call('questions.list', {});
      const answer = b % 2 === 0 ? 'the port' : 'the sheriff';
      return void (await call('questions.answer', { questionId: question!.id, claimId: id, answer }));
    }
  }
}
