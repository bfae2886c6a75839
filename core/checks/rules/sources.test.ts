import { expect, test } from 'vitest';
import { articleWith, briefWith, claimWith, quoteWith, rowsWith, said, supported } from '../testing.ts';

test('a claim without a quote that supports it is named, with what there is against it', () => {
  const rows = rowsWith({
    claims: [
      claimWith({ id: 1 }),
      claimWith({ id: 2, links: [{ quoteId: 1, stance: 'contradicts' }] }),
      claimWith({ id: 3, links: [{ quoteId: 1, stance: 'supports' }] }),
      claimWith({ id: 4, status: 'retracted' }),
      claimWith({ id: 5, links: [{ quoteId: 99, stance: 'supports' }] }),
    ],
    quotes: [quoteWith()],
  });
  expect(said('claim-without-quote', rows)).toEqual([
    'no-quote',
    'only-against | the landing was shut',
    'no-quote',
  ]);
});

test('a source is doubtful only where a claim or a brief rests on it', () => {
  const articles = [
    articleWith({ id: 1, machineWritten: true, published: null }),
    articleWith({ id: 2, kind: 'note', published: null }),
    articleWith({ id: 3, machineWritten: true }),
  ];
  const rows = { ...supported({}, {}, {}), articles };
  expect(said('doubtful-source', rows)).toEqual(['ai-written', 'undated']);
  const against = { ...rows, claims: [claimWith({ links: [{ quoteId: 1, stance: 'contradicts' }] })] };
  expect(said('doubtful-source', against)).toEqual([]);
  expect(said('doubtful-source', { ...against, briefs: [briefWith({ claimIds: [1] })] })).toHaveLength(2);
});

test('of a brief’s sources each needs an outlet and decided furniture, once', () => {
  const articles = [
    articleWith({ id: 1, outlet: ' ', furnitureUndecided: 3 }),
    articleWith({ id: 2, outlet: null, kind: 'ruling' }),
  ];
  const rows = { ...supported({}, {}, {}, { articleId: 1, start: 300 }), articles };
  expect(said('unnamed-outlet', rows)).toEqual([]);
  const cited = { ...rows, briefs: [briefWith({ claimIds: [1] }), briefWith({ id: 2, quoteIds: [1] })] };
  expect(said('unnamed-outlet', cited)).toEqual(['no-outlet']);
  expect(said('undecided-furniture', cited)).toEqual(['furniture | 3']);
});

test('a retracted claim is named for each brief that it stands in', () => {
  const claims = [claimWith({ status: 'retracted' }), claimWith({ id: 2 })];
  const briefs = [
    briefWith({ claimIds: [1, 2, 1] }),
    briefWith({ id: 2, uuid: 'brief-2', title: 'Second', claimIds: [1] }),
  ];
  expect(said('retracted-claim', rowsWith({ claims, briefs }))).toEqual([
    'retracted | Second',
    'retracted | What is known',
  ]);
});
