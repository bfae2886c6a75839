import { all, get, insert, run, type Db } from '../sql.ts';
import type { NewEntity } from './entity.ts';

/** The ways in which a row of the matter can belong to an entity. */
export const ENTITY_LINKS = [
  'spoken',
  'reportedVia',
  'about',
  'mention',
  'dismissal',
  'claim',
  'alias',
  'merge',
  'call',
] as const;
export type EntityLink = (typeof ENTITY_LINKS)[number];

/** A table of which a column says whose its rows are. */
export interface LinkTable {
  readonly table: string;
  /** The column that holds the owner. */
  readonly column: string;
  /** Two rows of an owner that agree in these are one; none where two never are. */
  readonly same: readonly string[];
}

const TABLES: Readonly<Record<EntityLink, LinkTable>> = {
  spoken: { table: 'quote', column: 'speaker_id', same: [] },
  reportedVia: { table: 'quote', column: 'reported_via_id', same: [] },
  about: { table: 'quote_entity', column: 'entity_id', same: ['quote_id'] },
  mention: { table: 'mention', column: 'entity_id', same: ['article_id', 'start_at', 'end_at'] },
  dismissal: { table: 'mention_dismissal', column: 'entity_id', same: ['article_id', 'start_at', 'end_at'] },
  claim: { table: 'claim_entity', column: 'entity_id', same: ['claim_id', 'role'] },
  alias: { table: 'entity_alias', column: 'entity_id', same: ['name'] },
  call: { table: 'call', column: 'entity_id', same: [] },
  merge: { table: 'entity_merge', column: 'into_id', same: [] },
};

/** The rows that came over: those that moved, and those of the other that stand for one that went. */
export interface Moved {
  readonly moved: readonly number[];
  readonly shared: readonly number[];
}

/** Gives all links of one kind from an entity to another; where both have the same, one is left. */
export function moveLinks(db: Db, link: EntityLink, from: number, to: number): Moved {
  return moveRows(db, TABLES[link], from, to);
}

/** Gives all rows of a table from an owner to another; where both have the same, one is left. */
export function moveRows(db: Db, { table, column, same }: LinkTable, from: number, to: number): Moved {
  const shared: number[] = [];
  if (same.length > 0) {
    const alike = same.map((name) => `theirs.${name} = ours.${name}`).join(' AND ');
    const twins = all<{ mine: number; kept: number }>(
      db,
      `SELECT ours.id AS mine, theirs.id AS kept FROM ${table} AS ours JOIN ${table} AS theirs
       ON theirs.${column} = :to AND ${alike} WHERE ours.${column} = :from`,
      { from, to },
    );
    for (const { mine, kept } of twins) {
      run(db, `DELETE FROM ${table} WHERE id = :mine`, { mine });
      shared.push(kept);
    }
  }
  const moved = all<{ id: number }>(db, `SELECT id FROM ${table} WHERE ${column} = :from ORDER BY id`, {
    from,
  });
  run(db, `UPDATE ${table} SET ${column} = :to WHERE ${column} = :from`, { from, to });
  return { moved: moved.map(({ id }) => id), shared };
}

/** Gives one link to another entity, where it is still `from`'s; whether it was. */
export function moveLink(db: Db, link: EntityLink, rowId: number, from: number, to: number): boolean {
  const { table, column } = TABLES[link];
  return (
    run(db, `UPDATE ${table} SET ${column} = :to WHERE id = :rowId AND ${column} = :from`, {
      rowId,
      from,
      to,
    }) === 1
  );
}

/** Gives another entity a link like one that `from` has still. */
export function copyLink(
  db: Db,
  uuid: string,
  link: EntityLink,
  rowId: number,
  from: number,
  to: number,
): void {
  const { table, column } = TABLES[link];
  const columns = all<{ name: string }>(db, 'SELECT name FROM pragma_table_info(:table)', { table }).map(
    ({ name }) => name,
  );
  const values = columns.map((name) =>
    name === 'id' ? 'NULL' : name === 'uuid' ? ':uuid' : name === column ? ':to' : name,
  );
  run(
    db,
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table}
     WHERE id = :rowId AND ${column} = :from`,
    { uuid, rowId, from, to },
  );
}

/** The link that says that a quote is about an entity; `null` where there is none. */
export function findAbout(db: Db, quoteId: number, entityId: number): number | null {
  const sql = 'SELECT id FROM quote_entity WHERE quote_id = :quoteId AND entity_id = :entityId';
  return get<{ id: number }>(db, sql, { quoteId, entityId })?.id ?? null;
}

export interface Merge {
  readonly id: number;
  readonly intoId: number;
  readonly kind: NewEntity['kind'];
  readonly name: string;
  readonly role: string | null;
  readonly note: string | null;
  readonly at: string;
}

const MERGE = 'SELECT id, into_id AS intoId, kind, name, role, note, at FROM entity_merge';

export function addMerge(db: Db, uuid: string, merge: Omit<Merge, 'id'>): number {
  return insert(
    db,
    `INSERT INTO entity_merge (uuid, into_id, kind, name, role, note, at)
     VALUES (:uuid, :intoId, :kind, :name, :role, :note, :at)`,
    { uuid, ...merge },
  );
}

/** What went into an entity, the last one first. */
export function listMerges(db: Db, intoId: number): Merge[] {
  return all(db, `${MERGE} WHERE into_id = :intoId ORDER BY id DESC`, { intoId });
}

export function getMerge(db: Db, id: number): Merge | null {
  return get<Merge>(db, `${MERGE} WHERE id = :id`, { id }) ?? null;
}

export function removeMerge(db: Db, id: number): void {
  run(db, 'DELETE FROM entity_merge WHERE id = :id', { id });
}

export interface MergedLink {
  readonly what: EntityLink | 'own name';
  readonly rowId: number;
  readonly shared: boolean;
}

export function addMergedLink(
  db: Db,
  uuid: string,
  mergeId: number,
  { what, rowId, shared }: MergedLink,
): void {
  run(
    db,
    'INSERT INTO entity_merge_link (uuid, merge_id, what, row_id, shared) VALUES (:uuid, :mergeId, :what, :rowId, :shared)',
    { uuid, mergeId, what, rowId, shared: shared ? 1 : 0 },
  );
}

export function listMergedLinks(db: Db, mergeId: number): MergedLink[] {
  return all<Omit<MergedLink, 'shared'> & { shared: number }>(
    db,
    'SELECT what, row_id AS rowId, shared FROM entity_merge_link WHERE merge_id = :mergeId ORDER BY id',
    { mergeId },
  ).map((row) => ({ ...row, shared: row.shared === 1 }));
}
