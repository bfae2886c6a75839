import type { Handlers } from '#core/contract/transport.ts';
import {
  addClaim,
  getClaim,
  linkClaimToEntity,
  linkQuoteToClaim,
  listClaims,
  removeClaim,
  unlinkClaimFromEntity,
  unlinkQuoteFromClaim,
  updateClaim,
  updateClaims,
} from '#db/queries/claim.ts';
import { addTag, removeTag, setTags } from '#db/queries/claim-tag.ts';
import { getEntity } from '#db/queries/entity.ts';
import { getQuote } from '#db/queries/quote.ts';
import { emptied } from './articles.ts';
import { evidenceOf, weigh } from './claim-status.ts';
import { found, type Desk } from './desk.ts';
import { recordMany, removeTogether } from './many.ts';

type Claims = Pick<
  Handlers,
  | 'claims.list'
  | 'claims.get'
  | 'claims.create'
  | 'claims.update'
  | 'claims.remove'
  | 'claims.updateMany'
  | 'claims.removeMany'
  | 'claims.linkQuote'
  | 'claims.linkQuotes'
  | 'claims.unlinkQuote'
  | 'claims.linkEntity'
  | 'claims.unlinkEntity'
>;

export function claimHandlers(desk: Desk): Claims {
  return {
    'claims.list': ({ archived }) => listClaims(desk.db(), archived),
    'claims.get': ({ id }) => {
      const db = desk.db();
      const claim = found(getClaim(db, id), 'claim', id);
      const evidence = evidenceOf(db, id);
      const { sources, proposal } = weigh(db, claim, evidence);
      return { claim, evidence, sources, proposal };
    },
    'claims.create': ({
      quotes = [],
      entities = [],
      tags = [],
      text,
      kind,
      status,
      date,
      basis,
      force,
      note,
    }) =>
      desk.record('make claim', (db) => {
        const id = addClaim(db, {
          uuid: desk.uuid(),
          text,
          kind,
          status: status ?? 'open',
          date: date ?? null,
          basis,
          force,
          note: note || null,
          createdAt: desk.now().toISOString(),
        });
        for (const link of quotes) {
          found(getQuote(db, link.quoteId), 'quote', link.quoteId);
          linkQuoteToClaim(db, desk.uuid(), { claimId: id, ...link });
        }
        for (const { entityId, role } of entities) {
          found(getEntity(db, entityId), 'entity', entityId);
          linkClaimToEntity(db, desk.uuid(), id, entityId, role);
        }
        setTags(db, () => desk.uuid(), id, tags);
        return { id };
      }),
    'claims.update': ({ id, fields: { tags, ...fields } }) => {
      desk.record('edit claim', (db) => {
        found(updateClaim(db, id, emptied(fields)), 'claim', id);
        if (tags) setTags(db, () => desk.uuid(), id, tags);
      });
      return {};
    },
    'claims.remove': ({ id }) => {
      desk.record('remove claim', (db) => found(removeClaim(db, id), 'claim', id));
      return {};
    },
    'claims.updateMany': ({ ids, fields, addTag: added, removeTag: removed }) =>
      recordMany(desk, 'edit claims', 'claim', ids, (db) => {
        updateClaims(db, ids, fields);
        if (removed !== undefined) removeTag(db, ids, removed);
        if (added !== undefined) for (const id of new Set(ids)) addTag(db, desk.uuid(), id, added);
      }),
    'claims.removeMany': ({ ids }) => removeTogether(desk, 'remove claims', 'claim', ids),
    'claims.linkQuote': (link) => {
      desk.record('join claim', (db) => {
        found(getClaim(db, link.claimId), 'claim', link.claimId);
        found(getQuote(db, link.quoteId), 'quote', link.quoteId);
        linkQuoteToClaim(db, desk.uuid(), link);
      });
      return {};
    },
    'claims.linkQuotes': ({ claimId, quoteIds, stance }) => {
      desk.record('join claim with quotes', (db) => {
        found(getClaim(db, claimId), 'claim', claimId);
        for (const quoteId of new Set(quoteIds)) {
          found(getQuote(db, quoteId), 'quote', quoteId);
          linkQuoteToClaim(db, desk.uuid(), { claimId, quoteId, stance });
        }
      });
      return {};
    },
    'claims.unlinkQuote': ({ claimId, quoteId }) => {
      desk.record('leave claim', (db) => found(unlinkQuoteFromClaim(db, claimId, quoteId), 'link', quoteId));
      return {};
    },
    'claims.linkEntity': ({ claimId, entityId, role }) => {
      desk.record('link entity', (db) => {
        found(getClaim(db, claimId), 'claim', claimId);
        found(getEntity(db, entityId), 'entity', entityId);
        linkClaimToEntity(db, desk.uuid(), claimId, entityId, role);
      });
      return {};
    },
    'claims.unlinkEntity': ({ claimId, entityId, role }) => {
      desk.record('unlink entity', (db) =>
        found(unlinkClaimFromEntity(db, claimId, entityId, role), 'link', entityId),
      );
      return {};
    },
  };
}
