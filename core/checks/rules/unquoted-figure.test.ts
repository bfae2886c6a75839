import { expect, test } from 'vitest';
import { articleWith, entityWith, said, supported } from '../testing.ts';

const CASES: readonly (readonly [why: string, claim: string, quote: string, expected: readonly string[]])[] =
  [
    ['another number', 'It cost 14 pilings.', 'it cost 12 pilings', ['figure | 14']],
    ['a number that no quote has', 'She was fined $25,000.', 'she was fined', ['figure | 25,000']],
    ['in words and in digits', 'Three pilings broke.', '3 pilings broke', []],
    ['however it is grouped', 'It cost 25000 dollars.', 'it cost $25,000', []],
    ['however it is scaled', 'It cost $1.5 million.', 'it cost $1,500,000', []],
    ['scaled otherwise', 'It cost $1.5 billion.', 'it cost $1.5 million', ['figure | 1.5 billion']],
    ['of two words', 'Twenty-five men came.', '25 men came', []],
    ['one is no number', 'One of them came.', 'somebody came', []],
    ['an order is none either', 'It was the second landing.', 'another landing', []],
    ['a date in another form', 'It shut on January 3, 2025.', 'it shut on 3 January 2025', []],
    ['a date in digits', 'It shut on 2025-01-03.', 'it shut on January 3, 2025', []],
    ['another day', 'It shut on January 4, 2025.', 'it shut on January 3, 2025', ['date | January 4, 2025']],
    ['another month', 'It shut in April 2023.', 'it shut in July 2023', ['date | April 2023']],
    ['another year', 'It shut in 2023.', 'it shut in 2024', ['date | 2023']],
    ['less than the quote has', 'It shut in 2023.', 'it shut on 5 May 2023', []],
    ['more than the quote has', 'It shut on May 5, 2023.', 'it shut in May 2023', ['date | May 5, 2023']],
    ['the year follows from the day of print', 'It shut in December 2024.', 'it shut in December', []],
    [
      'the year does not follow',
      'It shut in December 2023.',
      'it shut in December',
      ['date | December 2023'],
    ],
    ['the day follows from its name', 'It shut on January 9, 2025.', 'it shut on Thursday', []],
    ['the week is another', 'It shut on March 9, 2025.', 'it shut on Thursday', ['date | March 9, 2025']],
    ['a number in a name', 'Pier 14 Holdings closed it.', 'the company closed it', []],
    ['no figure at all', 'The port shut it.', 'shut', []],
  ];

test.each(CASES)('a claim has no figure that its quotes have not: %s', (_why, text, exact, expected) => {
  const rows = supported({ text }, { exact });
  const entities = [entityWith({ kind: 'organization', name: 'Pier 14 Holdings' })];
  const articles = [articleWith({ published: '2025-01-10' })];
  expect(said('unquoted-figure', { ...rows, entities, articles })).toEqual(expected);
});

test('any quote may have it that supports the claim or stands beside it, one against it may not', () => {
  const two = supported({ text: 'It cost 14 pilings.' }, { exact: 'it cost a lot' }, { exact: '14 pilings' });
  expect(said('unquoted-figure', two)).toEqual([]);
  const [claim] = two.claims;
  const linked = (stance: 'context' | 'contradicts') => ({
    ...two,
    claims: [{ ...claim!, links: [claim!.links[0]!, { quoteId: 2, stance }] }],
  });
  expect(said('unquoted-figure', linked('context'))).toEqual([]);
  expect(said('unquoted-figure', linked('contradicts'))).toEqual(['figure | 14']);
});

test('a claim without quotes is told of elsewhere', () => {
  expect(said('unquoted-figure', supported({ text: 'It cost 14 pilings.' }))).toEqual([]);
});
