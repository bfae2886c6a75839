import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_CHOICES, type ReaderChoices } from '#core/contract/intake.ts';
import type { Met, Reader } from '../reader.ts';
import { describeList } from './describe.ts';
import { csvReader, jsonlReader, jsonReader } from './reader.ts';
import { tableRows } from './table.ts';

const BODY = 'The harbour board met on Tuesday. It put off the vote, for the third time this year.';

/** One line for each thing met: its part, words, and what is said of it. */
async function read(
  reader: Reader,
  content: string | Uint8Array,
  choices: Partial<ReaderChoices> = {},
): Promise<unknown[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const signal = new AbortController().signal;
  const met: Met[] = [];
  const input = { bytes, fileName: 'list', choices: { ...NO_CHOICES, ...choices }, signal };
  for await (const one of reader.read(input)) met.push(one);
  return met.map((one) =>
    one.kind === 'source'
      ? [
          one.source.part,
          one.source.text,
          Object.fromEntries(one.source.proposals.map(({ field, value }) => [field, value])),
        ]
      : one.kind === 'refused'
        ? [one.part, one.refusal.code, one.refusal.detail]
        : one,
  );
}

const FACTS = {
  title: 'Vote put off',
  outlet: 'Harbour Courier',
  byline: 'Ines Okafor',
  published: '2024-03-05',
  url: 'https://courier.example/vote',
};
const CELLS = [FACTS.title, FACTS.outlet, FACTS.byline, 'March 5, 2024', FACTS.url, `"${BODY}"`];

test.each([
  ['commas', ['title,source,author,date,link,body', CELLS.map(quoted).join(',')].join('\n')],
  [
    'semicolons and CRLF',
    ['Headline;Publication;Byline;Published;URL;Full Text', CELLS.map(quoted).join(';')].join('\r\n'),
  ],
  ['tabs', ['hed\toutlet\tBy\tpub_date\tpermalink\tarticle_text', CELLS.join('\t')].join('\n')],
  [
    'a line that names the sign',
    ['sep=|', 'title|source|author|date|link|content', CELLS.map(quoted).join('|')].join('\n'),
  ],
  [
    'a byte order mark and camel case',
    ['\uFEFFtitle,sourceName,authors,publishedAt,webUrl,bodyText', CELLS.map(quoted).join(',')].join('\n'),
  ],
])('a table with %s', async (_, table) => {
  const [row, ...rest] = await read(csvReader, table);
  expect(row).toEqual([expect.stringMatching(/^line [23]$/), BODY, FACTS]);
  expect(rest).toEqual([]);
});

function quoted(cell: string): string {
  return cell.startsWith('"') ? cell : `"${cell.replaceAll('"', '""')}"`;
}

test('cells keep their line ends, marks and commas; a mark that nothing ends is words', async () => {
  const table = 'title,text\n"A ""first"" day","One, two.\n\nThree."\nB,"He said "no" twice, then left."\n';
  expect(await read(csvReader, table)).toEqual([
    ['line 2', 'One, two.\n\nThree.', { title: 'A "first" day' }],
    ['line 5', 'He said "no" twice, then left.', { title: 'B' }],
  ]);
});

test('a row that cannot be read is told by its line and hides no other', async () => {
  const table = [
    'title,text',
    'A,One.',
    'B,Two, and a comma',
    'C,"Open',
    'D,Four.',
    'E,',
    '"F","Six."',
    '',
    'G,"Never closed',
  ].join('\n');
  expect(await read(csvReader, table)).toEqual([
    ['line 2', 'One.', { title: 'A' }],
    ['line 3', 'damaged', '3 cells instead of 2'],
    ['line 4', 'damaged', 'a quotation mark is not closed'],
    ['line 5', 'Four.', { title: 'D' }],
    ['line 6', 'empty', ''],
    ['line 7', 'Six.', { title: 'F' }],
    ['line 9', 'damaged', 'a quotation mark is not closed'],
  ]);
});

test('columns without names are told by what they hold, and can be chosen', async () => {
  const long = `${BODY} `.repeat(4).trim();
  const table = [1, 2, 3].map(
    (n) => `https://a.example/${n},2024-03-0${n},Vote put off for the ${n}. time,"${long} ${n}"`,
  );
  expect(await read(csvReader, table.join('\n'))).toEqual(
    [1, 2, 3].map((n) => [
      `line ${n}`,
      `${long} ${n}`,
      { title: `Vote put off for the ${n}. time`, published: `2024-03-0${n}`, url: `https://a.example/${n}` },
    ]),
  );
  const columns = {
    text: 'lead',
    title: 'body',
    outlet: null,
    byline: null,
    published: null,
    url: null,
    id: null,
  };
  expect(await read(csvReader, `lead,body\nOne.,Two.`, { columns })).toEqual([
    ['line 2', 'One.', { title: 'Two.' }],
  ]);
});

test('a full text is taken before the stub that another column has', async () => {
  const long = 'A sentence that goes on for some time. '.repeat(30).trim();
  const [row] = await read(
    jsonReader,
    JSON.stringify([{ title: 'T', content: `${long.slice(0, 60)}… [+900 chars]`, story_full: long }]),
  );
  expect(row).toEqual(['line 1', long, { title: 'T' }]);
});

