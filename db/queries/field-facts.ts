import type { ProposedField } from '#core/contract/vocabulary.ts';
import { all, type Db } from '../sql.ts';

/** Each field with its value in an article; `''` counts as none. The names of columns come from here alone. */
const VALUE: Readonly<Record<ProposedField, string>> = {
  title: "nullif(title, '')",
  published: 'published',
  outlet: "nullif(outlet, '')",
  byline: "nullif(byline, '')",
  kind: 'kind',
  url: "nullif(url, '')",
  machineWritten: "CASE machine_written WHEN 1 THEN 'true' ELSE 'false' END",
};

const ASKED = '(SELECT value FROM json_each(:ids))';

/** The values that some articles have in a field, the most frequent first; at most a thousand. */
export function countValues(
  db: Db,
  ids: readonly number[],
  field: ProposedField,
): { readonly value: string | null; readonly articles: number }[] {
  return all(
    db,
    `SELECT ${VALUE[field]} AS value, count(*) AS articles FROM article WHERE id IN ${ASKED}
     GROUP BY 1 ORDER BY articles DESC, value LIMIT 1000`,
    { ids: JSON.stringify(ids) },
  );
}

/** What waits for a decision in a field of some articles, the most frequent first. */
export function countProposed(
  db: Db,
  ids: readonly number[],
  field: ProposedField,
): { readonly value: string; readonly reason: string; readonly articles: number }[] {
  return all(
    db,
    `SELECT value, min(reason) AS reason, count(DISTINCT article_id) AS articles FROM proposal
     WHERE article_id IN ${ASKED} AND field = :field AND decision = 'proposed'
     GROUP BY value ORDER BY articles DESC, value LIMIT 1000`,
    { ids: JSON.stringify(ids), field },
  );
}

export interface WaitingProposal {
  readonly articleId: number;
  /** The likeliest, which stands first, and its value. */
  readonly first: number;
  readonly value: string;
  readonly others: readonly number[];
}

/** Of each of some articles what waits for a decision in a field. */
export function listWaitingProposals(
  db: Db,
  ids: readonly number[],
  field: ProposedField,
): WaitingProposal[] {
  const rows = all<{ articleId: number; id: number; value: string }>(
    db,
    `SELECT article_id AS articleId, id, value FROM proposal
     WHERE article_id IN ${ASKED} AND field = :field AND decision = 'proposed' ORDER BY article_id, id`,
    { ids: JSON.stringify(ids), field },
  );
  return [...Map.groupBy(rows, ({ articleId }) => articleId)].map(([articleId, [first, ...others]]) => ({
    articleId,
    first: first!.id,
    value: first!.value,
    others: others.map(({ id }) => id),
  }));
}

/** The words that some articles have in a field. */
export function listWordsOf(
  db: Db,
  ids: readonly number[],
  field: 'title' | 'byline' | 'outlet',
): { readonly id: number; readonly words: string }[] {
  return all(db, `SELECT id, ${field} AS words FROM article WHERE id IN ${ASKED} AND ${field} IS NOT NULL`, {
    ids: JSON.stringify(ids),
  });
}
