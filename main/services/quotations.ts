import type { Quotation } from '#core/contract/nouns.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { getArticleRow } from '#db/queries/article.ts';
import { dismissQuotation, takeDismissalBack } from '#db/queries/quotation.ts';
import { addQuote, updateQuote } from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import { quotationsOf } from './article-quotations.ts';
import { found, type Desk } from './desk.ts';
import { isInFurniture, passageAt, refuseFurniture } from './passages.ts';

/** Accepting a quotation makes it a quote; dismissing it is remembered by its place. */
export function quotationHandlers(desk: Desk): Pick<Handlers, 'quotations.decide'> {
  return {
    'quotations.decide': ({ articleId, ids, accept }) => {
      const many = ids?.length === 1 ? '' : 's';
      return desk.record(`${accept ? 'accept' : 'dismiss'} quotation${many}` as const, (db) => {
        found(getArticleRow(db, articleId), 'article', articleId);
        const quotations = quotationsOf(db, articleId);
        const asked =
          ids === null
            ? quotations.filter(({ decision }) => decision === 'proposed')
            : ids.map((id) =>
                found(
                  quotations.find((one) => one.id === id),
                  'quotation',
                  id,
                ),
              );
        const quotes: number[] = [];
        let left = 0;
        for (const one of asked) {
          if (!accept) {
            if (one.decision === 'proposed') dismissQuotation(db, desk.uuid(), articleId, one);
          } else if (ids === null && (!isSpeech(one) || isInFurniture(db, articleId, one))) left += 1;
          else if (one.decision !== 'accepted') quotes.push(accepted(desk, db, articleId, one));
        }
        return { quotes, left };
      });
    },
  };
}

function isSpeech({ kind }: Quotation): boolean {
  return kind === 'direct' || kind === 'partial';
}

/** Throws `in-furniture`. */
function accepted(desk: Desk, db: Db, articleId: number, quotation: Quotation): number {
  const { start, end, speech, attribution } = quotation;
  const passage = passageAt(db, articleId, start, end);
  refuseFurniture(db, articleId, passage);
  takeDismissalBack(db, articleId, quotation);
  const id = addQuote(db, {
    uuid: desk.uuid(),
    articleId,
    ...passage,
    speech,
    createdAt: desk.now().toISOString(),
  });
  updateQuote(db, id, {
    speakerId: attribution?.speakerEntity?.id,
    reportedViaId: attribution?.reportedViaEntity?.id,
  });
  return id;
}
