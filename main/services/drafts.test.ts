import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Failure } from '#core/contract/failures.ts';
import { docxOf } from '../packages/testing.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const ARTICLE = `The harbor board met on Tuesday.

“The ferry contract was never put out to tender, and nobody on this board can tell me why,” said Ines Calloway, the auditor.

Her office will read the books in June.`;

test('every quotation of pasted words is judged, each at its place', async () => {
  const { id } = await desk.paste(ARTICLE);
  const text = `Calloway was blunt: “The ferry contract was never put out to tender, and nobody on this board can tell me why,” she said.\r
\r
“Nobody on this board can tell me why,” Calloway said. “The ferry contract was put out to tender.” She called it “a mess”, and added: “I will resign before the summer is over.”`;
  const result = await desk.client.call('drafts.check', { text });
  expect(result.name).toBeNull();
  expect(result.articles).toBe(1);
  expect(result.quotations.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ['verbatim', null],
    ['trimmed', null],
    ['altered', null],
    ['cannot be checked', 'too short'],
    ['not found', null],
  ]);
  for (const { at, words } of result.quotations) expect(result.text.text.slice(at.start, at.end)).toBe(words);
  const [first, , altered] = result.quotations;
  expect(first!.places[0]).toMatchObject({ articleId: id, paragraph: 2, speaker: 'Ines Calloway' });
  expect(altered!.places[0]!.differences[0]).toMatchObject({ kind: 'negation' });
});

test('a file is read by its name, and quotations of its notes stand where their marks do', async () => {
  await desk.paste(ARTICLE);
  const file = await desk.file('draft.txt', 'She said “nobody on this board can tell me why”.');
  const read = await desk.client.call('drafts.check', { file });
  expect(read).toMatchObject({ name: 'draft.txt', quotations: [{ verdict: 'trimmed' }] });
  const noted = await desk.client.call('drafts.check', {
    text: 'One. “Two boats were lost in the night.”',
    notes: [{ at: 4, text: 'She said: “The ferry contract was never put out to tender.”' }],
  });
  expect(noted.quotations).toMatchObject([
    { at: { note: 0 }, verdict: 'trimmed' },
    { at: { note: null }, verdict: 'not found' },
  ]);
});

test('what cannot be read as a draft is refused by its name', async () => {
  const file = await desk.file('draft.xlsx', 'x');
  const failure = await desk.client.call('drafts.check', { file }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({
    code: 'bad-draft',
    detail: { name: 'draft.xlsx', problem: 'unsupported' },
  });
});

test('a check is given up, and tells how far it is', async () => {
  await desk.paste(ARTICLE);
  const giveUp = new AbortController();
  const text = '“Nobody on this board can tell me why it was lost,” she said.\n\n'.repeat(3000);
  let told = 0;
  const check = desk.client.call(
    'drafts.check',
    { text },
    {
      signal: giveUp.signal,
      onProgress: (done, total) => {
        told += 1;
        expect(total).toBe(3000);
        expect(done).toBeLessThan(3000);
        giveUp.abort();
      },
    },
  );
  await expect(check).rejects.toMatchObject({ code: 'cancelled' });
  expect(told).toBeGreaterThan(0);
});

/** Two articles of two outlets, of which one says what the other has not. */
async function twoOutlets(): Promise<void> {
  const texts = [
    [
      'Harbor Times',
      `Ferry books opened

By June Ashby

The harbor board met on Tuesday in the old customs house.

“The ferry contract was never put out to tender, and nobody on this board can tell me why,” said Ines Calloway, the auditor, who has read 14 ledgers since March 3.

Board chairman Otis Brandvold disagreed. “We followed every rule that the city ever wrote down for us,” Brandvold said.`,
    ],
    [
      'The Island Gazette',
      `Mayor on the ferry

The mayor, Petra Lindqvist, spoke to the Gazette.

