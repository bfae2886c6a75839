import type { Alias, Entity } from '#core/contract/nouns.ts';
import type { AliasKind, EntityKind } from '#core/contract/vocabulary.ts';
import { all, get, insert, run, update, updateMany, type Db } from '../sql.ts';

type StoredEntity = Omit<Entity, 'aliases'>;

const ENTITY = `
  SELECT entity.id, entity.uuid, entity.kind, entity.name, entity.role, entity.note,
    (SELECT count(*) FROM quote WHERE speaker_id = entity.id) AS quotes,
    coalesce(counted.mentions, 0) AS mentions, coalesce(counted.articles, 0) AS articles,
    (SELECT count(DISTINCT claim_id) FROM claim_entity WHERE entity_id = entity.id) AS claims
  FROM entity LEFT JOIN entity_count AS counted ON counted.entity_id = entity.id`;

function withAliases(db: Db, rows: readonly StoredEntity[]): Entity[] {
  const aliases = new Map<number, Alias[]>();
  for (const { entityId, ...one } of all<Alias & { entityId: number }>(
    db,
    'SELECT id, entity_id AS entityId, name, kind FROM entity_alias ORDER BY id',
  )) {
    const known = aliases.get(entityId);
    if (known) known.push(one);
    else aliases.set(entityId, [one]);
  }
  return rows.map((row) => ({ ...row, aliases: aliases.get(row.id) ?? [] }));
}

export function listEntities(db: Db): Entity[] {
  return withAliases(db, all<StoredEntity>(db, `${ENTITY} ORDER BY entity.name COLLATE NOCASE`));
}

export function getEntity(db: Db, id: number): Entity | null {
  const row = get<StoredEntity>(db, `${ENTITY} WHERE entity.id = :id`, { id });
  if (!row) return null;
  const sql = 'SELECT id, name, kind FROM entity_alias WHERE entity_id = :id ORDER BY id';
  return { ...row, aliases: all<Alias>(db, sql, { id }) };
}

export interface NewEntity {
  readonly uuid: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly role: string | null;
  readonly note: string | null;
}

export function addEntity(db: Db, entity: NewEntity): number {
  return insert(
    db,
    'INSERT INTO entity (uuid, kind, name, role, note) VALUES (:uuid, :kind, :name, :role, :note)',
    { ...entity },
  );
}

export interface EntityChange {
  readonly kind?: EntityKind | undefined;
  readonly name?: string | undefined;
  readonly role?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** Whether there was such an entity. */
export function updateEntity(db: Db, id: number, { kind, name, role, note }: EntityChange): boolean {
  return update(db, 'entity', id, { kind, name, role, note }) === 1;
}

export function updateEntities(
  db: Db,
  ids: readonly number[],
  { kind, role }: Pick<EntityChange, 'kind' | 'role'>,
): void {
  updateMany(db, 'entity', ids, { kind, role });
}

export function removeEntity(db: Db, id: number): boolean {
  return run(db, 'DELETE FROM entity WHERE id = :id', { id }) === 1;
}

export function hasAlias(db: Db, entityId: number, name: string): boolean {
  const sql = 'SELECT 1 FROM entity_alias WHERE entity_id = :entityId AND name = :name';
  return get(db, sql, { entityId, name }) !== undefined;
}

export function addAlias(db: Db, uuid: string, entityId: number, name: string, kind: AliasKind): Alias {
  const sql =
    'INSERT INTO entity_alias (uuid, entity_id, name, kind) VALUES (:uuid, :entityId, :name, :kind)';
  return { id: insert(db, sql, { uuid, entityId, name, kind }), name, kind };
}

export function removeAlias(db: Db, id: number): boolean {
  return run(db, 'DELETE FROM entity_alias WHERE id = :id', { id }) === 1;
}
