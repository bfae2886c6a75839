import type {
  ArticleKind,
  BriefItemKind,
  ClaimKind,
  ClaimStatus,
  EntityKind,
} from '#core/contract/vocabulary.ts';
import { all, get, type Db } from '../sql.ts';

/** What a search sifts by, of everything in the matter: a few columns of each row, read once for many queries. */

/** Changes whenever anything in the file does, by this program or another. */
export function changesOf(db: Db): string {
  const own = get<{ n: number }>(db, 'SELECT total_changes() AS n')!.n;
  return `${own} ${String(db.pragma('data_version', { simple: true }))}`;
}

export interface ArticleFacts {
  readonly id: number;
  readonly kind: ArticleKind;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** The latest first, what has no date last. */
export function listArticleFacts(db: Db): ArticleFacts[] {
  return all<ArticleFacts>(
    db,
    'SELECT id, kind, outlet, published FROM article ORDER BY published DESC NULLS LAST, id DESC',
  );
}

export interface QuoteFacts {
  readonly id: number;
  readonly articleId: number;
  readonly speakerId: number | null;
  readonly noted: number;
}

export function listQuoteFacts(db: Db): QuoteFacts[] {
  return all<QuoteFacts>(
    db,
    `SELECT id, article_id AS articleId, speaker_id AS speakerId, note IS NOT NULL AS noted
     FROM quote ORDER BY article_id, start_at, end_at DESC`,
  );
}

export interface ClaimFacts {
  readonly id: number;
  readonly kind: ClaimKind;
  readonly day: string | null;
  readonly noted: number;
}

export function listClaimFacts(db: Db): ClaimFacts[] {
  return all<ClaimFacts>(
    db,
    'SELECT id, kind, date_from AS day, note IS NOT NULL AS noted FROM claim WHERE archived_at IS NULL ORDER BY id',
  );
}

export interface EntityFacts {
  readonly id: number;
  readonly kind: EntityKind;
  readonly name: string;
  readonly role: string | null;
  readonly note: string | null;
}

export function listEntityFacts(db: Db): EntityFacts[] {
  return all<EntityFacts>(db, 'SELECT id, kind, name, role, note FROM entity ORDER BY name COLLATE NOCASE');
}

export function listAliasNames(db: Db): { readonly entityId: number; readonly name: string }[] {
  return all(db, 'SELECT entity_id AS entityId, name FROM entity_alias ORDER BY id');
}

/** A tie between two rows of the matter. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/** From claims to their quotes. */
export function listClaimQuotes(db: Db): Pair[] {
  return all<Pair>(db, 'SELECT claim_id AS "from", quote_id AS "to" FROM claim_quote ORDER BY id');
}

/** From entities to the articles that name them. */
export function listEntityArticles(db: Db): Pair[] {
  return all<Pair>(db, 'SELECT DISTINCT entity_id AS "from", article_id AS "to" FROM mention');
}

/** From entities to the claims that they are tied to. */
export function listEntityClaims(db: Db): Pair[] {
  return all<Pair>(db, 'SELECT DISTINCT entity_id AS "from", claim_id AS "to" FROM claim_entity');
}

export interface BriefFacts {
  readonly id: number;
  readonly title: string;
  readonly standfirst: string | null;
}

export function listBriefFacts(db: Db): BriefFacts[] {
  return all<BriefFacts>(db, 'SELECT id, title, standfirst FROM brief ORDER BY id');
}

export interface BriefItemFacts {
  readonly id: number;
  readonly briefId: number;
  readonly kind: BriefItemKind;
  readonly text: string | null;
  readonly claimId: number | null;
  readonly quoteId: number | null;
  /** Of a claim how it was taken in, where that was said. */
  readonly acceptedText: string | null;
  readonly acceptedKind: ClaimKind;
  readonly acceptedStatus: ClaimStatus;
}

export function listBriefItemFacts(db: Db): BriefItemFacts[] {
  return all<BriefItemFacts>(
    db,
    `SELECT id, brief_id AS briefId, kind, text, claim_id AS claimId, quote_id AS quoteId,
       accepted_text AS acceptedText, accepted_kind AS acceptedKind, accepted_status AS acceptedStatus FROM brief_item
     ORDER BY brief_id, position, id`,
  );
}

/** The articles that have a proposal which waits for a decision, furniture included. */
export function listUndecidedArticles(db: Db): number[] {
  return all<{ id: number }>(
    db,
    `SELECT DISTINCT article_id AS id FROM proposal WHERE decision = 'proposed'
     UNION SELECT article_id FROM furniture WHERE decision = 'proposed'`,
  ).map(({ id }) => id);
}

/** The quotes whose words are those of a quotation that has an altered wording. */
export function listAlteredQuotes(db: Db): number[] {
  return all<{ id: number }>(
    db,
    `SELECT DISTINCT quote.id FROM quote JOIN article ON article.id = quote.article_id
       JOIN quotation ON quotation.text_id = article.text_id
         AND quotation.start_at = quote.start_at AND quotation.end_at = quote.end_at
     WHERE EXISTS (SELECT 1 FROM variant WHERE variant.wording_id = quotation.wording_id
       AND verdict IN ('altered','spliced'))`,
  ).map(({ id }) => id);
}
