import { all, get, type Db } from '../sql.ts';

/** What a brief is known again by once it left the matter: UUIDs, which no other matter has. */

export function matterUuid(db: Db): string {
  return get<{ uuid: string }>(db, 'SELECT uuid FROM matter', {})!.uuid;
}

/** The brief's key; `null` where it is not in the matter. */
export function briefByUuid(db: Db, uuid: string): number | null {
  return get<{ id: number }>(db, 'SELECT id FROM brief WHERE uuid = :uuid', { uuid })?.id ?? null;
}

/** The UUIDs of a brief's items by their keys. */
export function itemUuids(db: Db, briefId: number): ReadonlyMap<number, string> {
  const sql = 'SELECT id, uuid FROM brief_item WHERE brief_id = :briefId';
  return byKey(all<{ id: number; uuid: string }>(db, sql, { briefId }));
}

/** The UUIDs of quotes by their keys. */
export function quoteUuids(db: Db, ids: readonly number[]): ReadonlyMap<number, string> {
  const sql = 'SELECT id, uuid FROM quote WHERE id IN (SELECT value FROM json_each(:ids))';
  return byKey(all<{ id: number; uuid: string }>(db, sql, { ids: JSON.stringify(ids) }));
}

/** The keys of quotes by their UUIDs, of those that are in the matter. */
export function quotesByUuid(db: Db, uuids: readonly string[]): ReadonlyMap<string, number> {
  const sql = 'SELECT id, uuid FROM quote WHERE uuid IN (SELECT value FROM json_each(:uuids))';
  const rows = all<{ id: number; uuid: string }>(db, sql, { uuids: JSON.stringify(uuids) });
  return new Map(rows.map(({ id, uuid }) => [uuid, id]));
}

function byKey(rows: readonly { id: number; uuid: string }[]): ReadonlyMap<number, string> {
  return new Map(rows.map(({ id, uuid }) => [id, uuid]));
}
