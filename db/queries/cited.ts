import type { EntityRef } from '#core/contract/nouns.ts';
import { all, type Db } from '../sql.ts';

/** Everybody who is named in one of these articles, or speaks there, in the order of their names. */
export function listEntitiesNamedIn(db: Db, articleIds: readonly number[]): EntityRef[] {
  return all(
    db,
    `SELECT id, name, kind FROM entity
     WHERE id IN (SELECT entity_id FROM named_in WHERE article_id IN (SELECT value FROM json_each(:articleIds)))
     ORDER BY name COLLATE NOCASE, id`,
    { articleIds: JSON.stringify(articleIds) },
  );
}

/** All that each entity is called: its name, its other names of all kinds, and the names of those that went into it. */
export function listAllNames(
  db: Db,
): { readonly id: number; readonly kind: EntityRef['kind']; readonly names: string[] }[] {
  return all<{ id: number; kind: EntityRef['kind']; names: string }>(
    db,
    `SELECT id, kind, (SELECT json_group_array(name) FROM (
       SELECT entity.name AS name
       UNION SELECT name FROM entity_alias WHERE entity_id = entity.id
       UNION SELECT name FROM entity_merge WHERE into_id = entity.id)) AS names
     FROM entity ORDER BY id`,
  ).map(({ names, ...row }) => ({ ...row, names: JSON.parse(names) as string[] }));
}

/** The words that the reporter marked by hand as a mention of one of these: what they are called where no name is kept. */
export function listMarkedWords(
  db: Db,
  entityIds: readonly number[],
): { readonly id: number; readonly words: string }[] {
  return all(
    db,
    `SELECT DISTINCT entity_id AS id, exact AS words FROM mention
     WHERE entity_id IN (SELECT value FROM json_each(:entityIds)) ORDER BY 1, 2`,
    { entityIds: JSON.stringify(entityIds) },
  );
}
