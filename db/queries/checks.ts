import type {
  CheckedArticle,
  CheckedClaim,
  CheckedEntity,
  CheckedQuote,
  Spelling,
} from '#core/checks/matter.ts';
import type { AliasKind, EntityRole, Stance } from '#core/contract/vocabulary.ts';
import { all, type Db } from '../sql.ts';

/** What the rules read: tagged rows alone, each kind in one or two statements however many there are. */

export function listCheckedClaims(db: Db): CheckedClaim[] {
  const entities = Map.groupBy(
    all<{ claimId: number; entityId: number; role: EntityRole }>(
      db,
      'SELECT claim_id AS claimId, entity_id AS entityId, role FROM claim_entity ORDER BY id',
    ),
    ({ claimId }) => claimId,
  );
  const links = Map.groupBy(
    all<{ claimId: number; quoteId: number; stance: Stance }>(
      db,
      'SELECT claim_id AS claimId, quote_id AS quoteId, stance FROM claim_quote ORDER BY id',
    ),
    ({ claimId }) => claimId,
  );
  return all<Omit<CheckedClaim, 'entities' | 'links'>>(
    db,
    'SELECT id, uuid, text, kind, status, force, date_from AS "from" FROM claim WHERE archived_at IS NULL ORDER BY id',
  ).map((claim) => ({ ...claim, entities: entities.get(claim.id) ?? [], links: links.get(claim.id) ?? [] }));
}

export function listCheckedQuotes(db: Db): CheckedQuote[] {
  return all(
    db,
    `SELECT id, uuid, article_id AS articleId, start_at AS start, end_at AS end, exact, prefix, suffix, speech,
       speaker_id AS speakerId, reported_via_id AS reportedViaId FROM quote ORDER BY id`,
  );
}

/** The articles of these ids that are there. */
export function listCheckedArticles(db: Db, ids: Iterable<number>): CheckedArticle[] {
  return all<Omit<CheckedArticle, 'machineWritten'> & { machineWritten: number }>(
    db,
    `SELECT article.id, uuid, kind, coalesce(title, opening) AS name, outlet, byline, published,
       machine_written AS machineWritten,
       (SELECT count(*) FROM furniture WHERE furniture.article_id = article.id AND decision = 'proposed')
         AS furnitureUndecided
     FROM (SELECT DISTINCT value FROM json_each(:ids)) AS asked CROSS JOIN article ON article.id = asked.value`,
    { ids: JSON.stringify([...ids]) },
  ).map((article) => ({ ...article, machineWritten: article.machineWritten === 1 }));
}

export function listCheckedEntities(db: Db): CheckedEntity[] {
  const aliases = Map.groupBy(
    all<{ entityId: number; name: string; kind: AliasKind }>(
      db,
      'SELECT entity_id AS entityId, name, kind FROM entity_alias ORDER BY id',
    ),
    ({ entityId }) => entityId,
  );
  return all<Omit<CheckedEntity, 'aliases'>>(db, 'SELECT id, uuid, kind, name FROM entity ORDER BY id').map(
    (entity) => ({ ...entity, aliases: aliases.get(entity.id) ?? [] }),
  );
}

/** How the names of entities are printed in the articles of quotes, each way once, with its first place there. */
export function listSpellings(db: Db): Spelling[] {
  return all(
    db,
    `SELECT counted.entity_id AS entityId, counted.exact, counted.articles, article_id AS articleId,
       start_at AS start, end_at AS end
     FROM (SELECT entity_id, exact, min(id) AS first, count(DISTINCT article_id) AS articles
         FROM (SELECT DISTINCT article_id AS quoted FROM quote) AS quoting
           CROSS JOIN mention ON mention.article_id = quoting.quoted
         GROUP BY entity_id, exact) AS counted
       CROSS JOIN mention ON mention.id = counted.first`,
  );
}

/** A known misspelling that was found in an article of a quote. */
export interface FoundMisspelling {
  readonly entityId: number;
  readonly articleId: number;
  readonly textId: number;
  readonly start: number;
  readonly end: number;
}

export function listFoundMisspellings(db: Db): FoundMisspelling[] {
  return all(
    db,
    `SELECT entity_id AS entityId, article_id AS articleId, text_id AS textId, start_at AS start, end_at AS end
     FROM (SELECT DISTINCT article_id AS quoted FROM quote) AS quoting
       CROSS JOIN standing_mention ON article_id = quoting.quoted WHERE form = 'misspelling'`,
  );
}

/** A marked quote whose words are a quotation that is followed through the matter. */
export interface FollowedQuote {
  readonly quoteId: number;
  readonly articleId: number;
  readonly quotationId: number;
  readonly wordingId: number;
}

/** Each with or without its marks, as an accepted quotation is a quote. */
export function listFollowedQuotes(db: Db): FollowedQuote[] {
  return all(
    db,
    `SELECT quote.id AS quoteId, quote.article_id AS articleId, quotation.id AS quotationId,
       quotation.wording_id AS wordingId
     FROM quote CROSS JOIN article ON article.id = quote.article_id
       CROSS JOIN quotation ON quotation.text_id = article.text_id
         AND quotation.start_at BETWEEN quote.start_at AND quote.start_at + 1
         AND quotation.end_at BETWEEN quote.end_at - 1 AND quote.end_at
     WHERE quotation.wording_id IS NOT NULL`,
  );
}

/** The wordings that these are tied to, and how. */
export function listTiesOf(
  db: Db,
  wordingIds: readonly number[],
): { readonly id: number; readonly otherId: number; readonly altered: number }[] {
  return all(
    db,
    `SELECT wording_id AS id, other_id AS otherId, verdict IN ('altered','spliced') AS altered
     FROM (SELECT DISTINCT value FROM json_each(:ids)) AS asked CROSS JOIN variant ON wording_id = asked.value`,
    { ids: JSON.stringify(wordingIds) },
  );
}
