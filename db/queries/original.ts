import type { SourceFormat } from '#core/contract/vocabulary.ts';
import { all, column, get, insert, run, type Db } from '../sql.ts';

/** A piece of a file as it is stored. */
export interface Chunk {
  /** Where its bytes begin in the file, and how many they are. */
  readonly start: number;
  readonly length: number;
  readonly packing: 'zstd' | 'none';
  /** Of its bytes as they stand in the file. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export interface Original {
  readonly id: number;
  readonly sha256: string;
  readonly size: number;
}

/** The original of these bytes, if all of it is there. */
export function findOriginal(db: Db, sha256: string): Original | null {
  const sql = 'SELECT id, sha256, size FROM original WHERE sha256 = :sha256 AND whole = 1';
  return get<Original>(db, sql, { sha256 }) ?? null;
}

export function getOriginal(db: Db, id: number): Original | null {
  return (
    get<Original>(db, 'SELECT id, sha256, size FROM original WHERE id = :id AND whole = 1', { id }) ?? null
  );
}

/** Begins an original, which counts as none until it is finished. */
export function beginOriginal(db: Db, sha256: string, size: number): number {
  return insert(db, 'INSERT INTO original (sha256, size) VALUES (:sha256, :size)', { sha256, size });
}

export function addChunk(db: Db, originalId: number, chunk: Chunk): void {
  insert(
    db,
    `INSERT INTO original_chunk (original_id, start_at, length, packing, sha256, bytes)
     VALUES (:originalId, :start, :length, :packing, :sha256, :bytes)`,
    { originalId, ...chunk },
  );
}

export function finishOriginal(db: Db, id: number): void {
  run(db, 'UPDATE original SET whole = 1 WHERE id = :id', { id });
}

export function dropOriginal(db: Db, id: number): void {
  run(db, 'DELETE FROM original WHERE id = :id', { id });
}

/** The pieces that hold a stretch of an original, half-open, in order. */
export function listChunks(db: Db, originalId: number, start: number, end: number): Chunk[] {
  const sql = `SELECT start_at AS start, length, packing, sha256, bytes FROM original_chunk
    WHERE original_id = :originalId AND start_at < :end AND start_at + length > :start ORDER BY start_at`;
  return all<Chunk>(db, sql, { originalId, start, end });
}

/** How many bytes an original takes in the matter. */
export function storedSize(db: Db, originalId: number): number {
  const sql =
    'SELECT coalesce(sum(length(bytes)), 0) AS size FROM original_chunk WHERE original_id = :originalId';
  return get<{ size: number }>(db, sql, { originalId })!.size;
}

/**
 * Drops what can never be asked for again: originals that were not finished, and those of no article, where no step
 * that can be taken back or done again would bring one. Not while one is being written. Gives how many.
 */
export function sweepOriginals(db: Db): number {
  const loose = column<number>(
    db,
    'SELECT id FROM original WHERE NOT EXISTS (SELECT 1 FROM article_origin WHERE original_id = original.id)',
  );
  if (loose.length === 0) return 0;
  return run(
    db,
    `DELETE FROM original WHERE id IN (SELECT value FROM json_each(:loose)) AND id NOT IN (
       SELECT coalesce(json_extract(before, '$.original_id'), json_extract(after, '$.original_id'), 0)
       FROM change JOIN step ON step.id = step_id
       WHERE table_name = 'article_origin' AND step.state <> 'abandoned')`,
    { loose: JSON.stringify(loose) },
  );
}

/** How an article was read, and out of which file. */
export interface Origin {
  /** `null` where the bytes were not kept. */
  readonly originalId: number | null;
  readonly fileSha256: string;
  readonly size: number;
  readonly part: string | null;
  readonly format: SourceFormat;
  readonly readerVersion: number;
  /** As JSON. */
  readonly choices: string;
}

export function addOrigin(db: Db, uuid: string, articleId: number, origin: Origin): number {
  return insert(
    db,
    `INSERT INTO article_origin
       (uuid, article_id, original_id, file_sha256, size, part, format, reader_version, choices)
     VALUES (:uuid, :articleId, :originalId, :fileSha256, :size, :part, :format, :readerVersion, :choices)`,
    { uuid, articleId, ...origin },
  );
}

const ORIGIN = `original_id AS originalId, article_origin.file_sha256 AS fileSha256, size, part, format,
  reader_version AS readerVersion, choices`;

export function getOrigin(db: Db, articleId: number): Origin | null {
  const sql = `SELECT ${ORIGIN} FROM article_origin WHERE article_id = :articleId`;
  return get<Origin>(db, sql, { articleId }) ?? null;
}

/** Gives an article that has an origin the bytes that were not kept before. */
export function setOriginal(db: Db, articleId: number, originalId: number): void {
  run(db, 'UPDATE article_origin SET original_id = :originalId WHERE article_id = :articleId', {
    articleId,
    originalId,
  });
}

/** By which reader each article was read whose file is there. */
export function listReaders(
  db: Db,
): { readonly articleId: number; readonly format: SourceFormat; readonly readerVersion: number }[] {
  const sql = `SELECT article_id AS articleId, format, reader_version AS readerVersion FROM article_origin
    WHERE original_id IS NOT NULL ORDER BY article_id`;
  return all(db, sql);
}

/** Notes that a newer reader reads an article's file too. */
export function raiseReader(db: Db, articleId: number, version: number): void {
  const sql = `UPDATE article_origin SET reader_version = :version
    WHERE article_id = :articleId AND reader_version < :version`;
  run(db, sql, { articleId, version });
}
