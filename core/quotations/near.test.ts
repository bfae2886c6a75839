import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBeAlike, printsIn, runsIn, shareOf } from './near.ts';

const STORY = Array.from(
  { length: 60 },
  (_, i) => `Sentence ${i * 31} of the report says what clerk ${i * 17} saw on day ${i * 13}.`,
).join(' ');
const shared = (a: string, b: string) => {
  const [one, other] = [printsIn(runsIn(a)), printsIn(runsIn(b))];
  return mayBeAlike(one.filter((hash) => other.includes(hash)).length, one.length, other.length);
};

test('a text is all of itself, whatever its typography', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 30, maxLength: 80 }), (words) => {
      const [a, b] = [runsIn(words.join(' ')), runsIn(words.join(',\n“').toUpperCase())];
      expect(shareOf(a, b)).toBe(1);
    }),
  );
});

test.each<readonly [string, string, boolean]>([
  ['the same story with a new first paragraph', `An update came in at five from the court. ${STORY}`, true],
  [
    'one of which every tenth sentence was edited',
    STORY.replaceAll(/Sentence (\d*0) of the/g, 'The line $1 in a'),
    true,
  ],
  ['a third of it', STORY.slice(0, STORY.length / 3), true],
  ['a note that is quoted in it', STORY.slice(0, 300), false],
  ['another story', STORY.replaceAll(/[a-z]+/g, (word) => `${word}x`), false],
])('%s', (_, other, alike) => {
  expect(shareOf(runsIn(STORY), runsIn(other)) !== null).toBe(alike);
  if (alike) expect(shared(STORY, other)).toBe(true);
});

test('what is left out counts for nothing, and a few words are like nothing', () => {
  const menu = 'Home World Politics Courts Weather Sports Contact Imprint '.repeat(9);
  const [a, b] = [`${menu}The judge spoke.`, `${menu}The clerk left the room at noon.`];
  const excluded = [{ start: 0, end: menu.length }];
  expect(shareOf(runsIn(a, excluded), runsIn(b, excluded))).toBeNull();
  expect(printsIn(runsIn('The judge spoke, and the clerk left.'))).toEqual([]);
});
