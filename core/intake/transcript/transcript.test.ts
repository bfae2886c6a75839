import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedLines } from '#core/text/lines.ts';
import { pageAt, pagesOf } from '#core/text/pages.ts';
import type { FurnitureProposal } from '../proposals.ts';
import type { Source } from '../source.ts';
import { asTranscript } from './source.ts';
import { PLAIN, print, type PrintStyle } from './testing.ts';

const DEPOSITION = [
  'JANE MARLOWE, having been first duly sworn, was examined and testified as follows:',
  'BY MS. LEE:',
  'Q. Good morning. Please state your name for the record.',
  'A. Jane Marlowe.',
  'Q. And in 2019 you kept the books of the cooperative, is that right?',
  'A. I did. I kept them from 2016 until the audit, and after that nobody kept them at all as far as I know.',
  'MR. SMITH: Objection. Move to strike everything after "audit."',
  'THE WITNESS: Do I answer?',
  '(Discussion off the record, and a recess taken from 10:02 to 10:15, after which all were present.)',
  'BY MS. LEE:',
  'Q. You may answer.',
  'A. The ledger had two columns -- 12 rows in one, 14 in the other -- and I never saw the second one until the auditor showed it to me.',
  'THE COURT REPORTER: Could you repeat the name?',
  'A. Pell. P-e-l-l.',
];

const HEARING = [
  'THE CLERK: Calling case number 24-cr-88, United States versus Harrow.',
  'THE COURT: Good afternoon. Appearances, please.',
  'MR. OKAFOR: Ben Okafor for the United States, Your Honor.',
  'MS. VANCE: Lena Vance for Mr. Harrow, who is present.',
  'THE COURT: Be seated. I have read the papers. I will hear from the movant first, and I would like you to begin with the search of the boathouse.',
  'MS. VANCE: Thank you. The officers had no warrant for the boathouse; they had one for the house at 14 Quay Street.',
  '(Pause)',
  'THE COURT: Go on.',
];

const STYLES: readonly (readonly [string, Partial<PrintStyle>])[] = [
  ['25 lines, a number at the top, form feeds', {}],
  ['28 lines', { perPage: 28 }],
  ['ten lines, so that paragraphs run over pages', { perPage: 10 }],
  ['a running head with the number behind it', { head: 'Marlowe - direct', perPage: 12 }],
  ['the reporters’ firm at the foot', { foot: '        Quill Reporting, Inc.', perPage: 12 }],
  ['double-spaced', { doubleSpaced: true, perPage: 14 }],
  ['no form feeds, four-digit page numbers', { pages: 'numbers alone', perPage: 12 }],
  ['page and line before each line', { pages: 'coordinates', perPage: 12 }],
  ['times of day before the numbers', { times: 'before', perPage: 12 }],
  ['times of day behind the words', { times: 'behind', perPage: 12 }],
  ['no indents', { indents: false, perPage: 12 }],
];

describe.each([
  ['deposition', DEPOSITION],
  ['hearing', HEARING],
] as const)('a %s', (_, paragraphs) => {
  test.each(STYLES)('printed with %s', (_name, style) => {
    const copy = print(paragraphs, { ...PLAIN, ...style });
    const read = asTranscript(sourceOf(copy.text));
    expect(wordsOf(read)).toBe(paragraphs.join('\n\n'));
    expect(placesOf(read)).toEqual(
      copy.places.map(({ page, line, paragraph, at }) => [
        `${page}:${line}`,
        paragraphs[paragraph]!.slice(at, at + 8),
      ]),
    );
    expect(read.warnings.map(({ code }) => code)).toEqual(
      style.times === undefined || style.times === 'none' ? [] : ['times left out'],
    );
  });
});

