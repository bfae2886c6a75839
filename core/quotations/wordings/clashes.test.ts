import { expect, test } from 'vitest';
import { align } from './align.ts';
import { type Clash, clashesOf } from './clashes.ts';
import { linksOf, regionsOf } from './links.ts';
import { tokensOf } from './tokens.ts';
import { weightsOf } from './weights.ts';

function clashes(a: string, b: string): Clash[] {
  const read = { a: { text: a, tokens: tokensOf(a) }, b: { text: b, tokens: tokensOf(b) } };
  const links = linksOf(read.a.tokens, read.b.tokens, align(read.a.tokens, read.b.tokens));
  const regions = regionsOf(read.a.tokens, read.b.tokens, links);
  const weights = { a: weightsOf(read.a.tokens), b: weightsOf(read.b.tokens) };
  return clashesOf({ ...read, links, regions }, weights);
}

const CASES: readonly (readonly [why: string, words: readonly number[], a: string, b: string])[] = [
  ['the same words', [], 'The bridge was closed at noon.', 'The bridge was closed at noon.'],
  ['words left out on one side', [], 'The old iron bridge was closed at noon.', 'The bridge was closed.'],
  ['small words for others', [], 'The bridge was closed to them.', 'This bridge was closed by us.'],
  ['a word bent', [], 'She carried the ledger home.', 'She carries ledgers home.'],
  ['a word misheard', [], 'The road was impassable by dawn.', 'The road was impossible by dawn.'],
  ['words moved', [], 'Cold and hungry, they walked home.', 'They walked home, hungry and cold.'],
  ['an editor’s words for others', [], '[The treasurer] kept the ledger.', 'Our bookkeeper kept the ledger.'],
  ['one word for another', [1], 'The bridge was closed at noon.', 'The tunnel was closed at noon.'],
  ['a word turned round', [1], 'Most of them approved the plan.', 'Most of them disapproved the plan.'],
  ['a first name and a surname', [1], 'We asked Dario Fuente to go.', 'We asked Alan Prosky to go.'],
  ['two places', [1, 1], 'The bridge was closed at dawn.', 'The tunnel was closed at dusk.'],
  [
    'as many words as the shorter side has',
    [2],
    'They came to mend broken windows in the hall',
    'They came to paint walls',
  ],
];

test.each(CASES)('how many words of their own two wordings have in one place: %s', (_why, words, a, b) => {
  expect(clashes(a, b).map((clash) => clash.words)).toEqual(words);
  expect(clashes(b, a).map((clash) => clash.words)).toEqual(words);
});

test('a word of a stock phrase weighs less in a clash', () => {
  const [stock] = clashes(
    'They said 51 percent of likely voters',
    'They said 51 percent of registered voters',
  );
  const [plain] = clashes('They said 51 likely reasons', 'They said 51 registered reasons');
  expect(stock!.weight).toBeLessThan(plain!.weight);
});
