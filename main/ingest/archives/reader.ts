import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { shownName } from '#core/text/shown-name.ts';
import { MAX_FILE_BYTES } from '#core/contract/limits.ts';
import { Unreadable } from '../../packages/unreadable.ts';
import { bytesOf, isLocked, openDirectory, type Zip, type ZipEntry } from '../../packages/zip.ts';
import type { Met, Reader, ReaderInput } from '../reader.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isLink, isLitter, wayOf } from './names.ts';

/** A file of zeros packs a thousandfold and text, at its best, some thirtyfold: past this and this size it is a bomb. */
const MOST_RATIO = 200;
const HARMLESS = 64 * 1024 * 1024;
/** An archive's files together: eight times the largest file that is read by itself. */
const MOST_UNPACKED = 8 * MAX_FILE_BYTES;

/** The files of a ZIP archive, or the one in a GZIP file. Nothing is ever written by a name that an archive gives. */
export const zipReader: Reader = {
  format: 'zip',
  version: 1,
  read: (input) => (input.bytes[0] === 0x1f ? packed(input) : archived(input)),
};

async function* archived({ bytes, signal }: ReaderInput): AsyncGenerator<Met, void> {
  let zip: Zip;
  try {
    zip = openDirectory(bytes);
  } catch (error) {
    return yield { kind: 'refused', part: null, refusal: refusalOf(error, bytes.length) };
  }
  let left = Math.min(MOST_UNPACKED, HARMLESS + bytes.length * MOST_RATIO);
  const ways = new Map<string, number>();
  const places = new Set<number>();
  let files = 0;
  for (const entry of zip.entries) {
    if (signal.aborted) return;
    const way = wayOf(zip, entry);
    if (way === '' || isLitter(way)) continue;
    files += 1;
    const part = ownWay(way, ways);
    // Entries that share their bytes are how a small archive is made to unpack for ever.
    const shared = places.has(entry.local);
    places.add(entry.local);
    const taken = shared ? refuse('damaged') : entryOf(zip, entry, left);
    if (taken instanceof Uint8Array) {
      left -= taken.length;
      yield { kind: 'file', part, bytes: taken, offered: false };
    } else yield { kind: 'refused', part, refusal: taken };
  }
  if (files === 0) yield { kind: 'refused', part: null, refusal: refuse('empty') };
}

function entryOf(zip: Zip, entry: ZipEntry, left: number): Uint8Array | Refusal {
  if (isLocked(entry)) return refuse('protected');
  if (isLink(zip, entry)) return refuse('unsupported', 'link');
  if (entry.method !== 0 && entry.method !== 8)
    return refuse('unsupported', `compression method ${entry.method}`);
  const { size, packed: length } = entry;
  if (size > MAX_FILE_BYTES || size > left || (size > HARMLESS && size > length * MOST_RATIO))
    return refuse('too-large', String(size));
  try {
    return bytesOf(zip, entry, Math.max(size, 1));
  } catch (error) {
    return refusalOf(error, size);
  }
}

async function* packed({ bytes, fileName }: ReaderInput): AsyncGenerator<Met, void> {
  const most = Math.min(MAX_FILE_BYTES, HARMLESS + bytes.length * MOST_RATIO);
  try {
    const unpacked = gunzipSync(bytes, { maxOutputLength: most });
    const name = shownName(basename(fileName))
      .replace(/\.gz$/i, '')
      .replace(/\.tgz$/i, '.tar');
    yield { kind: 'file', part: name, bytes: unpacked, offered: false };
  } catch (error) {
    const large = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    yield {
      kind: 'refused',
      part: null,
      refusal: large ? refuse('too-large', String(most)) : refuse('damaged'),
    };
  }
}

/** Two files of one name in an archive are told apart. */
function ownWay(way: string, ways: Map<string, number>): string {
  const count = (ways.get(way) ?? 0) + 1;
  ways.set(way, count);
  return count === 1 ? way : ownWay(way.replace(/(\.[^./]*)?$/, ` (${count})$1`), ways);
}

function refusalOf(error: unknown, size = 0): Refusal {
  if (!(error instanceof Unreadable)) throw error;
  return error.problem === 'too-large'
    ? refuse('too-large', String(size))
    : refuse(error.problem === 'protected' ? 'protected' : 'damaged');
}
