import type { Handlers } from '#core/contract/transport.ts';
import {
  addSavedSearch,
  listSavedSearches,
  removeSavedSearch,
  renameSavedSearch,
} from '#db/queries/saved-search.ts';
import { found, type Desk } from './desk.ts';

type SavedSearches = Pick<
  Handlers,
  'searches.list' | 'searches.save' | 'searches.rename' | 'searches.remove'
>;

/** Searches that are kept in the matter, each under a name. */
export function savedSearchHandlers(desk: Desk): SavedSearches {
  return {
    'searches.list': () => listSavedSearches(desk.db()),
    'searches.save': ({ name, query }) =>
      desk.record('save search', (db) => ({ id: addSavedSearch(db, desk.uuid(), name, query) })),
    'searches.rename': ({ id, name }) =>
      desk.record('rename search', (db) => {
        found(renameSavedSearch(db, id, name), 'search', id);
        return {};
      }),
    'searches.remove': ({ id }) =>
      desk.record('remove search', (db) => {
        found(removeSavedSearch(db, id), 'search', id);
        return {};
      }),
  };
}
