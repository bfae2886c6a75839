import type { AliasKind, EntityKind, NameForm } from '#core/contract/vocabulary.ts';
import type { KnownName, Mention } from '#core/names/mentions.ts';
import type { Span } from '#core/text/span.ts';
import { all, column, get, run, type Db } from '../sql.ts';
import { phraseOf } from './search.ts';

type Name = KnownName<number>;

/** Every name that an entity of the matter goes by now. */
export function listNames(db: Db): Name[] {
  return all<{ entity: number; kind: EntityKind; name: string; form: 'name' | AliasKind }>(
    db,
    `SELECT id AS entity, kind, name, 'name' AS form FROM entity
     UNION ALL SELECT entity.id, entity.kind, entity_alias.name, entity_alias.kind
       FROM entity_alias JOIN entity ON entity.id = entity_id
     ORDER BY 1`,
  );
}

/** The names for which all texts were read by a version of the reader, or by any other. */
export function listKnownNames(db: Db): (Name & { readonly version: number })[] {
  return all(
    db,
    'SELECT entity_id AS entity, name, kind, form, reader_version AS version FROM known_name ORDER BY entity_id',
  );
}

export function setKnownNames(db: Db, names: readonly Name[], version: number): void {
  run(db, 'DELETE FROM known_name');
  for (const { entity, name, kind, form } of names)
    run(
      db,
      `INSERT OR IGNORE INTO known_name (entity_id, name, kind, form, reader_version)
       VALUES (:entity, :name, :kind, :form, :version)`,
      { entity, name, kind, form, version },
    );
}

/** The texts of articles in which a name stands, as the full-text index reads it: in no order. */
export function listTextsWith(db: Db, name: string): number[] {
  return column<number>(
    db,
    `SELECT article.text_id FROM article_fts JOIN article ON article.id = article_fts.rowid
     WHERE article_fts MATCH :phrase`,
    { phrase: phraseOf(name) },
  );
}

/** Texts that nobody has read for names yet, as many as asked for. */
export function listWaitingTexts(db: Db, limit: number): number[] {
  return column<number>(db, 'SELECT text_id FROM waiting_text LIMIT :limit', { limit });
}

export function countWaitingTexts(db: Db): number {
  return get<{ n: number }>(db, 'SELECT count(*) AS n FROM waiting_text')!.n;
}

/** Whether nobody has read a text for names yet. */
export function isWaiting(db: Db, textId: number): boolean {
  return get(db, 'SELECT 1 FROM waiting_text WHERE text_id = :textId', { textId }) !== undefined;
}

/** What is furniture in a text, or proposed as such. */
export function listFurnitureOfText(db: Db, textId: number): Span[] {
  return all(
    db,
    `SELECT start_at AS start, end_at AS end FROM article JOIN furniture ON furniture.article_id = article.id
     WHERE article.text_id = :textId AND decision <> 'dismissed'`,
    { textId },
  );
}

/** Puts what was found in a text in the place of what was found there before. */
export function setFoundMentions(db: Db, textId: number, found: readonly Mention<number>[]): void {
  run(db, 'DELETE FROM waiting_text WHERE text_id = :textId', { textId });
  run(db, 'DELETE FROM found_mention WHERE text_id = :textId', { textId });
  for (const { start, end, entity, form } of found)
    run(
      db,
      `INSERT INTO found_mention (text_id, start_at, end_at, entity_id, form)
       VALUES (:textId, :start, :end, :entity, :form)`,
      { textId, start, end, entity, form },
    );
}

/** A mention that was found, of an entity that is there. */
export interface FoundMention extends Span {
  readonly articleId: number;
  readonly textId: number;
  readonly form: NameForm;
  readonly entityId: number;
  readonly name: string;
  readonly kind: EntityKind;
}

const FOUND = `
  SELECT article.id AS articleId, article.text_id AS textId, found_mention.start_at AS start, found_mention.end_at AS end,
    form, entity.id AS entityId, entity.name, entity.kind
  FROM found_mention JOIN article ON article.text_id = found_mention.text_id
    JOIN entity ON entity.id = found_mention.entity_id`;

/** Not those that were dismissed, nor those where the reporter marked a mention of the same words. */
const COUNTS = `NOT EXISTS (SELECT 1 FROM mention_dismissal AS gone WHERE gone.article_id = article.id
    AND gone.start_at = found_mention.start_at AND gone.end_at = found_mention.end_at AND gone.entity_id = found_mention.entity_id)
  AND NOT EXISTS (SELECT 1 FROM mention WHERE mention.article_id = article.id
    AND mention.start_at < found_mention.end_at AND mention.end_at > found_mention.start_at)`;

export function listFoundInArticle(db: Db, articleId: number): FoundMention[] {
  return all(db, `${FOUND} WHERE article.id = :articleId AND ${COUNTS} ORDER BY found_mention.start_at`, {
    articleId,
  });
}

/** Those of an entity, the newest articles first, as many as asked for. */
export function listFoundOfEntity(db: Db, entityId: number, limit: number): FoundMention[] {
  return all(
    db,
    `${FOUND} WHERE found_mention.entity_id = :entityId AND ${COUNTS}
     ORDER BY article.published IS NULL, article.published DESC, article.id, found_mention.start_at LIMIT :limit`,
    { entityId, limit },
  );
}

export interface Seen {
  readonly mentions: number;
  readonly articles: number;
  /** The days of the first and the last dated article that names it. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Where an entity is named, by hand or found. */
export function seenOf(db: Db, entityId: number): Seen {
  return get<Seen>(
    db,
    `SELECT count(*) AS mentions, count(DISTINCT article_id) AS articles, min(published) AS first, max(published) AS last
     FROM (
       SELECT article.id AS article_id, published
         FROM found_mention JOIN article ON article.text_id = found_mention.text_id
         WHERE found_mention.entity_id = :entityId AND ${COUNTS}
       UNION ALL SELECT article.id, published FROM mention JOIN article ON article.id = article_id WHERE entity_id = :entityId
     )`,
    { entityId },
  )!;
}

export interface NewDismissal extends Span {
  readonly uuid: string;
  readonly articleId: number;
  readonly entityId: number;
}

/** One that is there already stays as it is. */
export function dismissMention(db: Db, dismissal: NewDismissal): void {
  run(
    db,
    `INSERT OR IGNORE INTO mention_dismissal (uuid, article_id, entity_id, start_at, end_at)
     VALUES (:uuid, :articleId, :entityId, :start, :end)`,
    { ...dismissal },
  );
}
