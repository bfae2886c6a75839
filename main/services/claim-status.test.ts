import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const call: TestDesk['client']['call'] = (method, params, options) =>
  desk.client.call(method, params, options);

const SHUT = 'The port shut the landing on Friday.';
const COPY = `The ferry left the north landing a little after nine with forty people aboard, most of them on their way to
market. A deckhand noticed water in the engine room before it had passed the second buoy, and the captain turned at once,
but by the time the harbor launch reached it the deck was awash and the passengers were standing on the benches.`;

/** An article of an outlet with a quote of these words. */
async function quoted(outlet: string | null, text: string, words = SHUT) {
  const article = await desk.paste(text);
  await call('articles.update', { id: article.id, fields: { outlet, kind: 'news' } });
  const { id } = await call('quotes.mark', { articleId: article.id, ...article.place(words) });
  return { article: article.id, quote: id };
}

async function claimOf(
  ...quotes: readonly (readonly [quoteId: number, stance: 'supports' | 'contradicts' | 'context'])[]
): Promise<number> {
  const { id } = await call('claims.create', {
    text: 'The landing was shut.',
    kind: 'fact',
    quotes: quotes.map(([quoteId, stance]) => ({ quoteId, stance })),
  });
  return id;
}

const weighed = (id: number) => call('claims.get', { id });

test('two outlets that do not hang together speak for a claim; it is held so only once the reporter says so', async () => {
  const one = await quoted('Port Courier', `${SHUT} Nobody was hurt.`);
  const other = await quoted('Mara Gazette', `At the gate hangs a notice. ${SHUT}`);
  const id = await claimOf([one.quote, 'supports'], [other.quote, 'supports']);
  const { claim, proposal, sources } = await weighed(id);
  expect(claim.status).toBe('open');
  expect(proposal).toEqual({
    status: 'corroborated',
    reason: { kind: 'independent', outlets: ['Port Courier', 'Mara Gazette'] },
  });
  expect([sources.groups.length, sources.ties]).toEqual([2, []]);
  await call('claims.decideStatus', { id, accept: true });
  expect(await weighed(id)).toMatchObject({ claim: { status: 'corroborated' }, proposal: null });
  expect((await call('history.undo', {})).step?.action).toBe('take status');
  expect(await weighed(id)).toMatchObject({ claim: { status: 'open' }, proposal });
});

test('outlets with one copy are one source, and the words are shown that say so', async () => {
  const one = await quoted('Port Courier', `${COPY} ${SHUT}`);
  const other = await quoted('Mara Gazette', `Ferry sinks\n\n${COPY} ${SHUT}`);
  const id = await claimOf([one.quote, 'supports'], [other.quote, 'supports']);
  const { proposal, sources } = await weighed(id);
  expect(proposal).toBeNull();
  expect(sources.groups.map((group) => group.map(({ name }) => name))).toEqual([
    ['Port Courier', 'Mara Gazette'],
  ]);
  const [tie] = sources.ties;
  expect(tie).toMatchObject({ kind: 'copy', articleId: one.article, otherName: 'Mara Gazette' });
  expect(tie!.place!.words).toMatch(/^The ferry left the north landing/);
  expect((await call('checks.list', {})).findings.map(({ reason }) => reason.kind)).toContain('one-copy');
});

test('furniture that both carry makes no copy of them', async () => {
  const one = await quoted('Port Courier', `${COPY}\n\n${SHUT} Nobody was hurt.`);
  const other = await quoted('Mara Gazette', `${COPY}\n\nAt the gate hangs a notice. ${SHUT}`);
  const id = await claimOf([one.quote, 'supports'], [other.quote, 'supports']);
  expect((await weighed(id)).sources.groups).toHaveLength(1);
  await call('furniture.mark', { articleId: one.article, start: 0, end: COPY.length });
  expect((await weighed(id)).sources.groups).toHaveLength(2);
});

test('what is no outlet’s own news speaks for nothing: a filing, a machine, an outlet that nobody knows', async () => {
  const one = await quoted('Port Courier', `${SHUT} Nobody was hurt.`);
  const other = await quoted(null, `At the gate hangs a notice. ${SHUT}`);
  const id = await claimOf([one.quote, 'supports'], [other.quote, 'supports']);
  const proposed = async (fields: object) => {
    await call('articles.update', { id: other.article, fields });
    return (await weighed(id)).proposal?.status ?? null;
  };
  expect(await proposed({})).toBeNull();
  expect(await proposed({ outlet: 'Mara Gazette', machineWritten: true })).toBeNull();
  expect(await proposed({ machineWritten: false, kind: 'filing' })).toBeNull();
  expect(await proposed({ kind: 'news' })).toBe('corroborated');
});

test('a quote against it speaks for a conflict; declined, that is not said again until more speaks for it', async () => {
  const one = await quoted('Port Courier', `${SHUT} The landing stayed open.`, 'The landing stayed open.');
  const id = await claimOf([one.quote, 'contradicts']);
  const proposal = { status: 'disputed', reason: { kind: 'contradicted', quoteId: one.quote } };
  expect((await weighed(id)).proposal).toEqual(proposal);
  await call('claims.decideStatus', { id, accept: false });
  expect(await weighed(id)).toMatchObject({ claim: { status: 'open' }, proposal: null });
  await expect(call('claims.decideStatus', { id, accept: true })).rejects.toMatchObject({
    code: 'not-found',
  });
  const other = await quoted('Mara Gazette', 'It never shut, said the clerk.', 'It never shut');
  await call('claims.linkQuote', { claimId: id, quoteId: other.quote, stance: 'contradicts' });
  expect((await weighed(id)).proposal).toEqual(proposal);
  let undone: string | undefined;
  while (undone !== 'decline status') undone = (await call('history.undo', {})).step?.action;
  expect((await weighed(id)).proposal).toEqual(proposal);
});

test('a denial speaks for a conflict: one that a quote beside the claim supports, or that answers otherwise', async () => {
  const one = await quoted('Port Courier', `${SHUT} The port denied that.`, 'The port denied that.');
  const id = await claimOf([one.quote, 'context']);
  expect((await weighed(id)).proposal).toBeNull();
  const { id: denial } = await call('claims.create', {
    text: 'The port did not shut it.',
    kind: 'denial',
    quotes: [{ quoteId: one.quote, stance: 'supports' }],
  });
  const reason = { kind: 'denied', claimId: denial, text: 'The port did not shut it.' };
  expect((await weighed(id)).proposal).toEqual({ status: 'disputed', reason });
  expect((await weighed(denial)).proposal).toBeNull();
  await call('claims.unlinkQuote', { claimId: id, quoteId: one.quote });
  expect((await weighed(id)).proposal).toBeNull();
  const { id: question } = await call('questions.create', { text: 'Was it shut?', note: null });
  await call('questions.answer', { questionId: question, claimId: id, answer: 'yes' });
  await call('questions.answer', { questionId: question, claimId: denial, answer: 'Yes' });
  expect((await weighed(id)).proposal).toBeNull();
  await call('questions.answer', { questionId: question, claimId: denial, answer: 'no' });
  expect((await weighed(id)).proposal).toEqual({ status: 'disputed', reason });
  await call('claims.archive', { ids: [denial], archived: true });
  expect((await weighed(id)).proposal).toBeNull();
});
