import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownName } from './shown-name.ts';

const CASES: readonly (readonly [name: string, shown: string])[] = [
  ['Filing no. 3 (final).pdf', 'Filing no. 3 (final).pdf'],
  ['Schriftsatz für Köln.docx', 'Schriftsatz für Köln.docx'],
  ['מסמך.txt', 'מסמך.txt'],
  ['می\u200cخواهم 👨\u200d👩\u200d👧.txt', 'می\u200cخواهم 👨\u200d👩\u200d👧.txt'],
  ['gnp.\u202efdp', 'gnp.\ufffdfdp'],
  ['a\u2066b\u2069.txt', 'a\ufffdb\ufffd.txt'],
  ['report\u200b.pdf', 'report\ufffd.pdf'],
  ['a\u0000b\nc\u001b[31m', 'a\ufffdb\ufffdc\ufffd[31m'],
  ['\ud800.txt', '\ufffd.txt'],
  ['CON', 'CON'],
  ['../../x', '../../x'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(234)}…${'x'.repeat(16)}.pdf`],
];

test.each(CASES)('%j is shown as %j', (name, shown) => {
  expect(shownName(name)).toBe(shown);
});

test('no name that is shown turns what is read, hides a letter, or is longer than any file’s', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (name) => {
      const shown = shownName(name);
      expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      expect(shown.isWellFormed()).toBe(true);
      expect(shown.length).toBeLessThanOrEqual(255);
      expect(shownName(shown)).toBe(shown);
    }),
    { numRuns: 300 },
  );
});
