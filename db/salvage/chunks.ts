import type { Chunk } from '../queries/original.ts';
import { all, column, get, run, type Db } from '../sql.ts';
import type { Tally } from './tally.ts';

/** Drops the originals of which a piece is missing or is not what was kept; their articles stay, without a file. */
export function checkOriginals(db: Db, isChunk: (chunk: Chunk) => boolean, tally: Tally): void {
  if (!get(db, `SELECT 1 FROM sqlite_schema WHERE name = 'original_chunk'`)) return;
  for (const original of all<{ id: number; size: number; whole: number }>(
    db,
    'SELECT id, size, whole FROM original',
  )) {
    if (original.whole === 1 && isWhole(db, original, isChunk)) continue;
    run(db, 'UPDATE article_origin SET original_id = NULL WHERE original_id = :id', { id: original.id });
    run(db, 'DELETE FROM original_chunk WHERE original_id = :id', { id: original.id });
    run(db, 'DELETE FROM original WHERE id = :id', { id: original.id });
    tally.lostAgain('original');
  }
  run(db, 'DELETE FROM original_chunk WHERE original_id NOT IN (SELECT id FROM original)');
}

function isWhole(
  db: Db,
  { id, size }: { readonly id: number; readonly size: number },
  isChunk: (chunk: Chunk) => boolean,
): boolean {
  let filled = 0;
  const ids = column<number>(db, 'SELECT id FROM original_chunk WHERE original_id = :id ORDER BY start_at', {
    id,
  });
  for (const chunkId of ids) {
    const sql =
      'SELECT start_at AS start, length, packing, sha256, bytes FROM original_chunk WHERE id = :chunkId';
    const chunk = get<Chunk>(db, sql, { chunkId })!;
    if (chunk.start !== filled || !isChunk(chunk)) return false;
    filled += chunk.length;
  }
  return filled === size;
}
