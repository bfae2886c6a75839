import type { Claim, ClaimDate, EntityRef } from '#core/contract/nouns.ts';
import type {
  ClaimBasis,
  ClaimKind,
  ClaimStatus,
  DatePrecision,
  DateUnit,
  EntityRole,
  LegalForce,
  Stance,
} from '#core/contract/vocabulary.ts';
import { all, insert, run, update, updateMany, type Db } from '../sql.ts';

type StoredClaim = Omit<Claim, 'entities' | 'date' | 'tags' | 'archived'> & {
  readonly archivedAt: string | null;
  /** A JSON list; `null` where there are none. */
  readonly tagList: string | null;
  readonly dateUnit: DateUnit | null;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly datePrecision: DatePrecision | null;
};

/** Two statements whatever the number of claims; in the reporter's own order. */
function readClaims(db: Db, where: string, bound: Readonly<Record<string, number | string>> = {}): Claim[] {
  const entities = new Map<number, Claim['entities']>();
  const links = all<EntityRef & { claimId: number; linkId: number; role: EntityRole }>(
    db,
    `SELECT claim_id AS claimId, claim_entity.id AS linkId, claim_entity.role, entity.id, entity.name, entity.kind
     FROM claim_entity JOIN entity ON entity.id = entity_id JOIN claim ON claim.id = claim_id
     WHERE ${where} ORDER BY claim_entity.id`,
    bound,
  );
  for (const { claimId, linkId, role, ...entity } of links) {
    const known = entities.get(claimId);
    if (known) known.push({ linkId, role, entity });
    else entities.set(claimId, [{ linkId, role, entity }]);
  }
  return all<StoredClaim>(
    db,
    `SELECT claim.id, claim.uuid, claim.text, claim.kind, status, basis, force, claim.note,
       date_from AS dateFrom, date_to AS dateTo, date_precision AS datePrecision, date_unit AS dateUnit,
       archived_at AS archivedAt,
       (SELECT json_group_array(name ORDER BY name) FROM claim_tag WHERE claim_id = claim.id) AS tagList,
       (SELECT count(*) FROM claim_quote WHERE claim_id = claim.id AND stance = 'supports') AS supports,
       (SELECT count(*) FROM claim_quote WHERE claim_id = claim.id AND stance = 'contradicts') AS contradicts,
       (SELECT count(*) FROM claim_quote WHERE claim_id = claim.id AND stance = 'context') AS context,
       (SELECT count(DISTINCT article.outlet) FROM claim_quote JOIN quote ON quote.id = quote_id
         JOIN article ON article.id = quote.article_id WHERE claim_id = claim.id) AS outlets
     FROM claim WHERE ${where} ORDER BY coalesce(position, claim.id), claim.id`,
    bound,
  ).map(({ dateFrom, dateTo, datePrecision, dateUnit, archivedAt, tagList, ...row }) => ({
    ...row,
    date:
      dateFrom === null || datePrecision === null
        ? null
        : { from: dateFrom, to: dateTo, precision: datePrecision, ...(dateUnit && { unit: dateUnit }) },
    tags: tagList === null ? [] : (JSON.parse(tagList) as string[]),
    archived: archivedAt !== null,
    entities: entities.get(row.id) ?? [],
  }));
}

/** Those in use; with `archived`, those that were put away too. */
export function listClaims(db: Db, archived = false): Claim[] {
  return readClaims(db, archived ? 'TRUE' : 'archived_at IS NULL');
}

export function listClaimsOfEntity(db: Db, entityId: number): Claim[] {
  return readClaims(
    db,
    'archived_at IS NULL AND claim.id IN (SELECT claim_id FROM claim_entity WHERE entity_id = :entityId)',
    { entityId },
  );
}

export function getClaim(db: Db, id: number): Claim | null {
  return readClaims(db, 'claim.id = :id', { id })[0] ?? null;
}

export interface NewClaim {
  readonly uuid: string;
  readonly text: string;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  readonly date: ClaimDate | null;
  readonly basis?: ClaimBasis | null | undefined;
  readonly force?: LegalForce | null | undefined;
  readonly note: string | null;
  readonly createdAt: string;
}

