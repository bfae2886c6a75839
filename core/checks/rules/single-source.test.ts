import { readSource } from '#core/claims/independence.ts';
import { expect, test } from 'vitest';
import type { CheckedArticle, CheckedClaim, CheckedQuote } from '../matter.ts';
import { check } from '../check.ts';
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

test('whose words are another outlet’s copy, or are had from it, has one source with it, and the place says so', () => {
  const copy = `The ferry left the north landing a little after nine with forty people aboard, most of them on their way
    to market. A deckhand noticed water in the engine room before it had passed the second buoy, and the captain turned
    at once, but by the time the harbor launch reached it the deck was awash.`;
  const own = 'Nobody at the fish stalls could say on Friday what had become of the boat.';
  const cases = [
    [`PORT MARA (AP) — ${own}`, `MARA (AP) - The boat is gone.`, 'one-wire | Associated Press'],
    [copy, `Ferry sinks\n\n${copy}`, /^one-copy \| Outlet 1 \| Outlet 2 \| The ferry left the north landing/],
    [own, 'The boat is gone, Outlet 1 reported.', 'cites-other | Outlet 2 | Outlet 1 | Outlet 1 reported'],
    [copy, own, null],
  ] as const;
  for (const [one, other, expected] of cases) {
    const known = new Set(['outlet 1', 'outlet 2']);
    const reads = new Map([one, other].map((text, i) => [i + 1, readSource(text, [], known)]));
    const found = check({ ...supported({}, {}, {}), reads }).filter(({ rule }) => rule === 'single-source');
    const said = found.map(({ reason }) => [reason.kind, ...reason.words].join(' | '));
    expect(said).toEqual(expected === null ? [] : [expect.stringMatching(expected)]);
    for (const { place } of found) expect(place.passage?.end).toBeGreaterThan(place.passage!.start);
  }
});
