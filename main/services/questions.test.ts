import { afterEach, beforeEach, expect, test } from 'vitest';
import fc from 'fast-check';
import { openDesk, type TestDesk } from './testing.ts';

/** Questions, what is decided about them, who is called, and what is proposed: real services over a real file. */

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const LEDGER =
  'The suit was filed in federal court by Ada Quill, and thrown out in July 2024. “We will appeal at once and win,” she said.';
const HERALD =
  'The suit was filed in county court by Ada Quill, and thrown out in April 2023. “We will not appeal at once and win,” she said.';

const call: TestDesk['client']['call'] = (method, params) => desk.client.call(method, params);
const ask = async (text = 'In which court was it filed?') =>
  (await call('questions.create', { text, note: null })).id;
const question = async (id: number) => (await call('questions.list', {})).find((one) => one.id === id);

async function claim(
  text: string,
  article: Awaited<ReturnType<TestDesk['paste']>>,
  words: string,
): Promise<number> {
  const entities = await call('entities.list', {});
  const entity = entities[0] ?? (await call('entities.create', { kind: 'person', name: 'Ada Quill' }));
  const quote = await call('quotes.mark', { articleId: article.id, ...article.place(words) });
  const made = await call('claims.create', {
    text,
    kind: 'fact',
    quotes: [{ quoteId: quote.id, stance: 'supports' }],
    entities: [{ entityId: entity.id, role: 'by' }],
  });
  return made.id;
}

async function accounts() {
  const ledger = await desk.paste(LEDGER);
  const herald = await desk.paste(HERALD);
  return {
    ledger,
    herald,
    federal: await claim('Ada Quill filed the suit in federal court.', ledger, 'filed in federal court'),
    county: await claim('Ada Quill filed the suit in county court.', herald, 'filed in county court'),
  };
}

test('a conflict is resolved with a reason and evidence, opens again with another answer, and all of it is undone', async () => {
  const { federal, county } = await accounts();
  const id = await ask();
  await call('questions.answer', { questionId: id, claimId: federal, answer: 'federal court' });
  await call('questions.answer', { questionId: id, claimId: county, answer: 'county court' });
  const [quote] = (await call('claims.get', { id: county })).evidence;
  await call('questions.resolve', {
    id,
    answer: 'county court',
    reason: ' The clerk has it. ',
    quotes: [quote!.quote.id],
  });
  expect((await question(id))?.resolution).toMatchObject({
    answer: 'county court',
    reason: 'The clerk has it.',
    quotes: [quote!.quote.id],
    weighed: ['federal court', 'county court'],
  });
  const open = async () =>
    (await call('checks.list', {})).findings.filter(({ rule }) => rule === 'open-conflict').length;
  expect(await open()).toBe(0);
  const third = await call('claims.create', { text: 'It was filed in city court.', kind: 'fact' });
  await call('questions.answer', { questionId: id, claimId: third.id, answer: 'city court' });
  expect(await open()).toBe(1);
  await call('questions.resolve', { id, answer: 'county court', reason: 'The clerk has it.', quotes: [] });
  expect(await open()).toBe(0);
  expect((await question(id))?.resolution?.quotes).toEqual([]);
  await call('questions.reopen', { id });
  expect((await question(id))?.resolution).toBeNull();
  expect(await open()).toBe(1);
  for (let i = 0; i < 5; i += 1) await call('history.undo', {});
  expect((await question(id))?.resolution).toBeNull();
  expect((await question(id))?.answers).toHaveLength(2);
});

