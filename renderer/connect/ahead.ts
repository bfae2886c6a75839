import { create } from 'zustand';
import type { Method, ParamsOf } from '#core/contract/methods.ts';
import type { Article, ArticleRow, Quotation, Quote } from '#core/contract/nouns.ts';

/** What was asked of many articles and is not answered yet: shown at once, and taken back with the answer, whatever that is. */
export interface Ahead {
  readonly ids: ReadonlySet<number>;
  readonly fields: Partial<ArticleRow>;
}

/** A quote as far as it is known before it is stored. */
export type Marked = Pick<Quote, 'start' | 'end' | 'claims'>;

/** What was asked of the quotes of an article and is not answered yet. */
export interface MarkAhead {
  readonly marked?: ParamsOf<'quotes.mark'>;
  readonly removed?: number;
  readonly decided?: ParamsOf<'quotations.decide'>;
}

export const useAhead = create<{
  readonly changes: readonly Ahead[];
  readonly marks: readonly MarkAhead[];
}>(() => ({ changes: [], marks: [] }));

/** Shows what a call will bring about, where that can be known; gives what takes it back. */
export function showAhead<M extends Method>(method: M, params: ParamsOf<M>): () => void {
  const change = method === 'articles.updateMany' ? aheadOf(params as ParamsOf<'articles.updateMany'>) : null;
  const mark = markOf(method, params);
  if (change) useAhead.setState(({ changes }) => ({ changes: [...changes, change] }));
  if (mark) useAhead.setState(({ marks }) => ({ marks: [...marks, mark] }));
  return () => {
    if (change) useAhead.setState(({ changes }) => ({ changes: changes.filter((one) => one !== change) }));
    if (mark) useAhead.setState(({ marks }) => ({ marks: marks.filter((one) => one !== mark) }));
  };
}

function markOf<M extends Method>(method: M, params: ParamsOf<M>): MarkAhead | null {
  switch (method) {
    case 'quotes.mark':
      return { marked: params as ParamsOf<'quotes.mark'> };
    case 'quotes.remove':
      return { removed: (params as ParamsOf<'quotes.remove'>).id };
    case 'quotations.decide':
      return { decided: params as ParamsOf<'quotations.decide'> };
    default:
      return null;
  }
}

/** What is marked in an article as it will be, for who draws it: what a key has marked stands there in the next picture. */
export function marksAhead(
  article: Pick<Article, 'id' | 'quoted' | 'quotations'>,
  marks: readonly MarkAhead[],
): { readonly quoted: readonly Marked[]; readonly quotations: readonly Quotation[] } {
  let quoted: readonly Marked[] = article.quoted;
  let quotations = article.quotations;
  const add = ({ start, end }: Pick<Quote, 'start' | 'end'>) => {
    // The answer is there a moment before this is taken back.
    if (!quoted.some((one) => one.start === start && one.end === end))
      quoted = [...quoted, { start, end, claims: [] }];
  };
  for (const { marked, removed, decided } of marks) {
    if (marked?.articleId === article.id) add(marked);
    if (removed !== undefined) quoted = quoted.filter((one) => !('id' in one) || one.id !== removed);
    if (decided?.articleId !== article.id) continue;
    const now = new Set(decided.ids);
    if (decided.accept) quotations.filter(({ id }) => now.has(id)).forEach(add);
    quotations = quotations.filter(({ id }) => !now.has(id));
  }
  return { quoted, quotations };
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
