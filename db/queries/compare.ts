import type { EntityRef } from '#core/contract/nouns.ts';
import type { ClaimKind, ClaimStatus, NameForm, Speech, Stance } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';
import { all, type Db } from '../sql.ts';

/** What is laid side by side: only what answers a question is read, however many articles there are. */

const ANSWERING = '(SELECT DISTINCT claim_id FROM question_answer) AS answering';

export interface ComparedClaimRow {
  readonly id: number;
  readonly text: string;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
}

export function listComparedClaims(db: Db): ComparedClaimRow[] {
  return all(
    db,
    `SELECT claim.id, text, kind, status FROM ${ANSWERING} CROSS JOIN claim ON claim.id = answering.claim_id
     WHERE archived_at IS NULL ORDER BY claim.id`,
  );
}

export function listComparedLinks(
  db: Db,
): { readonly claimId: number; readonly quoteId: number; readonly stance: Stance }[] {
  return all(
    db,
    `SELECT claim_quote.claim_id AS claimId, quote_id AS quoteId, stance
     FROM ${ANSWERING} CROSS JOIN claim_quote ON claim_quote.claim_id = answering.claim_id
     WHERE stance <> 'context' ORDER BY claim_quote.id`,
  );
}

export function listComparedEntities(db: Db): { readonly claimId: number; readonly entityId: number }[] {
  return all(
    db,
    `SELECT DISTINCT claim_entity.claim_id AS claimId, entity_id AS entityId
     FROM ${ANSWERING} CROSS JOIN claim_entity ON claim_entity.claim_id = answering.claim_id`,
  );
}

export interface ComparedQuoteRow extends Span {
  readonly id: number;
  readonly articleId: number;
  /** As much of its words as is shown. */
  readonly exact: string;
  readonly speakerId: number | null;
}

export function listQuotesByIds(db: Db, ids: readonly number[], most: number): ComparedQuoteRow[] {
  return all(
    db,
    `SELECT id, article_id AS articleId, start_at AS start, end_at AS end, substr(exact, 1, :most) AS exact,
       speaker_id AS speakerId
     FROM (SELECT DISTINCT value FROM json_each(:ids)) AS asked CROSS JOIN quote ON quote.id = asked.value`,
    { ids: JSON.stringify(ids), most },
  );
}

export interface ArticleHeadRow {
  readonly id: number;
  readonly title: string | null;
  readonly opening: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly machineWritten: boolean;
}

type StoredHead = Omit<ArticleHeadRow, 'machineWritten'> & { readonly machineWritten: number };
const HEAD = 'article.id, title, opening, outlet, published, machine_written AS machineWritten';

function shown(rows: readonly StoredHead[]): ArticleHeadRow[] {
  return rows.map((row) => ({ ...row, machineWritten: row.machineWritten === 1 }));
}

export function listHeadsByIds(db: Db, ids: readonly number[]): ArticleHeadRow[] {
  return shown(
    all(
      db,
      `SELECT ${HEAD} FROM (SELECT DISTINCT value FROM json_each(:ids)) AS asked
       CROSS JOIN article ON article.id = asked.value`,
      { ids: JSON.stringify(ids) },
    ),
  );
}

export function listEntitiesByIds(db: Db, ids: readonly number[]): EntityRef[] {
  return all(
    db,
    `SELECT entity.id, name, kind FROM (SELECT DISTINCT value FROM json_each(:ids)) AS asked
     CROSS JOIN entity ON entity.id = asked.value ORDER BY entity.id`,
    { ids: JSON.stringify(ids) },
  );
}

/** The articles in which a quote was marked: the accounts that the reporter goes by. */
export function listQuotedHeads(db: Db): ArticleHeadRow[] {
  return shown(
    all(
      db,
      `SELECT ${HEAD} FROM (SELECT DISTINCT article_id AS value FROM quote) AS quoted
       CROSS JOIN article ON article.id = quoted.value`,
    ),
  );
}

export interface CarryingRow extends Span {
  readonly articleId: number;
  readonly quoteId: number;
  readonly exact: string;
  readonly stance: Stance;
  readonly speech: Speech;
}

export function listCarryingLinks(db: Db, claimId: number): CarryingRow[] {
  return all(
    db,
    `SELECT article_id AS articleId, quote.id AS quoteId, start_at AS start, end_at AS end, exact, stance, speech
     FROM claim_quote JOIN quote ON quote.id = quote_id WHERE claim_id = :claimId ORDER BY claim_quote.id`,
    { claimId },
  );
}

/** The entities that articles print in a way that is held for a misspelling. */
export function listMisspeltEntities(db: Db): number[] {
  return all<{ id: number }>(
    db,
    `SELECT DISTINCT entity_id AS id FROM entity_alias WHERE kind = 'misspelling' ORDER BY entity_id`,
  ).map(({ id }) => id);
}

/** Where an entity's name stands in one of its forms, the oldest articles first. */
export function listFoundForms(
  db: Db,
  entityId: number,
  form: NameForm,
  limit: number,
): (Span & { readonly articleId: number })[] {
  return all(
    db,
    `SELECT article.id AS articleId, start_at AS start, end_at AS end
     FROM named_in CROSS JOIN article ON article.id = named_in.article_id
       CROSS JOIN found_mention ON found_mention.text_id = article.text_id
     WHERE named_in.entity_id = :entityId AND found_mention.entity_id = :entityId AND form = :form
     ORDER BY published IS NULL, published, article.id, start_at LIMIT :limit`,
    { entityId, form, limit },
  );
}
