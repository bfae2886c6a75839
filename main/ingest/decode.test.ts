import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from './decode.ts';
import { MAX_ARTICLE_BYTES } from '#core/contract/limits.ts';

const WORDS = 'The judge said “no permit” — the board’s lawyer, José Muñoz, disagreed.';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);

/** `text` in an eight-bit encoding, found by decoding all its 256 bytes. */
function eightBit(label: string, text: string): Uint8Array {
  const all = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (char) => all.indexOf(char));
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return new Uint8Array(view.buffer);
}

test.each<[encoding: string, why: string, bytes: Uint8Array, text: string]>([
  ['utf-8', 'as nearly all files are', utf8(WORDS), WORDS],
  ['utf-8', 'with a mark', utf8(`\uFEFF${WORDS}`), WORDS],
  ['utf-16le', 'with a mark', utf16(`\uFEFF${WORDS}`, false), WORDS],
  ['utf-16be', 'with a mark', utf16(`\uFEFF${WORDS}`, true), WORDS],
  ['utf-16le', 'without a mark', utf16(WORDS, false), WORDS],
  ['utf-16be', 'without a mark', utf16(WORDS, true), WORDS],
  ['windows-1252', 'from an old Windows', eightBit('windows-1252', WORDS), WORDS],
  ['windows-1252', 'with one accent', eightBit('windows-1252', 'She left the café.'), 'She left the café.'],
  ['macintosh', 'from an old Mac', eightBit('macintosh', WORDS), WORDS],
  [
    'macintosh',
    'with one apostrophe',
    eightBit('macintosh', 'It is the board’s rule.'),
    'It is the board’s rule.',
  ],
  [
    'windows-1251',
    'in Cyrillic',
    eightBit('windows-1251', 'Суд отменил разрешение.'),
    'Суд отменил разрешение.',
  ],
  [
    'utf-8',
    'damaged in one place',
    Uint8Array.from([...utf8(WORDS.repeat(9)), 0xff]),
    `${WORDS.repeat(9)}\ufffd`,
  ],
])('%s is found %s', (encoding, _, bytes, text) => {
  expect(decode(bytes)).toEqual({ ok: true, encoding, text });
});

test.each<[code: string, detail: string, why: string, bytes: Uint8Array]>([
  ['empty', '', 'nothing at all', bytesOf()],
  ['empty', '', 'only white space', utf8(' \r\n\t\u00a0\u200b\uFEFF')],
  ['empty', '', 'only a mark', bytesOf(0xff, 0xfe)],
  ['binary', 'PDF', 'a PDF', utf8('%PDF-1.7\n1 0 obj')],
  ['binary', 'PNG', 'a picture', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
  ['binary', 'JPEG', 'a photograph', bytesOf(0xff, 0xd8, 0xff, 0xe0)],
  ['binary', 'ZIP', 'an archive', utf8('PK\x03\x04 a.txt')],
  ['binary', 'DOCX', 'a word processor’s file', utf8(`PK\x03\x04${' '.repeat(26)}word/document.xml`)],
  ['binary', '', 'zeros among the words', utf8(`${WORDS}\0${WORDS}`)],
  ['binary', '', 'many control characters', utf8(`${WORDS}\x01\x02\x03`)],
  ['binary', '', 'small numbers of two bytes each', utf16('\x01\x02\x03\x04'.repeat(50), false)],
  ['unsupported', 'HTML', 'a page’s source', utf8('<!DOCTYPE html>\n<p>words')],
  ['unsupported', 'RTF', 'rich text', utf8('{\\rtf1 words}')],
  ['unsupported', 'UTF-32', 'text of four bytes a character', bytesOf(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)],
  [
    'too-large',
    String(MAX_ARTICLE_BYTES + 1),
    'a file over the limit',
    new Uint8Array(MAX_ARTICLE_BYTES + 1),
  ],
])('%s %s: %s', (code, detail, _, bytes) => {
  expect(decode(bytes)).toEqual({ ok: false, code, detail });
});

test('any bytes are text or refused, and any text comes back from UTF-8', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(typeof decode(bytes).ok).toBe('boolean');
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const decoded = decode(utf8(`word ${text}`));
      expect(decoded).toEqual({ ok: true, encoding: 'utf-8', text: `word ${text}` });
    }),
  );
});
