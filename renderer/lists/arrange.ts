import { byName } from '#core/words/formats.ts';
import type { Facet, Grouping, Key, Listed, ListKind } from './kind.ts';
import type { Arrangement } from './listing.ts';
import type { Pieces } from './pieces.ts';
import { ranked } from './ranks.ts';

/** How a list is sorted, cut down and grouped: in pieces, since it may have a hundred thousand rows. */

export type Line<Row> =
  | {
      readonly kind: 'head';
      readonly key: string;
      readonly label: string;
      readonly count: number;
      readonly folded: boolean;
      readonly members: readonly number[];
    }
  | { readonly kind: 'row'; readonly row: Row };

/** So many rows are gone through between two pieces. */
const AT_A_TIME = 2_048;

const orders = new WeakMap<readonly Listed[], Map<string, readonly Listed[]>>();

/** What has no key stands last, whichever way round; equal ones stand as they came. An order is made once. */
export function* sorted<Row extends Listed>(
  kind: ListKind<Row>,
  rows: readonly Row[],
  sort: string,
  backwards: boolean,
): Pieces<readonly Row[]> {
  const made = (orders.get(rows) ?? new Map()) as Map<string, readonly Row[]>;
  orders.set(rows, made);
  const name = `${sort} ${backwards}`;
  const order = made.get(name) ?? (yield* putInOrder(kind, rows, sort, backwards));
  made.set(name, order);
  return order;
}

function* putInOrder<Row extends Listed>(
  kind: ListKind<Row>,
  rows: readonly Row[],
  sort: string,
  backwards: boolean,
): Pieces<readonly Row[]> {
  const column = [kind.title, ...kind.columns].find(({ id }) => id === sort);
  if (!column) return backwards ? rows.toReversed() : rows;
  const keys: Key[] = [];
  for (const row of rows) {
    keys.push(column.keyOf(row));
    if (keys.length % AT_A_TIME === 0) yield;
  }
  const names = keys.filter((key) => typeof key === 'string');
  const ranks = names.length > 0 ? yield* ranked(`${kind.name} ${sort}`, names) : null;
  const falling = (column.falling === true) !== backwards;
  // One number holds the key and the place, so that numbers are sorted and not objects: ten times as fast.
  const places = 2 ** Math.ceil(Math.log2(rows.length + 1));
  const numbers = new Float64Array(rows.length);
  for (const [at, key] of keys.entries()) {
    const value = typeof key === 'string' ? ranks!.get(key)! : key;
    numbers[at] = (value === null ? LAST : falling ? LAST - 1 - value : value) * places + at;
    if (at % AT_A_TIME === 0) yield;
  }
  numbers.sort();
  yield;
  const order: Row[] = [];
  for (const number of numbers) {
    order.push(rows[number % places]!);
    if (order.length % AT_A_TIME === 0) yield;
  }
  return order;
}

/** Larger than any key, and small enough that a key and a place fit into one number exactly. */
const LAST = 2 ** 28;

/** Those that have every typed word, and of each facet a value that is let through. */
export function* filtered<Row extends Listed>(
  { facets, wordsOf }: ListKind<Row>,
  rows: readonly Row[],
  { words, chosen }: Pick<Arrangement, 'words' | 'chosen'>,
): Pieces<readonly Row[]> {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const cut = facets.filter((facet) => (chosen[facet.id] ?? []).length > 0);
  if (wanted.length + cut.length === 0) return rows;
  const fits = (row: Row) =>
    cut.every((facet) => isLetThrough(facet, row, chosen)) &&
    wanted.every((word) => plainWords(row, wordsOf).includes(word));
  const kept: Row[] = [];
  for (const [at, row] of rows.entries()) {
    if (fits(row)) kept.push(row);
    if (at % AT_A_TIME === 0) yield;
  }
  return kept;
}

function isLetThrough<Row>(facet: Facet<Row>, row: Row, chosen: Arrangement['chosen']): boolean {
  return chosen[facet.id]!.includes(facet.valueOf(row));
}

const found = new WeakMap<Listed, string>();

function plainWords<Row extends Listed>(row: Row, wordsOf: (row: Row) => string): string {
  let words = found.get(row);
  if (words === undefined) found.set(row, (words = plain(wordsOf(row))));
  return words;
}

/** Without accents and case. */
function plain(words: string): string {
  return /^[\n -~]*$/.test(words)
    ? words.toLowerCase()
    : words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The lines of the list; of a folded group only its heading. */
export function* grouped<Row extends Listed>(
  kind: ListKind<Row>,
  rows: readonly Row[],
  { grouping, folded }: Pick<Arrangement, 'grouping' | 'folded'>,
): Pieces<readonly Line<Row>[]> {
  const by = kind.groupings.find(({ id }) => id === grouping);
  const lines: Line<Row>[] = [];
  if (by) {
    for (const { key, label, members } of yield* groupsOf(by, rows)) {
      const isFolded = folded.has(key);
      const ids = members.map(({ id }) => id);
      lines.push({ kind: 'head', key, label, count: ids.length, folded: isFolded, members: ids });
      if (!isFolded) for (const row of members) lines.push({ kind: 'row', row });
      yield;
    }
    return lines;
  }
  for (const row of rows) {
    lines.push({ kind: 'row', row });
    if (lines.length % AT_A_TIME === 0) yield;
  }
  return lines;
}

interface Group<Row> {
  readonly key: string;
  readonly label: string;
  readonly members: Row[];
}

function* groupsOf<Row>(by: Grouping<Row>, rows: readonly Row[]): Pieces<readonly Group<Row>[]> {
  const groups = new Map<string | null, Group<Row>>();
  for (const [at, row] of rows.entries()) {
    const value = by.valueOf(row);
    const group = groups.get(value);
    if (group) group.members.push(row);
    else {
      const label = value === null ? by.none : by.nameOf(value);
      groups.set(value, { key: `${by.id} ${value ?? ''}`, label, members: [row] });
    }
    if (at % AT_A_TIME === 0) yield;
  }
  return [...groups]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : compare(by.place(a), by.place(b))))
    .map(([, group]) => group);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'string' && typeof b === 'string' ? byName(a, b) : Number(a) - Number(b);
}
