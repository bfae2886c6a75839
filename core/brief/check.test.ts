import { expect, test } from 'vitest';

import { checkBrief } from './check.ts';
import { checkedQuotes } from './checked.ts';
import type { BriefContent, BriefEntry, BriefQuote } from './content.ts';
import { RICH_BRIEF, briefWith, claimWith, quoteWith } from './testing.ts';

const SAME = () => ({ same: true }) as const;
const NEVER = () => null;

const checked = (
  content: BriefContent,
  verify = SAME,
  signedOff: (id: number, quote: BriefQuote, printed: string) => string | null = NEVER,
) => ({
  ...content,
  checked: checkedQuotes(content, { verify, signedOff }),
});
const prose = (text: string, cited = [quoteWith({ id: 4, articleId: 1 })]) =>
  briefWith({ entries: [{ kind: 'prose', id: 1, text }], cited });
const quoted = (altered: string | null): BriefEntry => ({
  kind: 'quote',
  id: 1,
  quote: quoteWith({ altered, stance: null }),
});

test('a quote that differs from its article is placed, and no wording of it is lawful', () => {
  const verify = (() => ({ same: false, at: 12, expected: 'closed', found: 'shut' })) as never;
  const at = { entryId: 1, articleId: 1, paragraph: 2, quoteId: 1 };
  const printed = 'The landing was closed without notice';
  expect(checkBrief(checked(briefWith(), verify))).toEqual([
    { kind: 'quote-differs', ...at, printed, at: 12, expected: 'closed', found: 'shut' },
  ]);
  const altered = checked(briefWith({ entries: [quoted('The landing was closed […]')] }), verify);
  expect(checkBrief(altered)).toMatchObject([
    { kind: 'quote-differs', printed: 'The landing was closed […]' },
  ]);
});

test('nothing else keeps a brief from leaving', () => {
  expect(checkBrief(checked(RICH_BRIEF))).toEqual([]);
  expect(checkBrief(checked(briefWith({ entries: [quoted(null)] })))).toEqual([]);
  expect(checkBrief(checked(briefWith({ entries: [quoted('The landing was closed […]')] })))).toEqual([]);
});

test('words that were altered beyond what may be done are named', () => {
  const content = checked(briefWith({ entries: [quoted('The landing was shut without notice')] }));
  expect(content.checked).toMatchObject([{ result: 'differs' }]);
  expect(checkBrief(content)).toMatchObject([
    {
      kind: 'quote-altered',
      quoteId: 1,
      printed: 'The landing was shut without notice',
      differences: [{ quoted: 'closed', printed: 'shut' }],
    },
  ]);
});

test('an altered quote of a claim is checked as one that stands by itself', () => {
  const quotes = [quoteWith(), quoteWith({ id: 2, altered: 'The landing was shut without notice' })];
  const content = checked(briefWith({ entries: [{ kind: 'claim', id: 1, claim: claimWith({ quotes }) }] }));
  expect(checkBrief(content)).toMatchObject([{ kind: 'quote-altered', quoteId: 2 }]);
});

test('words in quotation marks before a citation are those of its quote', () => {
  expect(checkBrief(checked(prose('It “was closed without notice.”[@q4]')))).toEqual([]);
  expect(checked(prose('It “was closed without notice.”[@q4]')).checked).toMatchObject([{ result: 'part' }]);
  expect(checkBrief(checked(prose('It “was shut without notice.”[@q4]')))).toMatchObject([
    { kind: 'quoted-otherwise', quoteId: 4, printed: 'was shut without notice.' },
  ]);
});

test('words before several citations are those of any quote that has them', () => {
  const cited = [quoteWith({ id: 4 }), quoteWith({ id: 5, exact: 'It was shut without notice' })];
  expect(checked(prose('It “was shut without notice.”[@q4][@q5]', cited)).checked).toMatchObject([
    { quoteId: 5, result: 'part' },
  ]);
  expect(checkBrief(checked(prose('It “was open all day.”[@q4][@q5]', cited)))).toMatchObject([
    { quoteId: 4 },
  ]);
});

test('what was signed off keeps nothing from leaving, and says for what reason', () => {
  const content = prose('It “was shut without notice.”[@q4]');
  const signed = (entryId: number, { id }: BriefQuote, printed: string) =>
    entryId === 1 && id === 4 && printed === 'was shut without notice.' ? 'Heard it myself' : null;
  expect(checkBrief(checked(content, SAME, signed))).toEqual([]);
  expect(checked(content, SAME, signed).checked).toMatchObject([
    {
      result: 'signed off',
      reason: 'Heard it myself',
      differences: [{ printed: 'was shut without notice.' }],
    },
  ]);
  expect(checkBrief(checked(prose('It “was shut with notice.”[@q4]'), SAME, signed))).toHaveLength(1);
});

test('a citation of what was removed is named with the words before it', () => {
  expect(checkBrief(checked(prose('It was so.[@q9] And so.[@a1] So.[@a7 ¶ 2]')))).toEqual([
    { kind: 'lost-citation', entryId: 1, cited: 'q9', words: 'It was so.' },
    { kind: 'lost-citation', entryId: 1, cited: 'a7', words: 'It was so. And so. So.' },
  ]);
});

test('headings alone are an empty brief', () => {
  const empty = [{ kind: 'empty-brief' }];
  expect(checkBrief(checked(briefWith({ entries: [] })))).toEqual(empty);
  const entries = [
    { kind: 'section', id: 1, level: 1, text: 'Soon' },
    { kind: 'prose', id: 2, text: ' \n' },
  ] as const;
  expect(checkBrief(checked(briefWith({ entries })))).toEqual(empty);
});
