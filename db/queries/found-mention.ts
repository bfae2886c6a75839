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
  addKnownNames(db, names, version);
}

/** Beside what is known, until it is all set again. */
export function addKnownNames(db: Db, names: readonly Name[], version: number): void {
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
  recount(db, textId);
}

/** Counts anew who is named in the article of a text: what was found is put in as a whole, and no trigger watches it. */
function recount(db: Db, textId: number): void {
  const article = '(SELECT id FROM article WHERE text_id = :textId)';
  run(db, `DELETE FROM named_in WHERE article_id = ${article}`, { textId });
  run(
    db,
    `INSERT INTO named_in (entity_id, article_id, mentions)
     SELECT entity_id, article_id, sum(mentions) FROM naming WHERE article_id = ${article} GROUP BY entity_id`,
    { textId },
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
  SELECT article_id AS articleId, text_id AS textId, start_at AS start, end_at AS end, form,
    entity.id AS entityId, entity.name, entity.kind
  FROM standing_mention JOIN entity ON entity.id = entity_id`;

export function listFoundInArticle(db: Db, articleId: number): FoundMention[] {
  return all(db, `${FOUND} WHERE article_id = :articleId ORDER BY start_at`, { articleId });
}

/** Those of an entity in one article. */
export function listFoundOfEntity(db: Db, entityId: number, articleId: number): FoundMention[] {
  return all(db, `${FOUND} WHERE article_id = :articleId AND entity_id = :entityId ORDER BY start_at`, {
    articleId,
    entityId,
  });
}

/** The articles in which an entity is named, the newest first, those without a date last. */
export function listArticlesNaming(db: Db, entityId: number, limit: number, offset: number): number[] {
  return column<number>(
    db,
    `SELECT article_id FROM named_in JOIN article ON article.id = article_id
     WHERE entity_id = :entityId AND mentions > 0
     ORDER BY published IS NULL, published DESC, article_id LIMIT :limit OFFSET :offset`,
    { entityId, limit, offset },
  );
}

export function countArticlesNaming(db: Db, entityId: number): number {
  const sql = 'SELECT count(*) AS n FROM named_in WHERE entity_id = :entityId AND mentions > 0';
  return get<{ n: number }>(db, sql, { entityId })!.n;
}

export interface Seen {
  readonly mentions: number;
  /** Those in which it is named. */
  readonly articles: number;
  /** The days of the first and the last dated article that names it, or has it speak. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Where an entity is named, by hand or found. */
export function seenOf(db: Db, entityId: number): Seen {
  return get<Seen>(
    db,
    `SELECT coalesce(sum(mentions), 0) AS mentions, count(*) FILTER (WHERE mentions > 0) AS articles,
       min(published) AS first, max(published) AS last
     FROM named_in JOIN article ON article.id = article_id WHERE entity_id = :entityId`,
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
