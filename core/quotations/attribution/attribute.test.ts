import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributions } from './attribute.ts';
import { quotedWords } from '../finding/pairs.ts';
import type { Phrase } from '../quotation.ts';

const PIECES = [
  ...'“”"\'‘’«»„,.:;!?…—-()[]\n •'.split(''),
  ...'Smith said she who that and told CNN according to the mayor of saying in a statement wrote Twitter was by'.split(
    ' ',
  ),
  '\n\n',
  '\ud800',
  '\udfff',
  '😀',
  'é',
  'א',
];

test('whatever the text, as many attributions as quotations, of exact words that lie outside the quotation', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(text, (words) => {
      const quotations = quotedWords(words);
      const found = attributions(words, quotations);
      expect(found).toHaveLength(quotations.length);
      for (const [i, one] of found.entries()) {
        if (!one) continue;
        const quotation = quotations[i]!;
        for (const phrase of [one.speaker, one.who, one.verb, one.reportedVia]) expectExact(words, phrase);
        if (one.speaker) {
          expect(one.speaker.end <= quotation.start || quotation.end <= one.speaker.start).toBe(true);
        }
        expect(one.reason.start).toBeLessThanOrEqual(one.reason.end);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['quotation marks', '"'],
  ['opening marks', '“'],
  ['quotations without a speaker', '“Yes.” '],
  ['quotations with one', '“Yes,” said she who that and '],
  ['commas', '“Yes,” a, '],
  ['subjects without a verb', '“Yes,” the mayor of the town of '],
  ['line ends', '“Yes,”\n'],
  ['words that join', 'he said and said “no” and '],
  ['verbs joined without end', 'said and '],
  ['verbs joined without end and a quotation each', 'said and “no” said and '],
  ['relative pronouns', '“no” who in a which of that '],
  ['owners', 'the claim of his words’s claim that “no” '],
  ['quotations in quotations', '“a ‘b’ '],
  ['asides', '“no,” Moss, who, the, of, '],
  ['names', 'Moss Vell and Tarn '],
  ['pronouns', '“No,” he said. '],
  ['brackets', '“no” (Moss ('],
  ['sentences of one word', '“No.” Moss. '],
  ['no spaces', 'a'],
])(
  'a megabyte of %s comes to an end',
  (_why, piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const quotations = quotedWords(text);
    expect(attributions(text, quotations)).toHaveLength(quotations.length);
  },
  60_000,
);

function expectExact(text: string, phrase: Phrase | null): void {
  if (phrase) expect(text.slice(phrase.start, phrase.end)).toBe(phrase.text);
}
