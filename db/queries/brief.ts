import { picture } from '#core/contract/picture.ts';
import type { Brief, BriefItem, NewBriefItem } from '#core/contract/nouns.ts';
import { all, get, insert, run, update, type Db } from '../sql.ts';

const BRIEF = `SELECT id, uuid, title, standfirst,
  (SELECT count(*) FROM brief_item WHERE brief_id = brief.id) AS items FROM brief`;

export function listBriefs(db: Db): Brief[] {
  return all<Brief>(db, `${BRIEF} ORDER BY id`);
}

export function getBrief(db: Db, id: number): Brief | null {
  return get<Brief>(db, `${BRIEF} WHERE id = :id`, { id }) ?? null;
}

export function addBrief(db: Db, uuid: string, title: string, standfirst: string | null): number {
  const sql = 'INSERT INTO brief (uuid, title, standfirst) VALUES (:uuid, :title, :standfirst)';
  return insert(db, sql, { uuid, title, standfirst });
}

/** Whether there was such a brief. */
export function updateBrief(
  db: Db,
  id: number,
  { title, standfirst }: { title?: string | undefined; standfirst?: string | null | undefined },
): boolean {
  return update(db, 'brief', id, { title, standfirst }) === 1;
}

export function removeBrief(db: Db, id: number): boolean {
  return run(db, 'DELETE FROM brief WHERE id = :id', { id }) === 1;
}

/** In the order of the brief. */
export function listBriefItems(db: Db, briefId: number): BriefItem[] {
  return all<Omit<BriefItem, 'picture'> & { picture: string | null }>(
    db,
    `SELECT id, kind, text, level, claim_id AS claimId, quote_id AS quoteId, picture
     FROM brief_item WHERE brief_id = :briefId ORDER BY position, id`,
    { briefId },
  ).map((row) => ({ ...row, picture: row.picture === null ? null : picture.parse(JSON.parse(row.picture)) }));
}

export function briefOfItem(db: Db, itemId: number): number | null {
  return (
    get<{ briefId: number }>(db, 'SELECT brief_id AS briefId FROM brief_item WHERE id = :itemId', { itemId })
      ?.briefId ?? null
  );
}

export function addBriefItem(db: Db, uuid: string, briefId: number, item: NewBriefItem): number {
  return insert(
    db,
    `INSERT INTO brief_item (uuid, brief_id, position, kind, text, level, claim_id, quote_id, picture)
     VALUES (:uuid, :briefId, (SELECT coalesce(max(position), 0) + 1 FROM brief_item WHERE brief_id = :briefId),
       :kind, :text, :level, :claimId, :quoteId, :picture)`,
    {
      uuid,
      briefId,
      kind: item.kind,
      text: 'text' in item ? item.text : null,
      level: 'level' in item ? item.level : null,
      claimId: 'claimId' in item ? item.claimId : null,
      quoteId: 'quoteId' in item ? item.quoteId : null,
      picture: 'picture' in item ? JSON.stringify(item.picture) : null,
    },
  );
}

/** Whether there was such an item with words of its own. */
export function updateBriefItem(db: Db, id: number, text: string, level: number | undefined): boolean {
  const sql = `UPDATE brief_item SET text = :text, level = CASE WHEN level IS NULL THEN NULL ELSE coalesce(:level, level) END
    WHERE id = :id AND text IS NOT NULL`;
  return run(db, sql, { id, text, level: level ?? null }) === 1;
}

/** Whether there was such a section. */
export function setBriefItemLevel(db: Db, id: number, level: number): boolean {
  const sql = 'UPDATE brief_item SET level = :level WHERE id = :id AND level IS NOT NULL';
  return run(db, sql, { id, level }) === 1;
}

export function removeBriefItem(db: Db, id: number): boolean {
  return run(db, 'DELETE FROM brief_item WHERE id = :id', { id }) === 1;
}

/** Writes the order of a brief's items; only those whose place changes are written. */
export function orderBriefItems(db: Db, ids: readonly number[]): void {
  ids.forEach((id, i) => {
    run(db, 'UPDATE brief_item SET position = :position WHERE id = :id AND position <> :position', {
      id,
      position: i + 1,
    });
  });
}
