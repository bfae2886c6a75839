import { createHash } from 'node:crypto';
import { column, get, type Db } from '../sql.ts';
import type { Chunk } from '../queries/original.ts';
import { schemaVersion } from '../migrate.ts';
import { unreadable, type Tell } from './tell.ts';

/** The schema that first kept originals. */
const SINCE = 190;

/** Whether each file that is kept is byte for byte the one that was imported, by its SHA-256. */
export function verifyOriginals(db: Db, unpack: (chunk: Chunk) => Uint8Array | null, tell: Tell): void {
  if (schemaVersion(db) < SINCE) return;
  for (const id of column<number>(db, 'SELECT id FROM original WHERE whole = 1 ORDER BY id')) {
    tell.looked();
    const said = unreadable(() => {
      if (!isWhole(db, id, unpack)) tell.found('original differs', nameOf(db, id));
    });
    if (said !== null) tell.found('original unreadable', { ...nameOf(db, id), detail: said });
  }
}

function isWhole(db: Db, id: number, unpack: (chunk: Chunk) => Uint8Array | null): boolean {
  const head = get<{ sha256: string; size: number }>(db, 'SELECT sha256, size FROM original WHERE id = :id', {
    id,
  });
  if (!head) return false;
  const hash = createHash('sha256');
  let at = 0;
  const chunks = column<number>(
    db,
    'SELECT id FROM original_chunk WHERE original_id = :id ORDER BY start_at',
    { id },
  );
  for (const chunkId of chunks) {
    const sql = `SELECT start_at AS start, length, packing, sha256, bytes FROM original_chunk WHERE id = :chunkId`;
    const chunk = get<Chunk>(db, sql, { chunkId });
    const bytes = chunk && chunk.start === at ? unpack(chunk) : null;
    if (bytes === null) return false;
    hash.update(bytes);
    at += bytes.length;
  }
  return at === head.size && hash.digest('hex') === head.sha256;
}

/** The original's number and the name of the file as it was imported. */
function nameOf(db: Db, id: number): { id: number; name: string | null } {
  let row: { name: string | null } | undefined;
  unreadable(() => {
    row = get(
      db,
      `SELECT file_name AS name FROM article_origin JOIN article ON article.id = article_id
       WHERE original_id = :id ORDER BY article.id LIMIT 1`,
      { id },
    );
  });
  return { id, name: row?.name ?? null };
}
