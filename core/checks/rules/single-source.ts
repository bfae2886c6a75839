import { folded } from '#core/names/fold.ts';
import type { ArticleKind } from '#core/contract/vocabulary.ts';
import type { Found } from '../finding.ts';
import {
  sourceOf,
  type CheckedArticle,
  type CheckedClaim,
  type CheckedMatter,
  type CheckedQuote,
} from '../matter.ts';
import { atClaim } from '../places.ts';

/** What such a document says is said in it: for that, it needs no second one. */
const DOCUMENTS: ReadonlySet<ArticleKind> = new Set<ArticleKind>([
  'filing',
  'ruling',
  'transcript',
  'statement',
  'release',
]);

/** A claim whose quotes all come from one article, one outlet, or one outlet that others cite. */
export function singleSource(matter: CheckedMatter): Found[] {
  return matter.claims.flatMap((claim): Found[] => {
    const supporting = matter.evidence(claim, 'supports');
    const [first] = supporting;
    const article = first && matter.article(first.articleId);
    if (!first || !article || claim.status === 'retracted') return [];
    const articles = new Set(supporting.map(({ articleId }) => articleId));
    const origins = new Set(supporting.map((quote) => originOf(matter, quote)));
    if ((articles.size > 1 && origins.size > 1) || isItsOwnSource(matter, claim, supporting)) return [];
    const via = matter.entity(first.reportedViaId);
    const reason =
      articles.size === 1
        ? ({ kind: 'one-article', words: [sourceOf(article)] } as const)
        : via || outletsOf(matter, supporting).size > 1
          ? ({ kind: 'one-origin', words: [via?.name ?? citedOutlet(matter, supporting)] } as const)
          : ({ kind: 'one-outlet', words: [sourceOf(article)] } as const);
    const uuids = [...articles].map((id) => matter.article(id)?.uuid ?? '').toSorted();
    return [{ place: atClaim(claim, first), reason, about: [claim.uuid, claim.text, ...uuids] }];
  });
}

/** Whose word it is in the end: the outlet that the quote is credited to, else the article's own. */
function originOf(matter: CheckedMatter, quote: CheckedQuote): string {
  const via = matter.entity(quote.reportedViaId);
  const article = matter.article(quote.articleId);
  const outlet = plain(via?.name ?? article?.outlet ?? '');
  return outlet === '' ? `article ${quote.articleId}` : outlet;
}

function outletsOf(matter: CheckedMatter, quotes: readonly CheckedQuote[]): ReadonlySet<string> {
  return new Set(quotes.map(({ articleId }) => plain(matter.article(articleId)?.outlet ?? '')));
}

function citedOutlet(matter: CheckedMatter, quotes: readonly CheckedQuote[]): string {
  const names = quotes.flatMap(({ reportedViaId }) => matter.entity(reportedViaId)?.name ?? []);
  return names[0] ?? '';
}

function plain(outlet: string): string {
  return folded(outlet).replace(/^the /, '');
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
    const outlet = plain(matter.article(articleId)?.outlet ?? '');
    return outlet !== '' && plain(matter.entity(speakerId)?.name ?? '') === outlet;
  };
  return articles.some((article) => DOCUMENTS.has(article.kind)) || quotes.some(speaks);
}