test('Q and A without a stop are turns where the transcript prints them so, a sentence that begins with A is none', () => {
  const lines = [
    ['Q', 'Where did you stand?'],
    ['A', 'On the pier.'],
    ['Q', 'What did you see from there?'],
    ['A', 'A boat came in, and another one left it.'],
    ['', 'A man stood on it.'],
    ['Q', 'Who?'],
  ].map(([mark, words], i) => `${String(i + 1).padStart(2)}    ${mark!.padEnd(5)}${words}`);
  const text = [...lines, ...Array.from({ length: 19 }, (_, i) => String(i + 7))].join('\n');
  expect(asTranscript(sourceOf(text)).text).toBe(
    'Q Where did you stand?\n\nA On the pier.\n\nQ What did you see from there?\n\n' +
      'A A boat came in, and another one left it. A man stood on it.\n\nQ Who?',
  );
});

test('a hyphen at a line’s end stays unless the transcript has the whole word elsewhere', () => {
  const lines = [
    'Q.   Was that before the cross-',
    'examination of the accountant?',
    'A.   The accountant was ill that day, so the account-',
    'ant was not examined.  You know -- well,',
    'you know that he was not there --',
    'Q.   Thank you.',
  ];
  expect(asTranscript(sourceOf(numbered(lines))).text).toBe(
    'Q. Was that before the cross-examination of the accountant?\n\n' +
      'A. The accountant was ill that day, so the accountant was not examined. You know -- well, you know that he was not there --\n\n' +
      'Q. Thank you.',
  );
});

test('a title page keeps its lines, and says what the transcript is of and when it was taken', () => {
  const title = numbered([
    '          UNITED STATES DISTRICT COURT',
    '',
    'HARBOR LIGHT COOPERATIVE,  )',
    '          Plaintiff,       )',
    'No. 23-cv-04411',
    'v.',
    '          VIDEOTAPED DEPOSITION OF',
    '               JANE MARLOWE',
    '          Thursday, March 14, 2024',
  ]);
  const read = asTranscript(sourceOf(`${title}\f${print(DEPOSITION, { ...PLAIN, firstPage: 2 }).text}`));
  expect(read.text.split('\n\n').slice(0, 8)).toEqual([
    'UNITED STATES DISTRICT COURT',
    'HARBOR LIGHT COOPERATIVE, )',
    'Plaintiff, )',
    'No. 23-cv-04411',
    'v.',
    'VIDEOTAPED DEPOSITION OF',
    'JANE MARLOWE',
    'Thursday, March 14, 2024',
  ]);
  expect(read.pages.map(({ label }) => label)).toEqual(['1', '2']);
  expect(read.proposals).toEqual([
    expect.objectContaining({
      field: 'title',
      value: 'VIDEOTAPED DEPOSITION OF JANE MARLOWE',
      reason: 'title page',
    }),
    expect.objectContaining({ field: 'published', value: '2024-03-14', reason: 'title page' }),
  ]);
});

test('what a reader of pages gives is read alike: its numbers, its heads, its joined words', () => {
  const text =
    'Marlowe - direct\n\nQ. Did you see the auditor?\nA. I saw him on the\nstair, and he told me of the account-\nbooks.\n\nQ. When?\nA. In May.\nQ. Of 2019?\nQuill Reporting';
  const at = (words: string) => text.indexOf(words);
  const lines = ['Q. Did', 'A. I', 'stair', 'books', 'Q. When', 'A. In', 'Q. Of'];
  const read = asTranscript({
    ...sourceOf(text),
    format: 'pdf',
    pages: [
      {
        label: '45',
        start: 0,
        end: text.length,
        lines: lines.map((one, i) => ({ number: i + 1, start: at(one) })),
      },
    ],
    furniture: [
      { start: 0, end: 16, reason: 'running head' },
      { start: at('Quill'), end: text.length, reason: 'running foot' },
    ],
  });
  expect(wordsOf(read)).toBe(
    'Q. Did you see the auditor?\n\nA. I saw him on the stair, and he told me of the account-books.\n\nQ. When?\n\nA. In May.\n\nQ. Of 2019?',
  );
  expect(read.furniture.map(({ start, end, reason }) => [read.text.slice(start, end), reason])).toEqual([
    ['Marlowe - direct', 'running head'],
    ['Quill Reporting', 'running foot'],
  ]);
  expect(read.pages.map(({ label, lines: own }) => [label, own?.length])).toEqual([['45', 7]]);
});

