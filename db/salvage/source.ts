import Database from 'better-sqlite3-multiple-ciphers';
import { SCHEMA_VERSION } from '../migrate.ts';
import { column } from '../sql.ts';
import type { Pages } from './pages.ts';
import type { Stored } from './records.ts';
import { fits, fitsAlone, schemaOf, tellingValues, type Schema, type Shape } from './shapes.ts';
import { freePages, goThrough, looseRows, newWalk, rowsFrom, type Row, type Walk } from './trees.ts';

/** A row by its columns' names. */
export interface NamedRow {
  readonly values: Readonly<Record<string, Stored>>;
  readonly whole: boolean;
  /** Whether the table itself led to it, and not only its looks. */
  readonly led: boolean;
}

/** What a damaged file still holds. */
export interface Source {
  readonly schema: Schema;
  /** Whether a newer version made it, of which not all is known here. */
  readonly newer: boolean;
  /** The rows of a table, as many as can be read. */
  rows(shape: Shape): Generator<NamedRow, void>;
  /** Whether rows of the table may be missing. */
  isLossy(table: string): boolean;
  /** The hashes that the index of the texts has, which stand there a second time. */
  textHashes(): ReadonlySet<string>;
  /** How many rows were seen and could not be read, by their table. */
  readonly lostRows: ReadonlyMap<string, number>;
  readonly lostPages: number;
}

interface Root {
  readonly kind: string;
  readonly name: string;
  readonly page: number;
  readonly sql: string | null;
}

const HISTORY = ['step', 'change'];
const TEXT_INDEX = 'sqlite_autoindex_article_text_1';

/**
 * Goes through a file once, to know what leads where. Where something is missing, pages that nothing leads to any more
 * are held against the shapes of the tables; `tick` is told how many pages of how many were looked at.
 */
