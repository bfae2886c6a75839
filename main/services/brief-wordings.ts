import { Failure } from '#core/contract/failures.ts';
import type { BriefItem } from '#core/contract/briefs.ts';
import type { Handlers } from '#core/contract/transport.ts';
import {
  addBrief,
  briefOfItem,
  copyBriefItem,
  getBrief,
  listBriefItems,
  takeOverClaim,
  updateBrief,
} from '#db/queries/brief.ts';
import { setQuoteOfItem, unplaceQuotes } from '#db/queries/brief-quote.ts';
import { listLinksOfClaim } from '#db/queries/claim.ts';
import { getQuote } from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import { putItems } from './brief-order.ts';
import { found, type Desk } from './desk.ts';

type Wordings = Pick<
  Handlers,
  'briefs.duplicate' | 'briefs.duplicateItem' | 'briefs.takeOver' | 'briefs.setQuote' | 'briefs.orderQuotes'
>;

/** Copies, and how the items of a brief word what they print. */
export function briefWordingHandlers(desk: Desk): Wordings {
  const uuid = () => desk.uuid();
  return {
    'briefs.duplicate': ({ id, title }) =>
      desk.record('duplicate brief', (db) => {
        const { standfirst, citing, parts, language, template } = found(getBrief(db, id), 'brief', id);
        const copy = addBrief(db, uuid(), title, standfirst);
        updateBrief(db, copy, { citing, parts, language }, template);
        for (const item of listBriefItems(db, id)) copyBriefItem(db, uuid, item.id, copy);
        return { id: copy };
      }),
    'briefs.duplicateItem': ({ id }) =>
      desk.record('add to brief', (db) => {
        const briefId = found(briefOfItem(db, id), 'brief item', id);
        const ids = listBriefItems(db, briefId).map((item) => item.id);
        const copy = copyBriefItem(db, uuid, id, briefId);
        putItems(db, [copy], ids[ids.indexOf(id) + 1] ?? null);
        return { id: copy };
      }),
    'briefs.takeOver': ({ briefId, itemIds }) => {
      desk.record('take over claim', (db) => {
        found(getBrief(db, briefId), 'brief', briefId);
        const claims = listBriefItems(db, briefId).flatMap(({ id, kind }) => (kind === 'claim' ? id : []));
        const missing = itemIds?.find((id) => !claims.includes(id));
        if (missing !== undefined) throw new Failure('not-found', { noun: 'brief item', id: missing });
        for (const id of itemIds ?? claims) takeOverClaim(db, id);
      });
      return {};
    },
    'briefs.setQuote': ({ itemId, quoteId, printed, altered }) => {
      desk.record('set quote of brief', (db) => {
        quoteOfItem(db, itemId, quoteId);
        const { exact } = getQuote(db, quoteId)!;
        const words = altered === '' || altered === exact ? null : altered;
        setQuoteOfItem(db, uuid(), { itemId, quoteId }, { printed, altered: words });
      });
      return {};
    },
    'briefs.orderQuotes': ({ itemId, quoteIds }) => {
      desk.record('set quote of brief', (db) => {
        found(briefOfItem(db, itemId), 'brief item', itemId);
        unplaceQuotes(db, itemId, quoteIds);
        for (const [at, quoteId] of quoteIds.entries()) {
          quoteOfItem(db, itemId, quoteId);
          setQuoteOfItem(db, uuid(), { itemId, quoteId }, { position: at + 1 });
        }
      });
      return {};
    },
  };
}

/** The item, where it is one that prints this quote; throws `not-found` otherwise. */
function quoteOfItem(db: Db, itemId: number, quoteId: number): BriefItem {
  const briefId = found(briefOfItem(db, itemId), 'brief item', itemId);
  const item = listBriefItems(db, briefId).find(({ id }) => id === itemId)!;
  const prints =
    item.claimId === null
      ? item.quoteId === quoteId
      : listLinksOfClaim(db, item.claimId).some((link) => link.quoteId === quoteId);
  found(prints, 'quote', quoteId);
  return item;
}