test.each([
  [
    'a pleading on numbered paper',
    numbered([
      'COMPLAINT',
      'Plaintiff alleges:',
      '1. She lives in Laurel.',
      '2. He does not.',
      '',
      '',
      '',
      '',
      '',
      '',
    ]),
  ],
  ['a list', '1 apple\n2 pears\n3 plums\n4 figs\n5 dates\n6 limes\n7 nuts\n8 kale\n9 oats\n10 rye\n11 tea'],
  ['an article with a question', 'Q. What now?\nA. Nobody knows.\nQ. Why?\nA. It is said to be so.'],
  ['nothing', ''],
])('%s is left as it is', (_, text) => {
  const source = sourceOf(text);
  expect(asTranscript(source)).toBe(source);
});

test('sheets with several small pages on them are told of and left as they are', () => {
  const text = Array.from({ length: 25 }, (_, i) => {
    const n = String(i + 1).padStart(2);
    return `${n}  Q.  Where were you then?         ${n}  A.  I was at home.`;
  }).join('\n');
  const read = asTranscript(sourceOf(text));
  expect(read.text).toBe(text);
  expect(read.warnings).toEqual([{ code: 'condensed transcript', detail: '', pages: [] }]);
});

/** Sheets of four small pages each, as programs for transcripts print them: down the left side first, or along the top. */
function condensed(first: number, count: number, downFirst: boolean, headed: (page: number) => string) {
  const pageOf = (page: number) => [
    headed(page),
    ...Array.from({ length: 25 }, (_, i) => {
      const words = i % 2 === 0 ? `Q.  What of ${page}, line ${i + 1}?` : `A.  It was so on ${page}.`;
      return `${String(i + 1).padStart(2)}  ${words}`;
    }),
  ];
  const sheets: string[] = [];
  for (let at = first; at < first + count; at += 4) {
    const [a, b, c, d] = downFirst ? [at, at + 2, at + 1, at + 3] : [at, at + 1, at + 2, at + 3];
    const rows = (left: number, right: number) => {
      const beside = right < first + count ? pageOf(right) : [];
      return pageOf(left).map((line, i) => `${line.padEnd(44)}${beside[i] ?? ''}`.trimEnd());
    };
    sheets.push([...rows(a, b), '', ...(c < first + count ? rows(c, d) : [])].join('\n'));
  }
  return sheets.join('\n\f');
}

test.each([
  ['down the left side first', true, 8],
  ['along the top first', false, 8],
  ['with a last sheet that is not full', true, 6],
])('small pages are read in the order of the numbers that they print, %s', (_, downFirst, count) => {
  const read = asTranscript(sourceOf(condensed(44, count, downFirst, (page) => `Page ${page}`)));
  expect(read.warnings).toEqual([]);
  expect(read.pages.map(({ label }) => Number(label))).toEqual(
    Array.from({ length: count }, (_, i) => 44 + i),
  );
  for (const { label, start, end, lines } of read.pages) {
    const text = read.text.slice(start, end);
    expect(text).toContain(`What of ${label}, line 25?`);
    expect(text.match(/(?<=What of |was so on )\d+/g)).toEqual(Array.from({ length: 25 }, () => label));
    expect(lines?.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
  }
});

test.each([
  ['print no number', () => 'In re Harbor'],
  ['leave a number out', (page: number) => `Page ${page > 46 ? page + 1 : page}`],
  ['print one number twice', (page: number) => `Page ${Math.min(page, 50)}`],
])('small pages that %s are told of and left as they are', (_, headed) => {
  const text = condensed(44, 8, true, headed);
  const read = asTranscript(sourceOf(text));
  expect(read.text).toBe(text);
  expect(read.warnings.map(({ code }) => code)).toEqual(['condensed transcript']);
});

test('whatever is said on however many pages: no word is changed, pages leave no gap, lines rise, places are those printed', () => {
  const word = fc.constantFrom(
    'the',
    'pier',
    'I',
    'saw',
    'him',
    'no',
    'ledger,',
    'May',
    '12',
    'boat--',
    'Mr.',
    'Pell',
    'état',
    '“no”',
  );
  const speech = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => `${words.join(' ')}.`);
  const mark = fc.constantFrom('Q.', 'A.', 'THE COURT:', 'MR. SMITH:', 'MS. VANCE-LEE:', 'THE WITNESS:');
  const turn = fc.tuple(mark, speech).map(([who, said]) => `${who} ${said}`);
  const style = fc.constantFrom(...STYLES.map(([, one]) => one));
  fc.assert(
    fc.property(fc.array(turn, { minLength: 6, maxLength: 40 }), style, (paragraphs, how) => {
      const copy = print(paragraphs, { ...PLAIN, ...how });
      const read = asTranscript(sourceOf(copy.text));
      expect(wordsOf(read)).toBe(paragraphs.join('\n\n'));
      expect(placesOf(read)).toEqual(
        copy.places.map(({ page, line, paragraph, at }) => [
          `${page}:${line}`,
          paragraphs[paragraph]!.slice(at, at + 8),
        ]),
      );
      laws(read);
    }),
    { numRuns: 150 },
  );
});

