import { expect, test } from 'vitest';
import { nameAsWritten } from './turn.ts';

test.each([
  ['JANE Q. MARLOWE', 'Jane Q. Marlowe'],
  ['MR. O’NEIL-SMITH', 'O’Neil-Smith'],
  ['Mayor Alder', 'Mayor Alder'],
  ['Ms. Lee', 'Lee'],
  ['LEE', 'Lee'],
])('%s is written %s', (printed, written) => {
  expect(nameAsWritten(printed)).toBe(written);
});
