import { all, run, type Db } from '../sql.ts';

/** How an item of a brief prints a quote. */
export interface BriefQuoteRow {
  readonly itemId: number;
  readonly quoteId: number;
  readonly printed: number;
  readonly altered: string | null;
  readonly placed: number;
}

/** By the keys of the brief's items, each in its order. */
export function listQuotesOfItems(db: Db, briefId: number): Map<number, BriefQuoteRow[]> {
  const rows = all<BriefQuoteRow>(
    db,
    `SELECT item_id AS itemId, brief_quote.quote_id AS quoteId, printed, altered,
       brief_quote.position IS NOT NULL AS placed
     FROM brief_item JOIN brief_quote ON brief_quote.item_id = brief_item.id
     WHERE brief_id = :briefId ORDER BY brief_quote.position NULLS LAST, brief_quote.id`,
    { briefId },
  );
  return Map.groupBy(rows, ({ itemId }) => itemId);
}

/** Takes their places from all quotes of an item but these. */
export function unplaceQuotes(db: Db, itemId: number, but: readonly number[]): void {
  run(
    db,
    `UPDATE brief_quote SET position = NULL
     WHERE item_id = :itemId AND quote_id NOT IN (SELECT value FROM json_each(:but))`,
    { itemId, but: JSON.stringify(but) },
  );
}

/** What is left out stays as it is. */
export function setQuoteOfItem(
  db: Db,
  uuid: string,
  at: { readonly itemId: number; readonly quoteId: number },
  {
    printed,
    altered,
    position,
  }: {
    readonly printed?: boolean | undefined;
    readonly altered?: string | null | undefined;
    readonly position?: number | undefined;
  },
): void {
  const { itemId, quoteId } = at;
  run(
    db,
    `INSERT INTO brief_quote (uuid, item_id, quote_id) VALUES (:uuid, :itemId, :quoteId)
     ON CONFLICT (item_id, quote_id) DO NOTHING`,
    { uuid, itemId, quoteId },
  );
  run(
    db,
    `UPDATE brief_quote SET printed = coalesce(:printed, printed), position = coalesce(:position, position),
       altered = CASE WHEN :keep THEN altered ELSE :altered END
     WHERE item_id = :itemId AND quote_id = :quoteId`,
    {
      itemId,
      quoteId,
      printed: printed === undefined ? null : Number(printed),
      position: position ?? null,
      keep: Number(altered === undefined),
      altered: altered ?? null,
    },
  );
}
