import { all, column, get, update, type Db } from '../sql.ts';

/** The key of the proposal of a status that the reporter declined; `null` where none was. */
export function getDeclined(db: Db, claimId: number): string | null {
  const sql = 'SELECT status_declined AS key FROM claim WHERE id = :claimId';
  return get<{ key: string | null }>(db, sql, { claimId })?.key ?? null;
}

export function declineStatus(db: Db, claimId: number, key: string): void {
  update(db, 'claim', claimId, { status_declined: key });
}

/**
 * The denials that meet a claim: those that a quote supports which goes with the claim and does not support it, and those
 * that answer the same question otherwise. A denial is not met by another.
 */
export function listDenialsOf(db: Db, claimId: number): { readonly id: number; readonly text: string }[] {
  return all(
    db,
    `SELECT denial.id, denial.text FROM claim
       JOIN claim AS denial ON denial.kind = 'denial' AND denial.status <> 'retracted'
         AND denial.archived_at IS NULL AND denial.id IN (
           SELECT theirs.claim_id FROM claim_quote AS ours JOIN claim_quote AS theirs ON theirs.quote_id = ours.quote_id
             WHERE ours.claim_id = :claimId AND ours.stance <> 'supports' AND theirs.stance = 'supports'
           UNION
           SELECT theirs.claim_id FROM question_answer AS ours
             JOIN question_answer AS theirs ON theirs.question_id = ours.question_id
             WHERE ours.claim_id = :claimId AND lower(theirs.answer) <> lower(ours.answer))
     WHERE claim.id = :claimId AND claim.kind <> 'denial' AND denial.id <> :claimId ORDER BY denial.id`,
    { claimId },
  );
}

/** The outlets of the articles that quotes stand in. */
export function listQuotedOutlets(db: Db): string[] {
  return column(
    db,
    `SELECT DISTINCT outlet FROM article WHERE outlet IS NOT NULL AND id IN (SELECT article_id FROM quote) ORDER BY outlet`,
  );
}
