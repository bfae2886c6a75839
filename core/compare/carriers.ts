import type { Speech, Stance } from '#core/contract/vocabulary.ts';

/** How an article stands to a claim. */
export const CARRYINGS = ['quotes', 'carries', 'denies', 'silent'] as const;
export type Carrying = (typeof CARRYINGS)[number];

export interface CarryingArticle {
  readonly id: number;
  /** `yyyy-mm-dd` */
  readonly published: string | null;
}

export interface CarryingLink {
  readonly articleId: number;
  readonly quoteId: number;
  readonly stance: Stance;
  readonly speech: Speech;
}

export interface Carrier {
  readonly articleId: number;
  readonly carrying: Carrying;
  /** The quote by which it does; `null` for one that is silent. */
  readonly quoteId: number | null;
}

/**
 * Who quotes a claim in somebody's very words, who carries it in their own, who denies it, and who is silent, in the
 * order of their days, those without one last. An article that both carries and denies it is told as denying; one whose
 * quote is only context says nothing of it. `first` carried or quoted it on the earliest day; `null` where none is dated.
 */
export function carriersOf(
  articles: readonly CarryingArticle[],
  links: readonly CarryingLink[],
): { readonly carriers: readonly Carrier[]; readonly first: number | null } {
  const byArticle = Map.groupBy(links, ({ articleId }) => articleId);
  const ordered = articles.toSorted((a, b) => order(a.published, b.published) || a.id - b.id);
  const carriers = ordered.map(({ id }): Carrier => {
    const own = byArticle.get(id) ?? [];
    const against = own.find(({ stance }) => stance === 'contradicts');
    if (against) return { articleId: id, carrying: 'denies', quoteId: against.quoteId };
    const supporting = own.filter(({ stance }) => stance === 'supports');
    const spoken = supporting.find(({ speech }) => speech === 'direct');
    if (spoken) return { articleId: id, carrying: 'quotes', quoteId: spoken.quoteId };
    const [told] = supporting;
    return { articleId: id, carrying: told ? 'carries' : 'silent', quoteId: told?.quoteId ?? null };
  });
  const dated = new Set(articles.filter(({ published }) => published !== null).map(({ id }) => id));
  const supporting = new Set(
    links.filter(({ stance }) => stance === 'supports').map(({ articleId }) => articleId),
  );
  const first = ordered.find(({ id }) => supporting.has(id) && dated.has(id))?.id ?? null;
  return { carriers, first };
}

/** Days in their order, what has none last. */
function order(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
