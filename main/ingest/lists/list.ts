import { isUtf8 } from 'node:buffer';
import type { SourceFormat } from '#core/contract/vocabulary.ts';
import { decode } from '../decode.ts';
import { linesOf, readLine } from '../lines.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Columns, guessColumns, isKnownName, SAMPLE_ROWS } from './columns.ts';
import { cellsOf, type JsonList, jsonLists } from './objects.ts';
import { delimiterOf, tableRows } from './table.ts';

export type ListFormat = Extract<SourceFormat, 'csv' | 'json' | 'jsonl'>;

/** A row of a list by the names of its columns, or what is wrong with it. */
export type ListRow =
  | { readonly ok: true; readonly line: number; readonly cells: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly line: number; readonly refusal: Refusal };

export interface List {
  readonly ok: true;
  /** WHATWG name. */
  readonly encoding: string;
  rows(): AsyncIterable<ListRow>;
}

/** A line longer than this is no article but a file without line ends. */
const LONGEST_LINE = 64 * 1024 * 1024;
/** How much of a text is decoded at once. */
const PIECE = 1024 * 1024;
/** Enough to tell the encoding and the sign between cells by. */
const SAMPLE = 256 * 1024;

/** A list by its format; nothing is read yet but its first bytes. */
export function openList(format: ListFormat, bytes: Uint8Array, encoding: string | null): List | Refusal {
  if (format === 'csv') return openTable(bytes, encoding);
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe;
  // JSON is UTF-8 by its standard; what Windows wrote in UTF-16 is turned.
  const decoded = marked || encoding ? decode(bytes, encoding) : null;
  if (decoded && !decoded.ok) return decoded;
  const utf8 = decoded ? Buffer.from(decoded.text) : bytes;
  const name = decoded?.encoding ?? 'utf-8';
  if (format === 'jsonl') return { ok: true, encoding: name, rows: () => rowsOfLines(utf8) };
  const lists = jsonLists(utf8);
  const list = lists.find((one) => holdsArticles(utf8, one)) ?? lists[0];
  if (!list) return refuse('damaged', 'no list of objects in it');
  return {
    ok: true,
    encoding: name,
    async *rows() {
      yield* rowsOfList(utf8, list);
    },
  };
}

function* rowsOfList(bytes: Uint8Array, { elements }: JsonList): Generator<ListRow, void> {
  for (const { start, end, line } of elements) yield rowOf(bytes.subarray(start, end), line, line === 1);
}

function holdsArticles(bytes: Uint8Array, { elements, ...list }: JsonList): boolean {
  const rows = [...rowsOfList(bytes, { ...list, elements: elements.slice(0, SAMPLE_ROWS) })];
  return guessOf(wholeRows(rows)) !== null;
}

/** The columns that a list is read by, from its first rows. */
export function guessOf(rows: readonly ReadonlyMap<string, string>[]): Columns | null {
  const names = columnNames(rows);
  return guessColumns(
    names,
    rows.map((cells) => names.map((name) => cells.get(name) ?? '')),
  );
}

export function wholeRows(sample: readonly ListRow[]): ReadonlyMap<string, string>[] {
  return sample.flatMap((row) => (row.ok ? [row.cells] : []));
}

/** In the order in which they are met: objects of a list need not have the same keys. */
export function columnNames(rows: readonly ReadonlyMap<string, string>[]): string[] {
  return [...new Set(rows.flatMap((cells) => [...cells.keys()]))];
}

async function* rowsOfLines(bytes: Uint8Array): AsyncGenerator<ListRow, void> {
  let line = 0;
  const pieces = async function* () {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  };
  for await (const { whole, length } of linesOf(pieces(), LONGEST_LINE)) {
    line += 1;
    if (!whole) yield { ok: false, line, refusal: refuse('too-large', String(length)) };
    else if (readLine(whole, line === 1) !== null) yield rowOf(whole, line, line === 1);
  }
}

