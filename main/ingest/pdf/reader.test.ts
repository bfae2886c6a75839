import { expect, test } from 'vitest';
import type { Source } from '#core/intake/source.ts';
import { lines, pdfOf, words } from './made.ts';
import { inOrder } from './pieces.ts';
import { BODY, left, met, own, read } from './testing.ts';

test('two columns are read one after the other, under the heading that spans them', async () => {
  const one = [
    'The first column begins here and',
    'goes on for a while with words',
    'that fill it from edge to edge so',
    'that nobody takes it for a table',
    'of any kind, and ends at its foot',
  ];
  const other = [
    'while the second column goes on',
    'where the first one ended, quite',
    'as readers of any newspaper will',
    'expect of it, and as nobody who',
    'reads across the page could tell.',
  ];
  const source = await read([
    [words(200, 60, 'A Heading Over Both Columns', 16), lines(72, 100, one), lines(330, 100, other)].join(
      '\n',
    ),
  ]);
  expect(source.text).toBe(`A Heading Over Both Columns\n\n${[...one, ...other].join(' ')}`);
});

test('a word divided at a line end is joined, a compound keeps its hyphen', async () => {
  const source = await read([
    lines(72, 100, [
      'The court-appointed monitor wrote that the report was wholly un-',
      'available to anyone, and the unavailable report was what a court-',
      'appointed monitor would have needed before the hearing in the spring.',
    ]),
  ]);
  expect(source.text).toBe(
    'The court-appointed monitor wrote that the report was wholly unavailable to anyone, and the unavailable ' +
      'report was what a court-appointed monitor would have needed before the hearing in the spring.',
  );
});

test('raised digits become raised characters, and the note follows the text of its page', async () => {
  const source = await read([
    [
      lines(72, 100, BODY),
      words(72, 142, 'So she testified.'),
      words(149, 137, '1', 7),
      words(156, 142, 'Nothing more was asked of her on that day.'),
      words(72, 700, '1', 6),
      words(76, 704, 'Dep. Tr. 45:12, which the parties filed under seal.', 9),
    ].join('\n'),
  ]);
  expect(source.text).toBe(
    `${BODY.join(' ')} So she testified.¹ Nothing more was asked of her on that day.\n\n¹Dep. Tr. 45:12, which the parties filed under seal.`,
  );
});

const RUNNING = Array.from({ length: 6 }, (_, at) =>
  [
    words(72, 40, at % 2 === 0 ? 'ALDER v. HALVORSEN' : 'OPINION OF THE COURT', 10),
    lines(72, 100, [
      `Page number ${'one two three four five six'.split(' ')[at]} begins with words of its own, as`,
      ...BODY,
      'every page has.',
    ]),
    words(300, 760, `- ${at + 1} -`, 10),
  ].join('\n'),
);

test('running heads and feet are left out, also where left and right pages differ', async () => {
  const source = await read(RUNNING);
  expect(left(source).slice(0, 4)).toEqual([
    ['running head', 'ALDER v. HALVORSEN'],
    ['page number', '- 1 -'],
    ['running head', 'OPINION OF THE COURT'],
    ['page number', '- 2 -'],
  ]);
  expect(left(source)).toHaveLength(12);
});

test('pages are called as the file labels them', async () => {
  const source = await read(RUNNING, {
    catalog: '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /St 5 >> 5 << /P (A-) /S /D >>] >>',
  });
  expect(source.pages.map(({ label }) => label)).toEqual(['i', 'ii', '5', '6', '7', 'A-1']);
});

test('without labels pages are called by the numbers printed on them, and those between by what they would have', async () => {
  const numbers = ['', 'ii', 'iii', '1', '', '3', '4'];
  const source = await read(
    numbers.map((number, at) =>
      [lines(72, 100, [`This is the ${at}th page`, ...BODY]), words(300, 760, number)].join('\n'),
    ),
  );
  expect(source.pages.map(({ label }) => label)).toEqual(['i', 'ii', 'iii', '1', '2', '3', '4']);
});

test('without any number pages are counted', async () => {
  const source = await read([lines(72, 100, BODY), lines(72, 100, BODY.slice(1))]);
  expect(source.pages.map(({ label }) => label)).toEqual(['1', '2']);
});

test('a paragraph runs on over a page, and each of its words is on the page that it is printed on', async () => {
  const source = await read([
    [
      lines(72, 100, ['A first paragraph.']),
      lines(90, 400, [BODY[0]!]),
      lines(72, 414, BODY.slice(1, 2)),
      words(300, 760, '1'),
    ].join('\n'),
    [lines(72, 100, BODY.slice(2)), words(90, 130, 'A last paragraph.'), words(300, 760, '2')].join('\n'),
  ]);
  expect(own(source)).toBe(`A first paragraph.\n\n${BODY.join(' ')}\n\nA last paragraph.`);
  expect(source.pages).toHaveLength(2);
  expect(source.text.slice(source.pages[1]!.start).startsWith('lanyard')).toBe(true);
});