test('each act has its own name in the history', async () => {
  const id = await ask();
  await call('questions.update', { id, fields: { text: 'Where?' } });
  await call('questions.update', { id, fields: { type: 'place' } });
  await call('questions.resolve', { id, answer: 'here', reason: null, quotes: [] });
  const { id: callId } = await call('questions.call', { questionId: id, name: 'The clerk' });
  await call('questions.called', { id: callId, done: true });
  await call('questions.called', { id: callId, done: false });
  await call('questions.dropCall', { id: callId });
  await call('questions.reopen', { id });
  const steps = (await call('history.list', { limit: 9 })).map(
    ({ action, subject }) => `${action}: ${subject}`,
  );
  expect(steps).toEqual([
    'reopen conflict: here',
    'remove call: The clerk',
    'note call as to be made: The clerk',
    'note call as made: The clerk',
    'add call: The clerk',
    'resolve conflict: here',
    'set conflict type: Where?',
    'edit question: Where?',
    'ask question: In which court was it filed?',
  ]);
});

test('who is to be called follows an entity into a merger, and keeps the name when the entity goes', async () => {
  const id = await ask();
  const clerk = await call('entities.create', { kind: 'person', name: 'Dana Cole' });
  const other = await call('entities.create', { kind: 'person', name: 'D. Cole' });
  await call('questions.call', { questionId: id, entityId: other.id });
  await call('entities.merge', { from: other.id, into: clerk.id, nameIs: 'alias' });
  expect((await question(id))?.calls).toMatchObject([
    { name: 'Dana Cole', entity: { id: clerk.id }, done: false },
  ]);
  await call('entities.remove', { id: clerk.id });
  expect((await question(id))?.calls).toMatchObject([{ name: 'D. Cole', entity: null }]);
});

test('a question is asked with its first answer in one step', async () => {
  const { federal } = await accounts();
  await call('questions.create', {
    text: 'In which court?',
    note: null,
    answers: [{ claimId: federal, answer: 'federal court' }],
  });
  expect((await call('questions.list', {}))[0]?.answers).toMatchObject([
    { claimId: federal, answer: 'federal court' },
  ]);
  await call('history.undo', {});
  expect(await call('questions.list', {})).toEqual([]);
});

test('a proposed question is taken in one step, or dismissed for good, until undo brings it back', async () => {
  await accounts();
  const proposals = async () =>
    (await call('questions.proposed', {})).proposals.filter(({ differing }) => differing === 'court');
  const [proposal] = await proposals();
  expect(proposal?.sides.map(({ answer }) => answer)).toEqual(['federal court', 'county court']);
  await call('questions.dismiss', { key: proposal!.key });
  expect(await proposals()).toEqual([]);
  await call('history.undo', {});
  const { id } = await call('questions.take', { key: proposal!.key, text: 'In which court?' });
  expect(await question(id)).toMatchObject({
    text: 'In which court?',
    answers: [{ answer: 'federal court' }, { answer: 'county court' }],
  });
  expect(await proposals()).toEqual([]);
  await call('history.undo', {});
  expect(await call('questions.list', {})).toEqual([]);
  expect(await proposals()).toHaveLength(1);
});

test('a quotation that was altered is proposed as what was said, and taking it marks what was not marked', async () => {
  const { ledger } = await accounts();
  await call('quotes.mark', {
    articleId: ledger.id,
    ...ledger.place('“We will appeal at once and win,”'),
    fields: { speech: 'direct' },
  });
  const { proposals } = await call('questions.proposed', {});
  const wording = proposals.find(({ differing }) => differing === 'wording');
  expect(wording?.sides.map(({ answer }) => answer)).toEqual([
    '“We will appeal at once and win,”',
    '“We will not appeal at once and win,”',
  ]);
  const before = (await call('quotes.list', {})).length;
  await call('questions.take', { key: wording!.key, text: 'What was said?' });
  expect(await call('quotes.list', {})).toHaveLength(before + 1);
  const left = (await call('questions.proposed', {})).proposals;
  expect(left.filter(({ differing }) => differing === 'wording')).toEqual([]);
  await call('history.undo', {});
  expect(await call('quotes.list', {})).toHaveLength(before);
});

