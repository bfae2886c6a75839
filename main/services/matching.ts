import type { Handlers } from '#core/contract/transport.ts';
import { matchTexts } from '#core/quotations/matching/matches.ts';
import type { MatchedText } from '#core/quotations/matching/read.ts';
import { versionDifferences } from '#core/quotations/matching/versions.ts';
import { contains, type Span } from '#core/text/span.ts';
import { getArticleText, listFurniture } from '#db/queries/article.ts';
import { listMentionsOfArticle } from '#db/queries/mention.ts';
import { listQuotationsOfArticle } from '#db/queries/quotation.ts';
import type { Db } from '#db/sql.ts';
import { isFollowed } from './derive.ts';
import { found, type Desk } from './desk.ts';
import { turns, worked } from './turns.ts';

type Matching = Pick<Handlers, 'articles.matches' | 'articles.differences'>;

/** What two articles have in common, and what parts them: long work for long texts, which gives way to others and can be given up. */
export function matchingHandlers(desk: Desk): Matching {
  return {
    'articles.matches': async ({ left, right }, context) => {
      const db = desk.db();
      const given = [matchedText(db, left), matchedText(db, right)] as const;
      const { matches, versions } = await worked(matchTexts(...given), turns(desk, context));
      return { matches: [...matches], versions };
    },
    'articles.differences': async ({ left, right }, context) => {
      const db = desk.db();
      const steps = versionDifferences(textOf(db, left), textOf(db, right));
      const furniture = { left: furnitureOf(db, left), right: furnitureOf(db, right) };
      const all = await worked(steps, turns(desk, context));
      return {
        differences: all
          .filter(({ a, b }) => !(isWithin(a, furniture.left) && isWithin(b, furniture.right)))
          .map(({ kind, a, b }) => ({ kind, left: a, right: b })),
      };
    },
  };
}

function textOf(db: Db, articleId: number): string {
  return found(getArticleText(db, articleId), 'article', articleId).text;
}

function matchedText(db: Db, articleId: number): MatchedText {
  return {
    text: textOf(db, articleId),
    quotations: listQuotationsOfArticle(db, articleId).filter(isFollowed),
    mentions: listMentionsOfArticle(db, articleId).map(({ start, end, entity }) => ({
      start,
      end,
      entityId: entity.id,
    })),
    excluded: furnitureOf(db, articleId),
  };
}

/** What was only proposed as furniture counts as well, as it is folded and never quoted. */
function furnitureOf(db: Db, articleId: number): Span[] {
  return listFurniture(db, articleId)
    .filter(({ decision }) => decision !== 'dismissed')
    .sort((a, b) => a.start - b.start);
}

/** Whether a stretch has nothing but furniture in it; of an empty one, whether it lies at or in some. */
function isWithin(span: Span, furniture: readonly Span[]): boolean {
  return furniture.some((one) => contains(one, span));
}
