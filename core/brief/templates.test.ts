import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newBriefItem, type NewBriefItem } from '#core/contract/briefs.ts';
import { BRIEF_TEMPLATES, CLAIM_KINDS, CLAIM_STATUSES } from '#core/contract/vocabulary.ts';
import { planOf, type Material, type MaterialClaim } from './templates.ts';

const NOTHING: Material = { matter: 'Lindqvist v. Port', claims: [], questions: [], quotes: [] };
const claim = (id: number, fields: Partial<MaterialClaim> = {}): MaterialClaim => ({
  id,
  kind: 'allegation',
  status: 'open',
  from: null,
  ...fields,
});

/** `# Heading`, `## Heading`, and what stands under it. */
const written = (items: readonly NewBriefItem[]) =>
  items.map((item) => {
    switch (item.kind) {
      case 'section':
        return `${'#'.repeat(item.level)} ${item.text}`;
      case 'prose':
        return item.text;
      case 'claim':
        return `claim ${item.claimId}`;
      case 'quote':
        return `quote ${item.quoteId}`;
      case 'picture':
        return item.picture.kind;
      case 'table':
        return `${item.table.kind} ${item.table.kind === 'compare' ? item.table.questionIds?.join() : ''}`.trim();
    }
  });

test('a backgrounder tells what is established, what is disputed and the rest by its kind, in order of days', () => {
  const claims = [
    claim(1, { kind: 'fact', status: 'corroborated', from: '2025-02-01' }),
    claim(2, { kind: 'ruling', status: 'corroborated', from: '2025-01-01' }),
    claim(3, { kind: 'denial' }),
    claim(4, { kind: 'ruling' }),
    claim(5, { status: 'disputed' }),
    claim(6, { status: 'retracted' }),
  ];
  expect(written(planOf('backgrounder', { ...NOTHING, claims }).items)).toEqual([
    '# What is established',
    'claim 2',
    'claim 1',
    '# What is disputed',
    'claim 5',
    '# What courts ruled',
    'claim 4',
    '# What is denied',
    'claim 3',
    '# Timeline',
    'timeline',
  ]);
});

test('a chronology goes by years, or by the months of one year, and what has no date comes last', () => {
  const claims = [
    claim(1),
    claim(2, { from: '2025-01-10' }),
    claim(3, { from: '2024-12-01' }),
    claim(4, { from: '2025-01-02' }),
  ];
  const of = (some: readonly MaterialClaim[]) =>
    written(planOf('chronology', { ...NOTHING, claims: some }).items);
  expect(of(claims)).toEqual([
    '# Timeline',
    'timeline',
    '# 2024',
    'claim 3',
    '# 2025',
    'claim 4',
    'claim 2',
    '# Without a date',
    'claim 1',
  ]);
  expect(of([claims[1]!, claims[3]!])).toEqual([
    '# Timeline',
    'timeline',
    '# January 2025',
    'claim 4',
    'claim 2',
  ]);
  expect(of([claims[0]!])).toEqual(['# Without a date', 'claim 1']);
});

test('who said what has each speaker with their quotes, those with most first, and the ledger', () => {
  const mara = { id: 1, name: 'Mara' };
  const ada = { id: 2, name: 'Ada' };
  const quotes = [
    { id: 1, speaker: ada, isSpeech: true },
    { id: 2, speaker: mara, isSpeech: true },
    { id: 3, speaker: null, isSpeech: true },
    { id: 4, speaker: mara, isSpeech: true },
    { id: 5, speaker: null, isSpeech: false },
  ];
  expect(written(planOf('who-said-what', { ...NOTHING, quotes }).items)).toEqual([
    '# Mara',
    'quote 2',
    'quote 4',
    '# Ada',
    'quote 1',
    '# Speaker not named',
    'quote 3',
    '# All quotes',
    'ledger',
  ]);
});

test('a conflict memo has the questions whose answers differ, open ones first, each side with its claims', () => {
  const answers = [
    { answer: 'Friday', claimIds: [1, 2] },
    { answer: 'Sunday', claimIds: [3] },
  ];
  const questions = [
    { id: 1, text: 'Where?', state: 'agreed', answers },
    { id: 2, text: 'When?', state: 'resolved', answers },
    { id: 3, text: 'Why?', state: 'open', answers },
  ] as const;
  const sides = ['## Friday', 'claim 1', 'claim 2', '## Sunday', 'claim 3'];
  expect(written(planOf('conflict-memo', { ...NOTHING, questions }).items)).toEqual([
    '# Why?',
    ...sides,
    'compare 3',
    '# When?',
    ...sides,
    'compare 2',
  ]);
});

test('a review before publication has every claim that stands, those that accuse first, with what is open', () => {
  const claims = [claim(1, { kind: 'fact' }), claim(2), claim(3, { status: 'retracted' })];
  const plan = planOf('legal-review', { ...NOTHING, claims });
  expect(written(plan.items)).toEqual(['# What is alleged', 'claim 2', '# What is reported', 'claim 1']);
  expect(plan.parts).toMatchObject({ review: true, verification: true });
});

test.each(BRIEF_TEMPLATES)('of an empty matter, %s is its headings and one sentence', (template) => {
  const { title, items } = planOf(template, NOTHING);
  expect(title).toMatch(/^Lindqvist v. Port: /);
  expect(items.filter(({ kind }) => kind === 'prose')).toHaveLength(1);
  expect(items.at(-1)).toMatchObject({ kind: 'prose', text: expect.stringMatching(/^[A-Z].*\.$/) });
  expect(items.length).toBeGreaterThan(1);
});

test('whatever a matter holds, a brief of it can be made, and no claim or quote is in it twice', () => {
  const anyClaim = fc.record({
    id: fc.nat(40).map((id) => id + 1),
    kind: fc.constantFrom(...CLAIM_KINDS),
    status: fc.constantFrom(...CLAIM_STATUSES),
    from: fc.option(fc.constantFrom('2025-01-10', '2024-02-29', '1999-12-31')),
  });
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 700 }),
    fc.constantFrom('', ' ', '\u0000', '*[@q1]'),
  );
  const anyQuote = fc.record({
    id: fc.nat(40).map((id) => id + 1),
    speaker: fc.option(fc.record({ id: fc.nat(3), name: anyText })),
    isSpeech: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(anyClaim, { selector: ({ id }) => id }),
      fc.uniqueArray(anyQuote, { selector: ({ id }) => id }),
      anyText,
      (claims, quotes, text) => {
        const answers = [{ answer: text, claimIds: claims.map(({ id }) => id).slice(0, 3) }];
        const questions = [{ id: 1, text, state: 'open', answers }] as const;
        for (const template of BRIEF_TEMPLATES) {
          const { items } = planOf(template, { matter: 'M', claims, quotes, questions });
          for (const item of items) expect(newBriefItem.safeParse(item).success).toBe(true);
          const ids = items.flatMap((item) =>
            'claimId' in item ? `c${item.claimId}` : 'quoteId' in item ? `q${item.quoteId}` : [],
          );
          expect(new Set(ids).size).toBe(ids.length);
        }
      },
    ),
  );
});
