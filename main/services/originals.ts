import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { ReaderChoices } from '#core/contract/intake.ts';
import { Failure } from '#core/contract/failures.ts';
import type { SourceFormat } from '#core/contract/vocabulary.ts';
import { getImportedFile } from '#db/queries/evidence.ts';
import {
  addChunk,
  addOrigin,
  beginOriginal,
  dropOriginal,
  findOriginal,
  finishOriginal,
  getOrigin,
  getOriginal,
  listChunks,
  setOriginal,
  sweepOriginals,
  type Chunk,
  type Original,
} from '#db/queries/original.ts';
import type { Db } from '#db/sql.ts';
import {
  CHUNK_BYTES,
  measured,
  packed,
  piecesOf,
  unpacked,
  type OriginalBytes,
} from '../originals/chunks.ts';
import { writing } from './desk.ts';

/**
 * A file whose bytes go into the matter: packed and waiting for the transaction of its article, or, where it is large,
 * in the matter already. One is given to `storeOrigin` for each article that was read out of it.
 */
export interface KeptOriginal {
  readonly sha256: string;
  readonly size: number;
  /** `null` where the bytes are not kept, since they are more than was asked for. */
  readonly held: { readonly id: number } | { readonly chunks: readonly Chunk[] } | null;
}

export interface Keeping {
  /** Larger files are not kept. */
  readonly mostBytes: number;
  readonly signal?: { readonly aborted: boolean };
}

/** So many pieces at most wait in memory for the transaction of their article; larger files go in ahead of it. */
const MOST_PACKED = 4;
/** How many originals are being written ahead: what is not whole then is not to be dropped. */
const WRITING = new WeakMap<Db, number>();

/**
 * Takes in the bytes of a file, for the articles that are read out of it. A large one is written at once, in
 * transactions of its own and piece by piece, so that neither memory nor whoever marks a quote meanwhile notices; such
 * bytes that no article came to need are dropped by `forgetOriginals`. Throws what the system says of a file that cannot be read,
 * `cancelled`, and `disk-full`.
 */
export async function keepOriginal(
  db: Db,
  of: OriginalBytes,
  { mostBytes, signal }: Keeping,
): Promise<KeptOriginal> {
  const { sha256, size } = await measured(of);
  if (size > mostBytes) return { sha256, size, held: null };
  const known = findOriginal(db, sha256);
  if (known) return { sha256, size, held: { id: known.id } };
  if (size <= MOST_PACKED * CHUNK_BYTES) {
    const chunks: Chunk[] = [];
    let start = 0;
    for await (const piece of piecesOf(of)) {
      chunks.push(packed(piece, start));
      start += piece.length;
    }
    if (start !== size) throw new Failure('file-changed', {});
    return { sha256, size, held: { chunks } };
  }
  return { sha256, size, held: { id: await writtenAhead(db, of, { sha256, size }, signal) } };
}

async function writtenAhead(
  db: Db,
  of: OriginalBytes,
  { sha256, size }: { readonly sha256: string; readonly size: number },
  signal: Keeping['signal'],
): Promise<number> {
  WRITING.set(db, (WRITING.get(db) ?? 0) + 1);
  const id = writing(() => beginOriginal(db, sha256, size));
  try {
    // The file may be written to while it is read: what went in must be what was measured.
    const hash = createHash('sha256');
    let start = 0;
    for await (const piece of piecesOf(of)) {
      if (signal?.aborted) throw new Failure('cancelled', {});
      const chunk = packed(piece, start);
      writing(() => addChunk(db, id, chunk));
      hash.update(piece);
      start += piece.length;
      await setImmediate();
    }
    if (hash.digest('hex') !== sha256) throw new Failure('file-changed', {});
    // The same file may have gone in meanwhile, by another import.
    const known = findOriginal(db, sha256);
    writing(() => (known ? dropOriginal(db, id) : finishOriginal(db, id)));
    return known?.id ?? id;
  } catch (error) {
    if (db.open) writing(() => dropOriginal(db, id));
    throw error;
  } finally {
    WRITING.set(db, WRITING.get(db)! - 1);
  }
}

/** How an article was read out of its file. */
export interface Reading {
  readonly part: string | null;
  readonly format: SourceFormat;
  readonly readerVersion: number;
  readonly choices: ReaderChoices;
}

/** Ties an article to the file that it was read out of; within the step that stores the article. */
export function storeOrigin(db: Db, uuid: string, articleId: number, kept: KeptOriginal, how: Reading): void {
  const { part, format, readerVersion, choices } = how;
  addOrigin(db, uuid, articleId, {
    originalId: heldIn(db, kept),
    fileSha256: kept.sha256,
    size: kept.size,
    part,
    format,
    readerVersion,
    choices: JSON.stringify(choices),
  });
}

/**
 * Of a file that was imported before and comes again: gives its article the bytes that were not kept then. Within a
 * step. Whether there was anything to do.
 */
export function mendOrigin(
  db: Db,
  uuid: string,
  articleId: number,
  kept: KeptOriginal,
  how: Reading,
): boolean {
  const origin = getOrigin(db, articleId);
  if (kept.held === null || (origin && origin.originalId !== null)) return false;
  if (origin && origin.fileSha256 !== kept.sha256) return false;
  if (!origin && getImportedFile(db, articleId)?.fileSha256 !== kept.sha256) return false;
  if (origin) setOriginal(db, articleId, heldIn(db, kept)!);
  else storeOrigin(db, uuid, articleId, kept, how);
  return true;
}

function heldIn(db: Db, { held, sha256, size }: KeptOriginal): number | null {
  if (held === null) return null;
  if ('id' in held) return held.id;
  const known = findOriginal(db, sha256);
  if (known) return known.id;
  const id = beginOriginal(db, sha256, size);
  for (const chunk of held.chunks) addChunk(db, id, chunk);
  finishOriginal(db, id);
  return id;
}

/** Drops the bytes that no article needs, nor any step that could bring one back: after an import that was taken back. */
export function forgetOriginals(db: Db): void {
  if ((WRITING.get(db) ?? 0) === 0) writing(() => sweepOriginals(db));
}

/** The original of an article; `null` where its bytes were not kept. */
export function originalOf(db: Db, articleId: number): Original | null {
  const id = getOrigin(db, articleId)?.originalId ?? null;
  return id === null ? null : getOriginal(db, id);
}

/** A stretch of an original, half-open and cut at its end. Throws `original-damaged` where it is not what was kept. */
export function readOriginal(db: Db, { id, size }: Original, start: number, end: number): Uint8Array {
  const to = Math.min(end, size);
  const bytes = new Uint8Array(Math.max(0, to - start));
  let filled = 0;
  for (const chunk of listChunks(db, id, start, to)) {
    const raw = unpacked(chunk);
    if (raw === null) throw new Failure('original-damaged', {});
    const part = raw.subarray(Math.max(0, start - chunk.start), to - chunk.start);
    bytes.set(part, Math.max(0, chunk.start - start));
    filled += part.length;
  }
  if (filled !== bytes.length) throw new Failure('original-damaged', {});
  return bytes;
}

/** All of an original, piece by piece. Throws `original-damaged` at the end at the latest. */
export function* originalParts(db: Db, original: Original): Generator<Uint8Array, void> {
  const hash = createHash('sha256');
  for (let at = 0; at < original.size; at += CHUNK_BYTES) {
    const part = readOriginal(db, original, at, at + CHUNK_BYTES);
    hash.update(part);
    yield part;
  }
  if (hash.digest('hex') !== original.sha256) throw new Failure('original-damaged', {});
}
