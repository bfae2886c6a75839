import type { NamedRow, Source } from './source.ts';
import type { Shape } from './shapes.ts';

type Json = Readonly<Record<string, unknown>>;

/** A row after its last change, or `null` where that removed it; and before it. */
interface LastChange {
  readonly after: Json | null;
  readonly before: Json | null;
}

/** What the history says that the rows of some tables are, by table and id. */
export type Remembered = ReadonlyMap<string, ReadonlyMap<number, LastChange>>;

const NOTHING: Remembered = new Map();

/**
 * Reads of the change log, as far as it can be read, how the rows of the tables that lost some stood: what a row is was
 * written down a second time when it was changed. Steps that were undone, and those of which that is not known, count
 * for nothing.
 */
export function remembered(source: Source): Remembered {
  const lossy = new Set(
    source.schema.wanted.map(({ table }) => table).filter((table) => source.isLossy(table)),
  );
  const shape = (name: string) => source.schema.others.find(({ table }) => table === name);
  const [steps, changes] = [shape('step'), shape('change')];
  if (lossy.size === 0 || !steps || !changes) return NOTHING;
  const done = new Set<unknown>();
  for (const { values } of rowsOf(source, steps)) if (values['state'] === 'done') done.add(values['id']);
  const last = new Map<string, Map<number, LastChange & { readonly at: number }>>();
  for (const { values } of rowsOf(source, changes)) {
    const { id: at, step_id: step, table_name: table, row_id: row } = values;
    if (typeof table !== 'string' || !lossy.has(table) || !done.has(step)) continue;
    if (typeof at !== 'number' || typeof row !== 'number') continue;
    const rows = last.get(table) ?? new Map<number, LastChange & { readonly at: number }>();
    last.set(table, rows);
    if ((rows.get(row)?.at ?? -1) < at)
      rows.set(row, { at, after: parsed(values['after']), before: parsed(values['before']) });
  }
  return last;
}

function* rowsOf(source: Source, shape: Shape): Generator<NamedRow, void> {
  for (const row of source.rows(shape)) if (row.whole) yield row;
}

function parsed(row: unknown): Json | null {
  if (typeof row !== 'string') return null;
  try {
    const value: unknown = JSON.parse(row);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
