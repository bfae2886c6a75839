import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReturnedBrief } from '#core/contract/returned.ts';
import { openZip, readEntry, withEntries } from '../packages/zip.ts';
import { openDesk, type TestDesk } from './testing.ts';

const ARTICLE = `The harbor board met on Tuesday.

“The ferry contract was never put out to tender, and nobody on this board can tell me why,” said Ines Calloway, the auditor.

Her office will read the books in June. “Two boats were lost in the night of the storm,” the harbor master said.`;

let desk: TestDesk;
let briefId: number;
let items: readonly number[];
let quoteId: number;
beforeEach(async () => {
  desk = await openDesk();
  const { client } = desk;
  const { id: articleId, place } = await desk.paste(ARTICLE);
  const span = place('The ferry contract was never put out to tender');
  quoteId = (await client.call('quotes.mark', { articleId, ...span })).id;
  const { id: claimId } = await client.call('claims.create', {
    text: 'The contract was given away without a tender.',
    kind: 'allegation',
    quotes: [{ quoteId, stance: 'supports' }],
  });
  briefId = (await client.call('briefs.create', { title: 'The harbor' })).id;
  const made = await client.call('briefs.addItems', {
    briefId,
    items: [
      { kind: 'section', text: 'The contract', level: 1 },
      { kind: 'prose', text: 'The board met on Tuesday. Nobody else came.' },
      { kind: 'claim', claimId },
    ],
  });
  items = made.ids;
});
afterEach(() => desk.close());

/** The brief as it comes back after an editor replaced some words of its text or its notes. */
async function comesBack(...changes: readonly (readonly [from: string, to: string])[]): Promise<string> {
  const { file } = await desk.client.call('briefs.export', { id: briefId, format: 'docx' });
  const made = (await desk.workbench.take(file))!;
  let zip = new Uint8Array(await readFile(made.path));
  for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']) {
    const source = new TextDecoder().decode(readEntry(openZip(zip), name, 10_000_000)!);
    const changed = changes.reduce((xml, [from, to]) => xml.replace(from, () => to), source);
    zip = new Uint8Array(withEntries(openZip(zip), new Map([[name, new TextEncoder().encode(changed)]])));
  }
  const path = join(dirname(made.path), `${randomUUID()}.docx`);
  await writeFile(path, zip);
  return desk.workbench.hand({ path, name: 'edited.docx' });
}

async function returned(
  ...changes: readonly (readonly [from: string, to: string])[]
): Promise<ReturnedBrief> {
  return desk.client.call('briefs.returned', { file: await comesBack(...changes) });
}

test('a brief that nobody changed comes back without a finding', async () => {
  expect(await returned()).toMatchObject({
    name: 'edited.docx',
    brief: { id: briefId, title: 'The harbor' },
    quotes: [],
    notes: [],
    sentences: [],
    of: { quotes: 1, notes: 2 },
  });
});

test.each(['footnotes', 'endnotes', 'text'] as const)(
  'one with contents and appendices, cited by %s, comes back without a finding',
  async (notes) => {
    const { client } = desk;
    const parts = {
      contents: true,
      people: true,
      sources: true,
      verification: true,
      review: notes === 'text',
    };
    await client.call('briefs.update', {
      id: briefId,
      fields: { standfirst: 'Two sides.', parts, citing: { notes } },
    });
    await client.call('briefs.addItems', {
      briefId,
      items: [
        { kind: 'section', text: 'Who said it', level: 2 },
        {
          kind: 'prose',
          text: `**Bold** and *slanted* words, [a link](https://example.org) and a source [@q${quoteId}].`,
        },
        { kind: 'quote', quoteId },
      ],
    });
    const told = await returned();
    expect([told.quotes, told.notes, told.sentences]).toEqual([[], [], []]);
    expect(told.of.quotes).toBe(2);
  },
);

test('changed, added and removed sentences and notes are told with the items that they belong to', async () => {
  const { sentences, notes, quotes } = await returned(
    ['The board met on Tuesday. Nobody', 'The board met last Tuesday. It was raining. Nobody'],
    ['¶', 'paragraph'],
  );
  expect(quotes).toEqual([]);
  expect(sentences).toMatchObject([
    { itemId: items[1], before: 'The board met on Tuesday.', after: 'The board met last Tuesday.' },
    { itemId: items[1], before: '', after: 'It was raining.', differences: [] },
  ]);
  expect(sentences[0]!.differences).toHaveLength(1);
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatchObject({ itemId: items[2] });
});

test('a changed quotation is judged by its article as it is now', async () => {
  const altered = await returned(['was never put out', 'was put out']);
  expect(altered.quotes).toMatchObject([
    {
      itemId: items[2],
      quoteId,
      verdict: 'altered',
      source: { exact: 'The ferry contract was never put out to tender' },
    },
  ]);
  expect(altered.sentences).toEqual([]);
  const trimmed = await returned([' to tender”', '”']);
  expect(trimmed.quotes).toMatchObject([{ verdict: 'trimmed' }]);
  const gone = await returned(['“The ferry contract was never put out to tender”', 'a complaint']);
  expect(gone.quotes).toMatchObject([{ after: '', verdict: null, source: null }]);
});

test('a quotation that the editor put in is looked for in the matter', async () => {
  const { quotes } = await returned([
    'Nobody else came.',
    '“Two boats were lost in the night of the storm,” he said. “Nobody has ever apologised to us for it,” she said.',
  ]);
  expect(quotes).toMatchObject([
    {
      before: '',
      after: 'Two boats were lost in the night of the storm,',
      quoteId: null,
      verdict: 'verbatim',
    },
    { before: '', after: 'Nobody has ever apologised to us for it,', verdict: 'not found', source: null },
  ]);
});

test('a quote that was removed from the matter since is looked for in its articles', async () => {
  const file = await comesBack();
  await desk.client.call('quotes.remove', { id: quoteId });
  const { quotes } = await desk.client.call('briefs.returned', { file });
  expect(quotes).toMatchObject([
    { quoteId: null, verdict: 'trimmed', source: { exact: expect.stringContaining('ferry') } },
  ]);
});

test('a brief that is gone, one of another matter and a document of another origin are told apart', async () => {
  const file = await comesBack();
  const ask = (ref: string) => desk.client.call('briefs.returned', { file: ref });
  const told = (problem: string) => ({ code: 'not-our-brief', detail: { problem } });
  await desk.client.call('briefs.remove', { id: briefId });
  await expect(ask(file)).rejects.toMatchObject(told('no-brief'));
  await desk.client.call('matters.create', { name: 'Other' });
  await expect(ask(file)).rejects.toMatchObject(told('other-matter'));
  await expect(ask(await desk.file('draft.txt', 'Words.'))).rejects.toMatchObject(told('unknown'));
});