/** The last in the reporter's own order. */
export function addClaim(db: Db, { date, basis = null, force = null, ...claim }: NewClaim): number {
  return insert(
    db,
    `INSERT INTO claim (uuid, text, kind, status, date_from, date_to, date_precision, date_unit, basis, force, note,
       created_at, position)
     VALUES (:uuid, :text, :kind, :status, :from, :to, :precision, :unit, :basis, :force, :note, :createdAt,
       (SELECT coalesce(max(coalesce(position, id)), 0) + 1 FROM claim))`,
    {
      ...claim,
      basis,
      force,
      from: date?.from ?? null,
      to: date?.to ?? null,
      precision: date?.precision ?? null,
      unit: date?.unit ?? null,
    },
  );
}

export interface ClaimChange {
  readonly text?: string | undefined;
  readonly kind?: ClaimKind | undefined;
  readonly status?: ClaimStatus | undefined;
  readonly date?: ClaimDate | null | undefined;
  readonly basis?: ClaimBasis | null | undefined;
  readonly force?: LegalForce | null | undefined;
  readonly note?: string | null | undefined;
}

/** Whether there was such a claim. */
export function updateClaim(db: Db, id: number, change: ClaimChange): boolean {
  return update(db, 'claim', id, columnsOf(change)) === 1;
}

export function updateClaims(db: Db, ids: readonly number[], change: ClaimChange): void {
  updateMany(db, 'claim', ids, columnsOf(change));
}

function columnsOf({ date, text, kind, status, basis, force, note }: ClaimChange) {
  const dates =
    date === undefined
      ? {}
      : {
          date_from: date?.from ?? null,
          date_to: date?.to ?? null,
          date_precision: date?.precision ?? null,
          date_unit: date?.unit ?? null,
        };
  return { text, kind, status, basis, force, note, ...dates };
}

/** `at` is when they were put away; `null` takes them into use again. */
export function archiveClaims(db: Db, ids: readonly number[], at: string | null): void {
  run(
    db,
    `UPDATE claim SET archived_at = :at
     WHERE id IN (SELECT value FROM json_each(:ids)) AND (archived_at IS NULL) <> (:at IS NULL)`,
    { ids: JSON.stringify(ids), at },
  );
}

export function removeClaim(db: Db, id: number): boolean {
  return run(db, 'DELETE FROM claim WHERE id = :id', { id }) === 1;
}

export interface ClaimLink {
  readonly claimId: number;
  readonly quoteId: number;
  readonly stance: Stance;
}

export function listLinksOfClaim(db: Db, claimId: number): (ClaimLink & { readonly linkId: number })[] {
  return all(
    db,
    `SELECT id AS linkId, claim_id AS claimId, quote_id AS quoteId, stance
     FROM claim_quote WHERE claim_id = :claimId ORDER BY id`,
    { claimId },
  );
}

export function listLinksOfBrief(db: Db, briefId: number): ClaimLink[] {
  return all(
    db,
    `SELECT claim_id AS claimId, quote_id AS quoteId, stance FROM claim_quote
     WHERE claim_id IN (SELECT claim_id FROM brief_item WHERE brief_id = :briefId) ORDER BY id`,
    { briefId },
  );
}

/** Joins a quote to a claim; one that is joined only gets the stance. */
export function linkQuoteToClaim(db: Db, uuid: string, { claimId, quoteId, stance }: ClaimLink): void {
  run(
    db,
    `INSERT INTO claim_quote (uuid, claim_id, quote_id, stance) VALUES (:uuid, :claimId, :quoteId, :stance)
     ON CONFLICT (claim_id, quote_id) DO UPDATE SET stance = :stance`,
    { uuid, claimId, quoteId, stance },
  );
}

export function unlinkQuoteFromClaim(db: Db, claimId: number, quoteId: number): boolean {
  const sql = 'DELETE FROM claim_quote WHERE claim_id = :claimId AND quote_id = :quoteId';
  return run(db, sql, { claimId, quoteId }) === 1;
}

export function linkClaimToEntity(
  db: Db,
  uuid: string,
  claimId: number,
  entityId: number,
  role: EntityRole,
): void {
  run(
    db,
    `INSERT INTO claim_entity (uuid, claim_id, entity_id, role) VALUES (:uuid, :claimId, :entityId, :role)
     ON CONFLICT (claim_id, entity_id, role) DO NOTHING`,
    { uuid, claimId, entityId, role },
  );
}

export function unlinkClaimFromEntity(db: Db, claimId: number, entityId: number, role: EntityRole): boolean {
  const sql = 'DELETE FROM claim_entity WHERE claim_id = :claimId AND entity_id = :entityId AND role = :role';
  return run(db, sql, { claimId, entityId, role }) === 1;
}
