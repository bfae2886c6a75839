import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWordings } from './compare.ts';
import { turnAfter, turnLeftOut } from './turning.ts';

const said = 'we will pay';

/** What follows the words, and what of it is a turn. */
const followed = [
  [' not one cent of it. They know.', 'not one cent of it', 'a plain negation'],
  [', unless the judge agrees, by Monday', 'unless the judge agrees, by Monday', 'a condition after a comma'],
  [' — allegedly — on Friday', 'allegedly — on Friday', 'a hedge between dashes'],
  ['\nonly if told to', 'only if told to', 'a line end is a space'],
  [' on Friday', null, 'nothing that turns it round'],
  ['. Not so the others.', null, 'another sentence'],
  ['” but he left', null, 'the quotation is over'],
  [' nothing', null, 'a longer word that only begins so'],
] as const;

test.each(followed)('“we will pay%s” turns it round by: %s (%s)', (after, turn) => {
  expect(turnAfter(said + after, said.length)).toBe(turn);
});

test('a wording that leaves out the turn at its end is told so', () => {
  const whole = 'We will pay the whole sum to the city, unless the judge agrees with us.';
  const left = (short: string) => turnLeftOut(whole, compareWordings(whole, short).differences);
  expect(left('We will pay the whole sum to the city')).toBe('unless the judge agrees with us');
  expect(left('will pay the whole sum to the city, unless the judge agrees with us')).toBeNull();
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.nat(),
      (text, at) => void turnAfter(text, at % (text.length + 1)),
    ),
  );
});