test('the numbers of lines leave the words and stay with their places', async () => {
  const page = (from: number): string =>
    Array.from({ length: 25 }, (_, at) =>
      [
        words(at < 9 ? 66 : 60, 80 + 24 * at, String(at + 1)),
        words(
          108,
          80 + 24 * at,
          `${at % 3 === 0 ? 'Then' : 'and'} the ${from + at}th line of this declaration is filled with words up to its end`,
        ),
      ].join('\n'),
    ).join('\n');
  const source = await read([page(100), page(200)]);
  expect(source.text).not.toMatch(/\b(?:1|7|25)\b/);
  const [first] = source.pages;
  expect(first!.lines).toHaveLength(25);
  expect(first!.lines!.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
  expect(source.text.slice(first!.lines![6]!.start)).toMatch(/^Then the 106th line/);
});

const STAMPS: readonly (readonly [name: string, stamp: readonly string[], filed: string | null])[] = [
  [
    'a district court',
    ['Case 1:25-cv-00123-ABC   Document 12   Filed 03/04/25   Page 1 of 20'],
    '2025-03-04',
  ],
  [
    'a district court with page ids',
    ['Case: 1:23-cv-00123 Document #: 12 Filed: 01/02/23 Page 1 of 10 PageID #:123'],
    '2023-01-02',
  ],
  [
    'a district court in Michigan',
    ['Case 3:20-cv-00123-ABC ECF No. 12, PageID.123 Filed 01/02/20 Page 1 of 5'],
    '2020-01-02',
  ],
  [
    'a district court in Florida',
    ['Case 9:20-cv-80123-RS Document 1 Entered on FLSD Docket 05/14/2020 Page 1 of 20'],
    '2020-05-14',
  ],
  [
    'a court of appeals',
    ['USCA11 Case: 22-13005   Document: 123   Date Filed: 09/21/2022   Page: 1 of 29'],
    '2022-09-21',
  ],
  ['the second circuit', ['Case 22-123, Document 45, 01/02/2023, 3456789, Page1 of 20'], '2023-01-02'],
  [
    'the circuit of the District of Columbia',
    ['USCA Case #21-5082      Document #1890123      Filed: 03/01/2021      Page 1 of 20'],
    '2021-03-01',
  ],
  [
    'a bankruptcy court',
    [
      'Case 20-12345-abc    Doc 123    Filed 01/02/20    Entered 01/02/20 10:11:12    Desc Main Document Page 1 of 9',
    ],
    '2020-01-02',
  ],
  ['New York', ['FILED: NEW YORK COUNTY CLERK 01/02/2025 10:11 AM', 'NYSCEF DOC. NO. 1'], '2025-01-02'],
  ['Florida', ['Filing # 123456789 E-Filed 01/02/2025 10:11:12 AM'], '2025-01-02'],
  [
    'California',
    ['Electronically FILED by Superior Court of California, County of Alder on 01/02/2025 10:11 AM'],
    '2025-01-02',
  ],
];

test.each(STAMPS)(
  'the stamp of %s says when the paper was filed, and is no part of it',
  async (_, stamp, filed) => {
    const source = await read([[lines(72, 24, stamp, 11, 9), lines(72, 100, BODY)].join('\n')]);
    expect(own(source)).toBe(BODY.join(' '));
    expect(left(source).map(([reason]) => reason)).toEqual(stamp.map(() => 'docket stamp'));
    const published = source.proposals.find(({ field }) => field === 'published');
    expect(published?.value ?? null).toBe(filed);
    expect(published?.reason).toBe('docket stamp');
    expect(source.text.slice(published!.start, published!.end)).toMatch(/^\d\d\/\d\d\/\d{2,4}$/);
    expect(source.proposals.find(({ field }) => field === 'kind')?.value).toBe('filing');
  },
);

test('a page on its side is read, and words that run up its edge follow it', async () => {
  const source = await read([
    { content: lines(72, 200, BODY), entries: '/Rotate 90' },
    `${lines(72, 100, BODY)} BT /R 9 Tf 0 1 -1 0 30 300 Tm (Received by the clerk) Tj ET`,
    'BT /R 12 Tf 0 1 -1 0 100 72 Tm (A wide table lies on its side) Tj 0 1 -1 0 114 72 Tm (and goes on here.) Tj ET',
  ]);
  expect(source.text).toBe(
    `${BODY.join(' ')}\n\n${BODY.join(' ')}\n\nReceived by the clerk\n\nA wide table lies on its side and goes on here.`,
  );
});

test('a watermark across a page is left out', async () => {
  const source = await read([
    `${lines(72, 100, BODY)} BT /H 70 Tf 0.7 0.7 -0.7 0.7 150 300 Tm 0.8 g (DRAFT) Tj ET`,
  ]);
  expect(own(source)).toBe(BODY.join(' '));
  expect(left(source)).toEqual([['watermark', 'DRAFT']]);
});

test('a caption is read side by side, its line of brackets left out', async () => {
  const parties = [
    'JORDAN ALDER,',
    '',
    '     Plaintiff,',
    '',
    'v.',
    '',
    'HALVORSEN LOGISTICS, INC.,',
    '',
    '     Defendant.',
  ];
  const right = ['', '', 'Case No. 1:25-cv-00123-ABC', '', 'COMPLAINT', '', 'JURY TRIAL DEMANDED', '', ''];
  const rows = parties.flatMap((party, at) => {
    const y = 120 + 14 * at;
    const x = party.startsWith(' ') ? 110 : 72;
    return [
      party.trim() ? words(x, y, party.trim()) : '',
      words(300, y, ')'),
      right[at] ? words(320, y, right[at]) : '',
    ];
  });
  const source = await read([
    [
      words(170, 80, 'IN THE UNITED STATES DISTRICT COURT'),
      words(204, 94, 'FOR THE DISTRICT OF ALDER'),
      ...rows,
      lines(72, 300, BODY),
    ].join('\n'),
  ]);
  expect(own(source)).toBe(
    [
      'IN THE UNITED STATES DISTRICT COURT',
      'FOR THE DISTRICT OF ALDER',
      'JORDAN ALDER,',
      'Plaintiff,',
      'v.',
      'HALVORSEN LOGISTICS, INC.,',
      'Defendant.',
      'Case No. 1:25-cv-00123-ABC',
      'COMPLAINT',
      'JURY TRIAL DEMANDED',
      BODY.join(' '),
    ].join('\n\n'),
  );
  expect(left(source)).toEqual([['drawn line', ') ) ) ) ) ) ) ) )']]);
});

test('a table is read row by row', async () => {
  const rows = [
    ['Month', 'Letters', 'Answered'],
    ['April', '14', '9'],
    ['May', '12', '11'],
    ['June', '15', '15'],
  ];
  const source = await read([
    [
      lines(72, 80, BODY),
      ...rows.flatMap((row, at) => row.map((cell, column) => words(90 + 150 * column, 160 + 16 * at, cell))),
    ].join('\n'),
  ]);
  expect(source.text).toBe(`${BODY.join(' ')}\n\n${rows.map((row) => row.join('\t')).join('\n')}`);
});

test('a title that a program or a file gave is no title', async () => {
  const titled = (title: string): Promise<Source> =>
    read([lines(72, 100, BODY)], { objects: { 20: `<< /Title (${title}) >>` }, trailer: '/Info 20 0 R' });
  const titleOf = async (title: string): Promise<string | undefined> =>
    (await titled(title)).proposals.find(({ field }) => field === 'title')?.value;
  expect(await titleOf('Report on the Warehouse Fire')).toBe('Report on the Warehouse Fire');
  for (const title of ['Microsoft Word - doc1.docx', 'final_v3.pdf', 'untitled', '20250102113344', '']) {
    expect(await titleOf(title)).toBeUndefined();
  }
});

test('what is no PDF is refused as damaged, and one cut short is read as far as it goes', async () => {
  const whole = pdfOf([lines(72, 100, BODY), lines(72, 100, BODY)]);
  expect(await met(new TextEncoder().encode('%PDF-1.7 and no more'))).toMatchObject([
    { kind: 'refused', refusal: { code: 'damaged' } },
  ]);
  expect(await met(whole.slice(0, 200))).toMatchObject([{ kind: 'refused' }]);
  const [first] = await met(whole.slice(0, whole.length - 300));
  expect(first).toMatchObject({
    kind: 'source',
    source: { text: expect.stringContaining('lanyard') as string },
  });
});

test('lines of a table of contents stay lines, whatever leads to their pages', async () => {
  const leader = (text: string, page: number): string => `${text} ${'. '.repeat(70 - text.length)}${page}`;
  const rows = [leader('Table of Authorities', 2), leader('The Facts', 3), leader('Argument', 9)];
  const source = await read([[words(72, 60, 'CONTENTS'), lines(72, 100, rows)].join('\n')]);
  expect(source.text).toBe(`CONTENTS\n\n${rows.join('\n')}`);
});

test('what is written from right to left is read in its own order', () => {
  expect(inOrder('two םיתנש')).toBe('שנתים two');
  expect(inOrder('He said םולש to her')).toBe('He said שלום to her');
});
