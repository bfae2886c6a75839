import { expect, test } from 'vitest';
import { fit, folded } from './fold.ts';

test('accents, case and punctuation are folded away', () => {
  expect(folded("  Óscar  O'Neill-Ramírez ")).toBe('oscar o neill ramirez');
});

test.each([
  ['mary marlowe sommer', 'Mary Marlowe Sommer', 3],
  ['Mary', 'Mary Marlowe Sommer', 2],
  ['somm', 'Mary Marlowe Sommer', 1],
  ['som mar', 'Mary Marlowe Sommer', 1],
  ['ommer', 'Mary Marlowe Sommer', 0],
  ['', 'anybody', 2],
] as const)('“%s” fits %s by %i', (typed, name, grade) => {
  expect(fit(typed, name)).toBe(grade);
});
