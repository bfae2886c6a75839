import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QUOTATION_KINDS, type QuotationKind } from '#core/contract/vocabulary.ts';
import { findQuotations } from '../find.ts';
import { kindOf } from './kinds.ts';
import { quotedWords } from './pairs.ts';

/** What the words and their neighbours say, where nobody is known to speak. */
const cases: readonly (readonly [why: string, text: string, kind: QuotationKind])[] = [
  ['a sentence is speech also where no one is named', '“Nobody opened the vault.”', 'direct'],
  [
    'a long piece is somebody’s words',
    'It was held to be “a wholly needless and costly delay” then.',
    'partial',
  ],
  ['one word is held at arm’s length', 'The “free” parking cost nine dollars.', 'scare'],
  ['a work beside capitals makes a title', 'The film “Cold Ground” is out.', 'title'],
  ['a verb of saying beside them makes them speech', '“Fire!” she said.', 'direct'],
  ['between two names stands a by-name', 'Joan “Copper” Pruitt was there.', 'nickname'],
  ['a word is spoken of as a word', 'The word “shall” binds.', 'term'],
  ['a definition is a term', 'Harrow Paving (the “Company”) moves.', 'term'],
];

test.each(cases)('%s', (_why, text, kind) => {
  const [words] = quotedWords(text);
  expect(words && kindOf(text, words, null)).toBe(kind);
});

test('only direct and partial quotations are speech', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    'the ',
    'word ',
    'She ',
    'said ',
    'film ',
    'Cold ',
    'is ',
    ', ',
    '. ',
    '(',
    ')',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const { kind, speech } of findQuotations(pieces.join(''))) {
        expect(QUOTATION_KINDS).toContain(kind);
        expect(speech).toBe(kind === 'direct' || kind === 'partial' ? 'direct' : 'none');
      }
    }),
  );
});
