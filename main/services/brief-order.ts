import { moved } from '#core/brief/outline.ts';
import { Failure } from '#core/contract/failures.ts';
import type { Handlers } from '#core/contract/transport.ts';
import {
  briefOfItem,
  listBriefItems,
  orderBriefItems,
  removeBriefItem,
  setBriefItemLevel,
} from '#db/queries/brief.ts';
import type { Db } from '#db/sql.ts';
import { found, type Desk } from './desk.ts';

type BriefOrder = Pick<Handlers, 'briefs.moveItems' | 'briefs.removeItems' | 'briefs.setLevels'>;

export function briefOrderHandlers(desk: Desk): BriefOrder {
  return {
    'briefs.moveItems': ({ ids, before }) => {
      desk.record('move brief item', (db) => putItems(db, ids, before));
      return {};
    },
    'briefs.removeItems': ({ ids }) => {
      desk.record('remove brief item', (db) => {
        for (const id of ids) found(removeBriefItem(db, id), 'brief item', id);
      });
      return {};
    },
    'briefs.setLevels': ({ sections }) => {
      desk.record('edit brief item', (db) => {
        for (const { id, level } of sections) found(setBriefItemLevel(db, id, level), 'brief item', id);
      });
      return {};
    },
  };
}

/** Puts items of one brief before another of it, or at the end. */
export function putItems(db: Db, ids: readonly number[], before: number | null): void {
  const briefId = found(briefOfItem(db, ids[0]!), 'brief item', ids[0]!);
  const items = listBriefItems(db, briefId);
  const known = new Set(items.map(({ id }) => id));
  const missing = [...ids, ...(before === null ? [] : [before])].find((id) => !known.has(id));
  if (missing !== undefined) throw new Failure('not-found', { noun: 'brief item', id: missing });
  orderBriefItems(
    db,
    moved(items, new Set(ids), before).map(({ id }) => id),
  );
}
