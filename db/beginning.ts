import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync, type BigIntStats } from 'node:fs';

/**
 * The first `length` bytes of a file, fewer where it is shorter, read without SQLite; `null` where it is no file.
 *
 * A file that this process has open is read by the descriptor that is there. POSIX takes away every lock that a process
 * has on a file as soon as it closes any descriptor of it (https://sqlite.org/howtocorrupt.html, 2.2): then another
 * program takes itself for the last one, removes the write-ahead log, and what is saved from then on is lost.
 */
export function readBeginning(filePath: string, length: number): Buffer | null {
  const bytes = Buffer.alloc(length);
  const known = process.platform === 'win32' ? null : descriptorOf(filePath);
  if (known !== null) return bytes.subarray(0, readSync(known, bytes, 0, length, 0));
  const file = openSync(filePath, 'r');
  try {
    if (!fstatSync(file).isFile()) return null;
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

/** A descriptor that this process has of the same file, by whatever name; `null` where it has none. */
function descriptorOf(filePath: string): number | null {
  const wanted = statSync(filePath, { bigint: true });
  for (const name of readdirSync('/dev/fd')) {
    const descriptor = Number(name);
    try {
      if (isSame(fstatSync(descriptor, { bigint: true }), wanted)) return descriptor;
    } catch {
      // Closed since: the one by which the folder was read is.
    }
  }
  return null;
}

/** What is at a path; `null` where nothing can be found there. */
export function fileAt(filePath: string): BigIntStats | null {
  try {
    return statSync(filePath, { bigint: true });
  } catch {
    return null;
  }
}

export function isSame(one: BigIntStats, other: BigIntStats): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}
