import { expect, test } from 'vitest';
import type { CheckedClaim, CheckedQuote } from '../matter.ts';
import { said, supported } from '../testing.ts';

type Case = readonly [
  why: string,
  claim: Partial<CheckedClaim>,
  quotes: readonly Partial<CheckedQuote>[],
  expected: readonly string[],
];

const BY = [{ entityId: 1, role: 'by' }] as const;

const CASES: readonly Case[] = [
  ['nobody is said to allege it', { kind: 'allegation' }, [{}], ['no-speaker']],
  [
    'whom it is against does not make it',
    { kind: 'allegation', entities: [{ entityId: 1, role: 'against' }] },
    [{}],
    ['no-speaker'],
  ],
  [
    'it has its maker, and is worded as if it were known',
    { kind: 'allegation', entities: BY },
    [{}],
    ['worded-as-fact'],
  ],
  ['the speaker of a quote makes it too', { kind: 'allegation' }, [{ speakerId: 1 }], ['worded-as-fact']],
  [
    'it says that it is alleged',
    { kind: 'allegation', text: 'The port allegedly shut the landing', entities: BY },
    [{}],
    [],
  ],
  [
    'it says who says it',
    { kind: 'allegation', text: 'The contractor’s suit says that the port shut the landing', entities: BY },
    [{}],
    [],
  ],
  ['it was corroborated', { kind: 'allegation', status: 'corroborated' }, [{}], []],
  ['it was retracted', { kind: 'allegation', status: 'retracted' }, [{}], []],
  [
    'a fact that its only quote alleges',
    {},
    [{ exact: 'the port allegedly shut the landing' }],
    ['quoted-as-allegation | allegedly | the port allegedly shut the landing'],
  ],
  [
    'the word stands before the quote in its sentence',
    {},
    [{ prefix: 'It rained. The suit alleges that ', exact: 'the port shut the landing' }],
    ['quoted-as-allegation | alleges | the port shut the landing'],
  ],
  [
    'the word stands in another sentence',
    {},
    [{ prefix: 'So the suit alleges. ', exact: 'The port shut the landing' }],
    [],
  ],
  [
    'another quote says it outright',
    {},
    [{ exact: 'the port allegedly shut it' }, { exact: 'the port shut the landing' }],
    [],
  ],
  [
    'the fact is that it is alleged',
    { text: 'The contractor accuses the port' },
    [{ exact: 'the port is accused of shutting the landing' }],
    [],
  ],
  ['a denial is nobody’s allegation', { kind: 'denial' }, [{ exact: 'allegedly' }], []],
];

test.each(CASES)('an allegation is one in words and by somebody: %s', (_why, claim, quotes, expected) => {
  expect(said('allegation-as-fact', supported(claim, ...quotes))).toEqual(expected);
});
