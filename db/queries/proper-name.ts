import type { EntityKind } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';
import { all, column, get, insert, run, type Db } from '../sql.ts';

/** A name of a text: where it stands first, and how often. */
export interface NewProperName extends Span {
  readonly folded: string;
  readonly exact: string;
  readonly kind: EntityKind;
  readonly times: number;
}

/** Puts the names of a text in the place of those that were there. */
export function setProperNames(db: Db, textId: number, names: readonly NewProperName[]): void {
  run(db, 'DELETE FROM proper_place WHERE text_id = :textId', { textId });
  for (const { folded, exact, kind, start, end, times } of names) {
    const known = get<{ id: number }>(db, 'SELECT id FROM proper_name WHERE folded = :folded', { folded });
    const nameId =
      known?.id ??
      insert(db, 'INSERT INTO proper_name (folded, exact, kind) VALUES (:folded, :exact, :kind)', {
        folded,
        exact,
        kind,
      });
    run(
      db,
      `INSERT INTO proper_place (name_id, text_id, start_at, end_at, times)
       VALUES (:nameId, :textId, :start, :end, :times)`,
      { nameId, textId, start, end, times },
    );
  }
}

export interface CountedName {
  readonly id: number;
  readonly folded: string;
  readonly exact: string;
  readonly kind: EntityKind;
  readonly articles: number;
  readonly times: number;
}

/** The names that stand in the most articles, but for those that were dismissed, as many as asked for. */
export function listProperNames(db: Db, limit: number): CountedName[] {
  return all(
    db,
    `SELECT proper_name.id, folded, exact, kind, counted.articles, counted.times
     FROM (SELECT name_id, count(*) AS articles, sum(times) AS times FROM proper_place
       WHERE text_id IN (SELECT text_id FROM article) GROUP BY name_id) AS counted
     JOIN proper_name ON proper_name.id = counted.name_id
     WHERE folded NOT IN (SELECT folded FROM name_dismissal)
     ORDER BY counted.articles DESC, counted.times DESC, proper_name.id LIMIT :limit`,
    { limit },
  );
}

/** The names that stand in some articles, as they are printed. */
export function listNamesOfArticles(db: Db, articleIds: readonly number[]): string[] {
  return column(
    db,
    `SELECT exact FROM proper_name WHERE id IN (SELECT name_id FROM proper_place WHERE text_id IN (
       SELECT text_id FROM article WHERE id IN (SELECT value FROM json_each(:ids)))) ORDER BY id`,
    { ids: JSON.stringify(articleIds) },
  );
}

export interface NamePlaceRow extends Span {
  readonly articleId: number;
}

/** The first places of a name, the oldest articles first, as many as asked for. */
export function listPlacesOfName(db: Db, nameId: number, limit: number): NamePlaceRow[] {
  return all(
    db,
    `SELECT article.id AS articleId, start_at AS start, end_at AS end
     FROM proper_place JOIN article ON article.text_id = proper_place.text_id
     WHERE name_id = :nameId ORDER BY article.published IS NULL, article.published, article.id LIMIT :limit`,
    { nameId, limit },
  );
}

export function dismissName(db: Db, uuid: string, folded: string): void {
  run(db, 'INSERT OR IGNORE INTO name_dismissal (uuid, folded) VALUES (:uuid, :folded)', { uuid, folded });
}
