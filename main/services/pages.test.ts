import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const TEXT = 'The first page.\n\n\fHe said “it is late” in June.\n\f';

test('an import keeps the signs that part pages, and a quote knows its page', async () => {
  const { client } = desk;
  const file = await desk.file('filing.txt', TEXT);
  const [outcome] = (await client.call('articles.import', { files: [file] })).outcomes;
  if (outcome?.kind !== 'imported') throw new Error(`the file was ${outcome?.kind}`);
  const { articleId } = outcome;
  expect((await client.call('articles.text', { id: articleId })).text).toBe(TEXT);
  // The sign is white space to what finds quotations.
  expect(await client.call('articles.get', { id: articleId })).toMatchObject({
    quotations: [{ start: TEXT.indexOf('it is'), end: TEXT.indexOf('” in') }],
  });
  const start = TEXT.indexOf('it is');
  const { id } = await client.call('quotes.mark', { articleId, start, end: start + 10 });
  expect(await client.call('quotes.get', { id })).toMatchObject({ page: '2', paragraph: 2 });
});

test('where no page is known, none is told', async () => {
  const { client } = desk;
  const { id: articleId, place } = await desk.paste('He said “it is late” in June.');
  const { id } = await client.call('quotes.mark', { articleId, ...place('it is late') });
  expect(await client.call('quotes.get', { id })).toMatchObject({ page: null, paragraph: 1 });
});
