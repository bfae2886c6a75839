import Database from 'better-sqlite3-multiple-ciphers';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { matchExpression } from './match.ts';
import { parseQuery } from './query.ts';

const db = new Database(':memory:');
db.exec(`CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')`);
const insert = db.prepare('INSERT INTO words (text) VALUES (?)');
const texts = [
  'The judge denied the motion to dismiss.',
  'The motion was granted; the judge spoke of a dismissal.',
  'Kari Morrissey, the special prosecutor, resigned.',
  'A “well-known” lawyer said it wasn’t so: C++ and R2-D2, e-mail, 3.5 per cent.',
  'Señor Muñoz spoke. Русский текст. 判決は金曜日。',
];
texts.forEach((text) => insert.run(text));
afterAll(() => db.close());

/** The texts that a query finds, counted from one. */
function find(query: string): number[] {
  const match = matchExpression(parseQuery(query).terms);
  if (match === null) return [];
  return db
    .prepare<[string], { rowid: number }>('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid')
    .all(match)
    .map((row) => row.rowid);
}

const queries: readonly (readonly [string, string, readonly number[]])[] = [
  ['one word', 'judge', [1, 2]],
  ['all words, in any order', 'motion judge denied', [1]],
  ['the beginning of the last word, while it is being typed', 'judge dismiss', [1, 2]],
  ['the beginning of an earlier word is not enough', 'dismis judge', []],
  ['an asterisk asks for beginnings', 'dismis* judge', [1, 2]],
  ['a phrase', '"the motion"', [1, 2]],
  ['a phrase is words in their order', '"motion the"', []],
  ['curly quotation marks make a phrase too', '“motion to dismiss”', [1]],
  ['a phrase that is not closed yet', '"motion to dis', []],
  ['a word to leave out', 'motion -granted', [1]],
  ['a phrase to leave out', 'motion -"to dismiss"', [2]],
  ['only words to leave out find nothing', '-motion', []],
  ['no word finds nothing', '?! “” * -', []],
  ['nothing finds nothing', '', []],
  ['words that FTS5 would take as its own', 'AND', [4]],
  ['words that FTS5 would take as its own, among others', 'the NOT motion', []],
  ['a hyphen within a word', 'well-known', [4]],
  ['an apostrophe within a word', 'wasn’t', [4]],
  ['signs of other languages', 'C++', [4]],
  ['accents do not matter', 'munoz', [5]],
  ['letters of any alphabet', 'русский', [5]],
  ['a column filter is only words', 'text:motion', []],
  ['a zero byte is a space', 'jud\u0000ge', []],
];

test.each(queries)('%s: %j', (_, query, expected) => {
  expect(find(query)).toEqual(expected);
});

const hostile = fc.array(
  fc.oneof(
    fc.constantFrom(
      '"',
      '“',
      '”',
      '*',
      '-',
      '(',
      ')',
      '^',
      ':',
      '+',
      '{',
      '}',
      "'",
      ' ',
      '\n',
      '\0',
      'AND',
      'OR',
      'NOT',
      'NEAR(',
      ',',
      '\\',
      'motion',
      'a',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      maxLength: 4,
    }),
  ),
  { maxLength: 40 },
);

test('no query of any characters is ever a syntax error', () => {
  fc.assert(
    fc.property(hostile, (parts) => {
      expect(() => find(parts.join(''))).not.toThrow();
    }),
    { numRuns: 2_000 },
  );
});

test.each(['a ', '-a ', '"a" ', 'a-', '(', '" ', '"a', 'a*'])(
  'two thousand characters of %j are only many words',
  (part) => {
    expect(() => find(part.repeat(2_000 / part.length))).not.toThrow();
    expect(() => find(`motion ${part.repeat(1_990 / part.length)}`)).not.toThrow();
  },
);
