import { expect, test } from 'vitest';
import { turnAt, turnsOf } from './turns.ts';

const RECORD = [
  'VIDEOTAPED DEPOSITION OF',
  'JANE Q. MARLOWE',
  'APPEARANCES:',
  'BY: DANA LEE, ESQ.',
  'OMAR T. SMITH, ESQ.',
  'BEFORE: THE HONORABLE RUTH ALDER',
  'BY MS. LEE:',
  'Q. Who kept the books?',
  'A. I did. He told me “burn them.”',
  'MR. SMITH: Objection.',
  'THE COURT: Overruled.',
  '(Recess taken.)',
  'BEN HARROW, having been duly sworn, testified:',
  'EXAMINATION BY MR. SMITH:',
  'Q. Did you burn them?',
  'A. No.',
  'And I never would.',
  'THE WITNESS: May I go?',
].join('\n\n');

/** Who speaks words of a text, as printed and in full, and what shows it. */
function speakerOf(words: string, text = RECORD): unknown {
  const start = text.indexOf(words);
  const turn = turnAt(turnsOf(text), { start, end: start + words.length });
  if (!turn) return null;
  const { speaker, who, reason } = turn.attribution;
  return [speaker?.text, who?.text ?? null, text.slice(reason.start, reason.end)];
}

test.each<[string, (string | null)[] | null, string]>([
  [
    'Who kept',
    ['Q.', 'DANA LEE', 'DANA LEE'],
    'a question is by whoever examines, with the full name of the appearances',
  ],
  ['I did', ['A.', 'JANE Q. MARLOWE', 'JANE Q. MARLOWE'], 'an answer is by the one who is deposed'],
  [
    'burn them.”',
    ['A.', 'JANE Q. MARLOWE', 'JANE Q. MARLOWE'],
    'what is quoted in an answer is said by the witness',
  ],
  ['Objection', ['MR. SMITH', 'OMAR T. SMITH', 'OMAR T. SMITH'], 'counsel by the name of the appearances'],
  ['Overruled', ['THE COURT', 'RUTH ALDER', 'RUTH ALDER'], 'the court is its judge'],
  ['Did you burn', ['Q.', 'OMAR T. SMITH', 'OMAR T. SMITH'], 'another counsel examines'],
  ['No.', ['A.', 'BEN HARROW', 'BEN HARROW'], 'another witness was sworn'],
  ['never would', ['A.', 'BEN HARROW', 'BEN HARROW'], 'an answer goes on in its next paragraph'],
  ['May I go', ['THE WITNESS', 'BEN HARROW', 'BEN HARROW'], 'the witness by that name'],
  ['Recess', null, 'an aside is nobody’s'],
  ['No.\n\nAnd I never would.\n\nTHE WITNESS: May', null, 'words of two voices are nobody’s alone'],
  ['APPEARANCES', null, 'what stands before the record is nobody’s'],
])('%j: %j, for %s', (words, wanted) => {
  expect(speakerOf(words)).toEqual(wanted);
});

test('voices of subtitles and interviews are known by their names', () => {
  const talk = [
    'Mayor Alder: We will rebuild.',
    'Ines Okafor: When?',
    'Mayor Alder: In May.',
    'Ines Okafor: Sure?',
    'Mayor Alder: Yes.',
    'Ines Okafor: Thank you.',
  ].join('\n\n');
  expect(speakerOf('In May', talk)).toEqual(['Mayor Alder', null, 'Mayor Alder']);
});

test.each([
  ['The board met. Ms. Lee said: “No.”\n\nQ. What now?\n\nA. Nobody knows.'],
  ['Facts: one.\nNote: two.\nWhere: here.\nWhen: now.\nWho: nobody.\nWhat: all.\nWhy: so.'],
  [''],
])('an article has no turns: %j', (text) => {
  expect(turnsOf(text)).toEqual([]);
});
