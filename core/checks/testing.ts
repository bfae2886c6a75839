import { check } from './check.ts';
import type { RuleName } from './finding.ts';
import {
  type CheckedArticle,
  type CheckedBrief,
  type CheckedClaim,
  type CheckedEntity,
  type CheckedQuestion,
  type CheckedQuote,
  type Rows,
} from './matter.ts';

/** Builders for tests: a small invented matter, and its rows with whatever a test needs to be otherwise. */

export function claimWith(fields: Partial<CheckedClaim> = {}): CheckedClaim {
  const id = fields.id ?? 1;
  return {
    id,
    uuid: `claim-${id}`,
    text: 'The port shut the landing',
    kind: 'fact',
    status: 'open',
    force: null,
    from: null,
    entities: [],
    links: [],
    ...fields,
  };
}

export function quoteWith(fields: Partial<CheckedQuote> = {}): CheckedQuote {
  const { id = 1, exact = 'the landing was shut' } = fields;
  return {
    id,
    uuid: `quote-${id}`,
    articleId: 1,
    start: 100,
    end: 100 + exact.length,
    exact,
    prefix: '',
    suffix: '',
    speech: 'none',
    speakerId: null,
    reportedViaId: null,
    ...fields,
  };
}

export function articleWith(fields: Partial<CheckedArticle> = {}): CheckedArticle {
  const id = fields.id ?? 1;
  return {
    id,
    uuid: `article-${id}`,
    kind: 'news',
    name: `Article ${id}`,
    outlet: `Outlet ${id}`,
    byline: null,
    published: '2025-01-10',
    machineWritten: false,
    furnitureUndecided: 0,
    ...fields,
  };
}

export function entityWith(fields: Partial<CheckedEntity> = {}): CheckedEntity {
  const id = fields.id ?? 1;
  return { id, uuid: `entity-${id}`, kind: 'person', name: 'Mara Lindqvist', aliases: [], ...fields };
}

export function questionWith(fields: Partial<CheckedQuestion> = {}): CheckedQuestion {
  return {
    id: 1,
    uuid: 'question-1',
    text: 'Who shut the landing?',
    answers: [],
    resolution: null,
    ...fields,
  };
}

export function briefWith(fields: Partial<CheckedBrief> = {}): CheckedBrief {
  return {
    id: 1,
    uuid: 'brief-1',
    title: 'What is known',
    texts: ['What is known'],
    claimIds: [],
    quoteIds: [],
    taken: [],
    ...fields,
  };
}

export function rowsWith(rows: Partial<Rows> = {}): Rows {
  return {
    claims: [],
    quotes: [],
    articles: [],
    entities: [],
    questions: [],
    spellings: [],
    echoes: [],
    undone: [],
    briefs: [],
    reads: new Map(),
    ...rows,
  };
}

/** A claim with quotes that support it, each in the article of its number. */
export function supported(claim: Partial<CheckedClaim>, ...quotes: readonly Partial<CheckedQuote>[]): Rows {
  const all = quotes.map((quote, i) => quoteWith({ id: i + 1, articleId: i + 1, ...quote }));
  const links = all.map(({ id }) => ({ quoteId: id, stance: 'supports' as const }));
  return rowsWith({
    claims: [claimWith({ links, ...claim })],
    quotes: all,
    articles: [...new Set(all.map(({ articleId }) => articleId))].map((id) => articleWith({ id })),
  });
}

/** What one rule says of these rows: each reason as `kind: words`. */
export function said(rule: RuleName, rows: Rows): string[] {
  return check(rows)
    .filter((finding) => finding.rule === rule)
    .map(({ reason }) => [reason.kind, ...reason.words].join(' | '));
}
