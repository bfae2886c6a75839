import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync, type BigIntStats } from 'node:fs';

/** A file that is read without SQLite. */
export interface OpenFile {
  readonly descriptor: number;
  close(): void;
}

/**
 * Opens a file to be read, and to be closed again soon.
 *
 * One that this process has open is read by the descriptor that is there. POSIX takes away every lock that a process
 * has on a file as soon as it closes any descriptor of it (https://sqlite.org/howtocorrupt.html, 2.2): then another
 * program takes itself for the last one, removes the write-ahead log, and what is saved from then on is lost.
 */
export function openToRead(filePath: string): OpenFile {
  const known = process.platform === 'win32' ? null : descriptorOf(filePath);
  if (known !== null) return { descriptor: known, close: () => undefined };
  const descriptor = openSync(filePath, 'r');
  return { descriptor, close: () => closeSync(descriptor) };
}

/** The first `length` bytes of a file, fewer where it is shorter, read without SQLite; `null` where it is no file. */
export function readBeginning(filePath: string, length: number): Buffer | null {
  const { descriptor, close } = openToRead(filePath);
  try {
    if (!fstatSync(descriptor).isFile()) return null;
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, 0));
  } finally {
    close();
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
