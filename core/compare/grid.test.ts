import { expect, test } from 'vitest';
import { fittingRows, gridOf, type Compared, type ComparedQuote } from './grid.ts';

const quote = (id: number, articleId: number, speakerId: number | null = null): ComparedQuote => ({
  id,
  articleId,
  start: id,
  end: id + 1,
  exact: `words ${id}`,
  speakerId,
});
const claim = (id: number, ...quoteIds: readonly number[]) => ({
  id,
  status: 'open',
  entityIds: [id * 10],
  links: quoteIds.map((quoteId) => ({ quoteId, stance: 'supports' as const })),
});

/** Three articles of two outlets; the third is the odd one. */
const COMPARED: Compared = {
  questions: [
    {
      id: 1,
      answers: [
        { claimId: 1, answer: 'State court' },
        { claimId: 2, answer: 'Federal court' },
      ],
      resolution: null,
    },
    { id: 2, answers: [{ claimId: 3, answer: 'Yes' }], resolution: null },
    { id: 3, answers: [], resolution: null },
  ],
  claims: [claim(1, 1, 2), claim(2, 3), claim(3)],
  quotes: [quote(1, 1, 7), quote(2, 2), quote(3, 3, 7)],
  articles: [
    { id: 1, outlet: 'Ledger', published: '2025-01-12' },
    { id: 2, outlet: null, published: null },
    { id: 3, outlet: 'Ledger', published: '2025-01-10' },
  ],
};

test.each([
  ['article', ['3', '1', '2']],
  ['outlet', ['Ledger', '']],
  ['entity', ['7', '']],
] as const)('columns by %s stand in the order of their days, what has none last', (by, keys) => {
  expect(gridOf(COMPARED, by).columns.map(({ key }) => key)).toEqual(keys);
});

test('the answer that fewer columns give departs, and columns without one are silent', () => {
  const [first] = gridOf(COMPARED, 'article').rows;
  expect(first?.state).toBe('open');
  const told = ['1', '2', '3'].map((key) =>
    first?.cells.get(key)?.map(({ answer, departs }) => `${answer} ${departs}`),
  );
  expect(told).toEqual([['State court false'], ['State court false'], ['Federal court true']]);
  expect(gridOf(COMPARED, 'article').rows[1]?.cells.size).toBe(0);
});

test('with as many columns on either side all depart; what is held does not', () => {
  const even: Compared = { ...COMPARED, claims: [claim(1, 1), claim(2, 3), claim(3)] };
  const departing = (compared: Compared) =>
    [...gridOf(compared, 'article').rows[0]!.cells.values()].flat().filter(({ departs }) => departs).length;
  expect(departing(even)).toBe(2);
  const [question, ...others] = even.questions;
  const resolution = { answer: 'federal court', weighed: ['State court', 'Federal court'] };
  const held = { ...even, questions: [{ ...question!, resolution }, ...others] };
  expect(gridOf(held, 'article').rows[0]?.state).toBe('resolved');
  expect(departing(held)).toBe(1);
});

test('a quote against a claim is told where its source gives no other answer', () => {
  const denied: Compared = {
    ...COMPARED,
    claims: [
      {
        ...claim(1, 1),
        links: [
          { quoteId: 1, stance: 'supports' },
          { quoteId: 2, stance: 'contradicts' },
          { quoteId: 3, stance: 'contradicts' },
        ],
      },
      claim(2, 3),
      claim(3),
    ],
  };
  const cells = gridOf(denied, 'article').rows[0]!.cells;
  expect(cells.get('2')?.map(({ denies }) => denies)).toEqual([true]);
  expect(cells.get('3')?.map(({ denies }) => denies)).toEqual([false]);
});

test('an answer that no quote supports has no column', () => {
  expect(gridOf(COMPARED, 'article').rows[1]?.unquoted).toEqual([{ claimId: 3, answer: 'Yes' }]);
});

test.each([
  ['all', null, [1, 2, 3]],
  ['conflicts', null, [1]],
  ['open', null, [1, 3]],
  ['all', 30, [2]],
  ['all', 7, [1]],
] as const)('of %s questions those fit that have to do with entity %s', (shown, entityId, ids) => {
  const { rows } = gridOf(COMPARED, 'article');
  expect(fittingRows(rows, COMPARED.claims, shown, entityId).map(({ question }) => question.id)).toEqual(ids);
});
