import type { EntityRef, Quote } from '#core/contract/nouns.ts';
import type { Speech } from '#core/contract/vocabulary.ts';
import { all, get, insert, run, update, type Db } from '../sql.ts';

interface StoredQuote {
  readonly id: number;
  readonly uuid: string;
  readonly articleId: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly speech: Speech;
  readonly note: string | null;
  readonly createdAt: string;
  readonly speakerId: number | null;
  readonly speakerName: string | null;
  readonly speakerKind: EntityRef['kind'] | null;
  readonly viaId: number | null;
  readonly viaName: string | null;
  readonly viaKind: EntityRef['kind'] | null;
}

/** Which quotes: a condition on `quote`, with its bound values. */
interface Which {
  readonly where: string;
  readonly bound: Readonly<Record<string, string | number>>;
}

/** Three statements whatever the number of quotes: a list never asks again for each of its rows. */
function readQuotes(db: Db, { where, bound }: Which): Quote[] {
  const rows = all<StoredQuote>(
    db,
    `SELECT quote.id, quote.uuid, article_id AS articleId, start_at AS start, end_at AS end, exact, speech,
       quote.note, created_at AS createdAt,
       speaker.id AS speakerId, speaker.name AS speakerName, speaker.kind AS speakerKind,
       via.id AS viaId, via.name AS viaName, via.kind AS viaKind
     FROM quote LEFT JOIN entity AS speaker ON speaker.id = speaker_id
       LEFT JOIN entity AS via ON via.id = reported_via_id
     WHERE ${where} ORDER BY article_id, start_at, end_at DESC`,
    bound,
  );
  const about = grouped(
    all<EntityRef & { quoteId: number }>(
      db,
      `SELECT quote_id AS quoteId, entity.id, entity.name, entity.kind FROM quote_entity
         JOIN entity ON entity.id = entity_id JOIN quote ON quote.id = quote_id
       WHERE ${where} ORDER BY quote_entity.id`,
      bound,
    ),
  );
  const claims = grouped(
    all<Quote['claims'][number] & { quoteId: number }>(
      db,
      `SELECT quote_id AS quoteId, claim_quote.id AS linkId, claim.id, claim.text, claim.kind, status, stance
       FROM claim_quote JOIN claim ON claim.id = claim_id JOIN quote ON quote.id = quote_id
       WHERE claim.archived_at IS NULL AND ${where} ORDER BY claim_quote.id`,
      bound,
    ),
  );
  return rows.map(({ speakerId, speakerName, speakerKind, viaId, viaName, viaKind, ...row }) => ({
    ...row,
    speaker: reference(speakerId, speakerName, speakerKind),
    reportedVia: reference(viaId, viaName, viaKind),
    about: about.get(row.id) ?? [],
    claims: claims.get(row.id) ?? [],
  }));
}

function reference(id: number | null, name: string | null, kind: EntityRef['kind'] | null): EntityRef | null {
  return id === null || name === null || kind === null ? null : { id, name, kind };
}

function grouped<Row extends { readonly quoteId: number }>(
  rows: readonly Row[],
): Map<number, Omit<Row, 'quoteId'>[]> {
  const groups = new Map<number, Omit<Row, 'quoteId'>[]>();
  for (const { quoteId, ...rest } of rows) {
    const group = groups.get(quoteId);
    if (group) group.push(rest);
    else groups.set(quoteId, [rest]);
  }
  return groups;
}

export function listQuotes(db: Db): Quote[] {
  return readQuotes(db, { where: 'TRUE', bound: {} });
}

export function listQuotesOfArticle(db: Db, articleId: number): Quote[] {
  return readQuotes(db, { where: 'quote.article_id = :articleId', bound: { articleId } });
}

export function listQuotesOfSpeaker(db: Db, entityId: number): Quote[] {
  return readQuotes(db, { where: 'quote.speaker_id = :entityId', bound: { entityId } });
}

