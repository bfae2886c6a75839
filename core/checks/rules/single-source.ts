import { outletKey } from '#core/claims/citations.ts';
import { independence, TIE_KINDS, type Source, type Tie } from '#core/claims/independence.ts';
import type { ArticleKind } from '#core/contract/vocabulary.ts';
import type { Found, Reason } from '../finding.ts';
import {
  sourceOf,
  type CheckedArticle,
  type CheckedClaim,
  type CheckedMatter,
  type CheckedQuote,
} from '../matter.ts';
import { atClaim } from '../places.ts';
import { clipped } from '../text.ts';

/** What such a document says is said in it: for that, it needs no second one. */
const DOCUMENTS: ReadonlySet<ArticleKind> = new Set<ArticleKind>([
  'filing',
  'ruling',
  'transcript',
  'statement',
  'release',
]);

/** A claim whose quotes all come from one article, or from outlets that have it from one another or from a third. */
export function singleSource(matter: CheckedMatter): Found[] {
  return matter.claims.flatMap((claim): Found[] => {
    const supporting = matter.evidence(claim, 'supports');
    const [first] = supporting;
    const article = first && matter.article(first.articleId);
    if (!first || !article || claim.status === 'retracted') return [];
    const sources = sourcesOf(matter, supporting);
    const { groups, ties } = independence(sources);
    if (groups.length > 1 || isItsOwnSource(matter, claim, supporting)) return [];
    const tie = TIE_KINDS.toReversed()
      .map((kind) => ties.find((one) => one.kind === kind))
      .find((one) => one !== undefined);
    const place = atClaim(claim, first);
    const uuids = sources.map(({ articleId }) => matter.article(articleId)?.uuid ?? '').toSorted();
    return [
      {
        // Where the words stand that say so, if there are any.
        place: tie?.place ? { ...place, passage: { articleId: tie.articleId, ...tie.place } } : place,
        reason: tie ? reasonOf(matter, tie) : { kind: 'one-article', words: [sourceOf(article)] },
        about: [claim.uuid, claim.text, ...uuids],
      },
    ];
  });
}

function sourcesOf(matter: CheckedMatter, quotes: readonly CheckedQuote[]): Source[] {
  return [...Map.groupBy(quotes, ({ articleId }) => articleId)].map(([articleId, own]) => ({
    articleId,
    outlet: matter.article(articleId)?.outlet ?? null,
    byline: matter.article(articleId)?.byline ?? null,
    quotes: own.map(({ start, end, reportedViaId }) => ({
      start,
      end,
      via: matter.entity(reportedViaId)?.name ?? null,
    })),
    read: matter.reads.get(articleId) ?? null,
  }));
}

function reasonOf(matter: CheckedMatter, { kind, articleId, otherId, from, place }: Tie): Reason {
  const name = (id: number) => {
    const article = matter.article(id);
    return article ? sourceOf(article) : '';
  };
  const said = clipped((place && matter.reads.get(articleId)?.text.slice(place.start, place.end)) ?? '', 160);
  switch (kind) {
    case 'outlet':
      return { kind: 'one-outlet', words: [name(articleId)] };
    case 'via':
      return { kind: 'one-origin', words: [name(otherId)] };
    case 'origin':
      return { kind: 'one-origin', words: [from] };
    case 'wire':
      return { kind: 'one-wire', words: [from] };
    case 'copy':
      return { kind: 'one-copy', words: [name(articleId), name(otherId), said] };
    case 'cites':
      return { kind: 'cites-other', words: [name(articleId), name(otherId), said] };
  }
}

function isItsOwnSource(
  matter: CheckedMatter,
  { kind }: CheckedClaim,
  quotes: readonly CheckedQuote[],
): boolean {
  const articles = quotes.flatMap(({ articleId }): CheckedArticle[] => {
    const article = matter.article(articleId);
    return article ? [article] : [];
  });
  if (kind === 'fact') return false;
  // What an outlet says of itself is nobody else's to confirm.
  const speaks = ({ articleId, speakerId }: CheckedQuote) => {
    const outlet = outletKey(matter.article(articleId)?.outlet ?? '');
    return outlet !== '' && outletKey(matter.entity(speakerId)?.name ?? '') === outlet;
  };
  return articles.some((article) => DOCUMENTS.has(article.kind)) || quotes.some(speaks);
}
