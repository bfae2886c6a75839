import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { Unreadable } from './unreadable.ts';

/**
 * ZIP archives as word processors write them (PKWARE APPNOTE 6.3), read part by part with a limit, and written again
 * so that whatever is not replaced keeps its bytes, its order and its time.
 */
export interface Zip {
  readonly bytes: Uint8Array;
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** Where the directory starts, and the record that ends it. */
  readonly directory: number;
  readonly end: number;
}

export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header starts, and its record of the directory. */
  readonly local: number;
  readonly record: { readonly start: number; readonly end: number };
}

const LOCAL = 0x04034b50;
const RECORD = 0x02014b50;
const END = 0x06054b50;
const LONG_END = 0x06064b50;
const LOCATOR = 0x07064b50;
const LOCAL_LENGTH = 30;
const RECORD_LENGTH = 46;
const END_LENGTH = 22;
const LONG_END_LENGTH = 56;
const LOCATOR_LENGTH = 20;
/** In the place of a count that stands in the longer record of the end. */
const NO_ROOM = 0xffff;
/** So many take some 300 MB to tell; a matter of a hundredth of them is large. */
const MOST_ENTRIES = 1_000_000;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const SIZES_FOLLOW = 8;
const UTF8_NAMES = 0x800;
const ZIP64 = 1;
/** In the place of a number that stands in the extra field, for it needs more than four bytes. */
const ELSEWHERE = 0xffffffff;

/** Throws where the archive is cut, damaged or locked. */
export function openZip(bytes: Uint8Array): Zip {
  const zip = openDirectory(bytes);
  if (zip.entries.some(isLocked)) throw new Unreadable('protected');
  return zip;
}

/** As `openZip`, but with entries that a password locks among the others. Throws where the archive is cut or damaged. */
export function openDirectory(bytes: Uint8Array): Zip {
  const view = viewOf(bytes);
  const end = endRecord(view);
  const { directory, count } = longEnd(view, end) ?? shortEnd(view, end);
  if (count > MOST_ENTRIES) throw new Unreadable('too-large');
  const entries: ZipEntry[] = [];
  let at = directory;
  for (let left = count; left > 0; left -= 1) {
    if (at + RECORD_LENGTH > end || view.getUint32(at, true) !== RECORD) throw new Unreadable('damaged');
    const entry = entryAt(bytes, view, at);
    entries.push(entry);
    at = entry.record.end;
  }
  return { bytes, entries, directory, end };
}

/** An entry's bytes; `null` for none of that name. Names are compared as the packages' rules have it: without regard to case. */
export function readEntry(zip: Zip, name: string, limit: number): Uint8Array | null {
  const entry = findEntry(zip, name);
  return entry ? bytesOf(zip, entry, limit) : null;
}

export function isLocked({ flags }: ZipEntry): boolean {
  return (flags & ENCRYPTED) !== 0;
}

/** Throws where an entry is damaged, or has more than `limit` bytes, whatever its size is said to be. */
export function bytesOf(zip: Zip, entry: ZipEntry, limit: number): Uint8Array {
  if (entry.size > limit) throw new Unreadable('too-large');
  const { start, end } = dataOf(zip, entry);
  const data = unpacked(zip.bytes.subarray(start, end), entry.method, limit);
  if (crc32(data) !== entry.crc) throw new Unreadable('damaged');
  return data;
}

