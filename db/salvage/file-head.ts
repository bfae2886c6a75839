import { OpenFile } from '../beginning.ts';

/** What the first bytes of an SQLite file say of it (https://sqlite.org/fileformat.html, 1.3). */
export interface FileHead {
  /** Whether it begins as every SQLite file does. */
  readonly isDatabase: boolean;
  /** Whether the bytes that are the same in every file are those: if not, nothing else that the head says is relied on. */
  readonly isSound: boolean;
  /** In bytes; `null` where it is none that there can be. */
  readonly pageSize: number | null;
  /** At the end of each page, in bytes. */
  readonly reserved: number;
  /** `null` where a version of SQLite wrote last that does not keep it. */
  readonly pageCount: number | null;
  /** The first page that lists free ones; 0 for none. */
  readonly freeList: number;
  /** The schema's version, as the file's maker counts. */
  readonly version: number;
  readonly applicationId: number;
}

export const HEAD_BYTES = 100;

export function headFrom(bytes: Uint8Array): FileHead {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const given = head.readUInt16BE(16);
  const pageSize = given === 1 ? 65_536 : given;
  return {
    isDatabase: head.toString('latin1', 0, 16) === 'SQLite format 3\0',
    isSound:
      isPageSize(pageSize) &&
      [1, 2].includes(head[18]!) &&
      [1, 2].includes(head[19]!) &&
      head[21] === 64 &&
      head[22] === 32 &&
      head[23] === 32 &&
      head.readUInt32BE(44) <= 4 &&
      head.readUInt32BE(56) <= 3,
    pageSize: isPageSize(pageSize) ? pageSize : null,
    reserved: head[20]!,
    // The count is right only where the change counter is the one that it was written with.
    pageCount: head.readUInt32BE(24) === head.readUInt32BE(92) ? head.readUInt32BE(28) : null,
    freeList: head.readUInt32BE(32),
    version: head.readUInt32BE(60),
    applicationId: head.readUInt32BE(68),
  };
}

function isPageSize(size: number): boolean {
  return size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;
}

/** The size of a file and its first bytes, as many as there are. Throws what the system says. */
export function beginningOf(filePath: string): { readonly size: number; readonly bytes: Uint8Array } {
  const file = new OpenFile(filePath);
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    file.read(bytes, 0);
    return { size: file.size(), bytes };
  } finally {
    file.close();
  }
}
