import { column, run, type Db } from '../sql.ts';

/** Makes these the tags of a claim. */
export function setTags(db: Db, uuid: () => string, claimId: number, names: readonly string[]): void {
  run(
    db,
    'DELETE FROM claim_tag WHERE claim_id = :claimId AND name NOT IN (SELECT value FROM json_each(:names))',
    { claimId, names: JSON.stringify(names) },
  );
  for (const name of names) addTag(db, uuid(), claimId, name);
}

/** Nothing where the claim has that tag. */
export function addTag(db: Db, uuid: string, claimId: number, name: string): void {
  run(
    db,
    `INSERT INTO claim_tag (uuid, claim_id, name) VALUES (:uuid, :claimId, :name)
     ON CONFLICT (claim_id, name) DO NOTHING`,
    { uuid, claimId, name },
  );
}

/** Nothing where none of the claims has that tag. */
export function removeTag(db: Db, claimIds: readonly number[], name: string): void {
  run(db, 'DELETE FROM claim_tag WHERE name = :name AND claim_id IN (SELECT value FROM json_each(:ids))', {
    name,
    ids: JSON.stringify(claimIds),
  });
}

/** The claims that have a tag, once each. */
export function listTaggedClaims(db: Db): number[] {
  return column(db, 'SELECT DISTINCT claim_id FROM claim_tag ORDER BY claim_id');
}
