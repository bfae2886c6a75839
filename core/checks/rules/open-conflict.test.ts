import { expect, test } from 'vitest';
import type { CheckedClaim, CheckedQuestion } from '../matter.ts';
import { articleWith, claimWith, questionWith, quoteWith, rowsWith, said } from '../testing.ts';

const answers = (...given: readonly string[]) => given.map((answer, i) => ({ claimId: i + 1, answer }));
const AGAINST = [{ quoteId: 1, stance: 'contradicts' }] as const;

const CASES: readonly (readonly [
  why: string,
  claims: readonly Partial<CheckedClaim>[],
  questions: readonly Partial<CheckedQuestion>[],
  expected: readonly string[],
])[] = [
  [
    'two answers',
    [{}, {}],
    [{ answers: answers('The port', 'The city') }],
    ['two-answers | The city | The port'],
  ],
  ['one answer, spelt in two ways', [{}, {}], [{ answers: answers('The Port', 'the port.') }], []],
  [
    'one of the two was retracted',
    [{}, { status: 'retracted' }],
    [{ answers: answers('The port', 'The city') }],
    [],
  ],
  [
    'two answers, of which the reporter holds one',
    [{ links: AGAINST }, {}],
    [{ answers: answers('The port', 'The city'), resolution: { weighed: ['the port', 'The city'] } }],
    [],
  ],
  [
    'an answer that came after the reporter had decided',
    [{}, {}, {}],
    [
      {
        answers: answers('The port', 'The city', 'The state'),
        resolution: { weighed: ['The port', 'The city'] },
      },
    ],
    ['two-answers | The city | The port | The state'],
  ],
  [
    'a quote against a claim that is held as corroborated',
    [{ status: 'corroborated', links: AGAINST }],
    [],
    ['contradicted | the landing was shut | Outlet 1'],
  ],
  ['a quote against a claim that is held as disputed', [{ status: 'disputed', links: AGAINST }], [], []],
  [
    'a claim whose question tells the conflict is not told again',
    [{ links: AGAINST }, {}],
    [{ answers: answers('The port', 'The city') }],
    ['two-answers | The city | The port'],
  ],
];

test.each(CASES)('a conflict is open until it is decided: %s', (_why, claims, questions, expected) => {
  const rows = rowsWith({
    claims: claims.map((claim, i) => claimWith({ id: i + 1, ...claim })),
    quotes: [quoteWith()],
    articles: [articleWith()],
    questions: questions.map((question) => questionWith(question)),
  });
  expect(said('open-conflict', rows)).toEqual(expected);
});
