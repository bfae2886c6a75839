import { all, run, type Db } from '../sql.ts';
import type { Tally } from './tally.ts';

interface Anchored {
  readonly id: number;
  readonly articleId: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/**
 * Holds each quote and each mention against the words at its place. One whose words stand there no more is moved to where
 * they stand, if that is one place alone; else it is left out: no quote may say what its article does not.
 */
export function checkAnchors(db: Db, tally: Tally): void {
  for (const table of ['quote', 'mention'] as const) {
    let of = 0;
    let text = '';
    const rows = all<Anchored>(
      db,
      `SELECT id, article_id AS articleId, start_at AS start, end_at AS "end", exact FROM ${table} ORDER BY article_id, id`,
    );
    for (const { id, articleId, start, end, exact } of rows) {
      if (articleId !== of) text = textOf(db, (of = articleId));
      if (text.slice(start, end) === exact) continue;
      const at = text.indexOf(exact);
      const isOnce = at !== -1 && !text.includes(exact, at + 1);
      if (isOnce && moved(db, table, id, at, at + exact.length)) {
        if (table === 'quote') tally.fault('quote moved', exact);
        continue;
      }
      run(db, `DELETE FROM ${table} WHERE id = :id`, { id });
      tally.lostAgain(table);
      if (table === 'quote') tally.fault('quote lost', exact);
    }
  }
}

function textOf(db: Db, articleId: number): string {
  const sql =
    'SELECT text FROM article JOIN article_text ON article_text.id = text_id WHERE article.id = :articleId';
  return all<{ text: string }>(db, sql, { articleId })[0]?.text ?? '';
}

/** `false` where another has that place. */
function moved(db: Db, table: 'quote' | 'mention', id: number, start: number, end: number): boolean {
  const sql = `UPDATE OR IGNORE ${table} SET start_at = :start, end_at = :end WHERE id = :id`;
  return run(db, sql, { id, start, end }) > 0;
}