test('who carries a claim, quotes it, denies it or is silent is told by the days of the articles', async () => {
  const { federal, county, ledger, herald } = await accounts();
  await call('articles.update', { id: herald.id, fields: { published: '2025-01-09' } });
  await call('articles.update', { id: ledger.id, fields: { published: '2025-01-10' } });
  const [evidence] = (await call('claims.get', { id: county })).evidence;
  const carriers = async () => {
    const told = await call('claims.carriers', { id: federal });
    return { first: told.first, silent: told.silent, how: told.carriers.map(({ carrying }) => carrying) };
  };
  expect(await carriers()).toEqual({ first: ledger.id, silent: 1, how: ['carries', 'silent'] });
  await call('claims.linkQuote', { claimId: federal, quoteId: evidence!.quote.id, stance: 'contradicts' });
  expect(await carriers()).toEqual({ first: ledger.id, silent: 0, how: ['denies', 'carries'] });
});

type Act = (at: number) => Promise<unknown>;

test('whatever is asked, answered, decided and called, undoing all of it leaves what was there before', async () => {
  const { federal, county } = await accounts();
  const clerk = (await call('entities.list', {}))[0]!.id;
  const quotes = (await call('quotes.list', {})).map(({ id }) => id);
  const ids = async () => (await call('questions.list', {})).map(({ id }) => id);
  const one = async (at: number) => {
    const all = await ids();
    return all[at % all.length] ?? (await ask());
  };
  const calls = async (at: number) => {
    const all = (await call('questions.list', {})).flatMap((found) => found.calls);
    return all[at % all.length]?.id;
  };
  const acts: readonly Act[] = [
    () => ask(),
    async (at) =>
      call('questions.answer', {
        questionId: await one(at),
        claimId: at % 2 ? federal : county,
        answer: `a${at}`,
      }),
    async (at) =>
      call('questions.resolve', {
        id: await one(at),
        answer: `a${at}`,
        reason: null,
        quotes: quotes.slice(at % 3),
      }),
    async (at) => call('questions.reopen', { id: await one(at) }),
    async (at) => call('questions.call', { questionId: await one(at), entityId: clerk }),
    async (at) => call('questions.call', { questionId: await one(at), name: `n${at}` }),
    async (at) => call('questions.called', { id: (await calls(at)) ?? 0, done: at % 2 === 0 }),
    async (at) => call('questions.dropCall', { id: (await calls(at)) ?? 0 }),
    async (at) => call('questions.update', { id: await one(at), fields: { type: at % 2 ? 'date' : null } }),
    async (at) => call('questions.remove', { id: await one(at) }),
    async (at) => {
      const { proposals } = await call('questions.proposed', {});
      const proposal = proposals[at % proposals.length];
      if (proposal) await call('questions.take', { key: proposal.key, text: `q${at}` });
    },
    async (at) => {
      const { proposals } = await call('questions.proposed', {});
      const proposal = proposals[at % proposals.length];
      if (proposal) await call('questions.dismiss', { key: proposal.key });
    },
  ];
  const state = async () => ({
    questions: await call('questions.list', {}),
    compared: await call('compare.get', {}),
    claims: await call('claims.list', {}),
    proposed: await call('questions.proposed', {}),
  });
  const steps = async () =>
    (await call('history.list', { limit: 10_000 })).filter((step) => step.state === 'done');
  const before = await state();
  const [last] = await steps();
  const sequence = fc.array(fc.tuple(fc.nat(acts.length - 1), fc.nat(5)), { maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(sequence, async (chosen) => {
      // What is not there is refused, and changes nothing.
      for (const [which, at] of chosen) await acts[which]!(at).catch(() => {});
      const after = await state();
      const done = (await steps())[0]!.id;
      await call('history.returnTo', { id: last!.id });
      expect(await state()).toEqual(before);
      // Where nothing was done, redo still has what was undone before.
      if (done !== last!.id) {
        while ((await call('history.redo', {})).step) continue;
        expect(await state()).toEqual(after);
        await call('history.returnTo', { id: last!.id });
      }
    }),
    { numRuns: 20 },
  );
}, 60_000);
