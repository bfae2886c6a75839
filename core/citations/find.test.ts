import { expect, test } from 'vitest';
import type { Span } from '../text/span.ts';
import { findCitations } from './find.ts';

const found = (text: string, leftOut: readonly Span[] = []) =>
  findCitations(text, leftOut).map(({ kind, whole, fields }) => ({
    kind,
    words: text.slice(whole.start, whole.end),
    ...fields,
  }));

const CASES: readonly [text: string, ...citations: object[]][] = [
  [
    'As in Marlow v. Quill, 410 U.S. 113, 120 (1973), it fails.',
    {
      kind: 'case',
      words: 'Marlow v. Quill, 410 U.S. 113, 120 (1973)',
      plaintiff: 'Marlow',
      defendant: 'Quill',
      volume: '410',
      page: '113',
      pin: '120',
      year: 1973,
    },
  ],
  [
    'Marlow v. Quill, No. 23-cr-257, 2024 WL 123456, at *3 (D.D.C. Jan. 5, 2024)',
    { kind: 'case', docket: '23-cr-257', reporter: 'WL', pin: '*3', court: 'D.D.C.', year: 2024 },
  ],
  ['5 U.S. (1 Cranch) 137', { kind: 'case', nominative: '1 Cranch', page: '137' }],
  [
    'Harbor v. Vale, 2012 ND 15, ¶ 4, 811 N.W.2d 54',
    { kind: 'case', reporter: 'N.D.', pin: '¶ 4' },
    { kind: 'case', volume: '811', plaintiff: 'Harbor' },
  ],
  ['2024 U.S. Dist. LEXIS 12345', { kind: 'case', reporter: 'U.S. Dist. LEXIS', page: '12345' }],
  ['Under 18 U.S.C. § 1001(a)(1), he', { kind: 'law', volume: '18', section: '1001(a)(1)' }],
  ['42 U. S. C. §§ 1983–1985', { kind: 'law', section: '1983–1985' }],
  ['28 C.F.R. § 50.10, 28 CFR 50.10', { kind: 'law', section: '50.10' }, { kind: 'law', section: '50.10' }],
  ['Mass. Gen. Laws ch. 93A, § 11', { kind: 'law', words: 'Mass. Gen. Laws ch. 93A, § 11' }],
  ['Fed. R. Civ. P. 12(b)(6)', { kind: 'law', reporter: 'Fed. R. Civ. P.', pin: '(b)(6)' }],
  ['Pub. L. No. 104-208, § 3', { kind: 'law', section: '104-208' }],
  ['U.S. Const. amend. XIV, § 1', { kind: 'law', section: 'amend. XIV, § 1' }],
  [
    'Cal. Civ. Proc. Code § 425.16 (West 2012)',
    { kind: 'law', reporter: 'Cal. Civ. Proc. Code', year: 2012 },
  ],
  ['76 Harv. L. Rev. 123 (1990)', { kind: 'journal', reporter: 'Harv. L. Rev.', year: 1990 }],
  ['see § 99 of it', { kind: 'unknown', section: '99' }],
  [
    'Case 1:25-cv-00123, ECF\nNo. 7, at\n5.',
    {
      kind: 'docket',
      words: 'Case 1:25-cv-00123, ECF\nNo. 7, at\n5',
      docket: '1:25-cv-00123',
      entry: '7',
      pin: 'at 5',
    },
  ],
];

test.each(CASES)('%j', (text, ...citations) => {
  expect(found(text)).toMatchObject(citations);
});

test.each([
  'It was the No. 1 song, at 5 p.m. on the 12th.',
  'They live at 111 N. W. 12th St. and at 350 N.W. 5 Ave.',
  'Her Id. card and his Toyota Supra were gone.',
  'The Exhibit A restaurant has Order 66 at 3 tables.',
  'Ohio 3, 14 Iowa 7: that was the score of 2019.',
])('finds no citation in: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('id., supra and short forms mean the citation that they follow', () => {
  const text = `Marlow v. Quill, 410 U.S. 113 (1973). Id. at 120. See Vale v. Harbor, 18 F.3d 20. Quill, supra, at 3.
    410 U.S. at 118. 18 F.3d at 22. Harbor at 23. Dkt. 252 ¶ 3. Id. ¶ 4.`;
  const all = findCitations(text);
  const numbers = all.map(({ refersTo }) => refersTo);
  expect(all.map(({ kind }) => kind)).toEqual([
    'case',
    'id',
    'case',
    'supra',
    'case',
    'case',
    'reference',
    'docket',
    'id',
  ]);
  expect(numbers).toEqual([null, 0, null, 0, 0, 2, 2, null, 7]);
});

test('a citation goes on behind the furniture of a page, and none is found in it', () => {
  const text = 'He relies on Compl.\n\nCase 1:25-cv-00999 Document 3 Page 4 of 9\n\n¶ 12, and Dkt. 8.';
  const start = text.indexOf('Case');
  const furniture = [{ start, end: text.indexOf('9\n\n') + 1 }];
  const [first, second, ...more] = findCitations(text, furniture);
  expect(first).toMatchObject({ kind: 'docket', fields: { paper: 'Compl.', pin: '¶ 12' } });
  expect(text.slice(first!.start, first!.end)).toMatch(/^Compl\.[^]*¶ 12$/);
  expect(second).toMatchObject({ fields: { entry: '8' } });
  expect(text.slice(second!.start, second!.end)).toBe('Dkt. 8');
  expect(more).toEqual([]);
});
