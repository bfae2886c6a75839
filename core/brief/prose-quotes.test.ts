import { expect, test } from 'vitest';
import { quotedInProse } from './prose-quotes.ts';

test.each([
  ['He called it “a mess.”[@q4]', [[4, 'a mess.']]],
  ['He called it "a mess".[@q4] So.', [[4, 'a mess']]],
  ['He called it “a **very** fine *mess*” [@q4] and left.', [[4, 'a very fine mess']]],
  [
    '“One,”[@q1] he said, “two.”[@q2]',
    [
      [1, 'One,'],
      [2, 'two.'],
    ],
  ],
  ['“He said ‘no’ to “it””.[@q4]', [[4, 'He said ‘no’ to “it”']]],
  ['“One.”[@a2 ¶ 3] [@q4]', [[4, 'One.']]],
  [
    '“One.”[@q4] [@q5] Then “two”.[@q6]',
    [
      [4, 5, 'One.'],
      [6, 'two'],
    ],
  ],
  ['“A mess,” he said.[@q4]', []],
  ['It was a mess.[@q4]', []],
  ['A stray mark”[@q4]', []],
  ['"[@q4]', []],
  ['“Of an article.”[@a4]', []],
])('in %j these are printed as words of a quote', (text, expected) => {
  expect(quotedInProse(text).map(({ quoteIds, printed }) => [...quoteIds, printed])).toEqual(expected);
});
