import type { Pages } from './pages.ts';
import { recordFrom, varint, type Stored } from './records.ts';

export interface Row {
  /** `null` in a table without row ids. */
  readonly rowId: number | null;
  readonly values: readonly Stored[];
  /** Whether all of its bytes were there. */
  readonly whole: boolean;
}

/** What going through trees has come by. */
export interface Walk {
  /** The pages that belong to what was gone through. */
  readonly seen: Set<number>;
  /** How many pages, and how many rows of pages that could be read, were not readable. */
  lostPages: number;
  lostRows: number;
}

export function newWalk(): Walk {
  return { seen: new Set(), lostPages: 0, lostRows: 0 };
}

const TABLE_LEAF = 0x0d;
const TABLE_INTERIOR = 0x05;
const INDEX_LEAF = 0x0a;
const INDEX_INTERIOR = 0x02;
/** A tree of 2^32 pages is no deeper. */
const DEEPEST = 24;

/**
 * The rows of the table whose tree begins at a page (https://sqlite.org/fileformat.html, 1.6), as many as can be read: what
 * is no page of such a tree, and what is no row, is counted in `walk` and left out. Each page is gone through once.
 */
export function* rowsFrom(pages: Pages, root: number, walk: Walk, depth = 0): Generator<Row, void> {
  if (walk.seen.has(root) || depth > DEEPEST || root < 1) {
    walk.lostPages += 1;
    return;
  }
  const page = pages.read(root);
  const begins = root === 1 ? 100 : 0;
  const kind = page?.[begins];
  if (!page || !isTreePage(kind)) {
    walk.lostPages += 1;
    return;
  }
  walk.seen.add(root);
  const interior = kind === TABLE_INTERIOR || kind === INDEX_INTERIOR;
  for (const at of cellsOf(pages, page, begins, interior, walk)) {
    if (interior) yield* rowsFrom(pages, page.readUInt32BE(at), walk, depth + 1);
    if (kind === TABLE_INTERIOR) continue;
    const row = rowAt(pages, page, at + (interior ? 4 : 0), kind === TABLE_LEAF, walk);
    if (row) yield row;
    else walk.lostRows += 1;
  }
  if (interior) yield* rowsFrom(pages, page.readUInt32BE(begins + 8), walk, depth + 1);
}

/** Goes through a tree for its pages alone. */
export function goThrough(pages: Pages, root: number, walk: Walk): void {
  const rows = rowsFrom(pages, root, walk);
  while (!rows.next().done);
}

export function isTreePage(kind: number | undefined): boolean {
  return kind === TABLE_LEAF || kind === TABLE_INTERIOR || kind === INDEX_LEAF || kind === INDEX_INTERIOR;
}

/** Where the cells of a page begin. */
function cellsOf(pages: Pages, page: Buffer, begins: number, interior: boolean, walk: Walk): number[] {
  const count = page.readUInt16BE(begins + 3);
  const list = begins + (interior ? 12 : 8);
  const room = Math.floor((pages.usable - list) / 2);
  // A page can hold no more cells than it has room for in its list: the count itself is wrong.
  const listed = Math.min(count, room);
  walk.lostRows += count - listed;
  const cells: number[] = [];
  for (let i = 0; i < listed; i += 1) {
    const at = page.readUInt16BE(list + 2 * i);
    if (at >= list + 2 * listed && at <= pages.usable - 4) cells.push(at);
    else walk.lostRows += 1;
  }
  return cells;
}

function rowAt(pages: Pages, page: Buffer, at: number, hasRowId: boolean, walk: Walk): Row | null {
  const size = varint(page, at);
  const rowId = hasRowId && size ? varint(page, size[1]) : null;
  if (!size || size[0] < 1 || (hasRowId && !rowId)) return null;
  const { payload, whole } = payloadAt(pages, page, (rowId ?? size)[1], size[0], hasRowId, walk);
  const record = payload && recordFrom(payload);
  if (!record) return null;
  return { rowId: rowId?.[0] ?? null, values: record.values, whole: whole && record.whole };
}

/** The bytes of a row, which go on in a chain of other pages where they are many. */
function payloadAt(
  pages: Pages,
  page: Buffer,
  at: number,
  size: number,
  isTable: boolean,
  walk: Walk,
): { payload: Buffer | null; whole: boolean } {
  const { usable } = pages;
  if (size > pages.count * usable) return { payload: null, whole: false };
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (size <= most) {
    const whole = at + size <= usable;
    return { payload: page.subarray(at, Math.min(at + size, usable)), whole };
  }
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((size - least) % (usable - 4));
  const local = wanted <= most ? wanted : least;
  if (at + local + 4 > usable) return { payload: null, whole: false };
  const parts = [page.subarray(at, at + local)];
  let left = size - local;
  for (let next = page.readUInt32BE(at + local); left > 0;) {
    const more = next > 0 && next <= pages.count && !walk.seen.has(next) ? pages.read(next) : null;
    if (!more) {
      walk.lostPages += 1;
      break;
    }
    walk.seen.add(next);
    parts.push(more.subarray(4, Math.min(4 + left, usable)));
    left -= Math.min(left, usable - 4);
    next = more.readUInt32BE(0);
  }
  return { payload: Buffer.concat(parts), whole: left === 0 };
}

/** The pages that are not in use, whose old contents are nobody's any more; as far as their list can be read. */
export function freePages(pages: Pages): ReadonlySet<number> {
  const free = new Set<number>();
  let next = pages.head.isSound ? pages.head.freeList : 0;
  while (next > 0 && next <= pages.count && !free.has(next)) {
    const page = pages.read(next);
    if (!page) break;
    free.add(next);
    const count = page.readUInt32BE(4);
    if (count > pages.usable / 4 - 2) break;
    for (let i = 0; i < count; i += 1) free.add(page.readUInt32BE(8 + 4 * i));
    next = page.readUInt32BE(0);
  }
  return free;
}

/** The rows of a page that looks like one of a table's, where nothing leads to it any more; `null` where it does not. */
export function looseRows(pages: Pages, number: number, walk: Walk): Row[] | null {
  const page = pages.read(number);
  if (!page || page[0] !== TABLE_LEAF) return null;
  const counted = { ...newWalk(), seen: walk.seen };
  const cells = cellsOf(pages, page, 0, false, counted);
  if (cells.length === 0 || counted.lostRows > 0) return null;
  const rows = cells.map((at) => rowAt(pages, page, at, true, counted));
  walk.lostPages += counted.lostPages;
  const found = rows.filter((row) => row !== null);
  walk.lostRows += rows.length - found.length;
  return found.length === 0 ? null : found;
}
