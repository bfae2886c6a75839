import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { sha256Of } from '../sha256.ts';
import { CHUNK_BYTES, measured, packed, piecesOf, unpacked } from './chunks.ts';

test('any bytes come back as they were, and none takes more room than it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 2_000 }), fc.nat(3), (bytes, times) => {
      const many = Buffer.concat(Array.from({ length: times + 1 }, () => bytes));
      const chunk = packed(many, 5);
      expect(chunk.bytes.length).toBeLessThanOrEqual(many.length);
      expect(Buffer.from(unpacked(chunk)!).equals(many)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a piece of which a bit is wrong is no piece, and neither is one that says less than it holds', () => {
  const words = new TextEncoder().encode('The motion is denied. '.repeat(50));
  const chunk = packed(words, 0);
  const wrong = Buffer.from(chunk.bytes);
  wrong[wrong.length >> 1]! ^= 1;
  const bomb = zstdCompressSync(Buffer.alloc(50_000_000));
  for (const one of [
    { ...chunk, bytes: wrong },
    { ...chunk, length: chunk.length - 1 },
    { ...chunk, sha256: '0'.repeat(64) },
    { ...chunk, packing: 'none' as const },
    { ...chunk, bytes: bomb },
    { ...chunk, bytes: new Uint8Array() },
  ])
    expect(unpacked(one)).toBeNull();
});

test('a file on the disk is gone through in the same pieces as its bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-chunks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const bytes = Buffer.alloc(2 * CHUNK_BYTES + 17, 'The motion is denied. ');
  const path = join(folder, 'a');
  writeFileSync(path, bytes);
  const sizes = async (of: Parameters<typeof piecesOf>[0]) =>
    (await Array.fromAsync(piecesOf(of))).map((piece) => piece.length);
  expect(await sizes({ path })).toEqual([CHUNK_BYTES, CHUNK_BYTES, 17]);
  expect(await sizes({ bytes })).toEqual([CHUNK_BYTES, CHUNK_BYTES, 17]);
  expect(await sizes({ bytes: new Uint8Array() })).toEqual([]);
  expect(await measured({ path })).toEqual({ sha256: sha256Of(bytes), size: bytes.length });
  expect(await measured({ bytes })).toEqual(await measured({ path }));
});
