import type { LedgerFilter } from '#core/contract/ledger.ts';
import type { Verdict } from '#core/contract/vocabulary.ts';
import { all, get, type Bound, type Db } from '../sql.ts';

/** The quotation that a quote is of: the same words, with their marks or without them, or without the comma at their end. */
const OF_QUOTE = `quotation.text_id = article.text_id
  AND quotation.start_at BETWEEN quote.start_at AND quote.start_at + 1
  AND quotation.end_at BETWEEN quote.end_at - 1 AND quote.end_at + 1 AND quotation.wording_id IS NOT NULL`;

function conditionsOf(filter: LedgerFilter): { where: string; bound: Bound } {
  const where = [`(quote.speech <> 'none' OR quote.speaker_id IS NOT NULL)`];
  const bound: Record<string, string | number> = {};
  const need = (condition: string, name: string, value: string | number | undefined) => {
    if (value === undefined) return;
    where.push(condition);
    bound[name] = value;
  };
  need('quote.speaker_id = :speakerId', 'speakerId', filter.speakerId);
  if (filter.noSpeaker) where.push('quote.speaker_id IS NULL');
  need('quote.reported_via_id = :reportedViaId', 'reportedViaId', filter.reportedViaId);
  need('article.outlet = :outlet', 'outlet', filter.outlet);
  need('quote.speech = :speech', 'speech', filter.speech);
  need(
    'EXISTS (SELECT 1 FROM claim_quote WHERE quote_id = quote.id AND stance = :stance)',
    'stance',
    filter.stance,
  );
  need('article.published >= :from', 'from', filter.from);
  need('article.published <= :to', 'to', filter.to);
  if (filter.altered)
    where.push(`EXISTS (SELECT 1 FROM quotation JOIN variant ON variant.wording_id = quotation.wording_id
      WHERE ${OF_QUOTE} AND verdict IN ('altered','spliced'))`);
  return { where: where.join(' AND '), bound };
}

/** The keys of the quotes that fit, in the order of their articles' days, those without one last. */
export function listLedger(db: Db, filter: LedgerFilter, limit: number, offset: number): number[] {
  const { where, bound } = conditionsOf(filter);
  return all<{ id: number }>(
    db,
    `SELECT quote.id FROM quote JOIN article ON article.id = quote.article_id WHERE ${where}
     ORDER BY article.published IS NULL, article.published, article.id, quote.start_at LIMIT :limit OFFSET :offset`,
    { ...bound, limit, offset },
  ).map(({ id }) => id);
}

export function countLedger(db: Db, filter: LedgerFilter): number {
  const { where, bound } = conditionsOf(filter);
  const sql = `SELECT count(*) AS n FROM quote JOIN article ON article.id = quote.article_id WHERE ${where}`;
  return get<{ n: number }>(db, sql, bound)!.n;
}

export interface QuoteVariant {
  readonly elsewhere: number;
  readonly altered: number;
  readonly verdict: Verdict | null;
}

/** How the words of a quote stand elsewhere in the matter; the gravest verdict counts. Joined in the order in which each is found by the last. */
export function variantOf(db: Db, quoteId: number): QuoteVariant {
  const rows = all<{ verdict: Verdict; n: number }>(
    db,
    `WITH own AS MATERIALIZED (
       SELECT quotation.id, quotation.wording_id FROM quote JOIN article ON article.id = quote.article_id
         JOIN quotation ON ${OF_QUOTE} WHERE quote.id = :quoteId LIMIT 1),
     wordings AS (
       SELECT wording_id AS id, 'identical' AS verdict FROM own
       UNION ALL SELECT other_id, variant.verdict FROM own CROSS JOIN variant ON variant.wording_id = own.wording_id)
     SELECT verdict, count(*) AS n FROM wordings CROSS JOIN quotation ON quotation.wording_id = wordings.id
       CROSS JOIN article ON article.text_id = quotation.text_id
     WHERE quotation.id <> (SELECT id FROM own) GROUP BY verdict`,
    { quoteId },
  );
  const count = (of: readonly Verdict[]) =>
    rows.reduce((sum, { verdict, n }) => sum + (of.includes(verdict) ? n : 0), 0);
  return {
    elsewhere: rows.reduce((sum, { n }) => sum + n, 0),
    altered: count(ALTERED),
    verdict: GRAVEST_FIRST.find((verdict) => count([verdict]) > 0) ?? null,
  };
}

const ALTERED: readonly Verdict[] = ['altered', 'spliced'];
const GRAVEST_FIRST: readonly Verdict[] = [
  'altered',
  'spliced',
  'lawfully altered',
  'trimmed',
  'typographic',
  'identical',
];
