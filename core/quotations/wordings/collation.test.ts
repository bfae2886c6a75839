import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collate } from './collation.ts';

test('wordings of one utterance stand under each other, word under word', () => {
  const columns = collate([
    'We will appeal the ruling.',
    '“We may appeal the ruling”',
    'We will not appeal this ruling',
  ]);
  expect(columns.map(({ cells }) => cells.map((cell) => cell.trim()))).toEqual([
    ['We', '“We', 'We'],
    ['will', 'may', 'will'],
    ['', '', 'not'],
    ['appeal', 'appeal', 'appeal'],
    ['the', 'the', 'this'],
    ['ruling.', 'ruling”', 'ruling'],
  ]);
  expect(columns.map(({ kind }) => kind)).toEqual([
    null,
    'modal verb',
    'negation',
    null,
    'substitution',
    null,
  ]);
  expect(columns.map(({ agree }) => agree)).toEqual([true, false, false, true, false, true]);
});

test('a trimmed wording stands under the words that it has', () => {
  const columns = collate(['They hid the ledger from us all', 'hid the ledger']);
  expect(columns.map(({ cells }) => cells[1]!.trim())).toEqual(['', 'hid', 'the', 'ledger', '', '', '']);
});

test('the cells of a row, put together, are the wording', () => {
  const words = fc
    .array(fc.constantFrom('the', 'a', 'judge', '[him]', '. . .', '“', ',', 'not', 'won’t', '\n', 'said'), {
      maxLength: 15,
    })
    .map((list) => list.join(' '));
  const wordings = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 6 });
  fc.assert(
    fc.property(wordings, (list) => {
      const columns = collate(list);
      list.forEach((wording, row) => {
        expect(columns.map(({ cells }) => cells[row]).join('')).toBe(wording);
      });
    }),
    { numRuns: 1000 },
  );
});

test('a bracket that opens stands with the word that it opens before', () => {
  const columns = collate(['desire to convict [him] for all', 'desire to convict for all']);
  expect(columns.map(({ cells }) => cells[0]!.trim())).toEqual([
    'desire',
    'to',
    'convict',
    '[him]',
    'for',
    'all',
  ]);
});
