import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Chunk } from '#db/queries/original.ts';
import { sha256Of } from '../sha256.ts';

/**
 * So many bytes of a file are one piece. A page of a PDF asks for a few stretches of some tens of kilobytes each, and
 * unpacks one piece for each; in smaller ones than this a text grows by a tenth.
 */
export const CHUNK_BYTES = 2 ** 20;
/** A piece that hardly shrinks, as of a picture or a PDF, is kept as it is. */
const WORTH_PACKING = 0.98;
/** The level from which on files of words shrink by a fiftieth at most, in twice the time. */
const LEVEL = 3;

/** Bytes that are in memory, or a file that is read piece by piece. */
export type OriginalBytes = { readonly bytes: Uint8Array } | { readonly path: string };

/** A piece of a file, which begins at `start`, as it is stored. */
export function packed(bytes: Uint8Array, start: number): Chunk {
  const small = zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } });
  const isSmaller = small.length < bytes.length * WORTH_PACKING;
  return {
    start,
    length: bytes.length,
    packing: isSmaller ? 'zstd' : 'none',
    sha256: sha256Of(bytes),
    bytes: isSmaller ? small : bytes,
  };
}

/** The bytes of a piece; `null` where they are not those that were kept. */
export function unpacked({ packing, bytes, length, sha256 }: Chunk): Uint8Array | null {
  try {
    // More than it says that it holds is never unpacked.
    const raw = packing === 'none' ? bytes : zstdDecompressSync(bytes, { maxOutputLength: length });
    return raw.length === length && sha256Of(raw) === sha256 ? raw : null;
  } catch {
    return null;
  }
}

/** The pieces of a file in order, one at a time in memory. Throws what the system says where it cannot be read. */
export async function* piecesOf(of: OriginalBytes): AsyncGenerator<Uint8Array, void> {
  if ('bytes' in of) {
    for (let at = 0; at < of.bytes.length; at += CHUNK_BYTES) yield of.bytes.subarray(at, at + CHUNK_BYTES);
    return;
  }
  let file: FileHandle | null = null;
  try {
    file = await open(of.path);
    for (;;) {
      const piece = await readPiece(file);
      if (piece.length === 0) return;
      yield piece;
    }
  } finally {
    await file?.close();
  }
}

/** The next so many bytes of a file; fewer only at its end. */
async function readPiece(file: FileHandle): Promise<Uint8Array> {
  const piece = new Uint8Array(CHUNK_BYTES);
  let length = 0;
  while (length < piece.length) {
    const { bytesRead } = await file.read(piece, length, piece.length - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return piece.subarray(0, length);
}

/** What a file is known by, read piece by piece. */
export async function measured(
  of: OriginalBytes,
): Promise<{ readonly sha256: string; readonly size: number }> {
  if ('bytes' in of) return { sha256: sha256Of(of.bytes), size: of.bytes.length };
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of piecesOf(of)) {
    hash.update(piece);
    size += piece.length;
  }
  return { sha256: hash.digest('hex'), size };
}