export function openSource(pages: Pages, tick: (done: number, total: number) => void = () => {}): Source {
  const { version, isSound } = pages.head;
  const schema = schemaOf(isSound ? version : SCHEMA_VERSION);
  const newer = isSound && version > SCHEMA_VERSION;
  const walk = newWalk();
  const roots = rootsOf(pages, walk);
  const schemaLost = walk.lostPages + walk.lostRows > 0 || roots.size === 0;
  const lossy = new Map<string, number>();
  const loose = new Map<string, number[]>();
  const strays = new Map<string, Row[]>();
  const adrift: Row[] = [];

  const through = (root: Root, each: (row: Row) => void, rest: () => void) => {
    const before = { ...walk };
    for (const row of rowsFrom(pages, root.page, walk)) each(row);
    const rows = walk.lostRows - before.lostRows;
    if (rows > 0 || walk.lostPages > before.lostPages) lossy.set(root.name, rows);
    rest();
    tick(Math.min(walk.seen.size, pages.count), pages.count);
  };
  for (const shape of schema.wanted) {
    const root = roots.get(shape.table);
    if (!root) {
      if (schemaLost) lossy.set(shape.table, 0);
      continue;
    }
    let away = 0;
    through(
      root,
      (row) => {
        if (newer || fits(shape, row.values) || (!row.whole && isText(shape))) return;
        adrift.push(row);
        away += 1;
      },
      () => {
        if (away > 0) lossy.set(shape.table, (lossy.get(shape.table) ?? 0) + away);
      },
    );
  }
  // Of them all else that is lost may be known again.
  if (schemaLost) for (const table of HISTORY) if (!roots.has(table)) lossy.set(table, 0);
  if (lossy.size > 0) {
    const wanted = new Set(schema.wanted.map(({ table }) => table));
    // What follows from the rest is not wanted: only which pages are its own is known by this.
    const aside = { ...newWalk(), seen: walk.seen };
    for (const { name, page } of roots.values())
      if (page > 0 && !wanted.has(name)) goThrough(pages, page, aside);
    const broken = schema.wanted.filter(({ table }) => lossy.has(table));
    const candidates = schemaLost ? [...schema.wanted, ...schema.others] : broken;
    // Rows that might be of several tables are of none: a wrong link would be worse than a missing one.
    const tableOf = (rows: readonly Row[]): string | null => {
      const fitting = candidates.filter((shape) => rows.every(({ values }) => fitsAlone(shape, values)));
      const told = (shape: Shape) => rows.reduce((sum, { values }) => sum + tellingValues(shape, values), 0);
      const most = Math.max(...fitting.map(told));
      const [only, ...others] = fitting.filter((shape) => told(shape) === most);
      return only && others.length === 0 && lossy.has(only.table) ? only.table : null;
    };
    for (const row of adrift) add(strays, tableOf([row]), row);
    const free = freePages(pages);
    for (let number = 2; number <= pages.count; number += 1) {
      if (walk.seen.has(number) || free.has(number)) continue;
      const rows = looseRows(pages, number, walk);
      if (rows) add(loose, tableOf(rows), number);
    }
  }

  return {
    schema,
    newer,
    *rows(shape) {
      const root = roots.get(shape.table);
      const known = new Set(namesOf(shape));
      // Between the columns that are known a newer version may have put others.
      const names = (newer && columnsIn(root?.sql ?? null)) || [...known];
      const named = (row: Row, led: boolean): NamedRow => {
        const rowId = shape.columns.find(({ isRowId }) => isRowId)?.name;
        const values: Record<string, Stored> = {};
        for (const [at, value] of row.values.entries()) {
          const name = names[at];
          if (name !== undefined && known.has(name)) values[name] = name === rowId ? row.rowId : value;
        }
        return { values, whole: row.whole, led };
      };
      if (root) {
        for (const row of rowsFrom(pages, root.page, newWalk())) {
          if (newer || fits(shape, row.values) || (!row.whole && isText(shape))) yield named(row, true);
        }
      }
      for (const row of strays.get(shape.table) ?? []) yield named(row, false);
      const again = newWalk();
      for (const number of loose.get(shape.table) ?? [])
        for (const row of looseRows(pages, number, again) ?? []) yield named(row, false);
    },
    isLossy: (table) => lossy.has(table),
    textHashes() {
      const root = roots.get(TEXT_INDEX);
      const hashes = new Set<string>();
      for (const { values } of root ? rowsFrom(pages, root.page, newWalk()) : [])
        if (typeof values[0] === 'string') hashes.add(values[0]);
      return hashes;
    },
    lostRows: lossy,
    lostPages: walk.lostPages,
  };
}

/** A text that is cut short is worth having: it is told apart by its hash. */
function isText({ table }: Shape): boolean {
  return table === 'article_text';
}

function namesOf({ columns }: Shape): string[] {
  return columns.map(({ name }) => name);
}

function add<Thing>(to: Map<string, Thing[]>, table: string | null, thing: Thing): void {
  if (table === null) return;
  const list = to.get(table);
  if (list) list.push(thing);
  else to.set(table, [thing]);
}

/** Where each table and index begins, by the schema as far as it can be read. */
function rootsOf(pages: Pages, walk: Walk): ReadonlyMap<string, Root> {
  const roots = new Map<string, Root>();
  for (const { values } of rowsFrom(pages, 1, walk)) {
    const [kind, name, , page, sql] = values;
    if (typeof kind !== 'string' || typeof name !== 'string' || typeof page !== 'number') continue;
    roots.set(name, { kind, name, page, sql: typeof sql === 'string' ? sql : null });
  }
  return roots;
}

const TABLE = /^CREATE TABLE\s/i;

/** The names of a table's columns by its own words, where a newer version may have put others between; `null` where SQLite does not understand them. */
function columnsIn(sql: string | null): string[] | null {
  if (sql === null || !TABLE.test(sql)) return null;
  const db = new Database(':memory:');
  try {
    db.pragma('trusted_schema = OFF');
    db.prepare(sql).run();
    const names = column<string>(
      db,
      `SELECT info.name FROM sqlite_schema AS made, pragma_table_info(made.name) AS info
       WHERE made.name NOT LIKE 'sqlite%' ORDER BY info.cid`,
    );
    return names.length > 0 ? names : null;
  } catch {
    return null;
  } finally {
    db.close();
  }
}
