import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCitations } from './find.ts';

const WORDS =
  `1 U.S. 113 , at 120 ( ) 1973 Id. id. supra § §§ ¶ 12(b)(6) 18 U.S.C. C.F.R. Fed. R. Civ. P. No. 23-cr-257 (TSC) ECF
  Dkt. Doc. 14-2 Compl. Am. Tr. 45:12–46:3 Smith Decl. Ex. B v. Marlow Quill In re Code Ann. Pub. L. WL F.3d *3 ___ ---- n. 4 & “ ” \u00a0 \n \f
  Harv. L. Rev. 2024 Index 650123/2024 NYSCEF [ ] ; : 😀 ’ [1983] Ohio St.`.split(/ +/);
const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '', '\n', ', ')), {
    maxLength: 60,
  })
  .map((words) => words.flat().join(''));

test('citations stand in order, within the text and within their surroundings, and mean an earlier full one', () => {
  fc.assert(
    fc.property(
      texts,
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 20 }),
      (text, from, length) => {
        const leftOut =
          from < text.length && length > 0
            ? [{ start: from, end: Math.min(text.length, from + length) }]
            : [];
        const found = findCitations(text, leftOut);
        let before = 0;
        for (const [i, { start, end, whole, refersTo, kind }] of found.entries()) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(whole.start).toBeLessThanOrEqual(start);
          expect(whole.end).toBeGreaterThanOrEqual(end);
          expect(whole.end).toBeLessThanOrEqual(text.length);
          if (refersTo !== null) {
            expect(refersTo).toBeLessThan(i);
            expect(['case', 'law', 'journal', 'docket']).toContain(found[refersTo]!.kind);
            expect(['case', 'id', 'supra', 'reference']).toContain(kind);
          }
          before = end;
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('a text without digits, “id.” or “supra” has no citation', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(findCitations(text.replaceAll(/\d|id|ibid|supra|§|_+|-+|[IVX]/gi, ''))).toEqual([]);
    }),
  );
});

/** What grows by a thousand times is read in the same number of steps for each sign: it ends within the test's time. */
test.each([
  '1 U.S. ',
  '1, ',
  'Id. ',
  '§ 1-',
  '(a)',
  'No. 1-',
  'ECF No. 1, ',
  'Am. ',
  'A v. ',
  '1 Aa L. ',
  'Foo, supra, ',
  ' ',
  '1:1-',
  'Tr. 1:1-',
  '(',
])('a megabyte of %j is read to its end', (piece) => {
  expect(findCitations(piece.repeat(Math.ceil(1_000_000 / piece.length))).length).toBeGreaterThanOrEqual(0);
});