function rowOf(bytes: Uint8Array, line: number, first: boolean): ListRow {
  const read = readLine(bytes, first);
  const problem =
    read === null ? 'no JSON' : read.ok ? null : read.code === 'not-utf-8' ? 'not UTF-8' : 'no JSON';
  if (problem !== null || !read?.ok)
    return { ok: false, line, refusal: refuse('damaged', problem ?? 'no JSON') };
  const cells = cellsOf(read.data);
  return cells ? { ok: true, line, cells } : { ok: false, line, refusal: refuse('damaged', 'not an object') };
}

function openTable(bytes: Uint8Array, chosen: string | null): List | Refusal {
  const at = isUtf8(bytes) ? 0 : Math.max(0, firstBeyondAscii(bytes) - 1024);
  const sample = decode(bytes.subarray(at, at + SAMPLE), chosen);
  if (!sample.ok) return sample;
  const utf16 = sample.encoding.startsWith('utf-16');
  const encoding = chosen ?? (!utf16 && isUtf8(bytes) ? 'utf-8' : sample.encoding);
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE));
  const delimiter = delimiterOf(head);
  return { ok: true, encoding, rows: () => rowsOfTable(bytes, encoding, delimiter) };
}

async function* rowsOfTable(
  bytes: Uint8Array,
  encoding: string,
  delimiter: string,
): AsyncGenerator<ListRow, void> {
  let heads: readonly string[] | null = null;
  for (const row of tableRows(pieces(bytes, encoding), delimiter)) {
    const { line } = row;
    if (!row.ok) {
      const detail = row.problem === 'open quote' ? 'a quotation mark is not closed' : 'too long';
      yield { ok: false, line, refusal: refuse('damaged', detail) };
      continue;
    }
    if (line === 1 && row.cells.length <= 2 && row.cells[0]!.startsWith('sep=')) continue;
    if (!heads) {
      const named = isHead(row.cells);
      heads = named ? namesOf(row.cells) : row.cells.map((_, i) => String(i + 1));
      if (named) continue;
    }
    yield cellsOfRow(heads, row.cells, line);
  }
}

/** A cell too many is a comma in words that are not in marks: which words belong where cannot be told. */
function cellsOfRow(heads: readonly string[], cells: readonly string[], line: number): ListRow {
  const extra = cells.slice(heads.length).some((cell) => cell.trim() !== '');
  if (extra || (cells.length < heads.length && cells.length < 2)) {
    const detail = `${cells.length} cells instead of ${heads.length}`;
    return { ok: false, line, refusal: refuse('damaged', detail) };
  }
  return { ok: true, line, cells: new Map(heads.map((head, i) => [head, cells[i] ?? ''])) };
}

/** Names of columns are short, differ, and one of them at least is of those that lists have. */
function isHead(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim());
  return names.every((name) => name.length <= 80) && names.some((name) => isKnownName(name));
}

/** Two columns of one name are told apart by their number. */
function namesOf(cells: readonly string[]): string[] {
  const seen = new Set<string>();
  return cells.map((cell, i) => {
    const name = cell.trim();
    const own = name === '' || seen.has(name) ? `${name} ${i + 1}`.trim() : name;
    seen.add(own);
    return own;
  });
}

function* pieces(bytes: Uint8Array, encoding: string): Generator<string, void> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}

function firstBeyondAscii(bytes: Uint8Array): number {
  const at = bytes.findIndex((byte) => byte > 0x7f);
  return Math.max(0, at);
}

/** The first rows of a list, and all its rows with them. */
export async function sampled(
  rows: AsyncIterable<ListRow>,
): Promise<{ readonly sample: readonly ListRow[]; readonly all: AsyncIterable<ListRow> }> {
  const iterator = rows[Symbol.asyncIterator]();
  const sample: ListRow[] = [];
  let whole = 0;
  while (whole < SAMPLE_ROWS && sample.length < 2 * SAMPLE_ROWS) {
    const next = await iterator.next();
    if (next.done) break;
    sample.push(next.value);
    if (next.value.ok) whole += 1;
  }
  async function* all() {
    yield* sample;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { sample, all: all() };
}
