import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync, type BigIntStats } from 'node:fs';

/**
 * A file that is open to be read without SQLite, and to be closed again soon.
 *
 * One that this process has open is read by the descriptor that is there. POSIX takes away every lock that a process
 * has on a file as soon as it closes any descriptor of it (https://sqlite.org/howtocorrupt.html, 2.2): then another
 * program takes itself for the last one, removes the write-ahead log, and what is saved from then on is lost. Whoever
 * has that descriptor, a connection in another thread say, may close it at any time; another is found then.
 */
export class OpenFile {
  readonly #filePath: string;
  readonly #wanted: BigIntStats;
  #descriptor: number;
  #own: boolean;

  /** Throws what the system says. */
  constructor(filePath: string) {
    this.#filePath = filePath;
    this.#wanted = statSync(filePath, { bigint: true });
    [this.#descriptor, this.#own] = this.#found();
  }

  isFile(): boolean {
    return this.#wanted.isFile();
  }

  /** In bytes. */
  size(): number {
    return this.#by((descriptor) => fstatSync(descriptor).size);
  }

  /** Fills `bytes` from a position in the file on; gives how many there were. */
  read(bytes: Uint8Array, position: number): number {
    return this.#by((descriptor) => readSync(descriptor, bytes, 0, bytes.length, position));
  }

  close(): void {
    if (this.#own) closeSync(this.#descriptor);
  }

  #by<T>(work: (descriptor: number) => T): T {
    for (;;) {
      try {
        const got = work(this.#descriptor);
        if (this.#isThere()) return got;
      } catch (error) {
        if (this.#isThere()) throw error;
      }
      [this.#descriptor, this.#own] = this.#found();
    }
  }

  /** Its number may be that of another file by now. */
  #isThere(): boolean {
    return this.#own || isOf(this.#descriptor, this.#wanted);
  }

  #found(): [descriptor: number, own: boolean] {
    const known = process.platform === 'win32' ? undefined : descriptorOf(this.#wanted);
    if (known !== undefined) return [known, false];
    const descriptor = openSync(this.#filePath, 'r');
    if (process.platform === 'win32' || isOf(descriptor, this.#wanted)) return [descriptor, true];
    closeSync(descriptor);
    throw new Error('another file was put in the place of one that was being read');
  }
}

/** The first `length` bytes of a file, fewer where it is shorter, read without SQLite; `null` where it is no file. */
export function readBeginning(filePath: string, length: number): Buffer | null {
  const file = new OpenFile(filePath);
  try {
    if (!file.isFile()) return null;
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, file.read(bytes, 0));
  } finally {
    file.close();
  }
}

/** A descriptor that this process has of the file, by whatever name. */
function descriptorOf(wanted: BigIntStats): number | undefined {
  // Among them is the one by which the folder was read, which is closed since.
  return readdirSync('/dev/fd')
    .map(Number)
    .find((descriptor) => isOf(descriptor, wanted));
}

function isOf(descriptor: number, wanted: BigIntStats): boolean {
  try {
    return isSame(fstatSync(descriptor, { bigint: true }), wanted);
  } catch {
    return false;
  }
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
