import { all, get, run, type Db } from '../sql.ts';
import { CHANGE, digestOfRows, type Change } from './digest.ts';
import { addSeal, type By } from './seal.ts';

/**
 * Drops the rows of these changes for good and keeps their digests, so that the chain still holds: what was in them can
 * neither be read nor undone any more, that there was something can. Within a transaction, and before the text of an article
 * that is forgotten goes, for its hash is part of the digest; undo ends at the step that is being recorded. Gives how many were
 * dropped.
 */
export function redactChanges(db: Db, changeIds: readonly number[], by: By): number {
  const ids = JSON.stringify(changeIds);
  const sql = `SELECT ${CHANGE} FROM change
    WHERE change.id IN (SELECT value FROM json_each(:ids)) AND digest IS NULL ORDER BY change.id`;
  const changes = all<Change>(db, sql, { ids });
  for (const change of changes) {
    run(
      db,
      `UPDATE change SET digest = :digest, before = iif(before IS NULL, NULL, 'null'), after = iif(after IS NULL, NULL, 'null')
       WHERE id = :id`,
      { id: change.id, digest: digestOfRows(change) },
    );
  }
  if (changes.length > 0)
    addSeal(db, by, 'redacted', {
      stepId: get<{ step_id: number | null }>(db, 'SELECT step_id FROM recording')!.step_id,
      detail: JSON.stringify(changes.map(({ id }) => id)),
    });
  return changes.length;
}
