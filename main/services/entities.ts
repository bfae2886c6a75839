import { Failure } from '#core/contract/failures.ts';
import type { Alias } from '#core/contract/nouns.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { getArticleRow } from '#db/queries/article.ts';
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
import {
  addMention,
  findMentionAt,
  getMention,
  listMentionsOfEntity,
  removeMention,
} from '#db/queries/mention.ts';
import { listQuotesAbout, listQuotesOfSpeaker } from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import { emptied } from './articles.ts';
import { found, type Desk } from './desk.ts';
import { recordMany, removeTogether } from './many.ts';
import { passageAt } from './passages.ts';
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
  | 'mentions.add'
  | 'mentions.remove'
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
        mentioned: listMentionsOfEntity(db, id).map((mention) => ({
          ...mention,
          article: getArticleRow(db, mention.articleId)!,
        })),
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
    'mentions.add': ({ articleId, entityId, start, end }) =>
      desk.record('mark mention', (db) => {
        found(getEntity(db, entityId), 'entity', entityId);
        const { exact } = passageAt(db, articleId, start, end);
        const id =
          findMentionAt(db, articleId, entityId, { start, end }) ??
          addMention(db, { uuid: desk.uuid(), articleId, entityId, start, end, exact });
        return getMention(db, id)!;
      }),
    'mentions.remove': ({ id }) => {
      desk.record('remove mention', (db) => found(removeMention(db, id), 'mention', id));
      return {};
    },
  };
}

function nameAlso(desk: Desk, db: Db, entityId: number, { name, kind }: Omit<Alias, 'id'>): Alias {
  if (hasAlias(db, entityId, name)) throw new Failure('already-there', { noun: 'alias', name });
  return addAlias(db, desk.uuid(), entityId, name, kind);
}
