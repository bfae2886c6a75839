import { Failure } from '#core/contract/failures.ts';
import type { Alias } from '#core/contract/nouns.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { listClaimsOfEntity } from '#db/queries/claim.ts';
import {
  addAlias,
  addEntity,
  getEntity,
  hasAlias,
  listEntities,
  removeAlias,
  removeEntity,
  updateEntities,
  updateEntity,
} from '#db/queries/entity.ts';
import { listMerges } from '#db/queries/merging.ts';
import { seenOf } from '#db/queries/found-mention.ts';
import { listQuotesAbout, listQuotesOfSpeaker } from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import { emptied } from './articles.ts';
import { found, type Desk } from './desk.ts';
import { markedMentions } from './mentions.ts';
import { recordMany, removeTogether } from './many.ts';
import { quoteRows } from './pin-cites.ts';

type Entities = Pick<
  Handlers,
  | 'entities.list'
  | 'entities.get'
  | 'entities.create'
  | 'entities.update'
  | 'entities.remove'
  | 'entities.updateMany'
  | 'entities.removeMany'
  | 'aliases.add'
  | 'aliases.remove'
>;

export function entityHandlers(desk: Desk): Entities {
  return {
    'entities.list': () => listEntities(desk.db()),
    'entities.get': ({ id }) => {
      const db = desk.db();
      return {
        entity: found(getEntity(db, id), 'entity', id),
        spoken: quoteRows(db, listQuotesOfSpeaker(db, id)),
        about: quoteRows(db, listQuotesAbout(db, id)),
        mentioned: markedMentions(db, id),
        seen: seenOf(db, id),
        merged: listMerges(db, id).map(({ id: key, name, at }) => ({ id: key, name, at })),
        claims: listClaimsOfEntity(db, id),
      };
    },
    'entities.create': ({ kind, name, role, note, aliases = [] }) =>
      desk.record('make entity', (db) => {
        const id = addEntity(db, { uuid: desk.uuid(), kind, name, role: role || null, note: note || null });
        for (const alias of aliases) nameAlso(desk, db, id, alias);
        return { id };
      }),
    'entities.update': ({ id, fields }) => {
      desk.record('edit entity', (db) => found(updateEntity(db, id, emptied(fields)), 'entity', id));
      return {};
    },
    'entities.remove': ({ id }) => {
      desk.record('remove entity', (db) => found(removeEntity(db, id), 'entity', id));
      return {};
    },
    'entities.updateMany': ({ ids, fields }) =>
      recordMany(desk, 'edit entities', 'entity', ids, (db) => updateEntities(db, ids, emptied(fields))),
    'entities.removeMany': ({ ids }) => removeTogether(desk, 'remove entities', 'entity', ids),
    'aliases.add': ({ entityId, name, kind }) =>
      desk.record('add alias', (db) => {
        found(getEntity(db, entityId), 'entity', entityId);
        return nameAlso(desk, db, entityId, { name, kind });
      }),
    'aliases.remove': ({ id }) => {
      desk.record('remove alias', (db) => found(removeAlias(db, id), 'alias', id));
      return {};
    },
  };
}

function nameAlso(desk: Desk, db: Db, entityId: number, { name, kind }: Omit<Alias, 'id'>): Alias {
  if (hasAlias(db, entityId, name)) throw new Failure('already-there', { noun: 'alias', name });
  return addAlias(db, desk.uuid(), entityId, name, kind);
}
