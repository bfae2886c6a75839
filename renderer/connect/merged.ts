import type { ResultOf } from '#core/contract/methods.ts';
import type { ArticleRow } from '#core/contract/nouns.ts';

/** The list of articles as it was last told. */
export interface ListedArticles {
  readonly revision: number;
  readonly articles: readonly ArticleRow[];
}

/** The list with what changed; rows that did not are the same objects, and a list of which nothing did is the same list. */
export function merged(
  before: ListedArticles | undefined,
  { revision, whole, articles, gone }: ResultOf<'articles.changes'>,
): ListedArticles {
  if (whole || !before) return { revision, articles };
  if (articles.length + gone.length === 0)
    return before.revision === revision ? before : { revision, articles: before.articles };
  const changed = new Map(articles.map((row) => [row.id, row]));
  const left = new Set(gone);
  const kept: ArticleRow[] = [];
  for (const row of before.articles) {
    if (left.has(row.id)) continue;
    kept.push(changed.get(row.id) ?? row);
    changed.delete(row.id);
  }
  const last = kept.at(-1)?.id ?? 0;
  const added = [...changed.values()];
  kept.push(...added);
  // Undo brings one back into its place; what is imported comes last.
  if (added.some((row) => row.id < last)) kept.sort((a, b) => a.id - b.id);
  return { revision, articles: kept };
}
