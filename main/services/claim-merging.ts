import { Failure } from '#core/contract/failures.ts';
import type { Claim } from '#core/contract/nouns.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { folded } from '#core/names/fold.ts';
import {
  addClaim,
  archiveClaims,
  getClaim,
  linkClaimToEntity,
  removeClaim,
  updateClaim,
} from '#db/queries/claim.ts';
import { listAnswersOfBoth, moveClaimLinks, moveQuotesOfClaim } from '#db/queries/claim-merging.ts';
import { moveClaim, placeAfter } from '#db/queries/claim-order.ts';
import { setTags } from '#db/queries/claim-tag.ts';
import type { Db } from '#db/sql.ts';
import { found, type Desk } from './desk.ts';
import { recordMany } from './many.ts';

type Merging = Pick<Handlers, 'claims.merge' | 'claims.split' | 'claims.archive' | 'claims.move'>;

export function claimMergingHandlers(desk: Desk): Merging {
  return {
    'claims.merge': ({ into, from }) => {
      const others = [...new Set(from)];
      if (others.includes(into)) {
        const problem = 'a claim cannot go into itself';
        throw new Failure('bad-request', { method: 'claims.merge', problem });
      }
      desk.record('merge claims', (db) => {
        for (const other of others) merge(db, into, other);
      });
      return {};
    },
    'claims.split': ({ id, text, quoteIds }) =>
      desk.record('split claim', (db) => {
        const { kind, date, basis, force, tags, entities, archived } = found(getClaim(db, id), 'claim', id);
        const claimId = addClaim(db, {
          uuid: desk.uuid(),
          text,
          kind,
          status: 'open',
          date,
          basis,
          force,
          note: null,
          createdAt: desk.now().toISOString(),
        });
        if (archived) archiveClaims(db, [claimId], desk.now().toISOString());
        setTags(db, () => desk.uuid(), claimId, tags);
        for (const { entity, role } of entities) linkClaimToEntity(db, desk.uuid(), claimId, entity.id, role);
        const asked = new Set(quoteIds);
        if (moveQuotesOfClaim(db, id, claimId, [...asked]) < asked.size)
          throw new Failure('not-found', { noun: 'link', id: quoteIds[0]! });
        placeAfter(db, claimId, id);
        return { id: claimId };
      }),
    'claims.archive': ({ ids, archived }) =>
      recordMany(desk, archived ? 'archive claims' : 'restore claims', 'claim', ids, (db) =>
        archiveClaims(db, ids, archived ? desk.now().toISOString() : null),
      ),
    'claims.move': ({ id, before }) => {
      desk.record('move claim', (db) => {
        found(getClaim(db, id), 'claim', id);
        if (before !== null) found(getClaim(db, before), 'claim', before);
        if (before !== id) moveClaim(db, id, before);
      });
      return {};
    },
  };
}

/** All that belongs to `from` goes to `into`, and `from` is gone. */
function merge(db: Db, into: number, from: number): void {
  const ours = found(getClaim(db, into), 'claim', into);
  const theirs = found(getClaim(db, from), 'claim', from);
  const apart = listAnswersOfBoth(db, into, from).find((both) => folded(both.ours) !== folded(both.theirs));
  if (apart) throw new Failure('answers-differ', { question: apart.question });
  moveClaimLinks(db, from, into);
  updateClaim(db, into, together(ours, theirs));
  removeClaim(db, from);
}

/** What only one of them says is kept; the reporter's own words are never lost. */
function together(ours: Claim, theirs: Claim) {
  return {
    date: ours.date ?? theirs.date,
    basis: ours.basis ?? theirs.basis,
    force: ours.force ?? theirs.force,
    note: [ours.note, theirs.note].filter((note) => note !== null && note !== '').join('\n') || null,
  };
}