test.each([
  ['an array', (one: object) => JSON.stringify([one], null, 1)],
  [
    'an object that holds one',
    (one: object) => JSON.stringify({ status: 'ok', tags: [1, 2], response: { total: 1, results: [one] } }),
  ],
  ['one object', (one: object) => JSON.stringify(one)],
  [
    'objects one after the other',
    (one: object) =>
      `${JSON.stringify(one)}\n${JSON.stringify({ ...one, fields: { bodyText: 'Another.' } })}`,
  ],
  ['a mark in front', (one: object) => `\uFEFF${JSON.stringify([one])}`],
])('JSON: %s', async (_, written) => {
  const one = {
    id: 7,
    webTitle: 'not the head',
    title: { rendered: FACTS.title },
    source: { id: null, name: FACTS.outlet },
    authors: [{ name: 'Ines Okafor' }],
    publishedAt: '2024-03-05T10:00:00Z',
    url: FACTS.url,
    tags: ['harbour', 'vote'],
    fields: { bodyText: BODY },
  };
  const [row] = await read(jsonReader, written(one));
  expect(row).toEqual([expect.stringMatching(/^line \d+$/), BODY, FACTS]);
});

test('UTF-16, as Windows writes it, is read as any other', async () => {
  const bytes = Buffer.from(`\uFEFFtitle\ttext\nÉté\t“No”\n`, 'utf16le');
  expect(await read(csvReader, bytes)).toEqual([['line 2', '“No”', { title: 'Été' }]]);
  const older = Buffer.from('title;text\n\xc9t\xe9;\x93No\x94\n', 'latin1');
  expect(await read(csvReader, older, { encoding: 'windows-1252' })).toEqual([
    ['line 2', '“No”', { title: 'Été' }],
  ]);
});

test('a fault in one object hides no other', async () => {
  const list = '[\n{"text":"One."},\n{"text":"Two.",},\n{"text":"Three [}."}\n]';
  expect(await read(jsonReader, list)).toEqual([
    ['line 2', 'One.', {}],
    ['line 3', 'damaged', 'no JSON'],
    ['line 4', 'Three [}.', {}],
  ]);
  expect(await read(jsonReader, list.slice(0, 30))).toEqual([['line 2', 'One.', {}]]);
  expect(await read(jsonlReader, '{"text":"One."}\n{"text":\n\n[1]\n{"text":"Two."}')).toEqual([
    ['line 1', 'One.', {}],
    ['line 2', 'damaged', 'no JSON'],
    ['line 4', 'damaged', 'not an object'],
    ['line 5', 'Two.', {}],
  ]);
});

test.each([
  ['{"a": 1}', 'damaged', 'no column in it holds the words of articles'],
  ['[1, 2, 3]', 'damaged', 'no list of objects in it'],
  ['[', 'damaged', 'no list of objects in it'],
  ['hello', 'damaged', 'no list of objects in it'],
])('JSON without articles is refused: %s', async (content, code, detail) => {
  expect(await read(jsonReader, content)).toEqual([[null, code, detail]]);
});

test('words in HTML keep their paragraphs, and nothing runs together', async () => {
  const html =
    '<p>The <b>board</b> met.<br>It voted&nbsp;&ldquo;no&rdquo;.</p><ul><li>One</li><li>Two &amp; three</li></ul><script>alert(1)</script>1 &lt; 2';
  const [row] = await read(
    jsonReader,
    JSON.stringify([{ title: 'Fish &#038; <em>chips</em>', content: html }]),
  );
  expect(row).toEqual([
    'line 1',
    'The board met.\nIt voted\u00a0“no”.\n\nOne\n\nTwo & three\n\n1 < 2',
    { title: 'Fish & chips' },
  ]);
});

test('a list is described by its columns, its first rows and a guess', async () => {
  const table = `nr,head,words\n1,${'x'.repeat(200)},One.\n2,B,Two.\n`;
  expect(await describeList('list.csv', Buffer.from(table.replace('words', 'text')))).toEqual({
    ok: true,
    format: 'csv',
    columns: [
      { name: 'nr', sample: ['1', '2'] },
      { name: 'head', sample: [`${'x'.repeat(159)}…`, 'B'] },
      { name: 'text', sample: ['One.', 'Two.'] },
    ],
    guess: { text: 'text', title: 'head', outlet: null, byline: null, published: null, url: null, id: null },
  });
  expect(await describeList('list.csv', Buffer.from('a,b\n'))).toMatchObject({ ok: true, guess: null });
  expect(await describeList('list.txt', Buffer.from('a'))).toMatchObject({ ok: false, code: 'unsupported' });
});

test('whatever cells hold comes out of the pieces of the file as it went in', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r\n', ' ', '\t', '😀'),
    maxLength: 12,
  });
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      rows,
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(',', ';', '\t'),
      (cells, size, delimiter) => {
        const text = cells
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter))
          .join('\n');
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
          text.slice(i * size, (i + 1) * size),
        );
        const found = [...tableRows(pieces, delimiter)];
        expect(found.map((row) => row.ok && row.cells)).toEqual(cells);
        expect(found.map(({ line }) => line)).toEqual(
          found.map(({ line }) => line).toSorted((a, b) => a - b),
        );
      },
    ),
  );
});

test('whatever bytes come, each reader ends and throws nothing', async () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '\\',
    '\n',
    'text',
    '1',
    ';',
    '\t',
    '\u0000',
    'é',
    '<p>',
    '&amp;',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      for (const reader of [csvReader, jsonReader, jsonlReader])
        for (const one of await read(reader, pieces.join(''))) expect(one).toHaveLength(3);
    }),
  );
});

test('marks that are never closed cost a bounded number of looks at the rest', () => {
  const text = `a,b\n${'x,"y\n'.repeat(2000)}`;
  const rows = [...tableRows([text], ',', 4000)];
  expect(rows.filter((row) => !row.ok).length).toBeLessThanOrEqual(51);
});
