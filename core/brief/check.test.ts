import { expect, test } from 'vitest';

import { checkBrief } from './check.ts';
import { RICH_BRIEF, briefWith, quoteWith } from './testing.ts';

const SAME = () => ({ same: true }) as const;

test('a quote that differs from its article is placed', () => {
  const verify = () => ({ same: false, at: 12, expected: 'closed', found: 'shut' }) as const;
  expect(checkBrief(briefWith(), verify)).toEqual([
    {
      kind: 'quote-differs',
      entryId: 1,
      articleId: 1,
      paragraph: 2,
      quoteId: 1,
      at: 12,
      expected: 'closed',
      found: 'shut',
    },
  ]);
});

test('nothing else keeps a brief from leaving', () => {
  expect(checkBrief(RICH_BRIEF, SAME)).toEqual([]);
  const quote = { kind: 'quote', id: 1, quote: quoteWith({ stance: null }) } as const;
  expect(checkBrief(briefWith({ entries: [quote] }), SAME)).toEqual([]);
});

test('headings alone are an empty brief', () => {
  const empty = [{ kind: 'empty-brief' }];
  expect(checkBrief(briefWith({ entries: [] }), SAME)).toEqual(empty);
  const entries = [
    { kind: 'section', id: 1, level: 1, text: 'Soon' },
    { kind: 'prose', id: 2, text: ' \n' },
  ] as const;
  expect(checkBrief(briefWith({ entries }), SAME)).toEqual(empty);
});
