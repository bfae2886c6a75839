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

/** Two pages of a record whose lines are numbered: the first answer runs over both. */
const RECORD = [
  ...page('45', [
    'BY MS. LEE:',
    '     Q.   Who kept the books?',
    '     A.   I did.',
    '     Q.   Until when?',
    '     A.   Until the audit, and after that',
  ]),
  ...page('46', ['nobody kept them.', '     Q.   Nobody?', '     A.   Nobody at all.', '', '']),
].join('\n');

function page(label: string, lines: readonly string[]): string[] {
  return [label.padStart(60), ...lines.map((line, i) => `${String(i + 1).padStart(2)}   ${line}`), '\f'];
}

test('a quote of a record gives page and line, over two pages both', async () => {
  const { client } = desk;
  const file = await desk.file('record.txt', RECORD);
  const [outcome] = (await client.call('articles.import', { files: [file] })).outcomes;
  if (outcome?.kind !== 'imported') throw new Error(`the file was ${outcome?.kind}`);
  const { articleId } = outcome;
  const { text } = await client.call('articles.text', { id: articleId });
  const cited = async (words: string) => {
    const start = text.indexOf(words);
    const { id } = await client.call('quotes.mark', { articleId, start, end: start + words.length });
    return (await client.call('quotes.get', { id })).page;
  };
  expect(await cited('I did.')).toBe('45:3');
  expect(await cited('Until when?')).toBe('45:4');
  expect(await cited('the books?\n\nA. I')).toBe('45:2-3');
  expect(await cited('after that nobody kept them.')).toBe('45:5-46:1');
  expect(await client.call('articles.text', { id: articleId })).toMatchObject({
    pages: [
      { label: '45', lines: [{ number: 1, start: expect.any(Number) }, {}, {}, {}, {}] },
      { label: '46' },
    ],
  });
});
