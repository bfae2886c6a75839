import { Failure } from '#core/contract/failures.ts';
import type { Furniture } from '#core/contract/nouns.ts';
import { overlaps, splitsCharacter, type Span } from '#core/text/span.ts';
import { getArticleText, listFurniture } from '#db/queries/article.ts';
import type { Db } from '#db/sql.ts';
import { found } from './desk.ts';

/** How much of the text around a passage is kept with it, in UTF-16 code units (Hypothesis keeps 32 as well). */
const CONTEXT = 32;

export interface Passage extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The passage `[start, end)` of an article with its exact words. Throws `not-found` and `bad-span`. */
export function passageAt(db: Db, articleId: number, start: number, end: number): Passage {
  return passageIn(found(getArticleText(db, articleId), 'article', articleId).text, start, end);
}

/** The same of a text at hand. Throws `bad-span`. */
export function passageIn(text: string, start: number, end: number): Passage {
  const inside = start >= 0 && start < end && end <= text.length;
  if (!inside || splitsCharacter(text, start) || splitsCharacter(text, end)) {
    throw new Failure('bad-span', { start, end, length: text.length });
  }
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
    suffix: text.slice(end, end + CONTEXT).toWellFormed(),
  };
}

/** The first furniture that nobody dismissed and that a passage touches. */
export function furnitureAt(
  furniture: readonly Furniture[],
  passage: Span,
): (Furniture & { readonly decision: 'proposed' | 'accepted' }) | null {
  for (const { decision, ...one } of furniture) {
    if (decision !== 'dismissed' && overlaps(one, passage)) return { ...one, decision };
  }
  return null;
}

/** Throws `in-furniture` where the passage touches furniture that nobody dismissed: it is never quoted. */
export function refuseFurniture(db: Db, articleId: number, passage: Span): void {
  const touched = furnitureAt(listFurniture(db, articleId), passage);
  if (touched) throw new Failure('in-furniture', { decision: touched.decision });
}
