import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';
import { parseCsv } from './testing.ts';

test('marks, commas and line ends stay within their field', () => {
  expect(toCsv([['He said, “no”', 'a "b"', 'two\r\nlines']])).toBe(
    '"He said, “no”","a ""b""","two\nlines"\r\n',
  );
});

test('what a spreadsheet would take for a formula is words', () => {
  expect(toCsv([['=cmd|calc', '-1', '@x', '1-1']])).toBe('"\t=cmd|calc","\t-1","\t@x","1-1"\r\n');
});

test('whatever is written is read back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), { minLength: 1 }),
      (rows) => {
        const expected = rows.map((row) =>
          row.map((words) => words.replaceAll(/\r\n?/g, '\n').toWellFormed()),
        );
        expect(
          parseCsv(toCsv(rows)).map((row) => row.map((words) => words.replace(/^\t(?=[=+\-@\t])/, ''))),
        ).toEqual(expected);
      },
    ),
  );
});
