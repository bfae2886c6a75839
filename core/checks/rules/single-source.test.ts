import { expect, test } from 'vitest';
import type { CheckedArticle, CheckedClaim, CheckedQuote } from '../matter.ts';
import { articleWith, entityWith, said, supported } from '../testing.ts';

type Case = readonly [
  why: string,
  claim: Partial<CheckedClaim>,
  quotes: readonly Partial<CheckedQuote>[],
  articles: readonly Partial<CheckedArticle>[],
  expected: readonly string[],
];

const CASES: readonly Case[] = [
  ['one article', {}, [{}], [{}], ['one-article | Outlet 1']],
  [
    'two quotes of one article',
    {},
    [{ articleId: 1 }, { articleId: 1, start: 300 }],
    [{}],
    ['one-article | Outlet 1'],
  ],
  ['two articles of two outlets', {}, [{}, {}], [{}, {}], []],
  [
    'two articles of one outlet, however it is spelt',
    {},
    [{}, {}],
    [{ outlet: 'The Port Courier' }, { outlet: 'Port Courier' }],
    ['one-outlet | The Port Courier'],
  ],
  ['two articles of which nobody knows the outlet', {}, [{}, {}], [{ outlet: null }, { outlet: null }], []],
  [
    'the second outlet credits the first',
    {},
    [{}, { reportedViaId: 1 }],
    [{ outlet: 'Harbor Wire' }, {}],
    ['one-origin | Harbor Wire'],
  ],
  [
    'both credit a third one',
    {},
    [{ reportedViaId: 1 }, { reportedViaId: 1 }],
    [{}, {}],
    ['one-origin | Harbor Wire'],
  ],
  [
    'one article that credits two',
    {},
    [
      { articleId: 1, reportedViaId: 1 },
      { articleId: 1, start: 300 },
    ],
    [{}],
    ['one-article | Outlet 1'],
  ],
  ['a filing is where it is alleged', { kind: 'allegation' }, [{}], [{ kind: 'filing' }], []],
  ['a ruling is where it is ruled', { kind: 'ruling' }, [{}], [{ kind: 'ruling' }], []],
  ['a filing alone makes no fact', {}, [{}], [{ kind: 'filing' }], ['one-article | Outlet 1']],
  ['an outlet speaks for itself', { kind: 'admission' }, [{ speakerId: 1 }], [{ outlet: 'Harbor Wire' }], []],
  ['it was retracted', { status: 'retracted' }, [{}], [{}], []],
  ['nothing supports it', { links: [{ quoteId: 1, stance: 'context' }] }, [{}], [{}], []],
];

test.each(CASES)('how many sources a claim has: %s', (_why, claim, quotes, articles, expected) => {
  const rows = supported(claim, ...quotes);
  const entities = [entityWith({ kind: 'organization', name: 'Harbor Wire' })];
  const all = articles.map((fields, i) => articleWith({ id: i + 1, ...fields }));
  expect(said('single-source', { ...rows, entities, articles: all })).toEqual(expected);
});
