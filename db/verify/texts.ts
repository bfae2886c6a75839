import { createHash } from 'node:crypto';
import { all, column, get, type Db } from '../sql.ts';
import { unreadable, type Tell } from './tell.ts';

/** Whether each text is the one that was imported, by its SHA-256, and each article has one. */
export function verifyTexts(db: Db, tell: Tell): void {
  for (const id of column<number>(db, 'SELECT id FROM article_text ORDER BY id')) {
    tell.looked();
    // One by one: a damaged page takes only the texts with it that lie on it.
    const said = unreadable(() => {
      const sql = 'SELECT sha256, CAST(text AS BLOB) AS bytes FROM article_text WHERE id = :id';
      const row = get<{ sha256: string; bytes: Uint8Array }>(db, sql, { id });
      if (row && createHash('sha256').update(row.bytes).digest('hex') === row.sha256) return;
      tell.found(row ? 'text differs' : 'text unreadable', articleOf(db, id));
    });
    if (said !== null) tell.found('text unreadable', { ...articleOf(db, id), detail: said });
  }
  const without = all<{ id: number; title: string | null }>(
    db,
    `SELECT id, title FROM article
     WHERE NOT EXISTS (SELECT 1 FROM article_text WHERE article_text.id = article.text_id) ORDER BY id`,
  );
  for (const { id, title } of without) tell.found('text missing', { id, name: title });
}

/** The article of a text; of a text whose article was removed, and is kept for undo, there is none. */
function articleOf(db: Db, textId: number): { id: number | null; name: string | null } {
  let row: { id: number; name: string | null } | undefined;
  unreadable(() => {
    row = get(db, 'SELECT id, title AS name FROM article WHERE text_id = :textId', { textId });
  });
  return row ?? { id: null, name: null };
}
