import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyDifferences } from '../wordings/differences.ts';
import { ended } from './testing.ts';
import { versionDifferences } from './versions.ts';

const between = (a: string, b: string) => ended(versionDifferences(a, b));
const told = (a: string, b: string) =>
  between(a, b).map((one) => [one.kind, a.slice(one.a.start, one.a.end), b.slice(one.b.start, one.b.end)]);

const WIRE = `The bridge at Alder Creek was closed on Monday after two cables snapped.

“Nobody was hurt,” said the county engineer, Ines Pardo. Repairs are to cost $40,000.

The crossing carries 900 cars a day.`;

/** What was changed in the wire story → the differences that are told. */
const UPDATES: readonly (readonly [string, (text: string) => string, readonly (readonly string[])[]])[] = [
  ['a number', (t) => t.replace('$40,000', '$65,000'), [['number', '40,000', '65,000']]],
  ['a name', (t) => t.replace('Pardo', 'Lund'), [['name', 'Pardo', 'Lund']]],
  ['a day', (t) => t.replace('Monday', 'Tuesday'), [['date', 'Monday', 'Tuesday']]],
  ['a word put in', (t) => t.replace('was hurt', 'was badly hurt'), [['insertion', '', 'badly ']]],
  ['a word taken out', (t) => t.replace('county engineer', 'engineer'), [['omission', 'county ', '']]],
  ['quotation marks', (t) => t.replace('“Nobody', '"Nobody'), [['typography', '“', '"']]],
  [
    'a new last paragraph',
    (t) => `${t}\n\nA ferry runs until then.`,
    [['insertion', '', '\n\nA ferry runs until then.']],
  ],
];

test.each(UPDATES)('%s is told as what it is', (_name, update, expected) => {
  expect(told(WIRE, update(WIRE)).map((one) => one.map((words) => words.trim()))).toEqual(
    expected.map((one) => one.map((words) => words.trim())),
  );
});

const word = fc.constantFrom(
  'gate',
  'Gate',
  'ferry',
  'the',
  'not',
  '12',
  '13',
  'don’t',
  'naïve',
  '😀',
  'co-op',
);
const mark = fc.constantFrom(' ', ' ', ' ', '\n\n', ', ', '. ', ' “', '” ', '-', '…', '\u00a0');
const texts = fc
  .array(fc.tuple(word, mark), { maxLength: 60 })
  .map((parts) => parts.map(([one, after]) => one + after).join(''));

test('the differences put into one text make the other, letter for letter, and stand in order', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), texts, (a, b) => {
      const found = between(a, b);
      expect(applyDifferences(a, b, found)).toBe(b);
      for (const [i, one] of found.entries()) {
        expect(one.a.start).toBeGreaterThanOrEqual(found[i - 1]?.a.end ?? 0);
        expect(one.b.start).toBeGreaterThanOrEqual(found[i - 1]?.b.end ?? 0);
      }
    }),
    { numRuns: 300 },
  );
});

test('a text differs from itself in nothing', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(between(text, text)).toEqual([]);
    }),
  );
});

test('a long text with changes far apart differs in those alone', () => {
  const paragraph = (i: number) =>
    `Paragraph ${i} tells how boat ${i * 7} left quay ${i % 13} with ${i * 3} crates of salt, which the clerk noted.`;
  const long = Array.from({ length: 4_000 }, (_, i) => paragraph(i));
  const updated = long.map((one, i) => (i % 500 === 250 ? one.replace('the clerk', 'no clerk') : one));
  updated.splice(1_000, 1);
  updated.splice(3_000, 0, 'An entirely new thing was said here, of which nobody had heard before.');
  const [a, b] = [long.join('\n\n'), updated.join('\n\n')];
  const found = between(a, b);
  expect(found.length).toBe(10);
  expect(applyDifferences(a, b, found)).toBe(b);
});

test('two long texts that have nothing in common, or one word a hundred thousand times, are answered', () => {
  const one = Array.from({ length: 60_000 }, (_, i) => `alpha${i}`).join(' ');
  const other = Array.from({ length: 60_000 }, (_, i) => `beta${i}`).join(' ');
  const many = 'no '.repeat(100_000);
  for (const [a, b] of [
    [one, other],
    [many, 'no yes '.repeat(50_000)],
    [one, many],
  ] as const) {
    expect(applyDifferences(a, b, between(a, b))).toBe(b);
  }
});