test('whatever stands in a text, its letters and digits come through but for the columns of numbers', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Q. ',
      'A. ',
      'THE COURT: ',
      '\n',
      '\f',
      '\n 1 ',
      '\n 2 ',
      '\n25',
      '  ',
      '45',
      '10:02:07',
      '(',
      ')',
      '-\n',
      'BY MS. LEE:',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      const text = pieces.join('');
      const read = asTranscript(sourceOf(text));
      laws(read);
      const letters = (of: string) => of.match(/\p{L}/gu)?.join('') ?? '';
      expect(letters(read.text)).toBe(letters(text));
    }),
    { numRuns: 300 },
  );
});

function laws({ text, pages, furniture }: Source): void {
  let at = 0;
  for (const page of pages) {
    expect(page.start).toBe(at);
    let number = 0;
    let start = page.start - 1;
    for (const line of page.lines ?? []) {
      expect(line.number).toBeGreaterThan(number);
      expect(line.start).toBeGreaterThan(start);
      expect(line.start).toBeLessThan(page.end);
      ({ number, start } = line);
    }
    at = page.end;
  }
  if (pages.length > 0) expect(at).toBe(text.length);
  for (const one of furniture) expect(text.slice(one.start, one.end).trim()).not.toBe('');
}

function sourceOf(text: string): Source {
  return {
    format: 'text',
    part: null,
    text,
    encoding: 'utf-8',
    pages: pagesOf(text),
    proposals: [],
    furniture: [],
    warnings: [],
  };
}

function numbered(lines: readonly string[]): string {
  const all = [...lines, ...Array.from({ length: 25 - lines.length }, () => '')];
  return all.map((line, i) => `${String(i + 1).padStart(2)}   ${line}`.trimEnd()).join('\n');
}

/** The text without its furniture. */
function wordsOf({ text, furniture }: { text: string; furniture: readonly FurnitureProposal[] }): string {
  let out = text;
  for (const { start, end } of furniture.toReversed()) out = `${out.slice(0, start)}\u0000${out.slice(end)}`;
  return out
    .split('\n\n')
    .filter((paragraph) => paragraph !== '\u0000')
    .join('\n\n');
}

/** Each printed line with its page, as a pin cite gives them, and its first letters. */
function placesOf({ text, pages }: Source): [string, string][] {
  return pages.flatMap(({ lines }) =>
    (lines ?? []).map(({ start }): [string, string] => {
      const place = { start, end: start + 1 };
      const line = printedLines(text, pages, place)?.first;
      return [`${pageAt(pages, start)?.label}:${line}`, text.slice(start, start + 8).split('\n')[0]!];
    }),
  );
}
