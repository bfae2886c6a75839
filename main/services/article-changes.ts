import type { ArticleRow } from '#core/contract/nouns.ts';
import type { ResultOf } from '#core/contract/methods.ts';
import { getArticleRow, listArticles } from '#db/queries/article.ts';
import { watchArticles, type Touched } from '#db/queries/touched.ts';
import type { Db } from '#db/sql.ts';

/** What was listed last, and when each article of it last changed. */
interface Listed {
  readonly db: Db;
  /** What was written since this was asked before. */
  readonly touched: () => Touched;
  /** Up to here nothing is known of what changed. */
  readonly base: number;
  readonly rows: Map<number, ArticleRow>;
  readonly changed: Map<number, number>;
  readonly gone: Map<number, number>;
}

/** To list a hundred thousand articles takes a second; to look at one, a fifth of a millisecond. */
const MOST_ALONE = 500;

/**
 * Tells what of the list of articles changed since it was last told. A hundred thousand rows take a second to send and
 * to read; a change touches one of them. Revisions begin at `now`, in milliseconds, so that one that was told before a
 * restart is never taken for one of this run.
 */
export function articleChanges(now: number): (db: Db, since: number | null) => ResultOf<'articles.changes'> {
  let revision = now;
  let listed: Listed | null = null;
  return (db, since) => {
    if (listed?.db === db) revision = noteChanges(listed, revision);
    else {
      revision += 1;
      const touched = watchArticles(db);
      const rows = new Map(listArticles(db).map((row) => [row.id, row]));
      listed = { db, touched, base: revision, rows, changed: new Map(), gone: new Map() };
    }
    const { base, rows, changed, gone } = listed;
    if (since === null || since < base || since > revision)
      return { revision, whole: true, articles: inOrder(rows.values()), gone: [] };
    const after = (times: ReadonlyMap<number, number>) =>
      [...times].filter(([, at]) => at > since).map(([id]) => id);
    return {
      revision,
      whole: false,
      articles: inOrder(after(changed).map((id) => rows.get(id)!)),
      gone: after(gone),
    };
  };
}

function inOrder(rows: Iterable<ArticleRow>): ArticleRow[] {
  return [...rows].sort((a, b) => a.id - b.id);
}

/** Notes what is not as it was under a new revision, and gives that; the one before, where all is as it was. */
function noteChanges({ db, touched, rows, changed, gone }: Listed, revision: number): number {
  const ids = touched();
  const some = ids !== null && ids.size <= MOST_ALONE;
  const left = new Set(some ? ids : rows.keys());
  const now = some ? [...ids].flatMap((id) => getArticleRow(db, id) ?? []) : listArticles(db);
  const next = revision + 1;
  let any = false;
  for (const row of now) {
    left.delete(row.id);
    const old = rows.get(row.id);
    if (old && isSame(old, row)) continue;
    any = true;
    rows.set(row.id, row);
    changed.set(row.id, next);
    gone.delete(row.id);
  }
  for (const id of left) {
    if (!rows.delete(id)) continue;
    any = true;
    changed.delete(id);
    gone.set(id, next);
  }
  return any ? next : revision;
}

function isSame(a: ArticleRow, b: ArticleRow): boolean {
  for (const key in a) if (a[key as keyof ArticleRow] !== b[key as keyof ArticleRow]) return false;
  return true;
}
