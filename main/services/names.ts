import type { Handlers } from '#core/contract/transport.ts';
import { folded } from '#core/names/fold.ts';
import { groupNames, type NameGroup } from '#core/names/group.ts';
import { getArticleRow, getArticleText } from '#db/queries/article.ts';
import { getEntity } from '#db/queries/entity.ts';
import { listNames } from '#db/queries/found-mention.ts';
import { dismissName, listPlacesOfName, listProperNames } from '#db/queries/proper-name.ts';
import type { Db } from '#db/sql.ts';
import type { Desk } from './desk.ts';

type Names = Pick<Handlers, 'names.proposed' | 'names.dismiss'>;

/** So many of the most frequent names are grouped: what stands in fewer articles is found when it is looked for. */
const MOST_GROUPED = 3_000;

export function nameHandlers(desk: Desk): Names {
  return {
    'names.proposed': ({ limit }) => {
      const db = desk.db();
      const known = listNames(db).map(({ entity, kind, name }) => ({ entity, kind, name }));
      const groups = groupNames(listProperNames(db, MOST_GROUPED), known);
      return { groups: groups.slice(0, limit).map((group) => shown(db, group)), total: groups.length };
    },
    'names.dismiss': ({ names }) => {
      desk.record('dismiss name', (db) => {
        for (const name of names) if (folded(name) !== '') dismissName(db, desk.uuid(), folded(name));
      });
      return {};
    },
  };
}

function shown(db: Db, { kind, names, likely }: NameGroup) {
  const [first] = listPlacesOfName(db, names[0]!.id, 1);
  const entity = likely && getEntity(db, likely.entity);
  return {
    kind,
    names: names.map(({ exact, articles }) => ({ name: exact, articles })),
    likely:
      likely && entity && likely.relation !== 'different'
        ? { entity: { id: entity.id, name: entity.name, kind: entity.kind }, relation: likely.relation }
        : null,
    first: first
      ? {
          ...first,
          article: getArticleRow(db, first.articleId)!,
          around: around(getArticleText(db, first.articleId)!.text, first),
        }
      : null,
  };
}

/** Some words on both sides, to tell whom a name means. */
const AROUND = 60;

function around(text: string, { start, end }: { start: number; end: number }) {
  return {
    before: text
      .slice(Math.max(0, start - AROUND), start)
      .replace(/^\S*\s/, (word) => (start <= AROUND ? word : ''))
      .replaceAll(/\s+/g, ' ')
      .toWellFormed(),
    after: text
      .slice(end, end + AROUND)
      .replace(/(?<=\s)\S*$/, (word) => (end + AROUND >= text.length ? word : ''))
      .replaceAll(/\s+/g, ' ')
      .toWellFormed(),
  };
}
