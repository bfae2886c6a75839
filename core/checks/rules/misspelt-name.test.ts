import { expect, test } from 'vitest';
import { articleWith, briefWith, claimWith, entityWith, rowsWith, said } from '../testing.ts';

const ENTITIES = [
  entityWith({
    id: 1,
    name: 'Mara Lindqvist',
    aliases: [
      { name: 'Mara Kay Lindqvist', kind: 'alias' },
      { name: 'Marah Linquist', kind: 'misspelling' },
    ],
  }),
  entityWith({ id: 2, name: 'Tomas Adeyemi' }),
  entityWith({ id: 3, name: 'Alex Brandt' }),
  entityWith({ id: 4, name: 'Alec Brandt' }),
  entityWith({ id: 5, kind: 'court', name: 'Second Circuit Court of Ellery' }),
];
const LINDQVIST = 'Mara Lindqvist';

const CASES: readonly (readonly [why: string, text: string, expected: readonly string[]])[] = [
  ['as it is', 'Mara Lindqvist sued.', []],
  ['another right name', 'Mara Kay Lindqvist sued.', []],
  ['the surname alone', 'Lindqvist sued.', []],
  ['of the family', 'The Lindqvists sued.', []],
  ['her own', 'Lindqvist’s suit was filed.', []],
  [
    'a misspelling that was noted',
    'Marah Linquist sued.',
    [`misspelt-by-you | Marah Linquist | ${LINDQVIST}`],
  ],
  ['a letter of the surname', 'Mara Lindqist sued.', [`misspelt-by-you | Mara Lindqist | ${LINDQVIST}`]],
  ['a letter of the first name', 'Mare Lindqvist sued.', [`misspelt-by-you | Mare Lindqvist | ${LINDQVIST}`]],
  ['a long surname alone', 'The suit of Lindqwist', [`misspelt-by-you | Lindqwist | ${LINDQVIST}`]],
  ['a possessive misspelling', 'Lindqwist’s suit', [`misspelt-by-you | Lindqwist | ${LINDQVIST}`]],
  ['two who differ by one letter', 'Alex Brandt and Alec Brandt sued.', []],
  ['a short surname alone may be another', 'Brands sued.', []],
  ['a word that is no name', 'They said that lindqwist is a tree.', []],
  ['a name of its own', 'Maria Lindgren sued.', []],
  [
    'a court',
    'It lies with the Second Circut Court of Ellery.',
    ['misspelt-by-you | Second Circut Court of Ellery | Second Circuit Court of Ellery'],
  ],
  ['accents and case are no slips', 'TOMÁS ADEYEMI sued.', []],
];

test.each(CASES)('a name in the reporter’s words is the entity’s own: %s', (_why, text, expected) => {
  const rows = rowsWith({ claims: [claimWith({ text })], entities: ENTITIES });
  expect(said('misspelt-name', rows)).toEqual(expected);
});

test('briefs are read as well, and a name is told once for each text', () => {
  const briefs = [briefWith({ texts: ['Tomas Adeyami', 'Tomas Adeyami and Tomas Adeyami'] })];
  expect(said('misspelt-name', rowsWith({ briefs, entities: ENTITIES }))).toEqual([
    'misspelt-by-you | Tomas Adeyami | Tomas Adeyemi',
    'misspelt-by-you | Tomas Adeyami | Tomas Adeyemi',
  ]);
});

const PRINTED: readonly (readonly [why: string, exact: string, told: boolean])[] = [
  ['a misspelling that was noted', 'Marah Linquist', true],
  ['one letter in two words or more', 'Mara Lindquist', true],
  ['another name of hers', 'Mara Kay Lindqvist', false],
  ['the surname', 'Lindqvist', false],
  ['with a title', 'Ms Lindqvist', false],
  ['words that stand for her', 'the contractor', false],
];

test.each(PRINTED)('a source’s spelling is told where it is a slip: %s', (_why, exact, told) => {
  const spellings = [{ entityId: 1, articleId: 1, start: 5, end: 5 + exact.length, exact, articles: 2 }];
  const rows = rowsWith({ entities: ENTITIES, articles: [articleWith()], spellings });
  expect(said('misspelt-name', rows)).toEqual(
    told ? [`misspelt-in-source | ${exact} | ${LINDQVIST} | Outlet 1 | 2`] : [],
  );
});