export function listQuotesAbout(db: Db, entityId: number): Quote[] {
  const where = 'quote.id IN (SELECT quote_id FROM quote_entity WHERE entity_id = :entityId)';
  return readQuotes(db, { where, bound: { entityId } });
}

export function listQuotesOfClaim(db: Db, claimId: number): Quote[] {
  const where = 'quote.id IN (SELECT quote_id FROM claim_quote WHERE claim_id = :claimId)';
  return readQuotes(db, { where, bound: { claimId } });
}

/** In no order that means anything: the caller has the order of the keys. */
export function listQuotesByIds(db: Db, ids: readonly number[]): Quote[] {
  const where = 'quote.id IN (SELECT value FROM json_each(:ids))';
  return readQuotes(db, { where, bound: { ids: JSON.stringify(ids) } });
}

export function getQuote(db: Db, id: number): Quote | null {
  return readQuotes(db, { where: 'quote.id = :id', bound: { id } })[0] ?? null;
}

export function findQuoteAt(db: Db, articleId: number, start: number, end: number): number | null {
  const sql = 'SELECT id FROM quote WHERE article_id = :articleId AND start_at = :start AND end_at = :end';
  return get<{ id: number }>(db, sql, { articleId, start, end })?.id ?? null;
}

export interface NewQuote {
  readonly uuid: string;
  readonly articleId: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly speech: Speech;
  readonly createdAt: string;
}

export function addQuote(db: Db, quote: NewQuote): number {
  return insert(
    db,
    `INSERT INTO quote (uuid, article_id, start_at, end_at, exact, prefix, suffix, speech, created_at)
     VALUES (:uuid, :articleId, :start, :end, :exact, :prefix, :suffix, :speech, :createdAt)`,
    { ...quote },
  );
}

export interface QuoteChange {
  readonly speech?: Speech | undefined;
  readonly speakerId?: number | null | undefined;
  readonly reportedViaId?: number | null | undefined;
  readonly note?: string | null | undefined;
}

/** Whether there was such a quote. */
export function updateQuote(
  db: Db,
  id: number,
  { speech, speakerId, reportedViaId, note }: QuoteChange,
): boolean {
  return (
    update(db, 'quote', id, { speech, speaker_id: speakerId, reported_via_id: reportedViaId, note }) === 1
  );
}

/** Gives a quote another passage of its article. Whether there was such a quote. */
export function moveQuote(
  db: Db,
  id: number,
  { start, end, exact, prefix, suffix }: Pick<NewQuote, 'start' | 'end' | 'exact' | 'prefix' | 'suffix'>,
): boolean {
  return update(db, 'quote', id, { start_at: start, end_at: end, exact, prefix, suffix }) === 1;
}

/** Gives a quote a passage of another article. It stays the same quote: its speaker, claims and places in briefs stay. */
export function takeQuoteTo(
  db: Db,
  id: number,
  articleId: number,
  { start, end, exact, prefix, suffix }: Pick<NewQuote, 'start' | 'end' | 'exact' | 'prefix' | 'suffix'>,
): void {
  update(db, 'quote', id, { article_id: articleId, start_at: start, end_at: end, exact, prefix, suffix });
}

export function removeQuote(db: Db, id: number): boolean {
  return run(db, 'DELETE FROM quote WHERE id = :id', { id }) === 1;
}

export function linkQuoteToEntity(db: Db, uuid: string, quoteId: number, entityId: number): void {
  run(
    db,
    `INSERT INTO quote_entity (uuid, quote_id, entity_id) VALUES (:uuid, :quoteId, :entityId)
     ON CONFLICT (quote_id, entity_id) DO NOTHING`,
    { uuid, quoteId, entityId },
  );
}

export function unlinkQuoteFromEntity(db: Db, quoteId: number, entityId: number): boolean {
  const sql = 'DELETE FROM quote_entity WHERE quote_id = :quoteId AND entity_id = :entityId';
  return run(db, sql, { quoteId, entityId }) === 1;
}
