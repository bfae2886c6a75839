import type { CheckedBrief, CheckedMatter } from './matter.ts';

/** What a brief rests on. */
export interface Cited {
  readonly claims: ReadonlySet<number>;
  readonly quotes: ReadonlySet<number>;
  readonly articles: ReadonlySet<number>;
}

/** What these briefs cite: claims, their quotes and their own, and the articles of all those. */
export function citedIn(
  matter: Pick<CheckedMatter, 'claim' | 'quote'>,
  briefs: readonly CheckedBrief[],
): Cited {
  const claims = new Set(briefs.flatMap(({ claimIds }) => claimIds));
  const ofClaims = [...claims].flatMap((id) => matter.claim(id)?.links.map(({ quoteId }) => quoteId) ?? []);
  const quotes = new Set([...briefs.flatMap(({ quoteIds }) => quoteIds), ...ofClaims]);
  const articles = new Set([...quotes].flatMap((id) => matter.quote(id)?.articleId ?? []));
  return { claims, quotes, articles };
}
