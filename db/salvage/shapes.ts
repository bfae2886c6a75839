import Database from 'better-sqlite3-multiple-ciphers';
import { loggedTables } from '../log.ts';
import { migrate, migrations, SCHEMA_VERSION } from '../migrate.ts';
import { all, get, type Db } from '../sql.ts';
import type { Stored } from './records.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  /** Whether SQLite keeps it as the row's id, and NULL in its place. */
  readonly isRowId: boolean;
  readonly mayBeNull: boolean;
  /** Whether a row that was written before the column was there may lack it. */
  readonly mayLack: boolean;
  /** The closed list that its values are of; `null` for none. */
  readonly choices: readonly string[] | null;
}

/** What a table's rows look like. */
export interface Shape {
  readonly table: string;
  readonly columns: readonly Column[];
}

/** Kept whatever is undone, and nothing else in the matter says the same: to be salvaged beside what the history answers for. */
const BESIDE = ['article_text', 'article_page', 'original', 'original_chunk'];

export interface Schema {
  readonly version: number;
  /** The tables to salvage, each behind those that it refers to. */
  readonly wanted: readonly Shape[];
  /** The others, whose rows follow from those of the wanted, and the history. */
  readonly others: readonly Shape[];
  /** A file of it with nothing in it yet. */
  readonly empty: Uint8Array;
}

const known = new Map<number, Schema>();

/** The schema that a file of a version has: that of the newest one known here where the version is none that is. */
export function schemaOf(asked: number): Schema {
  const version = migrations.some((one) => one.version === asked) ? asked : SCHEMA_VERSION;
  const schema = known.get(version) ?? makeSchema(version);
  known.set(version, schema);
  return schema;
}

function makeSchema(version: number): Schema {
  const db = new Database(':memory:');
  try {
    migrate(
      db,
      migrations.filter((one) => one.version <= version),
    );
    const wanted = new Set([...loggedTables(db), ...BESIDE]);
    const tables = all<{ name: string }>(
      db,
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')`,
    ).map(({ name }) => shapeOf(db, name));
    return {
      version,
      wanted: inOrder(
        db,
        tables.filter(({ table }) => wanted.has(table)),
      ),
      others: tables.filter(({ table }) => !wanted.has(table)),
      empty: db.serialize(),
    };
  } finally {
    db.close();
  }
}

function shapeOf(db: Db, table: string): Shape {
  const sql = get<{ sql: string | null }>(db, 'SELECT sql FROM sqlite_schema WHERE name = :table', {
    table,
  })?.sql;
  const lists = new Map(
    [...(sql ?? '').matchAll(/CHECK \((\w+) IN \(('[^)]*')\)\)/g)].map(([, column, list]) => [
      column,
      list!.split(',').map((word) => word.trim().slice(1, -1)),
    ]),
  );
  const columns = all<{ name: string; type: string; notnull: number; dflt_value: string | null; pk: number }>(
    db,
    'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(:table)',
    { table },
  ).map(({ name, type, notnull, dflt_value, pk }): Column => {
    const isRowId = pk === 1 && type === 'INTEGER' && isOnlyKey(db, table);
    const mayBeNull = notnull === 0 && !isRowId;
    return {
      name,
      type,
      isRowId,
      mayBeNull,
      mayLack: mayBeNull || dflt_value !== null,
      choices: lists.get(name) ?? null,
    };
  });
  return { table, columns };
}

function isOnlyKey(db: Db, table: string): boolean {
  return all(db, 'SELECT 1 FROM pragma_table_info(:table) WHERE pk > 0', { table }).length === 1;
}

function inOrder(db: Db, shapes: readonly Shape[]): Shape[] {
  const ordered: Shape[] = [];
  const put = (shape: Shape, on: readonly string[]) => {
    if (ordered.includes(shape) || on.includes(shape.table)) return;
    const refers = all<{ name: string }>(db, 'SELECT "table" AS name FROM pragma_foreign_key_list(:table)', {
      table: shape.table,
    });
    for (const { name } of refers) {
      const other = shapes.find(({ table }) => table === name);
      if (other) put(other, [...on, shape.table]);
    }
    ordered.push(shape);
  };
  for (const shape of shapes) put(shape, []);
  return ordered;
}

/** Whether values could be those of a row of the table. */
export function fits({ columns }: Shape, values: readonly Stored[]): boolean {
  return (
    values.length <= columns.length &&
    columns.every((column, at) => (at < values.length ? isOf(column, values[at]!) : column.mayLack))
  );
}

function isOf({ type, isRowId, mayBeNull, choices }: Column, value: Stored): boolean {
  if (isRowId) return value === null;
  if (value === null) return mayBeNull;
  if (choices) return typeof value === 'string' && choices.includes(value);
  switch (type) {
    case 'INTEGER':
      return Number.isSafeInteger(value);
    case 'REAL':
      return typeof value === 'number';
    case 'TEXT':
      return typeof value === 'string';
    default:
      return value instanceof Uint8Array || type === '';
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;

/** How many of the values are written in one way alone in the table, by which it is told from others. */
export function tellingValues({ columns }: Shape, values: readonly Stored[]): number {
  return columns.filter(
    ({ name, choices }, at) =>
      typeof values[at] === 'string' && (choices !== null || name === 'uuid' || isHash(name)),
  ).length;
}

/** The same as `fits` where nothing but the values says of which table they are: what is written in one way alone must be. */
export function fitsAlone(shape: Shape, values: readonly Stored[]): boolean {
  return (
    fits(shape, values) &&
    shape.columns.every(({ name }, at) => {
      const value = values[at];
      if (typeof value !== 'string') return true;
      return name === 'uuid' ? UUID.test(value) : !isHash(name) || HASH.test(value);
    })
  );
}

function isHash(column: string): boolean {
  return column.endsWith('sha256');
}
