import type { Action } from '#core/contract/actions.ts';
import { Failure } from '#core/contract/failures.ts';
import type { Quote } from '#core/contract/nouns.ts';
import type { Handlers } from '#core/contract/transport.ts';
import type { Span } from '#core/text/span.ts';
import { getEntity } from '#db/queries/entity.ts';
import { dismissQuotation, listQuotationsOfArticle } from '#db/queries/quotation.ts';
import {
  addQuote,
  findQuoteAt,
  getQuote,
  linkQuoteToEntity,
  listQuotes,
  moveQuote,
  removeQuote,
  unlinkQuoteFromEntity,
  updateQuote,
  type QuoteChange,
} from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import { isSamePassage } from './article-quotations.ts';
import { emptied } from './articles.ts';
import { found, type Desk } from './desk.ts';
import { passageAt, refuseFurniture } from './passages.ts';
import { quoteRows } from './pin-cites.ts';

type Quotes = Pick<
  Handlers,
  | 'quotes.list'
  | 'quotes.get'
  | 'quotes.mark'
  | 'quotes.update'
  | 'quotes.resize'
  | 'quotes.remove'
  | 'quotes.linkEntity'
  | 'quotes.unlinkEntity'
  | 'quotes.updateMany'
  | 'quotes.removeMany'
  | 'quotes.linkEntityToMany'
>;

export function quoteHandlers(desk: Desk): Quotes {
  return {
    'quotes.list': () => quoteRows(desk.db(), listQuotes(desk.db())),
    'quotes.get': ({ id }) => quoteRows(desk.db(), [found(getQuote(desk.db(), id), 'quote', id)])[0]!,
    'quotes.mark': ({ articleId, start, end, fields = {}, about = [] }) =>
      desk.record('mark quote', (db) => {
        const passage = passageAt(db, articleId, start, end);
        refuseFurniture(db, articleId, passage);
        if (findQuoteAt(db, articleId, start, end) !== null) {
          throw new Failure('already-there', { noun: 'quote', name: passage.exact.slice(0, 60) });
        }
        const id = addQuote(db, {
          uuid: desk.uuid(),
          articleId,
          ...passage,
          speech: fields.speech ?? 'none',
          createdAt: desk.now().toISOString(),
        });
        change(db, id, fields);
        for (const entityId of about) linkEntity(desk, db, id, entityId);
        return getQuote(db, id)!;
      }),
    'quotes.update': ({ id, fields }) => {
      desk.record(actionFor(fields), (db) => change(db, id, fields));
      return {};
    },
    'quotes.resize': ({ id, start, end }) => {
      const before = found(getQuote(desk.db(), id), 'quote', id);
      if (before.start === start && before.end === end) return {};
      desk.record('move quote’s edge', (db) => resize(desk, db, before, { start, end }));
      return {};
    },
    'quotes.remove': ({ id }) => {
      desk.record('remove quote', (db) => found(removeQuote(db, id), 'quote', id));
      return {};
    },
    'quotes.linkEntity': ({ quoteId, entityId }) => {
      desk.record('link entity', (db) => {
        found(getQuote(db, quoteId), 'quote', quoteId);
        linkEntity(desk, db, quoteId, entityId);
      });
      return {};
    },
    'quotes.unlinkEntity': ({ quoteId, entityId }) => {
      desk.record('unlink entity', (db) =>
        found(unlinkQuoteFromEntity(db, quoteId, entityId), 'link', entityId),
      );
      return {};
    },
    'quotes.updateMany': ({ ids, fields }) => {
      const action = fields.speakerId === undefined ? 'edit quotes' : 'set speaker of quotes';
      desk.record(action, (db) => {
        for (const id of new Set(ids)) change(db, id, fields);
      });
      return {};
    },
    'quotes.removeMany': ({ ids }) => {
      desk.record('remove quotes', (db) => {
        for (const id of new Set(ids)) found(removeQuote(db, id), 'quote', id);
      });
      return {};
    },
    'quotes.linkEntityToMany': ({ ids, entityId }) => {
      desk.record('link entity to quotes', (db) => {
        for (const id of new Set(ids)) {
          found(getQuote(db, id), 'quote', id);
          linkEntity(desk, db, id, entityId);
        }
      });
      return {};
    },
  };
}

function resize(desk: Desk, db: Db, { id, articleId, ...before }: Quote, { start, end }: Span): void {
  const passage = passageAt(db, articleId, start, end);
  refuseFurniture(db, articleId, passage);
  if (findQuoteAt(db, articleId, start, end) !== null) {
    throw new Failure('already-there', { noun: 'quote', name: passage.exact.slice(0, 60) });
  }
  // The quotation that was accepted with it has been decided on: it is not to be proposed again beside its own quote.
  const left = listQuotationsOfArticle(db, articleId).filter(
    (one) => isSamePassage(before, one) && !isSamePassage(passage, one),
  );
  moveQuote(db, id, passage);
  for (const one of left) dismissQuotation(db, desk.uuid(), articleId, one);
}

function linkEntity(desk: Desk, db: Db, quoteId: number, entityId: number): void {
  found(getEntity(db, entityId), 'entity', entityId);
  linkQuoteToEntity(db, desk.uuid(), quoteId, entityId);
}

function change(db: Db, id: number, fields: QuoteChange): void {
  for (const entityId of [fields.speakerId, fields.reportedViaId]) {
    if (entityId !== undefined && entityId !== null) found(getEntity(db, entityId), 'entity', entityId);
  }
  found(updateQuote(db, id, emptied({ ...fields })), 'quote', id);
}

function actionFor(fields: QuoteChange): Action {
  if (fields.speakerId !== undefined) return 'set speaker';
  return fields.note === undefined ? 'edit quote' : 'write note';
}
