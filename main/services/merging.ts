import { Failure } from '#core/contract/failures.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { folded } from '#core/names/fold.ts';
import {
  addAlias,
  addEntity,
  getEntity,
  removeAlias,
  removeEntity,
  updateEntity,
} from '#db/queries/entity.ts';
import {
  addMerge,
  addMergedLink,
  copyLink,
  findAbout,
  ENTITY_LINKS,
  getMerge,
  listMergedLinks,
  moveLink,
  moveLinks,
  removeMerge,
  type EntityLink,
} from '#db/queries/merging.ts';
import { shareRedactions } from '#db/queries/redaction.ts';
import type { Db } from '#db/sql.ts';
import { found, type Desk } from './desk.ts';

type Merging = Pick<Handlers, 'entities.merge' | 'entities.unmerge' | 'entities.split'>;

export function mergingHandlers(desk: Desk): Merging {
  return {
    'entities.merge': ({ into, from, nameIs }) => {
      if (into === from)
        throw new Failure('bad-request', {
          method: 'entities.merge',
          problem: 'an entity cannot go into itself',
        });
      desk.record('merge entities', (db) => merge(desk, db, into, from, nameIs));
      return {};
    },
    'entities.unmerge': ({ id }) =>
      desk.record('part entities', (db) => {
        const { intoId, kind, name, role, note } = found(getMerge(db, id), 'link', id);
        const entityId = addEntity(db, { uuid: desk.uuid(), kind, name, role, note });
        for (const { what, rowId, shared } of listMergedLinks(db, id)) {
          if (what === 'own name') removeAlias(db, rowId);
          else if (shared) copyLink(db, desk.uuid(), what, rowId, intoId, entityId);
          else moveLink(db, what, rowId, intoId, entityId);
        }
        removeMerge(db, id);
        shareRedactions(db, () => desk.uuid(), intoId, entityId);
        return { id: entityId };
      }),
    'entities.split': ({ id, kind, name, links }) =>
      desk.record('split entity', (db) => {
        found(getEntity(db, id), 'entity', id);
        const entityId = addEntity(db, { uuid: desk.uuid(), kind, name, role: null, note: null });
        for (const { what, rowId: given } of links) {
          // That a quote is about somebody is known by the quote.
          const rowId = what === 'about' ? (findAbout(db, given, id) ?? 0) : given;
          if (!moveLink(db, what, rowId, id, entityId))
            throw new Failure('not-found', { noun: 'link', id: given });
        }
        dropOwnName(db, entityId, name);
        shareRedactions(db, () => desk.uuid(), id, entityId);
        return { id: entityId };
      }),
  };
}

/** Every link of `from` goes to `into`, its name becomes another name of it, and it is gone. */
function merge(
  desk: Desk,
  db: Db,
  into: number,
  from: number,
  nameIs: 'alias' | 'former' | 'misspelling',
): void {
  const whole = found(getEntity(db, into), 'entity', into);
  const { kind, name, role, note } = found(getEntity(db, from), 'entity', from);
  const mergeId = addMerge(db, desk.uuid(), {
    intoId: into,
    kind,
    name,
    role,
    note,
    at: desk.now().toISOString(),
  });
  const keep = (what: EntityLink | 'own name', rowId: number, shared: boolean) =>
    addMergedLink(db, desk.uuid(), mergeId, { what, rowId, shared });
  for (const link of ENTITY_LINKS) {
    const { moved, shared } = moveLinks(db, link, from, into);
    // The record of this very merge is among the merges of `into` already.
    for (const rowId of moved) keep(link, rowId, false);
    for (const rowId of shared) keep(link, rowId, true);
  }
  shareRedactions(db, () => desk.uuid(), from, into);
  const known = getEntity(db, into)!.aliases.some((alias) => alias.name === name);
  if (whole.name !== name && !known)
    keep('own name', addAlias(db, desk.uuid(), into, name, nameIs).id, false);
  // What only one of them had is kept; the reporter's own words are never lost.
  updateEntity(db, into, {
    role: whole.role ?? role,
    note: [whole.note, note].filter((text) => text !== null && text !== '').join('\n') || null,
  });
  removeEntity(db, from);
}

/** The name that an entity goes by is not another name of it as well. */
function dropOwnName(db: Db, entityId: number, name: string): void {
  for (const alias of getEntity(db, entityId)!.aliases)
    if (folded(alias.name) === folded(name)) removeAlias(db, alias.id);
}
