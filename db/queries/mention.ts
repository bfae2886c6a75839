import type { EntityRef, Mention } from '#core/contract/nouns.ts';
import type { Span } from '#core/text/span.ts';
import { all, get, insert, run, type Db } from '../sql.ts';

type StoredMention = Omit<Mention, 'entity' | 'form'> & {
  readonly entityId: number;
  readonly name: string;
  readonly kind: EntityRef['kind'];
};

function readMentions(db: Db, where: string, bound: Readonly<Record<string, number>>): Mention[] {
  return all<StoredMention>(
    db,
    `SELECT mention.id, article_id AS articleId, start_at AS start, end_at AS end, exact,
       entity.id AS entityId, entity.name, entity.kind
     FROM mention JOIN entity ON entity.id = entity_id WHERE ${where} ORDER BY article_id, start_at`,
    bound,
  ).map(({ entityId, name, kind, ...row }) => ({ ...row, entity: { id: entityId, name, kind }, form: null }));
}

export function listMentionsOfArticle(db: Db, articleId: number): Mention[] {
  return readMentions(db, 'article_id = :articleId', { articleId });
}

export function listMentionsOfEntity(db: Db, entityId: number): Mention[] {
  return readMentions(db, 'entity_id = :entityId', { entityId });
}

export function getMention(db: Db, id: number): Mention | null {
  return readMentions(db, 'mention.id = :id', { id })[0] ?? null;
}

export function findMentionAt(
  db: Db,
  articleId: number,
  entityId: number,
  { start, end }: Span,
): number | null {
  const sql = `SELECT id FROM mention
    WHERE article_id = :articleId AND start_at = :start AND end_at = :end AND entity_id = :entityId`;
  return get<{ id: number }>(db, sql, { articleId, entityId, start, end })?.id ?? null;
}

export interface NewMention extends Span {
  readonly uuid: string;
  readonly articleId: number;
  readonly entityId: number;
  readonly exact: string;
}

export function addMention(db: Db, mention: NewMention): number {
  return insert(
    db,
    `INSERT INTO mention (uuid, article_id, entity_id, start_at, end_at, exact)
     VALUES (:uuid, :articleId, :entityId, :start, :end, :exact)`,
    { ...mention },
  );
}

export function removeMention(db: Db, id: number): boolean {
  return run(db, 'DELETE FROM mention WHERE id = :id', { id }) === 1;
}
