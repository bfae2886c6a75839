import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { plainLine, plainText } from './plain.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        '\r',
        '\u0000',
        '\ufffe',
        '\uffff',
        '\ud83d',
        '\ude00',
        '\u202e',
        '\u202c',
        '\u2067',
        '\u2069',
        '\u0085',
      ),
    )
    .map((parts) => parts.join('')),
);

test('what remains is what XML 1.0 allows', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(plainText(text)).toMatch(/^[\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
    }),
  );
});

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(plainText(plainText(text))).toBe(plainText(text));
      expect(plainLine(plainLine(text))).toBe(plainLine(text));
    }),
  );
});

test('text that is clean already stays as it is', () => {
  const text = 'Ünïcode “quotes” — שלום, 語, 👩‍🚀\nand a second line';
  expect(plainText(text)).toBe(text);
});

test('words on either side of a tab, a line end or a form feed stay apart', () => {
  expect(plainLine('one\ttwo\r\nthree\u2028four\ffive')).toBe('one two three four five');
});

test.each([
  ['an override', 'a \u202eevil', '\u202c'],
  ['an isolate', 'a \u2067evil', '\u2069'],
  ['one inside the other', '\u2067\u202ex', '\u202c\u2069'],
  ['an embedding that an isolate’s end has closed too', '\u2067\u202bx\u2069', ''],
  ['nothing', 'x\u202c\u2069', ''],
])('a text that leaves %s open is closed', (_, text, closing) => {
  expect(plainText(text)).toBe(text + closing);
});
