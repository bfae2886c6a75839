import { all, get, type Db } from '../sql.ts';

/** What the matter keeps of how a text came in. */
export interface ImportedFile {
  readonly fileName: string | null;
  readonly fileSha256: string | null;
  readonly encoding: string | null;
  readonly importedAt: string;
}

export function getImportedFile(db: Db, articleId: number): ImportedFile | null {
  const sql = `SELECT file_name AS fileName, file_sha256 AS fileSha256, encoding, imported_at AS importedAt
    FROM article WHERE id = :articleId`;
  return get<ImportedFile>(db, sql, { articleId }) ?? null;
}

export interface StoredChange {
  readonly at: string;
  readonly action: string;
  readonly table: string;
  readonly rowId: number;
  /** Rows as JSON. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What was done to claims, their links and these quotes, and not taken back, in the order of time. */
export function listChangesOf(
  db: Db,
  claimIds: readonly number[],
  quoteIds: readonly number[],
): StoredChange[] {
  return all(
    db,
    `SELECT step.at, step.action, table_name AS "table", row_id AS rowId, before, after
     FROM change JOIN step ON step.id = step_id
     WHERE step.state = 'done' AND digest IS NULL AND (
       (table_name = 'claim' AND row_id IN (SELECT value FROM json_each(:claimIds)))
       OR (table_name = 'quote' AND row_id IN (SELECT value FROM json_each(:quoteIds)))
       OR (table_name IN ('claim_quote', 'claim_entity', 'claim_tag', 'question_answer')
         AND (json_extract(before, '$.claim_id') IN (SELECT value FROM json_each(:claimIds))
           OR json_extract(after, '$.claim_id') IN (SELECT value FROM json_each(:claimIds)))))
     ORDER BY change.id`,
    { claimIds: JSON.stringify(claimIds), quoteIds: JSON.stringify(quoteIds) },
  );
}

/** The last words that are known of a quote that was removed, by the log; `null` where it never was. */
export function getRemovedWords(db: Db, quoteId: number): string | null {
  const sql = `SELECT json_extract(before, '$.exact') AS words FROM change
    WHERE table_name = 'quote' AND row_id = :quoteId AND after IS NULL ORDER BY id DESC LIMIT 1`;
  return get<{ words: string }>(db, sql, { quoteId })?.words ?? null;
}
