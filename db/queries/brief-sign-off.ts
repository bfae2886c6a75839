import { all, run, type Db } from '../sql.ts';

/** What was vouched for: the words as printed, as the quote has them, and as its article has them at its place. */
export interface SignOff {
  readonly itemId: number;
  readonly quoteId: number;
  readonly printed: string;
  readonly exact: string;
  readonly held: string;
  readonly reason: string;
  readonly createdAt: string;
}

export function listSignOffs(db: Db, briefId: number): SignOff[] {
  return all(
    db,
    `SELECT item_id AS itemId, brief_sign_off.quote_id AS quoteId, printed, exact, held, reason,
       created_at AS createdAt
     FROM brief_item JOIN brief_sign_off ON brief_sign_off.item_id = brief_item.id
     WHERE brief_id = :briefId ORDER BY brief_sign_off.id`,
    { briefId },
  );
}

/** One for the same printed words takes the place of what was signed off of them before. */
export function signOff(db: Db, uuid: string, signed: SignOff): void {
  run(
    db,
    `INSERT INTO brief_sign_off (uuid, item_id, quote_id, printed, exact, held, reason, created_at)
     VALUES (:uuid, :itemId, :quoteId, :printed, :exact, :held, :reason, :createdAt)
     ON CONFLICT (item_id, quote_id, printed)
       DO UPDATE SET exact = :exact, held = :held, reason = :reason, created_at = :createdAt`,
    { uuid, ...signed },
  );
}

/** Whether there was one. */
export function withdrawSignOff(
  db: Db,
  { itemId, quoteId, printed }: Pick<SignOff, 'itemId' | 'quoteId' | 'printed'>,
): boolean {
  const sql =
    'DELETE FROM brief_sign_off WHERE item_id = :itemId AND quote_id = :quoteId AND printed = :printed';
  return run(db, sql, { itemId, quoteId, printed }) === 1;
}
