import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalised, rawSpan } from './normal.ts';

const cases: readonly (readonly [why: string, raw: string, folded: string])[] = [
  ['quotation marks of all kinds', '“a” „b“ «c» ‘d’ ‹e›', `"a" "b" "c" 'd' 'e'`],
  ['dashes', 'a–b—c‑d−e', 'a-b-c-d-e'],
  ['blanks and line ends', 'a\u00a0b\u2009c\nd\te', 'a b c d e'],
  ['capitals', 'Señor ÉCLAIR', 'señor éclair'],
  ['an ellipsis', 'so…', 'so...'],
  ['ligatures and full-width letters', 'ﬁne ﬂow ＡＢ', 'fine flow ab'],
  ['letters with their accents apart', 'cafe\u0301', 'café'],
  ['an accent is no typography', 'cafe', 'cafe'],
  ['soft hyphens and zero-width characters', 'un\u00adseen\u200b by\ufeff', 'unseen by'],
  ['direction marks', '\u202aleft\u202c', 'left'],
  ['a hyphen at a line’s end', 'unavail-\nable', 'unavailable'],
  ['a hyphen at a line’s end, set in', 'unavail- \r\n  able', 'unavailable'],
  ['the same in capitals', 'UNAVAIL-\nABLE', 'unavailable'],
  ['a dash at a line’s end before a name', 'he-\nBob', 'he- bob'],
  ['a list is no broken word', '-\na', '- a'],
  ['a note mark after a word', 'the rule.¹² Then', 'the rule. then'],
  ['a power is none', '10² m', '10² m'],
  ['halves of pairs stay', '\ud800 \udc00', '\ud800 \udc00'],
];

test.each(cases)('%s', (_why, raw, folded) => {
  expect(normalised(raw).text).toBe(folded);
});

test('every unit of the folded text knows where it comes from', () => {
  const raw = 'He said: “Unavail-\nable…” to cafe\u0301 ﬁtters';
  const normal = normalised(raw);
  const wordAt = (word: string): string => {
    const start = normal.text.indexOf(word);
    const span = rawSpan(normal, { start, end: start + word.length });
    return raw.slice(span.start, span.end);
  };
  expect(wordAt('unavailable')).toBe('Unavail-\nable');
  expect(wordAt('...')).toBe('…');
  expect(wordAt('café')).toBe('cafe\u0301');
  expect(wordAt('fitters')).toBe('ﬁtters');
});

test('places rise with the text and lie in the raw one', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('a', '-', '\n', '…', 'e', '\u0301', '\u00ad', 'ﬁ', '¹', '\ud83d', '\ude00'),
    }),
  );
  fc.assert(
    fc.property(anything, (raw) => {
      const { text, starts, ends } = normalised(raw);
      let last = 0;
      for (let i = 0; i < text.length; i += 1) {
        expect(starts[i]).toBeGreaterThanOrEqual(last);
        expect(ends[i]).toBeGreaterThan(starts[i]!);
        last = starts[i]!;
      }
      expect(text === '' ? 0 : ends[text.length - 1]).toBeLessThanOrEqual(raw.length);
    }),
  );
});

test('what is folded stays as it is when folded again', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '“', '—', '…', 'É', 'ﬁ', "'", '.') });
  fc.assert(
    fc.property(words, (raw) => {
      const once = normalised(raw).text;
      expect(normalised(once).text).toBe(once);
    }),
  );
});
