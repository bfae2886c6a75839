import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const WIRE = `The bridge at Alder Creek was closed on Monday after two of its cables snapped.

“Nobody on it was hurt, and that is luck alone,” said the county engineer, Ines Pardo.

The crossing carries 900 cars a day.

Repairs are to cost the county $418,000, Boris Lund told the board.

Subscribe to our newsletter
More from this section`;
const UPDATE = WIRE.replace('two of its cables', 'three of its cables').replace('$418,000', '$650,000');

async function between(left: number, right: number) {
  const { text } = await desk.client.call('articles.text', { id: left });
  const { text: there } = await desk.client.call('articles.text', { id: right });
  const { differences } = await desk.client.call('articles.differences', { left, right });
  return differences.map((one) => [
    one.kind,
    text.slice(one.left.start, one.left.end),
    there.slice(one.right.start, one.right.end),
  ]);
}

test('what two articles have in common is told with its reason, the same from either side', async () => {
  const left = await desk.paste(WIRE);
  const right = await desk.paste('Pardo said: “Nobody on it was hurt, and that is luck alone.” Cranes came.');
  const words = 'Nobody on it was hurt, and that is luck alone';
  const { matches, versions } = await desk.client.call('articles.matches', {
    left: left.id,
    right: right.id,
  });
  expect(versions).toBe(false);
  const span = (place: { start: number; end: number }) => ({ start: place.start, end: place.end + 1 });
  expect(matches).toEqual([
    { reason: 'quotation', left: span(left.place(words)), right: span(right.place(words)) },
  ]);
  const back = await desk.client.call('articles.matches', { left: right.id, right: left.id });
  expect(back.matches).toEqual([{ reason: 'quotation', left: matches[0]!.right, right: matches[0]!.left }]);
});

test('names that the matter knows count, however an article calls them', async () => {
  const left = await desk.paste('On 3 May Boris Lund paid a fine of $418,000 for the dredging.');
  const right = await desk.paste('A penalty of $418,000 came in on May 3 from the man they call Old Salt.');
  const ask = () => desk.client.call('articles.matches', { left: left.id, right: right.id });
  expect((await ask()).matches).toEqual([]);
  const { id: entityId } = await desk.client.call('entities.create', { kind: 'person', name: 'Boris Lund' });
  await desk.client.call('mentions.add', { articleId: left.id, entityId, ...left.place('Boris Lund') });
  await desk.client.call('mentions.add', { articleId: right.id, entityId, ...right.place('Old Salt') });
  expect((await ask()).matches.map(({ reason }) => reason)).toEqual(['names and numbers']);
});

test('a story and its update are told to be versions, and differ in what was changed', async () => {
  const left = await desk.paste(WIRE);
  const right = await desk.paste(UPDATE);
  const { versions } = await desk.client.call('articles.matches', { left: left.id, right: right.id });
  expect(versions).toBe(true);
  expect(await between(left.id, right.id)).toEqual([
    ['number', 'two', 'three'],
    ['number', '418,000', '650,000'],
  ]);
});

test('what differs in page furniture alone is no difference of two versions', async () => {
  const left = await desk.paste(WIRE);
  const right = await desk.paste(UPDATE.replace('More from this section', 'More from our desk'));
  expect(await between(left.id, right.id)).toContainEqual(['substitution', 'this section', 'our desk']);
  for (const [article, words] of [
    [left, 'More from this section'],
    [right, 'More from our desk'],
  ] as const) {
    await desk.client.call('furniture.mark', { articleId: article.id, ...article.place(words) });
  }
  expect((await between(left.id, right.id)).map(([kind]) => kind)).toEqual(['number', 'number']);
});

test('an article that is not there is named', async () => {
  const { id } = await desk.paste(WIRE);
  for (const method of ['articles.matches', 'articles.differences'] as const) {
    await expect(desk.client.call(method, { left: id, right: 999 })).rejects.toMatchObject({
      code: 'not-found',
      detail: { noun: 'article', id: 999 },
    });
  }
});

test('long work is given up when nobody waits for it any more', async () => {
  const story = (seed: number) =>
    Array.from({ length: 6_000 }, (_, i) => `Boat ${(i * seed) % 97} left quay ${i} with ${i * 3} crates.`);
  const left = await desk.paste(story(3).join('\n\n'));
  const right = await desk.paste(story(5).join('\n\n'));
  for (const method of ['articles.matches', 'articles.differences'] as const) {
    const giveUp = new AbortController();
    const call = desk.client.call(method, { left: left.id, right: right.id }, { signal: giveUp.signal });
    setTimeout(() => giveUp.abort(), 1);
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
  }
}, 30_000);
