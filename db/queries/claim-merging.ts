import { all, run, type Db } from '../sql.ts';
import { moveRows, type LinkTable } from './merging.ts';

/** Every way in which a row of the matter can belong to a claim. */
export const CLAIM_LINKS: readonly LinkTable[] = [
  { table: 'claim_quote', column: 'claim_id', same: ['quote_id'] },
  { table: 'claim_entity', column: 'claim_id', same: ['entity_id', 'role'] },
  { table: 'claim_tag', column: 'claim_id', same: ['name'] },
  { table: 'question_answer', column: 'claim_id', same: ['question_id'] },
  { table: 'brief_item', column: 'claim_id', same: ['brief_id'] },
];

/** Gives all that belongs to one claim to another; where both have the same, what the other had is left. */
export function moveClaimLinks(db: Db, from: number, to: number): void {
  for (const link of CLAIM_LINKS) moveRows(db, link, from, to);
}

/** The questions that both claims answer, with what each says. */
export function listAnswersOfBoth(
  db: Db,
  one: number,
  other: number,
): { readonly question: string; readonly ours: string; readonly theirs: string }[] {
  return all(
    db,
    `SELECT question.text AS question, ours.answer AS ours, theirs.answer AS theirs
     FROM question_answer AS ours
       JOIN question_answer AS theirs ON theirs.question_id = ours.question_id AND theirs.claim_id = :other
       JOIN question ON question.id = ours.question_id
     WHERE ours.claim_id = :one ORDER BY question.id`,
    { one, other },
  );
}

/** Gives these quotes of a claim to another, each with its stance. */
export function moveQuotesOfClaim(db: Db, from: number, to: number, quoteIds: readonly number[]): number {
  return run(
    db,
    `UPDATE claim_quote SET claim_id = :to
     WHERE claim_id = :from AND quote_id IN (SELECT value FROM json_each(:ids))`,
    { from, to, ids: JSON.stringify(quoteIds) },
  );
}
