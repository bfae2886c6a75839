import type { Action } from '#core/contract/actions.ts';
import { Failure } from '#core/contract/failures.ts';
import { findMissing, removeMany, type Db } from '#db/sql.ts';
import type { Desk } from './desk.ts';

/** What can be changed many at once; each is the name of its table too. */
type Noun = 'article' | 'entity' | 'claim';

/** Does `work` to all of these as one step of the history, or to none where one of them is not there. */
export function recordMany(
  desk: Desk,
  action: Action,
  noun: Noun,
  ids: readonly number[],
  work: (db: Db) => void,
): Record<never, never> {
  desk.record(action, (db) => {
    const missing = findMissing(db, noun, ids);
    if (missing !== null) throw new Failure('not-found', { noun, id: missing });
    work(db);
  });
  return {};
}

export function removeTogether(
  desk: Desk,
  action: Action,
  noun: Noun,
  ids: readonly number[],
): Record<never, never> {
  return recordMany(desk, action, noun, ids, (db) => removeMany(db, noun, ids));
}
