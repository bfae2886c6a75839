import type { RevisionReason } from '#core/contract/vocabulary.ts';
import { all, get, insert, run, type Db } from '../sql.ts';

/** One article and the one right after it. */
export interface Revision {
  readonly id: number;
  readonly earlierId: number;
  readonly laterId: number;
  readonly reason: RevisionReason;
}

const REVISION = 'id, earlier_id AS earlierId, later_id AS laterId, reason';

export function listRevisions(db: Db): Revision[] {
  return all<Revision>(db, `SELECT ${REVISION} FROM article_revision ORDER BY id`);
}

/** What stands right before an article. */
export function revisionInto(db: Db, laterId: number): Revision | null {
  return (
    get<Revision>(db, `SELECT ${REVISION} FROM article_revision WHERE later_id = :laterId`, { laterId }) ??
    null
  );
}

/** What stands right behind an article. */
export function revisionFrom(db: Db, earlierId: number): Revision | null {
  const sql = `SELECT ${REVISION} FROM article_revision WHERE earlier_id = :earlierId`;
  return get<Revision>(db, sql, { earlierId }) ?? null;
}

export function addRevision(db: Db, uuid: string, revision: Omit<Revision, 'id'>): number {
  return insert(
    db,
    `INSERT INTO article_revision (uuid, earlier_id, later_id, reason)
     VALUES (:uuid, :earlierId, :laterId, :reason)`,
    { uuid, ...revision },
  );
}

/** Whether there was such a link. */
export function removeRevision(db: Db, id: number): boolean {
  return run(db, 'DELETE FROM article_revision WHERE id = :id', { id }) === 1;
}

/** All revisions of an article, the first one first; itself alone where it has no other. */
export function revisionsOf(db: Db, articleId: number): number[] {
  const chain = [articleId];
  for (
    let one = revisionInto(db, articleId);
    one && !chain.includes(one.earlierId);
    one = revisionInto(db, chain[0]!)
  )
    chain.unshift(one.earlierId);
  for (
    let one = revisionFrom(db, articleId);
    one && !chain.includes(one.laterId);
    one = revisionFrom(db, chain.at(-1)!)
  )
    chain.push(one.laterId);
  return chain;
}

/** Of each article that has any: how many revisions stand before it, and the one right behind it. */
export function revisionPlaces(
  db: Db,
): ReadonlyMap<number, { readonly earlier: number; readonly laterId: number | null }> {
  const before = new Map<number, number>();
  const after = new Map<number, number>();
  for (const { earlierId, laterId } of listRevisions(db)) {
    before.set(laterId, earlierId);
    after.set(earlierId, laterId);
  }
  const places = new Map<number, { earlier: number; laterId: number | null }>();
  for (const first of after.keys()) {
    if (before.has(first)) continue;
    let earlier = 0;
    for (let at: number | undefined = first; at !== undefined; at = after.get(at), earlier += 1)
      places.set(at, { earlier, laterId: after.get(at) ?? null });
  }
  return places;
}

/** An article's address as it is known, or was read off the page. */
export interface Addressed {
  readonly id: number;
  readonly url: string;
}

/** The articles of which an address begins so, as it is known or was read off the page. */
export function listAddressesFrom(db: Db, beginning: string, limit: number): Addressed[] {
  const bound = { beginning, beyond: `${beginning}\u{10ffff}`, limit };
  return [
    ...all<Addressed>(
      db,
      'SELECT id, url FROM article WHERE url >= :beginning AND url < :beyond ORDER BY url, id LIMIT :limit',
      bound,
    ),
    ...all<Addressed>(
      db,
      `SELECT article_id AS id, value AS url FROM proposal
       WHERE field = 'url' AND value >= :beginning AND value < :beyond AND decision <> 'dismissed'
       ORDER BY value, id LIMIT :limit`,
      bound,
    ),
  ];
}
