import { all, insert, run, type Db } from '../sql.ts';

/** What a brief's redacted edition does not name: an entity or an article. */
export type Redacted = { readonly entityId: number } | { readonly articleId: number };

/** In the order in which they were chosen. */
export function listRedactions(db: Db, briefId: number): Redacted[] {
  return all<{ entityId: number | null; articleId: number | null }>(
    db,
    'SELECT entity_id AS entityId, article_id AS articleId FROM redaction WHERE brief_id = :briefId ORDER BY id',
    { briefId },
  ).map(({ entityId, articleId }) => (entityId === null ? { articleId: articleId! } : { entityId }));
}

export function addRedaction(db: Db, uuid: string, briefId: number, redacted: Redacted): void {
  insert(
    db,
    `INSERT INTO redaction (uuid, brief_id, entity_id, article_id)
     VALUES (:uuid, :briefId, :entityId, :articleId)`,
    { uuid, briefId, entityId: null, articleId: null, ...redacted },
  );
}

export function removeRedaction(db: Db, briefId: number, redacted: Redacted): void {
  run(
    db,
    `DELETE FROM redaction WHERE brief_id = :briefId AND entity_id IS :entityId AND article_id IS :articleId`,
    { briefId, entityId: null, articleId: null, ...redacted },
  );
}

/** Briefs that do not name one entity do not name the other either: for who is joined to somebody, or parted. */
export function shareRedactions(db: Db, uuid: () => string, from: number, to: number): void {
  const briefs = all<{ briefId: number }>(
    db,
    `SELECT brief_id AS briefId FROM redaction AS theirs WHERE entity_id = :from AND NOT EXISTS (
       SELECT 1 FROM redaction AS own WHERE own.brief_id = theirs.brief_id AND own.entity_id = :to) ORDER BY id`,
    { from, to },
  );
  for (const { briefId } of briefs) addRedaction(db, uuid(), briefId, { entityId: to });
}