“I will not sign a contract that I have not been allowed to read,” Lindqvist said.`,
    ],
  ] as const;
  for (const [outlet, text] of texts) {
    const { id } = await desk.paste(text);
    await desk.client.call('articles.update', { id, fields: { outlet, published: '2024-06-05' } });
  }
}

type Found = readonly [
  why: string,
  findings: readonly (readonly string[])[],
  text: string,
  note: string | null,
];
const FOUND: readonly Found[] = [
  [
    'right in all',
    [],
    '“We followed every rule that the city ever wrote down for us,” said Otis Brandvold, as the Harbor Times reported.',
    null,
  ],
  [
    'another speaker',
    [['other speaker', 'Petra Lindqvist', 'Otis Brandvold']],
    '“We followed every rule that the city ever wrote down for us,” Petra Lindqvist said.',
    null,
  ],
  [
    'another outlet in the sentence',
    [['other source', 'Island Gazette', 'Harbor Times']],
    '“We followed every rule that the city ever wrote down for us,” Brandvold told the Island Gazette.',
    null,
  ],
  [
    'another outlet in the note',
    [['other source', 'Harbor Times', 'The Island Gazette']],
    '“I will not sign a contract that I have not been allowed to read,” Lindqvist said.',
    'June Ashby, “Ferry books opened,” Harbor Times, June 5, 2024.',
  ],
  [
    'the right outlet in the note',
    [],
    '“I will not sign a contract that I have not been allowed to read,” Lindqvist said.',
    'Island Gazette, June 5, 2024, para. 3.',
  ],
  [
    'another number of the same thing',
    [['number', '40', '14']],
    'Calloway, who has read 40 ledgers, said that “nobody on this board can tell me why”.',
    null,
  ],
  [
    'another date',
    [['date', 'March 30', 'March 3']],
    'Since March 30 it has been clear to Calloway, the auditor: “nobody on this board can tell me why,” she said.',
    null,
  ],
  [
    'a name spelled otherwise',
    [['name', 'Otis Brandvald', 'Otis Brandvold']],
    'Otis Brandvald, the chairman, was calm: “We followed every rule that the city ever wrote down for us.”',
    null,
  ],
];

test.each(FOUND)('what differs beside the words is told: %s', async (_why, findings, text, note) => {
  await twoOutlets();
  const notes = note === null ? [] : [{ at: text.length, text: note }];
  const result = await desk.client.call('drafts.check', { text, notes });
  expect(result.findings.map(({ kind, draft, matter }) => [kind, draft, matter])).toEqual(findings);
  for (const { at, draft } of result.findings) {
    const words = at.note === null ? result.text.text : result.text.notes[at.note]!.text;
    expect(words.slice(at.start, at.end)).toBe(draft);
  }
  expect(result.quotations.at(-1)).toMatchObject({
    verdict: expect.stringMatching(/verbatim|typographic|trimmed/),
  });
});

test('a copy of a DOCX has a comment at each quotation that is not as its source has it', async () => {
  await twoOutlets();
  const paragraphs = [
    '“We followed every rule that the city ever wrote down for us,” Petra Lindqvist said.',
    '“I will sign a contract that I have not been allowed to read,” Lindqvist said.',
    '“I will not sign a contract that I have not been allowed to read,” Lindqvist said.',
    '“The bridge was never meant to carry lorries,” Calloway said.',
  ];
  const bytes = docxOf({
    body: paragraphs.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join(''),
  });
  const path = join(desk.options.mattersFolder, 'draft.docx');
  writeFileSync(path, bytes);
  const file = await desk.workbench.hand({ path, name: 'draft.docx' });
  const checked = await desk.client.call('drafts.check', { file });
  expect(checked.quotations.map(({ verdict }) => verdict)).toEqual([
    'verbatim',
    'altered',
    'verbatim',
    'not found',
  ]);
  const ready = await desk.client.call('drafts.comment', { file, author: 'The Desk' });
  expect(ready).toMatchObject({ fileName: 'draft, checked.docx', comments: 3 });
  const copy = await desk.workbench.take(ready.file);
  const parts = unzipSync(readFileSync(copy!.path));
  const comments = strFromU8(parts['word/comments.xml']!);
  expect(comments).toContain('w:author="The Desk"');
  expect(comments).toContain(
    'Another speaker: “Petra Lindqvist” here, “Otis Brandvold” in Harbor Times, 5 June 2024',
  );
  expect(comments).toContain('“not” is left out');
  expect(comments).toContain('Not found: no article of the matter has these words');
  expect(readFileSync(path)).toEqual(Buffer.from(bytes));
});

test('only a DOCX can carry comments', async () => {
  const file = await desk.file('draft.txt', 'She said “nobody on this board can tell me why”.');
  await expect(desk.client.call('drafts.comment', { file })).rejects.toMatchObject({
    code: 'bad-draft',
    detail: { name: 'draft.txt', problem: 'no-comments' },
  });
});

test('words that the filings of the matter do not have are not theirs', async () => {
  await twoOutlets();
  const { id } = await desk.paste(
    'Petition for production\n\nPetitioner asks that the correspondence be produced within fourteen days.',
  );
  await desk.client.call('articles.update', { id, fields: { kind: 'filing', title: 'Petition' } });
  const check = async (text: string) => (await desk.client.call('drafts.check', { text })).findings;
  expect(
    await check('The petition says that “nobody on this board can tell me why”, and nothing more.'),
  ).toMatchObject([{ kind: 'other source', draft: 'The petition', matter: 'Harbor Times' }]);
  expect(
    await check('The petition says that “the correspondence be produced within fourteen days”.'),
  ).toEqual([]);
});
