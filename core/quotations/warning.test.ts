import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWordings } from './compare.ts';
import { surroundingsOf, turnAfter, turnLeftOut } from './warning.ts';

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

test('the sentence before and the one after are given with what is left of its own', () => {
  const text = 'It rained. He came late. The judge said “we will pay” and left. Nobody spoke. The end.';
  const start = text.indexOf(said);
  expect(surroundingsOf(text, { start, end: start + said.length })).toEqual({
    before: 'He came late. The judge said “',
    after: '” and left. Nobody spoke.',
  });
});

test('at the edges of a text there is nothing around', () => {
  expect(surroundingsOf(said, { start: 0, end: said.length })).toEqual({ before: '', after: '' });
});

test('whatever the text, what stands around stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
      const { before, after } = surroundingsOf(text, { start: start!, end: end! });
      turnAfter(text, end!);
      return (
        text.toWellFormed().slice(0, start).toWellFormed().endsWith(before) &&
        text.toWellFormed().slice(end).toWellFormed().startsWith(after)
      );
    }),
  );
});
