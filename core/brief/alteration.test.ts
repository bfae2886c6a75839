import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { alterationOf } from './alteration.ts';

const QUOTE = 'the city closed the landing, without telling anyone, and he would not say why it did so';

test.each([
  ['nothing', QUOTE, 'identical'],
  ['other marks', QUOTE.replaceAll(',', ' ,'), 'typographic'],
  ['a cut that is shown', 'the city closed the landing … and he would not say why it did so', 'lawful'],
  [
    'a cut that is shown in brackets',
    'the city closed the landing […] and he would not say why it did so',
    'lawful',
  ],
  ['a cut at its end that is shown', 'the city closed the landing …', 'lawful'],
  ['an addition in brackets', QUOTE.replace('he would', 'he [the mayor] would'), 'lawful'],
  ['a name in brackets for a pronoun', QUOTE.replace('he would', '[the mayor] would'), 'lawful'],
  ['a capital in brackets', QUOTE.replace('the', '[T]he'), 'lawful'],
  ['a capital without brackets', QUOTE.replace('the', 'The'), 'other'],
  ['a cut that is not shown', QUOTE.replace(', without telling anyone,', ''), 'other'],
  ['a cut at its end that is not shown', 'the city closed the landing', 'other'],
  ['words added at its end', `${QUOTE} and that was that`, 'other'],
  ['another word', QUOTE.replace('closed', 'opened'), 'other'],
  ['a negation taken out', QUOTE.replace('not ', ''), 'other'],
  ['a negation put in brackets', QUOTE.replace('closed', '[never] closed'), 'other'],
  ['emphasis that is said', `${QUOTE} (emphasis added)`, 'other'],
  ['emphasis that is marked', QUOTE.replace('closed', '*closed*'), 'other'],
  ['other words altogether', 'nobody was told', 'other'],
])('%s is judged', (_, printed, verdict) => {
  expect(alterationOf(QUOTE, printed, false).verdict).toBe(verdict);
});

test.each([
  ['a few of its words', 'closed the landing, without telling anyone', 'part'],
  ['one of its words', 'landing', 'part'],
  ['a few with a cut that is shown', 'closed the landing … and he would not say', 'lawful'],
  ['a word that it has not', 'opened', 'other'],
  ['a part of a word', 'land', 'other'],
  ['a few with another word', 'closed the harbor, without telling anyone', 'other'],
])('in a sentence %s is judged', (_, printed, verdict) => {
  expect(alterationOf(QUOTE, printed, true).verdict).toBe(verdict);
});

test.each([
  ['no vote was ever taken', 'no … taken', 'lawful'],
  ['no vote was ever taken', 'no vote was taken', 'other'],
  ['no vote was ever taken', '… taken', 'lawful'],
  ['no vote was ever taken', 'taken', 'other'],
  ['No.', '“No.”', 'typographic'],
  ['Yes.', 'No.', 'other'],
  ['I did', '[N]o', 'other'],
])('of few words, %j as %j is %s', (exact, printed, verdict) => {
  expect(alterationOf(exact, printed, false).verdict).toBe(verdict);
});

test('what is not lawful is named with the words that differ', () => {
  expect(alterationOf(QUOTE, QUOTE.replace('closed', 'opened'), false).differences).toEqual([
    { kind: 'substitution', quoted: 'closed', printed: 'opened' },
  ]);
  expect(alterationOf(QUOTE, 'the city closed the landing', false).differences).toMatchObject([
    { kind: 'omission at an end', printed: '' },
  ]);
});

test('a word put in without brackets is never lawful', () => {
  const words = QUOTE.split(' ');
  fc.assert(
    fc.property(
      fc.nat(words.length),
      fc.constantFrom('never', 'harbor', '12', 'Mara', 'quite'),
      (at, word) => {
        const printed = [...words.slice(0, at), word, ...words.slice(at)].join(' ');
        expect(alterationOf(QUOTE, printed, false).verdict).toBe('other');
        expect(alterationOf(QUOTE, printed, true).verdict).toBe('other');
      },
    ),
  );
});
