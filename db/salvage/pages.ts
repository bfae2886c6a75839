import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { OpenFile } from '../beginning.ts';
import { cipherOf, isNothing, PAGE, RESERVED } from '../cipher.ts';
import { headFrom, HEAD_BYTES, type FileHead } from './file-head.ts';

/** The pages of an SQLite file, as whoever opened it would see them. Nothing is ever written. */
export interface Pages {
  readonly head: FileHead;
  /** Bytes of a page that hold something. */
  readonly usable: number;
  /** How many there are, the first of which is 1. */
  readonly count: number;
  /** A page; `null` where the file ends before its end. */
  read(number: number): Buffer | null;
  close(): void;
}

/** What every matter is made with: taken where the head of a file says nothing that can be. */
const USUAL_PAGE_SIZE = 4_096;

/**
 * Reads a file without SQLite, which writes into one by opening it, and gives up where a page is damaged. What stands in
 * the write-ahead log beside it counts, up to where that is damaged. `key` is what it is encrypted by; `null` for nothing.
 * Throws what the system says.
 */
export function openPages(filePath: string, key: string | null = null): Pages {
  const file = new OpenFile(filePath);
  let log: number | null = null;
  const cipher = key === null ? null : cipherOf(key);
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    file.read(bytes, 0);
    const inFile = headFrom(bytes);
    const size = cipher ? PAGE : (inFile.pageSize ?? USUAL_PAGE_SIZE);
    if (existsSync(`${filePath}-wal`)) log = openSync(`${filePath}-wal`, 'r');
    const { places, count } = log === null ? NO_LOG : readLog(log, size);
    const read = (number: number): Buffer | null => {
      const page = Buffer.alloc(size);
      const place = places.get(number);
      const got =
        place === undefined ? file.read(page, (number - 1) * size) : readSync(log!, page, 0, size, place);
      if (got !== size) return null;
      return cipher && !isNothing(page) ? cipher.plain(page, number) : page;
    };
    const first = read(1);
    const head = first ? headFrom(first) : inFile;
    return {
      head,
      usable: size - (cipher ? RESERVED : head.isSound ? head.reserved : 0),
      count: Math.max(count, Math.ceil(file.size() / size)),
      read,
      close() {
        file.close();
        if (log !== null) closeSync(log);
      },
    };
  } catch (error) {
    file.close();
    if (log !== null) closeSync(log);
    throw error;
  }
}

const NO_LOG = { places: new Map<number, number>(), count: 0 } as const;
const LOG_HEAD = 32;
const FRAME_HEAD = 24;

/** Where the newest state of each page stands in a write-ahead log, and how many pages its last commit left (same, 4). */
function readLog(log: number, size: number): { places: ReadonlyMap<number, number>; count: number } {
  const head = Buffer.alloc(LOG_HEAD);
  if (readSync(log, head, 0, LOG_HEAD, 0) < LOG_HEAD) return NO_LOG;
  const magic = head.readUInt32BE(0);
  if ((magic & ~1) !== 0x377f0682 || head.readUInt32BE(8) !== size) return NO_LOG;
  const big = (magic & 1) === 1;
  let sum = checksum(head.subarray(0, 24), [0, 0], big);
  if (!isSum(head, 24, sum)) return NO_LOG;
  const places = new Map<number, number>();
  let count = 0;
  let since: [number, number][] = [];
  const frame = Buffer.alloc(FRAME_HEAD + size);
  for (let at = LOG_HEAD; readSync(log, frame, 0, frame.length, at) === frame.length; at += frame.length) {
    if (!frame.subarray(8, 16).equals(head.subarray(16, 24))) break;
    sum = checksum(frame.subarray(FRAME_HEAD), checksum(frame.subarray(0, 8), sum, big), big);
    if (!isSum(frame, 16, sum)) break;
    since.push([frame.readUInt32BE(0), at + FRAME_HEAD]);
    const committed = frame.readUInt32BE(4);
    if (committed === 0) continue;
    for (const [number, place] of since) places.set(number, place);
    since = [];
    count = committed;
  }
  return { places, count };
}

type Sum = readonly [number, number];

function checksum(bytes: Buffer, [first, second]: Sum, big: boolean): Sum {
  let a = first;
  let b = second;
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + (big ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (big ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

function isSum(bytes: Buffer, at: number, [a, b]: Sum): boolean {
  return bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b;
}
