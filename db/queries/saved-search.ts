import type { SavedSearch } from '#core/contract/nouns.ts';
import { all, insert, run, update, type Db } from '../sql.ts';

/** By name. */
export function listSavedSearches(db: Db): SavedSearch[] {
  return all<SavedSearch>(
    db,
    'SELECT id, uuid, name, query FROM saved_search ORDER BY name COLLATE NOCASE, id',
  );
}

export function addSavedSearch(db: Db, uuid: string, name: string, query: string): number {
  const sql = 'INSERT INTO saved_search (uuid, name, query) VALUES (:uuid, :name, :query)';
  return insert(db, sql, { uuid, name, query });
}

/** Whether there was such a search. */
export function renameSavedSearch(db: Db, id: number, name: string): boolean {
  return update(db, 'saved_search', id, { name }) === 1;
}

export function removeSavedSearch(db: Db, id: number): boolean {
  return run(db, 'DELETE FROM saved_search WHERE id = :id', { id }) === 1;
}
