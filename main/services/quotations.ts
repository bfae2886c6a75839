import { Failure } from '#core/contract/failures.ts';
import type { Quotation } from '#core/contract/nouns.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { getArticleRow, getArticleText, listFurniture } from '#db/queries/article.ts';
import { dismissQuotation, takeDismissalBack } from '#db/queries/quotation.ts';
import { addQuote, updateQuote } from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import { quotationsOf } from './article-quotations.ts';
import { found, type Desk } from './desk.ts';
import { furnitureAt, passageIn } from './passages.ts';

/** Accepting a quotation makes it a quote; dismissing it is remembered by its place. */
export function quotationHandlers(desk: Desk): Pick<Handlers, 'quotations.decide'> {
  return {
    'quotations.decide': ({ articleId, ids, accept }) => {
      const many = ids?.length === 1 ? '' : 's';
      return desk.record(`${accept ? 'accept' : 'dismiss'} quotation${many}` as const, (db) => {
        found(getArticleRow(db, articleId), 'article', articleId);
        const quotations = quotationsOf(db, articleId);
        const known = new Map(quotations.map((one) => [one.id, one]));
        const asked =
          ids === null
            ? quotations.filter(({ decision }) => decision === 'proposed')
            : [...new Set(ids)].map((id) => found(known.get(id), 'quotation', id));
        const { text } = getArticleText(db, articleId)!;
        const furniture = listFurniture(db, articleId);
        const quotes: number[] = [];
        let left = 0;
        for (const one of asked) {
          if (!accept) {
            if (one.decision === 'proposed') dismissQuotation(db, desk.uuid(), articleId, one);
            continue;
          }
          if (one.decision === 'accepted') continue;
          const touched = furnitureAt(furniture, one);
          if (ids === null && (touched || !isSpeech(one))) left += 1;
          else if (touched) throw new Failure('in-furniture', { decision: touched.decision });
          else quotes.push(accepted(desk, db, articleId, one, text));
        }
        return { quotes, left };
      });
    },
  };
}

function isSpeech({ kind }: Quotation): boolean {
  return kind === 'direct' || kind === 'partial';
}

function accepted(desk: Desk, db: Db, articleId: number, quotation: Quotation, text: string): number {
  const { start, end, speech, attribution } = quotation;
  takeDismissalBack(db, articleId, quotation);
  const id = addQuote(db, {
    uuid: desk.uuid(),
    articleId,
    ...passageIn(text, start, end),
    speech,
    createdAt: desk.now().toISOString(),
  });
  updateQuote(db, id, {
    speakerId: attribution?.speakerEntity?.id,
    reportedViaId: attribution?.reportedViaEntity?.id,
  });
  return id;
}
