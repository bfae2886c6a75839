import { createHash, hash } from 'node:crypto';
import { all, type Db } from '../sql.ts';

/** A change as the chain vouches for it. */
export interface Change {
  readonly id: number;
  readonly stepId: number;
  readonly table: string;
  readonly rowId: number;
  readonly before: string | null;
  readonly after: string | null;
  /** Of the text, where an article came: texts are no part of the log. */
  readonly sha256: string | null;
  /** Of its rows, where these were dropped; `null` where it follows from them. */
  readonly digest: string | null;
}

export const CHANGE = `change.id, change.step_id AS stepId, table_name AS "table", row_id AS rowId, before, after, digest,
  CASE WHEN table_name = 'article' AND before IS NULL THEN (
    SELECT sha256 FROM article_text WHERE article_text.id = json_extract(after, '$.text_id')) END AS sha256`;

/** Where its rows were dropped, what it was a change of still follows from the digest. */
function digestOf(change: Change): string {
  const { stepId, table, rowId } = change;
  return hash('sha256', JSON.stringify([stepId, table, rowId, digestOfRows(change)]), 'hex');
}

export function digestOfRows({ digest, before, after, sha256 }: Change): string {
  return digest ?? hash('sha256', JSON.stringify([before, after, sha256]), 'hex');
}

/** The digest of a row of changes, from the first to the last, both included; without any, `first` and `last` are `null`. */
export function digestOfChanges(
  db: Db,
  from: number,
  to: number,
): {
  readonly digest: string;
  readonly first: number | null;
  readonly last: number | null;
  readonly count: number;
  /** That its rows take, as they were logged. */
  readonly bytes: number;
} {
  const digests = createHash('sha256');
  let [first, last, count, bytes]: [number | null, number | null, number, number] = [null, null, 0, 0];
  for (const change of changesIn(db, from, to)) {
    digests.update(digestOf(change));
    first ??= change.id;
    last = change.id;
    count += 1;
    bytes += (change.before?.length ?? 0) + (change.after?.length ?? 0);
  }
  return { digest: digests.digest('hex'), first, last, count, bytes };
}

const PART = 200;

/** Part by part: all of them may be larger than memory, and one statement that gives them would be compiled for each step. */
function* changesIn(db: Db, from: number, to: number): Generator<Change, void> {
  const sql = `SELECT ${CHANGE} FROM change WHERE id BETWEEN :from AND :to ORDER BY id LIMIT ${PART}`;
  for (let at = from; ;) {
    const part = all<Change>(db, sql, { from: at, to });
    yield* part;
    if (part.length < PART) return;
    at = part.at(-1)!.id + 1;
  }
}