/** The archive with other bytes in the entries that are named; those that it lacks come last. */
export function withEntries(zip: Zip, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (zip.entries.length + parts.size >= NO_ROOM) throw new Unreadable('too-large');
  const replaced = new Map<ZipEntry, Uint8Array>();
  const added: [string, Uint8Array][] = [];
  for (const [name, data] of parts) {
    const entry = findEntry(zip, name);
    if (entry) replaced.set(entry, data);
    else added.push([name, data]);
  }
  const out: Uint8Array[] = [];
  let length = 0;
  const put = (bytes: Uint8Array) => {
    out.push(bytes);
    length += bytes.length;
  };
  const places = new Map<ZipEntry, { at: number; packed: Packed | null }>();
  const inPlace = zip.entries.toSorted((a, b) => a.local - b.local);
  put(zip.bytes.subarray(0, inPlace[0]?.local ?? zip.directory));
  for (const [index, entry] of inPlace.entries()) {
    const data = replaced.get(entry);
    const packed = data ? packedOf(data) : null;
    places.set(entry, { at: length, packed });
    if (packed) {
      put(localHeader(zip, entry, packed));
      put(packed.data);
    } else put(zip.bytes.subarray(entry.local, inPlace[index + 1]?.local ?? zip.directory));
  }
  const records = zip.entries.map((entry) => movedRecord(zip, entry, places.get(entry)!));
  const like = zip.entries[0];
  for (const [name, data] of added) {
    const packed = packedOf(data);
    const { local, record } = newHeaders(zip, like, name, packed, length);
    put(local);
    put(packed.data);
    records.push(record);
  }
  const directory = length;
  records.forEach(put);
  put(endOf(zip, records.length, directory, length - directory));
  const whole = new Uint8Array(length);
  let at = 0;
  for (const bytes of out) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}

export function hasEntry(zip: Zip, name: string): boolean {
  return findEntry(zip, name) !== undefined;
}

interface Packed {
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

function packedOf(data: Uint8Array): Packed {
  return { data: deflateRawSync(data), size: data.length, crc: crc32(data) };
}

function unpacked(data: Uint8Array, method: number, limit: number): Uint8Array {
  if (method === STORED) return data;
  if (method !== DEFLATED) throw new Unreadable('damaged');
  try {
    return inflateRawSync(data, { maxOutputLength: limit });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Unreadable(tooLarge ? 'too-large' : 'damaged');
  }
}

function findEntry(zip: Zip, name: string): ZipEntry | undefined {
  const folded = name.toLowerCase();
  return (
    zip.entries.find((entry) => entry.name === name) ??
    zip.entries.find((entry) => entry.name.toLowerCase() === folded)
  );
}

/** The last record that can be one: a comment of up to 65,535 bytes may follow it. */
function endRecord(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= least; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const directory = view.getUint32(at + 16, true);
    if (directory + view.getUint32(at + 12, true) <= at) return at;
  }
  throw new Unreadable('damaged');
}

function shortEnd(view: DataView, end: number): { directory: number; count: number } {
  return { directory: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
}

/** What the end says of an archive of more than 65,534 entries, whose own fields have no room; `null` for others. */
function longEnd(view: DataView, end: number): { directory: number; count: number } | null {
  const locator = end - LOCATOR_LENGTH;
  if (view.getUint16(end + 10, true) !== NO_ROOM || locator < 0) return null;
  if (view.getUint32(locator, true) !== LOCATOR) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + LONG_END_LENGTH > locator || view.getUint32(at, true) !== LONG_END)
    throw new Unreadable('damaged');
  const [count, directory] = [32, 48].map((field) => Number(view.getBigUint64(at + field, true)));
  if (directory! > at) throw new Unreadable('damaged');
  return { directory: directory!, count: count! };
}

function entryAt(bytes: Uint8Array, view: DataView, start: number): ZipEntry {
  const nameLength = view.getUint16(start + 28, true);
  const extraLength = view.getUint16(start + 30, true);
  const end = start + RECORD_LENGTH + nameLength + extraLength + view.getUint16(start + 32, true);
  if (end > bytes.length) throw new Unreadable('damaged');
  const nameAt = start + RECORD_LENGTH;
  const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength));
  const long = longSizes(view, nameAt + nameLength, extraLength);
  const take = (at: number): number => {
    const short = view.getUint32(start + at, true);
    return short === ELSEWHERE ? Number(long.shift() ?? -1n) : short;
  };
  // The order of the numbers in the extra field: size, packed size, place.
  const size = take(24);
  const packed = take(20);
  const local = take(42);
  if (size < 0 || packed < 0 || local < 0) throw new Unreadable('damaged');
  const flags = view.getUint16(start + 8, true);
  const method = view.getUint16(start + 10, true);
  const crc = view.getUint32(start + 16, true);
  return { name, flags, method, crc, packed, size, local, record: { start, end } };
}

