import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotations } from '../find.ts';
import { quotedWords } from './pairs.ts';
import type { QuotedWords } from '../quotation.ts';

const MARKS = ['"', '“', '”', "'", '‘', '’', '„', '«', '»', '`', '``', "''"];
const OTHERS = [
  'a',
  'dogs',
  'said',
  'I',
  '’em',
  '6',
  '.',
  ',',
  '?',
  '—',
  '-',
  '(',
  ')',
  ':',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '> ',
  '    ',
  '=',
];
const ODD = ['😀', '\ud800', '\udc00', 'é', 'שלום', '\u0301', '\u200b', '\ufeff', '\0', '\t', '\r'];
const messy = fc
  .array(fc.constantFrom(...MARKS, ...MARKS, ...OTHERS, ...ODD), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

const word = fc.constantFrom('ledger', 'clerk', 'the', 'opened', 'Varga', 'in', 'May', 'no', 'court');
const words = fc.array(word, { minLength: 2, maxLength: 9 }).map((list) => list.join(' '));
/** A paragraph of plain words and quotations, printed as a careful desk prints them, with the quotations' words. */
const printed = fc
  .array(fc.record({ plain: words, quoted: words, end: fc.constantFrom(',', '.', '?', '') }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((pieces) => ({
    parts: pieces.flatMap(({ plain, quoted, end }) => [plain, `${quoted}${end}`]),
  }));

function print(parts: readonly string[], open: string, close: string): string {
  return parts.map((part, i) => (i % 2 === 0 ? part : `${open}${part}${close}`)).join(' ');
}

describe('whatever the text', () => {
  test('each quotation stands on words, in order, inside or beside the others', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const found = quotedWords(text);
        expectLawful(text, found);
      }),
      { numRuns: 600 },
    );
  });

  test('a text of any characters is read without fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) =>
        expectLawful(text, findQuotations(text)),
      ),
    );
  });

  test('an utterance begins with a piece before, of the same utterance', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const found = findQuotations(text);
        for (const [i, one] of found.entries()) {
          expect(one.utterance).toBeLessThanOrEqual(i);
          expect(found[one.utterance]!.utterance).toBe(one.utterance);
        }
      }),
    );
  });

  test('paragraphs of plain words before and after change nothing but the place', () => {
    const before = 'Plain words stand here.\n\n';
    fc.assert(
      fc.property(messy, (text) => {
        const alone = quotedWords(text);
        const among = quotedWords(`${before}${text}\n\nAnd plain words stand here.`);
        expect(among).toEqual(alone.map((one) => moved(one, before.length)));
      }),
    );
  });
});

describe('a carefully printed paragraph', () => {
  const styles = [
    ['curly doubles', '“', '”'],
    ['straight doubles', '"', '"'],
    ['curly singles', '‘', '’'],
    ['straight singles', "'", "'"],
    ['low marks', '„', '“'],
    ['guillemets', '«', '»'],
    ['spaced guillemets', '« ', ' »'],
    ['TeX marks', '``', "''"],
  ] as const;

  test.each(styles)('in %s gives exactly the words between the marks', (_name, open, close) => {
    fc.assert(
      fc.property(printed, ({ parts }) => {
        const text = print(parts, open, close);
        const found = quotedWords(text).map(({ start, end }) => text.slice(start, end));
        expect(found).toEqual(parts.filter((_, i) => i % 2 === 1));
      }),
    );
  });

  test('keeps its other quotations when one mark of it is lost', () => {
    fc.assert(
      fc.property(printed, fc.nat(), ({ parts }, lost) => {
        const text = print(parts, '“', '”');
        const places = [...text.matchAll(/[“”]/g)].map(({ index }) => index);
        const at = places[lost % places.length]!;
        const hurt = Math.floor((lost % places.length) / 2);
        const damaged = text.slice(0, at) + text.slice(at + 1);
        const found = quotedWords(damaged).map(({ start, end }) => damaged.slice(start, end));
        const whole = parts.filter((_, i) => i % 2 === 1);
        expect(found).toEqual(expect.arrayContaining(whole.filter((_, i) => i !== hurt)));
      }),
    );
  });
});

describe('a megabyte', () => {
  const hostile = [
    '"',
    '“',
    '”',
    "'",
    '’',
    '‘',
    '«',
    '»',
    '`',
    '"a ',
    ' "',
    '“a\n',
    '“a ',
    "'a ",
    "a' ",
    '“‘',
    '> “a”\n\n',
    'said:\n    “a b',
    'a',
    'א',
    '😀',
    'e\u0301',
    '\ud800',
    '\udc00',
    '\n',
    ' ',
    'x="',
    '“a,” said ',
  ];

  test.each(hostile.map((unit) => [JSON.stringify(unit), unit] as const))(
    'of %s is read to its end',
    (_name, unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const found = quotedWords(text);
      expect(found.length).toBeLessThan(text.length);
    },
  );
});

function expectLawful(text: string, found: readonly QuotedWords[]): void {
  const around: QuotedWords[] = [];
  let last = -1;
  for (const one of found) {
    const words = text.slice(one.start, one.end);
    expect(words).toBe(words.trim());
    expect(one.end).toBeGreaterThan(one.start);
    expect(one.segments[0]!.start).toBe(one.start);
    expect(one.segments.at(-1)!.end).toBe(one.end);
    let from = one.start;
    for (const segment of one.segments) {
      expect(segment.start).toBeGreaterThanOrEqual(from);
      expect(segment.end).toBeGreaterThan(segment.start);
      from = segment.end;
    }
    expect(one.start).toBeGreaterThanOrEqual(last);
    last = one.start;
    while (around.length > 0 && around.at(-1)!.end <= one.start) around.pop();
    const outer = around.at(-1);
    if (outer) expect(one.end).toBeLessThanOrEqual(outer.end);
    expect(one.depth).toBe(around.length);
    around.push(one);
  }
}

function moved(one: QuotedWords, by: number): QuotedWords {
  const segments = one.segments.map(({ start, end }) => ({ start: start + by, end: end + by }));
  return { ...one, start: one.start + by, end: one.end + by, segments };
}
