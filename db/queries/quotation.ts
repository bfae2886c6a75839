import type { QuotationKind, Speech } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';
import { all, get, insert, run, type Db } from '../sql.ts';

/** A quotation of a text as it is stored. Its phrases are places alone: the words stand in the text. */
export interface StoredQuotation extends Span {
  readonly id: number;
  readonly textId: number;
  readonly kind: QuotationKind;
  readonly speech: Speech;
  /** How many quotations stand around it. */
  readonly depth: number;
  readonly segments: readonly Span[];
  readonly utterance: number;
  readonly attribution: StoredAttribution | null;
  /** `null` for one that is too short to be followed, or is nobody's speech. */
  readonly wordingId: number | null;
}

export interface StoredAttribution {
  readonly speaker: Span | null;
  readonly who: Span | null;
  readonly verb: Span | null;
  readonly reportedVia: Span | null;
  readonly reason: Span;
}

export type NewQuotation = Omit<StoredQuotation, 'id' | 'utterance'> & {
  /** The first piece of its utterance; `null` where that is itself. */
  readonly utteranceId: number | null;
};

export function addQuotation(db: Db, { attribution, segments, ...one }: NewQuotation): number {
  const { textId, start, end, kind, speech, depth, utteranceId, wordingId } = one;
  return insert(
    db,
    `INSERT INTO quotation (text_id, start_at, end_at, kind, speech, depth, segments, utterance_id, wording_id,
       speaker_start, speaker_end, who_start, who_end, verb_start, verb_end, via_start, via_end, reason_start, reason_end)
     VALUES (:textId, :start, :end, :kind, :speech, :depth, :segments, :utteranceId, :wordingId,
       :speakerStart, :speakerEnd, :whoStart, :whoEnd, :verbStart, :verbEnd, :viaStart, :viaEnd, :reasonStart, :reasonEnd)`,
    {
      textId,
      start,
      end,
      kind,
      speech,
      depth,
      utteranceId,
      wordingId,
      segments:
        segments.length === 1 && segments[0]!.start === start && segments[0]!.end === end
          ? null
          : JSON.stringify(segments.map((span) => [span.start, span.end])),
      ...places('speaker', attribution?.speaker),
      ...places('who', attribution?.who),
      ...places('verb', attribution?.verb),
      ...places('via', attribution?.reportedVia),
      ...places('reason', attribution?.reason),
    },
  );
}

function places(name: string, span: Span | null | undefined): Record<string, number | null> {
  return { [`${name}Start`]: span?.start ?? null, [`${name}End`]: span?.end ?? null };
}

interface Row {
  readonly id: number;
  readonly textId: number;
  readonly start: number;
  readonly end: number;
  readonly kind: QuotationKind;
  readonly speech: Speech;
  readonly depth: number;
  readonly segments: string | null;
  readonly utterance: number;
  readonly wordingId: number | null;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
  readonly whoStart: number | null;
  readonly whoEnd: number | null;
  readonly verbStart: number | null;
  readonly verbEnd: number | null;
  readonly viaStart: number | null;
  readonly viaEnd: number | null;
  readonly reasonStart: number | null;
  readonly reasonEnd: number | null;
}

const COLUMNS = `quotation.id, quotation.text_id AS textId, quotation.start_at AS start, quotation.end_at AS end,
  quotation.kind, speech, depth, segments, coalesce(utterance_id, quotation.id) AS utterance, wording_id AS wordingId,
  speaker_start AS speakerStart, speaker_end AS speakerEnd, who_start AS whoStart, who_end AS whoEnd,
  verb_start AS verbStart, verb_end AS verbEnd, via_start AS viaStart, via_end AS viaEnd,
  reason_start AS reasonStart, reason_end AS reasonEnd`;

/** That a quotation lies in no accepted furniture of its article: in it, it is none of the article's words. */
export const OUTSIDE_FURNITURE = `NOT EXISTS (SELECT 1 FROM furniture WHERE furniture.article_id = article.id
  AND furniture.decision = 'accepted' AND furniture.start_at < quotation.end_at AND quotation.start_at < furniture.end_at)`;

function fromRow(row: Row): StoredQuotation {
  const { id, textId, start, end, kind, speech, depth, utterance, wordingId } = row;
  const reason = spanOf(row.reasonStart, row.reasonEnd);
  return {
    id,
    textId,
    start,
    end,
    kind,
    speech,
    depth,
    utterance,
    wordingId,
    segments:
      row.segments === null
        ? [{ start, end }]
        : // Written by `addQuotation` alone.
          (JSON.parse(row.segments) as [number, number][]).map(([from, to]) => ({ start: from, end: to })),
    attribution: reason && {
      speaker: spanOf(row.speakerStart, row.speakerEnd),
      who: spanOf(row.whoStart, row.whoEnd),
      verb: spanOf(row.verbStart, row.verbEnd),
      reportedVia: spanOf(row.viaStart, row.viaEnd),
      reason,
    },
  };
}

function spanOf(start: number | null, end: number | null): Span | null {
  return start === null || end === null ? null : { start, end };
}