function longSizes(view: DataView, start: number, length: number): bigint[] {
  for (let at = start; at + 4 <= start + length;) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64 && at + 4 + size <= start + length)
      return Array.from({ length: size >> 3 }, (_, index) => view.getBigUint64(at + 4 + 8 * index, true));
    at += 4 + size;
  }
  return [];
}

function dataOf(zip: Zip, entry: ZipEntry): { start: number; end: number } {
  const view = viewOf(zip.bytes);
  if (entry.local + LOCAL_LENGTH > zip.directory || view.getUint32(entry.local, true) !== LOCAL)
    throw new Unreadable('damaged');
  const names = view.getUint16(entry.local + 26, true) + view.getUint16(entry.local + 28, true);
  const start = entry.local + LOCAL_LENGTH + names;
  const end = start + entry.packed;
  if (end > zip.directory) throw new Unreadable('damaged');
  return { start, end };
}

/** The local header of an entry that has other bytes now: its name and time stay. */
function localHeader(zip: Zip, entry: ZipEntry, packed: Packed): Uint8Array {
  const nameLength = viewOf(zip.bytes).getUint16(entry.local + 26, true);
  const header = zip.bytes.slice(entry.local, entry.local + LOCAL_LENGTH + nameLength);
  const view = viewOf(header);
  view.setUint16(6, entry.flags & ~SIZES_FOLLOW, true);
  writeSizes(view, 8, packed);
  view.setUint16(28, 0, true);
  return header;
}

/** The method at `at`, and the check sum and sizes, which stand alike in both kinds of headers. */
function writeSizes(view: DataView, at: number, packed: Packed): void {
  view.setUint16(at, DEFLATED, true);
  view.setUint32(at + 6, packed.crc, true);
  view.setUint32(at + 10, packed.data.length, true);
  view.setUint32(at + 14, packed.size, true);
}

function movedRecord(zip: Zip, entry: ZipEntry, place: { at: number; packed: Packed | null }): Uint8Array {
  const { start, end } = entry.record;
  const record = zip.bytes.slice(start, end);
  const view = viewOf(record);
  if (view.getUint32(42, true) === ELSEWHERE) throw new Unreadable('damaged');
  view.setUint32(42, place.at, true);
  if (!place.packed) return record;
  view.setUint16(8, entry.flags & ~SIZES_FOLLOW, true);
  writeSizes(view, 10, place.packed);
  const nameLength = view.getUint16(28, true);
  view.setUint16(30, 0, true);
  view.setUint16(32, 0, true);
  return record.slice(0, RECORD_LENGTH + nameLength);
}

/** Headers of a new entry, with the time of one that is there: no clock is asked. */
function newHeaders(
  zip: Zip,
  like: ZipEntry | undefined,
  name: string,
  packed: Packed,
  at: number,
): { local: Uint8Array; record: Uint8Array } {
  const named = new TextEncoder().encode(name);
  const local = new Uint8Array(LOCAL_LENGTH + named.length);
  const record = new Uint8Array(RECORD_LENGTH + named.length);
  const time = like ? viewOf(zip.bytes).getUint32(like.record.start + 12, true) : 0x00210000;
  const write = (bytes: Uint8Array, signature: number, from: number, nameAt: number) => {
    const view = viewOf(bytes);
    view.setUint32(0, signature, true);
    view.setUint16(from, 20, true);
    view.setUint16(from + 2, UTF8_NAMES, true);
    view.setUint32(from + 6, time, true);
    writeSizes(view, from + 4, packed);
    view.setUint16(from + 22, named.length, true);
    bytes.set(named, nameAt);
  };
  write(local, LOCAL, 4, LOCAL_LENGTH);
  write(record, RECORD, 6, RECORD_LENGTH);
  viewOf(record).setUint16(4, 20, true);
  viewOf(record).setUint32(42, at, true);
  return { local, record };
}

function endOf(zip: Zip, count: number, directory: number, size: number): Uint8Array {
  const end = zip.bytes.slice(zip.end);
  const view = viewOf(end);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, directory, true);
  return end;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
