import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from './normalise.ts';

test.each([
  ['a\r\nb\rc\u2028d\u2029e\n\rf', 'a\nb\nc\nd\ne\n\nf', 'every line end becomes one line feed'],
  ['\uFEFFa\uFEFFb', 'a\uFEFFb', 'a mark goes at the start only'],
  ['a\u0000b', 'a\uFFFDb', 'a null is shown as lost'],
  ['a\ud800b\udc00c😀', 'a\uFFFDb\uFFFDc😀', 'half a character is shown as lost, a whole one stays'],
  ['“a”\u00a0 b\t\u200b\u0085\f', '“a”\u00a0 b\t\u200b\u0085\f', 'nothing else changes'],
])('%j is stored as %j: %s', (raw, stored) => {
  expect(normalise(raw)).toBe(stored);
});

test('what is stored survives UTF-8 and a second import unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const stored = normalise(raw);
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(stored))).toBe(
        stored,
      );
      if (!stored.startsWith('\uFEFF')) expect(normalise(stored)).toBe(stored);
    }),
  );
});

test('without a mark, nulls or halves, offsets are those after replacing CRLF', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '😀', '\n', '\r\n', '“') }), (raw) => {
      expect(normalise(raw)).toBe(raw.replaceAll('\r\n', '\n'));
    }),
  );
});
