import { create } from 'zustand';
import type { Method, ParamsOf } from '#core/contract/methods.ts';
import type { ArticleRow } from '#core/contract/nouns.ts';

/** What was asked of many articles and is not answered yet: shown at once, and taken back with the answer, whatever that is. */
export interface Ahead {
  readonly ids: ReadonlySet<number>;
  readonly fields: Partial<ArticleRow>;
}

export const useAhead = create<{ readonly changes: readonly Ahead[] }>(() => ({ changes: [] }));

/** Shows what a call will bring about, where that can be known; gives what takes it back. */
export function showAhead<M extends Method>(method: M, params: ParamsOf<M>): () => void {
  const change = method === 'articles.updateMany' ? aheadOf(params as ParamsOf<'articles.updateMany'>) : null;
  if (!change) return () => {};
  useAhead.setState(({ changes }) => ({ changes: [...changes, change] }));
  return () => useAhead.setState(({ changes }) => ({ changes: changes.filter((one) => one !== change) }));
}

/** Only a state can be known before it is stored: words may be stored otherwise than they were sent. */
function aheadOf({ ids, fields: { triage } }: ParamsOf<'articles.updateMany'>): Ahead | null {
  return triage === undefined ? null : { ids: new Set(ids), fields: { triage } };
}

let last: { rows: readonly ArticleRow[]; changes: readonly Ahead[]; shown: readonly ArticleRow[] } | null =
  null;

/** The rows as they will be; those that nothing is asked of are the same objects. Made once for all who ask. */
export function shownAhead(rows: readonly ArticleRow[], changes: readonly Ahead[]): readonly ArticleRow[] {
  if (changes.length === 0) return rows;
  if (last?.rows === rows && last.changes === changes) return last.shown;
  const shown = rows.map((row) =>
    changes.reduce((now, { ids, fields }) => (ids.has(row.id) ? { ...now, ...fields } : now), row),
  );
  last = { rows, changes, shown };
  return shown;
}
