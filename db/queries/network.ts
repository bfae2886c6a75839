import type { NetworkLink, NetworkNode } from '#core/pictures/network.ts';
import { all, column, type Db } from '../sql.ts';

/** Every entity, by its key. */
export function listNetworkNodes(db: Db): NetworkNode[] {
  return all<NetworkNode>(db, 'SELECT id, name, kind FROM entity ORDER BY id');
}

/** What joins each two entities: quotes in which one speaks about the other, and claims in use in which both are. */
export function listNetworkLinks(db: Db): NetworkLink[] {
  return all<NetworkLink>(
    db,
    `SELECT a, b, sum(forth) AS forth, sum(back) AS back, count(claim_id) AS claims FROM (
       SELECT min(speaker_id, entity_id) AS a, max(speaker_id, entity_id) AS b,
         speaker_id < entity_id AS forth, speaker_id > entity_id AS back, NULL AS claim_id
       FROM quote_entity JOIN quote ON quote.id = quote_id WHERE speaker_id <> entity_id
       UNION ALL
       SELECT DISTINCT one.entity_id, other.entity_id, 0, 0, one.claim_id
       FROM claim_entity AS one JOIN claim_entity AS other
         ON other.claim_id = one.claim_id AND other.entity_id > one.entity_id
       JOIN claim ON claim.id = one.claim_id WHERE archived_at IS NULL)
     GROUP BY a, b ORDER BY a, b`,
  );
}

/** The keys of the quotes in which one of two speaks about the other, in the order of their articles' days. */
export function listQuotesBetween(db: Db, a: number, b: number): number[] {
  return column<number>(
    db,
    `SELECT quote.id FROM quote_entity JOIN quote ON quote.id = quote_id JOIN article ON article.id = article_id
     WHERE (entity_id = :a AND speaker_id = :b) OR (entity_id = :b AND speaker_id = :a)
     ORDER BY published IS NULL, published, article.id, start_at`,
    { a, b },
  );
}

/** An article that has a day, with what it is called by. */
export interface DatedArticle {
  readonly id: number;
  readonly published: string;
  readonly title: string | null;
  readonly opening: string;
  readonly outlet: string | null;
}

export function listDatedArticles(db: Db): DatedArticle[] {
  return all<DatedArticle>(
    db,
    'SELECT id, published, title, opening, outlet FROM article WHERE published IS NOT NULL ORDER BY id',
  );
}
