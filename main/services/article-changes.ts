import type { ArticleRow } from '#core/contract/nouns.ts';
import type { ResultOf } from '#core/contract/methods.ts';
import { listArticles } from '#db/queries/article.ts';
import { writtenSoFar } from '#db/queries/matter.ts';
import type { Db } from '#db/sql.ts';

/** What was listed last, and when each article of it last changed. */
interface Listed {
  readonly db: Db;
  /** What was written by then. */
  written: string;
  /** Up to here nothing is known of what changed. */
  readonly base: number;
  readonly rows: Map<number, ArticleRow>;
  readonly changed: Map<number, number>;
  readonly gone: Map<number, number>;
}

/**
 * Tells what of the list of articles changed since it was last told. A hundred thousand rows take a second to send and
 * to read; a change touches one of them. Revisions begin at `now`, in milliseconds, so that one that was told before a
 * restart is never taken for one of this run.
 */
export function articleChanges(now: number): (db: Db, since: number | null) => ResultOf<'articles.changes'> {
  let revision = now;
  let listed: Listed | null = null;
  return (db, since) => {
    // Windows ask at every change of anything; where nothing was written since, all are still known.
    const written = writtenSoFar(db);
    if (listed?.db === db && listed.written === written && since === revision)
      return { revision, whole: false, articles: [], gone: [] };
    const rows = listArticles(db);
    if (listed) listed.written = written;
    if (listed?.db === db) revision = noteChanges(listed, rows, revision);
    else {
      revision += 1;
      const byId = new Map(rows.map((row) => [row.id, row]));
      listed = { db, written, base: revision, rows: byId, changed: new Map(), gone: new Map() };
    }
    const { base, changed, gone } = listed;
    if (since === null || since < base || since > revision)
      return { revision, whole: true, articles: rows, gone: [] };
    return {
      revision,
      whole: false,
      articles: rows.filter((row) => (changed.get(row.id) ?? 0) > since),
      gone: [...gone].filter(([, at]) => at > since).map(([id]) => id),
    };
  };
}

/** Notes what is not as it was under a new revision, and gives that; the one before, where all is as it was. */
function noteChanges(
  { rows: before, changed, gone }: Listed,
  rows: readonly ArticleRow[],
  revision: number,
): number {
  const next = revision + 1;
  let any = false;
  const left = new Set(before.keys());
  for (const row of rows) {
    left.delete(row.id);
    const old = before.get(row.id);
    if (old && isSame(old, row)) continue;
    any = true;
    before.set(row.id, row);
    changed.set(row.id, next);
    gone.delete(row.id);
  }
  for (const id of left) {
    any = true;
    before.delete(id);
    changed.delete(id);
    gone.set(id, next);
  }
  return any ? next : revision;
}

function isSame(a: ArticleRow, b: ArticleRow): boolean {
  for (const key in a) if (a[key as keyof ArticleRow] !== b[key as keyof ArticleRow]) return false;
  return true;
}
