import { expect, test } from 'vitest';

import { checkBrief } from './check.ts';
import type { BriefClaim, BriefContent } from './content.ts';
import { RICH_BRIEF, briefWith, claimWith, quoteWith, sourceWith } from './testing.ts';

const SAME = () => ({ same: true }) as const;
const kinds = (content: BriefContent): string[] => checkBrief(content, SAME).map((finding) => finding.kind);
const ofClaim = (fields: Partial<BriefClaim>): string[] =>
  kinds(
    briefWith({
      entries: [{ kind: 'claim', id: 9, claim: claimWith(fields) }],
      sources: [sourceWith(), sourceWith({ id: 2 })],
    }),
  );
const twoSources = [quoteWith({ id: 1 }), quoteWith({ id: 2, articleId: 2 })];

test('a quote that differs from its article stops the export and is placed', () => {
  const verify = () => ({ same: false, at: 12, expected: 'closed', found: 'shut' }) as const;
  expect(checkBrief(briefWith(), verify)[1]).toEqual({
    kind: 'quote-differs',
    severity: 'stops',
    entryId: 1,
    articleId: 1,
    paragraph: 2,
    quoteId: 1,
    at: 12,
    expected: 'closed',
    found: 'shut',
  });
});

test('nothing else stops it', () => {
  const severities = checkBrief(RICH_BRIEF, SAME).map((finding) => finding.severity);
  expect(new Set(severities)).toEqual(new Set(['warns']));
});

test('a claim with two sources and a speaker is in order', () => {
  expect(ofClaim({ quotes: twoSources })).toEqual([]);
});

test('a claim that only contradicted or contextual quotes go with has no source', () => {
  expect(ofClaim({ kind: 'fact', quotes: [] })).toEqual(['claim-without-source']);
  expect(ofClaim({ kind: 'fact', quotes: [quoteWith({ stance: 'contradicts' })] })).toEqual([
    'claim-without-source',
  ]);
  expect(ofClaim({ kind: 'fact', quotes: [quoteWith({ stance: 'context' })] })).toEqual([
    'claim-without-source',
  ]);
});

test('an allegation needs somebody who makes it, until it is corroborated', () => {
  const quotes = twoSources.map((quote) => ({ ...quote, speaker: null }));
  expect(ofClaim({ quotes })).toEqual(['allegation-without-attribution']);
  expect(ofClaim({ quotes, entities: [{ name: 'X', role: 'against' }] })).toEqual([
    'allegation-without-attribution',
  ]);
  expect(ofClaim({ quotes, entities: [{ name: 'X', role: 'by' }] })).toEqual([]);
  expect(ofClaim({ quotes, status: 'corroborated' })).toEqual([]);
  expect(ofClaim({ quotes, kind: 'finding' })).toEqual([]);
  const contradicted = [...quotes, quoteWith({ id: 3, stance: 'contradicts' })];
  expect(ofClaim({ quotes: contradicted })).toEqual(['allegation-without-attribution']);
});

test('two quotes of one article are a single source', () => {
  expect(ofClaim({ quotes: [quoteWith({ id: 1 }), quoteWith({ id: 2 })] })).toEqual(['single-source']);
});

test('a retracted claim is named', () => {
  expect(ofClaim({ quotes: twoSources, status: 'retracted' })).toEqual(['retracted-claim']);
});

test('each source is named once, with the first item that rests on it', () => {
  const source = sourceWith({ outlet: ' ', furnitureUndecided: 3 });
  const entries = [5, 6].map(
    (id) => ({ kind: 'quote', id, quote: quoteWith({ id, stance: null }) }) as const,
  );
  expect(checkBrief(briefWith({ entries, sources: [source] }), SAME)).toEqual([
    { kind: 'source-without-outlet', severity: 'warns', entryId: 5, articleId: 1, paragraph: null },
    { kind: 'furniture-undecided', severity: 'warns', entryId: 5, articleId: 1, paragraph: null, count: 3 },
  ]);
});

test('a court’s paper needs no outlet', () => {
  const entries = [{ kind: 'quote', id: 1, quote: quoteWith() } as const];
  expect(kinds(briefWith({ entries, sources: [sourceWith({ kind: 'ruling', outlet: null })] }))).toEqual([]);
});

test('headings alone are an empty brief', () => {
  expect(kinds(briefWith({ entries: [] }))).toEqual(['empty-brief']);
  expect(
    kinds(
      briefWith({
        entries: [
          { kind: 'section', id: 1, level: 1, text: 'Soon' },
          { kind: 'prose', id: 2, text: ' \n' },
        ],
      }),
    ),
  ).toEqual(['empty-brief']);
});
