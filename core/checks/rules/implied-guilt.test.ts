import { expect, test } from 'vitest';
import type { Rows } from '../matter.ts';
import { articleWith, briefWith, claimWith, entityWith, quoteWith, rowsWith, said } from '../testing.ts';

const ENTITIES = [
  entityWith({ id: 1, name: 'Mara Lindqvist' }),
  entityWith({ id: 2, name: 'Tomas Adeyemi' }),
  entityWith({ id: 3, kind: 'organization', name: 'Port of Ellery' }),
];
const inClaim = (text: string): Rows => rowsWith({ claims: [claimWith({ text })], entities: ENTITIES });
const LINDQVIST = ['guilt | thief | Mara Lindqvist'];

const CASES: readonly (readonly [why: string, text: string, expected: readonly string[]])[] = [
  ['called so outright', 'Mara Lindqvist is a thief.', LINDQVIST],
  ['by the surname alone', 'The auditors think that Lindqvist was the thief.', LINDQVIST],
  ['as a by-name behind the name', 'Lindqvist, the thief, left Ellery.', LINDQVIST],
  ['as a by-name before the name', 'The port dismissed the thief Mara Lindqvist.', LINDQVIST],
  [
    'said to have done the crime',
    'Lindqvist embezzled the landing fund.',
    ['guilt | embezzled | Mara Lindqvist'],
  ],
  ['guilty, in so many words', 'Lindqvist is guilty.', ['guilt | guilty | Mara Lindqvist']],
  ['it is alleged', 'Lindqvist is an alleged thief.', []],
  ['she is accused of it', 'Lindqvist is accused of being a thief.', []],
  ['somebody says so', 'Adeyemi says Lindqvist is a thief.', []],
  ['she is not', 'Lindqvist is not a thief.', []],
  ['she pleaded otherwise', 'Lindqvist pleaded not guilty.', []],
  ['a case is criminal, and nobody in it', 'Lindqvist is a witness in the criminal case.', []],
  ['the crime was done to her', 'Lindqvist was robbed in Ellery.', []],
  ['her robber is somebody else', 'Lindqvist’s robber left Ellery.', []],
  ['of another one', 'Lindqvist met the thief in Ellery.', []],
  ['a port is no person', 'Port of Ellery is a thief.', []],
  ['nobody of the matter', 'Someone is a thief.', []],
  ['in another sentence', 'Lindqvist was there. A thief left.', []],
];

test.each(CASES)('no word takes the guilt of a person as settled: %s', (_why, text, expected) => {
  expect(said('implied-guilt', inClaim(text))).toEqual(expected);
});

test('a brief’s own prose is read as well, what articles say is not', () => {
  const briefs = [briefWith({ texts: ['The thief', 'It rained. Lindqvist was the thief.'] })];
  expect(said('implied-guilt', rowsWith({ entities: ENTITIES, briefs }))).toEqual(LINDQVIST);
  const quotes = [quoteWith({ exact: 'Mara Lindqvist is a thief.' })];
  expect(said('implied-guilt', rowsWith({ entities: ENTITIES, quotes, articles: [articleWith()] }))).toEqual(
    [],
  );
});

const RULINGS: readonly (readonly [why: string, rows: Partial<Rows>, convicted: boolean])[] = [
  [
    'a ruling names her',
    { claims: [claimWith({ id: 2, kind: 'ruling', text: 'Lindqvist was convicted of theft.' })] },
    true,
  ],
  [
    'a ruling is about her',
    {
      claims: [
        claimWith({
          id: 2,
          kind: 'ruling',
          text: 'The jury returned a guilty verdict.',
          entities: [{ entityId: 1, role: 'against' }],
        }),
      ],
    },
    true,
  ],
  [
    'a ruling itself is quoted',
    {
      quotes: [quoteWith({ exact: 'Lindqvist was found guilty' })],
      articles: [articleWith({ kind: 'ruling' })],
    },
    true,
  ],
  [
    'a paper says so, and nobody else',
    { quotes: [quoteWith({ exact: 'Lindqvist was found guilty' })], articles: [articleWith()] },
    false,
  ],
  [
    'a ruling convicts another',
    { claims: [claimWith({ id: 2, kind: 'ruling', text: 'Adeyemi was convicted of theft.' })] },
    false,
  ],
  [
    'a ruling acquits her',
    { claims: [claimWith({ id: 2, kind: 'ruling', text: 'Lindqvist was acquitted, not convicted.' })] },
    false,
  ],
  [
    'the ruling was retracted',
    {
      claims: [
        claimWith({ id: 2, kind: 'ruling', status: 'retracted', text: 'Lindqvist was convicted of theft.' }),
      ],
    },
    false,
  ],
];

test.each(RULINGS)('who was convicted may be called so: %s', (_why, rows, convicted) => {
  const base = inClaim('Lindqvist is a thief.');
  const all = { ...base, ...rows, claims: [...base.claims, ...(rows.claims ?? [])] };
  expect(said('implied-guilt', all).includes(LINDQVIST[0]!)).toBe(!convicted);
});
