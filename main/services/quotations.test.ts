import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const page = `The hearing went on for an hour. “The clerk lost the file on Monday,” said Ada Quill. “Nobody told the court of it.”

She had read “The Long Docket” before.`;

const first = 'The clerk lost the file on Monday,';
const second = 'Nobody told the court of it.';

async function read(id: number) {
  const { quotations, quoted } = await desk.client.call('articles.get', { id });
  const { text } = await desk.client.call('articles.text', { id });
  return { quotations, quoted, words: quotations.map(({ start, end }) => text.slice(start, end)) };
}

test('the quotations of an article are there with it, and with its removal they are gone', async () => {
  const { id } = await desk.paste(page);
  const { words, quotations } = await read(id);
  expect(words).toEqual([first, second, 'The Long Docket']);
  expect(quotations[0]).toMatchObject({ kind: 'direct', decision: 'proposed', counterparts: 0, altered: 0 });
  await desk.client.call('history.undo', {});
  await desk.client.call('history.redo', {});
  expect((await read(id)).quotations).toEqual(quotations);
});

test('an accepted quotation is a quote of the very words, and one undo takes it back', async () => {
  const { id } = await desk.paste(page);
  const [one] = (await read(id)).quotations;
  const { quotes, left } = await desk.client.call('quotations.decide', {
    articleId: id,
    ids: [one!.id],
    accept: true,
  });
  expect(left).toBe(0);
  const after = await read(id);
  expect(after.quoted).toMatchObject([{ id: quotes[0], exact: first, speech: 'direct' }]);
  expect(after.quotations.map(({ decision }) => decision)).toEqual(['accepted', 'proposed', 'proposed']);
  const { undo } = await desk.client.call('matter.summary', {});
  expect(undo?.action).toBe('accept quotation');
  await desk.client.call('history.undo', {});
  expect((await read(id)).quotations[0]?.decision).toBe('proposed');
});

test('accepting all takes speech alone, in one step, and says how many it left', async () => {
  const { id } = await desk.paste(page);
  const decided = await desk.client.call('quotations.decide', { articleId: id, ids: null, accept: true });
  const { quotations } = await read(id);
  const speech = quotations.filter(({ kind }) => kind === 'direct' || kind === 'partial');
  expect(decided.quotes).toHaveLength(speech.length);
  expect(decided.left).toBe(quotations.length - speech.length);
  expect(speech.every(({ decision }) => decision === 'accepted')).toBe(true);
  expect(
    await desk.client.call('quotations.decide', { articleId: id, ids: null, accept: true }),
  ).toMatchObject({
    quotes: [],
  });
  await desk.client.call('history.undo', {});
  expect((await read(id)).quoted).toEqual([]);
});

test('what was dismissed stays so, and can still be accepted', async () => {
  const { id } = await desk.paste(page);
  await desk.client.call('quotations.decide', { articleId: id, ids: null, accept: false });
  const { quotations } = await read(id);
  expect(quotations.map(({ decision }) => decision)).toEqual(['dismissed', 'dismissed', 'dismissed']);
  expect((await desk.client.call('matter.summary', {})).undo?.action).toBe('dismiss quotations');
  await desk.client.call('quotations.decide', { articleId: id, ids: [quotations[0]!.id], accept: true });
  expect((await read(id)).quotations[0]?.decision).toBe('accepted');
  await desk.client.call('quotes.remove', { id: (await read(id)).quoted[0]!.id });
  expect((await read(id)).quotations[0]?.decision).toBe('proposed');
  await desk.client.call('history.undo', {});
  await desk.client.call('history.undo', {});
  await desk.client.call('history.undo', {});
  expect((await read(id)).quotations.map(({ decision }) => decision)).not.toContain('dismissed');
});

test('words that were marked by hand, with their marks or without, count as accepted', async () => {
  const { id, place } = await desk.paste(page);
  await desk.client.call('quotes.mark', { articleId: id, ...place(`“${first}”`) });
  await desk.client.call('quotes.mark', { articleId: id, ...place(second) });
  await desk.client.call('quotes.mark', { articleId: id, ...place('told the court') });
  const { quotations } = await read(id);
  expect(quotations.map(({ decision }) => decision)).toEqual(['accepted', 'accepted', 'proposed']);
  const again = { articleId: id, ids: [quotations[0]!.id], accept: true };
  expect(await desk.client.call('quotations.decide', again)).toEqual({ quotes: [], left: 0 });
});

test('a quotation in furniture is not accepted, and in accepted furniture it is none', async () => {
  const { id, place } = await desk.paste(page);
  const furniture = await desk.client.call('furniture.mark', { articleId: id, ...place(`${second}”`) });
  expect((await read(id)).words).toEqual([first, 'The Long Docket']);
  await desk.client.call('furniture.decide', { id: furniture.id, accept: false });
  expect((await read(id)).words).toEqual([first, second, 'The Long Docket']);
});

test('a quotation in proposed furniture waits until that is decided', async () => {
  const menu =
    'Related Articles\n“We never saw the other case coming,” says Lund\nA second thing\nA third thing\n';
  const { id } = await desk.paste(`${page}\n\n${menu}`);
  const { furniture } = await desk.client.call('articles.get', { id });
  expect(furniture.map(({ decision }) => decision)).toEqual(['proposed']);
  const inside = (await read(id)).quotations.find((one) => one.start > furniture[0]!.start)!;
  const accept = (ids: number[] | null) =>
    desk.client.call('quotations.decide', { articleId: id, ids, accept: true });
  await expect(accept([inside.id])).rejects.toMatchObject({ code: 'in-furniture' });
  await accept(null);
  const { quotations } = await read(id);
  expect(quotations.find((one) => one.id === inside.id)?.decision).toBe('proposed');
  expect(quotations[0]?.decision).toBe('accepted');
});

test('one that is asked for twice is decided once', async () => {
  const { id } = await desk.paste(page);
  const one = (await read(id)).quotations[0]!.id;
  const { quotes } = await desk.client.call('quotations.decide', {
    articleId: id,
    ids: [one, one],
    accept: true,
  });
  expect(quotes).toHaveLength(1);
});

test('the speaker of an accepted quotation is the entity that the words name', async () => {
  const { client } = desk;
  const { id: speakerId } = await client.call('entities.create', { kind: 'person', name: 'Ada Quill' });
  const { id } = await desk.paste(page);
  const [one] = (await read(id)).quotations;
  if (!one?.attribution) return;
  expect(one.attribution).toMatchObject({ verb: { text: 'said' }, speakerEntity: { id: speakerId } });
  await client.call('quotations.decide', { articleId: id, ids: [one.id], accept: true });
  expect((await read(id)).quoted[0]?.speaker?.id).toBe(speakerId);
});

test('what is not a quotation of this article is refused, and nothing is decided', async () => {
  const { id } = await desk.paste(page);
  const ids = [(await read(id)).quotations[0]!.id, 999];
  const call = desk.client.call('quotations.decide', { articleId: id, ids, accept: true });
  await expect(call).rejects.toMatchObject({ code: 'not-found', detail: { noun: 'quotation', id: 999 } });
  expect((await read(id)).quoted).toEqual([]);
  await expect(
    desk.client.call('quotations.decide', { articleId: 999, ids: null, accept: true }),
  ).rejects.toMatchObject({ code: 'not-found', detail: { noun: 'article' } });
});
