import type { SourceWarning } from '#core/intake/source.ts';
import { all, insert, run, type Db } from '../sql.ts';

export interface StoredWarning extends SourceWarning {
  readonly id: number;
  readonly dismissed: boolean;
}

export function addWarning(db: Db, uuid: string, articleId: number, warning: SourceWarning): void {
  const { code, detail, pages } = warning;
  insert(
    db,
    `INSERT INTO source_warning (uuid, article_id, code, detail, pages)
     VALUES (:uuid, :articleId, :code, :detail, :pages)`,
    { uuid, articleId, code, detail, pages: JSON.stringify(pages) },
  );
}

/** In the order in which they were met. */
export function listWarnings(db: Db, articleId: number): StoredWarning[] {
  return all<Omit<StoredWarning, 'pages' | 'dismissed'> & { pages: string; dismissed: number }>(
    db,
    'SELECT id, code, detail, pages, dismissed FROM source_warning WHERE article_id = :articleId ORDER BY id',
    { articleId },
  ).map((row) => ({
    ...row,
    pages: JSON.parse(row.pages) as string[],
    dismissed: row.dismissed === 1,
  }));
}

/** Whether there was such a warning. */
export function dismissWarning(db: Db, id: number): boolean {
  return run(db, 'UPDATE source_warning SET dismissed = 1 WHERE id = :id', { id }) === 1;
}
