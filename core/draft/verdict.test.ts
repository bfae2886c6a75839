import { expect, test } from 'vitest';
import { compareWordings } from '#core/quotations/wordings/compare.ts';
import { DRAFT_VERDICTS, type DraftVerdict } from './finding.ts';
import { byVerdict, draftVerdict, isRight } from './verdict.ts';

const SOURCE =
  'The harbor board did not approve the new ferry contract in March, because the bids were late.';

const CASES: readonly (readonly [why: string, verdict: DraftVerdict, draft: string, source: string])[] = [
  ['the same words', 'verbatim', SOURCE, SOURCE],
  ['marks and dashes', 'typographic', 'The “old” pier - we keep it', 'The "old" pier – we keep it'],
  ['a part of it', 'trimmed', 'did not approve the new ferry contract', SOURCE],
  ['more than was said', 'altered', `${SOURCE} Everybody knew of it long before.`, SOURCE],
  [
    'a bracket that explains',
    'lawfully altered',
    '[The board] did not approve the new ferry contract in March',
    SOURCE,
  ],
  [
    'the brackets of the source dropped',
    'altered',
    'The ferry agency did not approve the new ferry contract in March',
    '[The ferry agency] did not approve the new ferry contract in March',
  ],
  [
    'an ellipsis for words left out',
    'lawfully altered',
    'The harbor board did not approve the new ferry contract … because the bids were late.',
    SOURCE,
  ],
  [
    'the ellipsis of the source filled',
    'altered',
    SOURCE,
    'The harbor board did not approve … in March, because the bids were late.',
  ],
  [
    'an ellipsis that hides a negation',
    'altered',
    'The harbor board did … approve the new ferry contract in March',
    SOURCE,
  ],
  ['a negation dropped', 'altered', 'The harbor board did approve the new ferry contract in March', SOURCE],
  [
    'a bracket that turns it round',
    'altered',
    'The harbor board did [not] approve the old ferry contract in March',
    'The harbor board did approve the old ferry contract in March',
  ],
  [
    'words left out without a sign',
    'altered',
    'The harbor board did not approve the ferry contract in March, because bids were late.',
    SOURCE,
  ],
  ['another number', 'altered', 'We lost forty boats in that storm', 'We lost fourteen boats in that storm'],
  ['[sic] put in', 'lawfully altered', 'the bids was [sic] late that year', 'the bids was late that year'],
];

test.each(CASES)('%s: %s', (_why, verdict, draft, source) => {
  expect(draftVerdict(compareWordings(draft, source), draft, source)).toBe(verdict);
});

test('the ladder goes from what is the source’s own to what is not', () => {
  expect(DRAFT_VERDICTS.filter(isRight)).toEqual(['verbatim', 'typographic', 'trimmed', 'lawfully altered']);
  expect([...DRAFT_VERDICTS].reverse().sort(byVerdict)).toEqual(DRAFT_VERDICTS);
});