/** The quotations of an article in order, those around others first; none that lies in accepted furniture. */
export function listQuotationsOfArticle(db: Db, articleId: number): StoredQuotation[] {
  return all<Row>(
    db,
    `SELECT ${COLUMNS} FROM article JOIN quotation ON quotation.text_id = article.text_id
     WHERE article.id = :articleId AND ${OUTSIDE_FURNITURE} ORDER BY start, end DESC, quotation.id`,
    { articleId },
  ).map(fromRow);
}

/** The quotations of a text, furniture or not. */
export function listQuotationsOfText(db: Db, textId: number): StoredQuotation[] {
  const sql = `SELECT ${COLUMNS} FROM quotation WHERE text_id = :textId ORDER BY start, end DESC, id`;
  return all<Row>(db, sql, { textId }).map(fromRow);
}

/** A quotation and the article that it stands in. */
export type QuotationInArticle = StoredQuotation & { readonly articleId: number };

/** The quotations of one wording in the articles that are there, as many as asked for. */
export function listQuotationsOfWording(db: Db, wordingId: number, limit: number): QuotationInArticle[] {
  return all<Row & { articleId: number }>(
    db,
    `SELECT ${COLUMNS}, article.id AS articleId
     FROM quotation JOIN article ON article.text_id = quotation.text_id
     WHERE wording_id = :wordingId AND ${OUTSIDE_FURNITURE} ORDER BY quotation.id LIMIT :limit`,
    { wordingId, limit },
  ).map((row) => ({ ...fromRow(row), articleId: row.articleId }));
}

/** Whether a text was read by a finder as good as `version`. */
export function isRead(db: Db, textId: number, version: number): boolean {
  const sql = 'SELECT 1 FROM text_reading WHERE text_id = :textId AND finder_version >= :version';
  return get(db, sql, { textId, version }) !== undefined;
}

export function markRead(db: Db, textId: number, version: number): void {
  run(
    db,
    `INSERT INTO text_reading (text_id, finder_version) VALUES (:textId, :version)
     ON CONFLICT (text_id) DO UPDATE SET finder_version = excluded.finder_version`,
    { textId, version },
  );
}

/** Whether any text was read by an older finder than `version`. */
export function isReadByOlder(db: Db, version: number): boolean {
  return (
    get(db, 'SELECT 1 FROM text_reading WHERE finder_version < :version LIMIT 1', { version }) !== undefined
  );
}

/** Forgets all that was read: the texts are there to be read again, and decisions hold by place. */
export function forgetReadings(db: Db): void {
  for (const table of ['variant', 'fingerprint', 'fragment', 'quotation', 'wording', 'text_reading'])
    run(db, `DELETE FROM ${table}`);
}

/** How many texts of articles nobody has read. */
export function countUnread(db: Db): number {
  const sql = 'SELECT count(*) AS n FROM article WHERE text_id NOT IN (SELECT text_id FROM text_reading)';
  return get<{ n: number }>(db, sql)!.n;
}

/** The next such texts, in the order in which they came. */
export function listUnread(db: Db, limit: number): { readonly textId: number }[] {
  return all(
    db,
    `SELECT text_id AS textId FROM article
     WHERE NOT EXISTS (SELECT 1 FROM text_reading WHERE text_reading.text_id = article.text_id)
     ORDER BY article.id LIMIT :limit`,
    { limit },
  );
}

export function getText(db: Db, textId: number): string {
  return get<{ text: string }>(db, 'SELECT text FROM article_text WHERE id = :textId', { textId })!.text;
}

/** The text of an article, by its key. */
export function textIdOf(db: Db, articleId: number): number | null {
  const sql = 'SELECT text_id AS textId FROM article WHERE id = :articleId';
  return get<{ textId: number }>(db, sql, { articleId })?.textId ?? null;
}

/** The article of a text; `null` where it was removed. */
export function articleOfText(db: Db, textId: number): number | null {
  return get<{ id: number }>(db, 'SELECT id FROM article WHERE text_id = :textId', { textId })?.id ?? null;
}

export function listDismissals(db: Db, articleId: number): (Span & { readonly id: number })[] {
  const sql =
    'SELECT id, start_at AS start, end_at AS end FROM quotation_dismissal WHERE article_id = :articleId';
  return all(db, sql, { articleId });
}

export function dismissQuotation(db: Db, uuid: string, articleId: number, { start, end }: Span): void {
  run(
    db,
    `INSERT INTO quotation_dismissal (uuid, article_id, start_at, end_at) VALUES (:uuid, :articleId, :start, :end)
     ON CONFLICT (article_id, start_at, end_at) DO NOTHING`,
    { uuid, articleId, start, end },
  );
}

export function takeDismissalBack(db: Db, articleId: number, { start, end }: Span): void {
  run(
    db,
    'DELETE FROM quotation_dismissal WHERE article_id = :articleId AND start_at = :start AND end_at = :end',
    { articleId, start, end },
  );
}

/** The quotations of these ids. */
export function listQuotationsByIds(db: Db, ids: readonly number[]): StoredQuotation[] {
  const sql = `SELECT ${COLUMNS} FROM (SELECT DISTINCT value FROM json_each(:ids)) AS asked
    CROSS JOIN quotation ON quotation.id = asked.value`;
  return all<Row>(db, sql, { ids: JSON.stringify(ids) }).map(fromRow);
}
