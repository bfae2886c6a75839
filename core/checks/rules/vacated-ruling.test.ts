import { expect, test } from 'vitest';
import type { CheckedClaim } from '../matter.ts';
import { articleWith, claimWith, entityWith, said, supported } from '../testing.ts';
import { sentencesUndoing, undoneIn } from '../undone.ts';

const SENTENCES: readonly (readonly [why: string, sentence: string, kinds: readonly string[]])[] = [
  ['it was vacated', 'The conviction of Lindqvist was vacated on Monday.', ['conviction']],
  ['a court vacated it', 'An appeals court vacated the port’s injunction.', ['injunction']],
  ['it was thrown out', 'Her sentence has been thrown out.', ['sentence']],
  ['by a noun', 'After the reversal of the dismissal, the suit goes on.', ['dismissal']],
  ['set aside', 'The judge set aside the jury’s award.', ['award']],
  ['any ruling', 'The panel reversed Adeyemi’s ruling.', ['ruling']],
  ['it was only asked for', 'Her lawyers asked the court to see the conviction vacated.', []],
  ['a motion for it', 'A motion that the order be vacated was filed.', []],
  ['it was refused', 'The panel declined to say that the order was reversed.', []],
  ['it was not done', 'The conviction was not overturned.', []],
  ['it may be done', 'The ruling could be reversed.', []],
  ['nothing that was ruled', 'The bus reversed the whole way up the street.', []],
  ['the course was reversed', 'The port reversed course and set aside money.', []],
];

test.each(SENTENCES)(
  'a sentence tells of something undone only where it was done: %s',
  (_why, sentence, kinds) => {
    expect([...undoneIn(sentence)]).toEqual(kinds);
  },
);

test('the sentences of a text that tell of it are found in their places', () => {
  const text = 'It rained. The conviction was vacated. Nobody came.\n\nThe order was reversed.';
  expect(sentencesUndoing(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'The conviction was vacated.',
    'The order was reversed.',
  ]);
});

const ENTITIES = [
  entityWith({ id: 1, name: 'Mara Lindqvist' }),
  entityWith({ id: 2, name: 'Tomas Adeyemi' }),
];
const VACATED = 'The conviction of Lindqvist was vacated.';
const RULING: Partial<CheckedClaim> = { kind: 'ruling', text: 'Lindqvist was convicted of fraud.' };
const TOLD = [`undone-in-article | ${VACATED} | Outlet 2`];

const CASES: readonly (readonly [
  why: string,
  claim: Partial<CheckedClaim>,
  told: { sentence?: string; articleId?: number; published?: string | null },
  expected: readonly string[],
])[] = [
  ['another article says so', RULING, {}, TOLD],
  ['a fact that speaks of the conviction', { ...RULING, kind: 'fact' }, {}, TOLD],
  [
    'a sentence falls with its conviction',
    { kind: 'ruling', text: 'Lindqvist was sentenced to 18 months.' },
    {},
    TOLD,
  ],
  [
    'the claim does not name her but is about her',
    { kind: 'ruling', text: 'The jury returned a verdict.', entities: [{ entityId: 1, role: 'about' }] },
    {},
    TOLD,
  ],
  ['of somebody else', { kind: 'ruling', text: 'Adeyemi was convicted of fraud.' }, {}, []],
  ['another ruling of hers', { kind: 'fact', text: 'Her suit against Lindqvist was dismissed.' }, {}, []],
  ['its own source says so', RULING, { articleId: 1 }, []],
  ['it was told before the ruling', { ...RULING, from: '2025-03-01' }, { published: '2025-01-10' }, []],
  ['it was told after the ruling', { ...RULING, from: '2025-01-01' }, { published: '2025-01-10' }, TOLD],
  ['the day is not known', { ...RULING, from: '2025-01-01' }, { published: null }, TOLD],
  ['an allegation is no ruling', { ...RULING, kind: 'allegation' }, {}, []],
  ['an allegation that was ruled since', { ...RULING, kind: 'allegation', force: 'ruling' }, {}, TOLD],
  ['it is known to be reversed', { ...RULING, force: 'reversed' }, {}, []],
  ['it says so itself', { kind: 'ruling', text: 'Lindqvist’s conviction was vacated.' }, {}, []],
  ['it was retracted', { ...RULING, status: 'retracted' }, {}, []],
];

test.each(CASES)(
  'a ruling that was undone is not cited as if it stood: %s',
  (_why, claim, told, expected) => {
    const { sentence = VACATED, articleId = 2, published = '2025-01-10' } = told;
    const rows = supported(claim, {});
    const articles = [articleWith({ id: 1 }), articleWith({ id: 2, published })];
    const undone = [{ articleId, start: 5, end: 5 + sentence.length, sentence }];
    expect(said('vacated-ruling', { ...rows, entities: ENTITIES, articles, undone })).toEqual(expected);
  },
);

test('a claim of the matter may say so too', () => {
  const rows = supported(RULING, {});
  const claims = [...rows.claims, claimWith({ id: 2, kind: 'ruling', text: VACATED })];
  expect(said('vacated-ruling', { ...rows, claims, entities: ENTITIES })).toEqual([
    `undone-in-claim | ${VACATED} | `,
  ]);
});
