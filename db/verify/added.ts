import { loggedRows } from '../chain/rows.ts';
import type { Link } from '../chain/seal.ts';
import { columnsOf, loggedTables, rowAsJson } from '../log.ts';
import { column, get, type Db } from '../sql.ts';
import type { Tell } from './tell.ts';

/**
 * Whether every row is one that the history knows of: that a change of the log brought, or one that was dropped since, or
 * that the file came with. What became of it after that is asked elsewhere.
 */
export function verifyAdded(db: Db, links: readonly Link[], tell: Tell): void {
  const logged = loggedRows(db);
  const told = links
    .filter(({ kind }) => kind === 'begun' || kind === 'compacted')
    .map(({ detail }) => readRows(detail));
  for (const table of loggedTables(db)) {
    const brought = logged.get(table) ?? new Set();
    const others = column<number>(db, `SELECT id FROM ${table} ORDER BY id`).filter((id) => !brought.has(id));
    const known = new Set<number>();
    for (const rows of told) {
      for (const id of within(others, rows?.there.get(table))) known.add(id);
      for (const id of within(others, rows?.gone.get(table))) known.delete(id);
    }
    const from = told.includes(null) ? firstTold(brought, told, table) : -Infinity;
    for (const id of others)
      if (id >= from && !known.has(id))
        tell.found('row added', { id, name: table, detail: wordsOf(db, table, id) });
  }
}

type Runs = readonly (readonly [number, number])[];

/** What a link says of rows whose changes are not, or no longer, in the log, by their tables. */
interface Told {
  readonly there: ReadonlyMap<string, Runs>;
  readonly gone: ReadonlyMap<string, Runs>;
}

/** Numbers only rise: what a link of an earlier program does not tell of came before the first row that is told. */
function firstTold(brought: ReadonlySet<number>, told: readonly (Told | null)[], table: string): number {
  const first = told.flatMap((rows) => rows?.there.get(table)?.[0]?.[0] ?? []);
  return [...brought, ...first].reduce((least, id) => Math.min(least, id), Infinity);
}

/** Those of some numbers that lie in these runs; the numbers rise. */
function* within(ids: readonly number[], runs: Runs = []): Generator<number, void> {
  for (const [first, last] of runs)
    for (let at = firstFrom(ids, first); at < ids.length && ids[at]! <= last; at += 1) yield ids[at]!;
}

/** Where the first of them stands that is no less than `least`. */
function firstFrom(ids: readonly number[], least: number): number {
  let [from, to] = [0, ids.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ids[middle]! < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** `null` where an earlier program wrote it. Somebody may have written anything there, which the link's own seal tells. */
function readRows(detail: string | null): Told | null {
  try {
    const { rows, there = rows, gone = {} } = JSON.parse(detail ?? '{}') as Readonly<Record<string, unknown>>;
    return there === undefined ? null : { there: byTable(there), gone: byTable(gone) };
  } catch {
    return null;
  }
}

function byTable(rows: unknown): ReadonlyMap<string, Runs> {
  const isRun = (run: unknown): run is readonly [number, number] =>
    Array.isArray(run) && run.length === 2 && run.every((end) => typeof end === 'number');
  return new Map(
    Object.entries(rows ?? {}).map(([table, runs]) => [table, Array.isArray(runs) ? runs.filter(isRun) : []]),
  );
}

/** The words of a row that tell a reader which it is; `null` where it has none. */
function wordsOf(db: Db, table: string, id: number): string | null {
  const sql = `SELECT coalesce(told ->> '$.exact', told ->> '$.text', told ->> '$.name', told ->> '$.title') AS words
    FROM (SELECT ${rowAsJson('row', columnsOf(db, table))} AS told FROM ${table} AS row WHERE id = :id)`;
  return get<{ words: string | null }>(db, sql, { id })!.words;
}
