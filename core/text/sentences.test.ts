import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

const cases: readonly (readonly [why: string, ...sentences: string[]])[] = [
  ['plain sentences', 'The court rose.', 'Nobody spoke.'],
  ['a title goes on to its name', 'Mr. Vane met Dr. Osei and Sen. Quill.', 'They left.'],
  ['initials', 'J. R. Tarn and K.T. Moss sued.', 'They lost.'],
  ['a country before its court', 'The U.S. District Court agreed.', 'It ruled at once.'],
  ['a country at the end', 'He left the U.S.', 'He never came back.'],
  ['a case name', 'Halloway v. UBS Bank was cited.', 'So was Reed v. Lund.'],
  ['a reporter of cases', 'See 220 F.R.D. 212 on this.', 'The judge did.'],
  ['an ellipsis of spaced dots', 'It was . . . rather late.', 'We went.'],
  ['an ellipsis of plain dots', 'It was... rather late.', 'We went.'],
  ['a capital city', 'Police in Washington, D.C. Metro cars searched.', 'They found it.'],
  ['a docket number', 'Case No. 23-cr-257 was sealed.', 'It was opened later.'],
  ['no as an answer', 'Was it true?', 'No.', 'It was not.'],
  ['a stop inside closing marks', '“It is over.”', 'She sat down.'],
  ['a question inside closing marks goes on', '“Is it over?” she asked.', 'It was.'],
  ['a bracket', '(It was late.)', 'Nobody minded.'],
  ['sections of a code', 'It breaches Sec. 12 and § 4.2 of the code.', 'The rest stands.'],
  ['firms', 'Orrin Corp. sued Vell Inc. over it.', 'Both lost.'],
  ['a firm at the end', 'He sued Vell Inc.', 'The firm replied.'],
  ['times', 'It opened at 9 a.m. on Monday.', 'It closed at 5 p.m.', 'The doors shut.'],
  ['figures', 'It cost $3.5 million.', 'That is 2.1 percent.'],
  ['addresses', 'The site halloway.com said so.', 'So did others.'],
  ['several marks', 'Really?!', 'Yes.'],
];

test.each(cases)('%s', (_why, ...sentences) => {
  const text = sentences.join(' ');
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});

test('a paragraph ends a sentence that no stop ends', () => {
  const text = 'A headline without a stop\n\n• first point\n• second point\nThe end';
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'A headline without a stop',
    '• first point',
    '• second point',
    'The end',
  ]);
});

test('a line broken at a fixed width does not end a sentence', () => {
  const text =
    'The defendants moved to dismiss the second amended complaint under the rule\nthat the court had named.';
  expect(sentencesOf(text)).toHaveLength(1);
});

test('a stretch of a text is split alone', () => {
  const text = 'One. Two. Three.';
  expect(sentencesOf(text, { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }]);
});

test('sentences come in order, without white space at their ends, and leave out nothing but white space', () => {
  const pieces = fc.constantFrom(
    '.',
    '. ',
    '!',
    '?"',
    '”',
    ' ',
    '\n',
    '…',
    'No',
    'Mr',
    'U.S',
    'x',
    'Ä',
    '\ud800',
    '😀',
    '§',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 50 }), (parts) => {
      const text = parts.join('');
      let at = 0;
      for (const { start, end } of sentencesOf(text)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(text.slice(start, end).trim()).not.toBe('');
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});

test.each(['.', '. ', '"', 'a\n', 'a', 'A.', ' .', '”', 'No. '])(
  'a megabyte of %j comes to an end',
  (piece) => {
    expect(sentencesOf(piece.repeat(1_000_000 / piece.length)).length).toBeGreaterThan(0);
  },
);
