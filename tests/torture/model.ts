import { nextStep } from '#db/log.ts';
import { all, get, type Db } from '#db/sql.ts';

/** What of a matter is followed: each row by its table and key, with those of its columns that the edits set. */
export type Rows = ReadonlyMap<string, string>;

/** What an edit does to the rows; `null` takes a row away. */
export type Effect =
  | { readonly kind: 'set'; readonly rows: readonly (readonly [string, string | null])[] }
  | { readonly kind: 'undo' | 'redo' | 'none' };

/** The key of the row that an edit makes, where it is not known yet. */
export const MADE = 'made';

const FOLLOWED = {
  article: 'SELECT id, json_array(title, outlet) AS value FROM article',
  quote: 'SELECT id, json_array(exact, note) AS value FROM quote',
  entity: 'SELECT id, json_array(name, role) AS value FROM entity',
  claim: 'SELECT id, json_array(text, status) AS value FROM claim',
  link: `SELECT claim_id || '/' || quote_id AS id, json_array(stance) AS value FROM claim_quote`,
} as const;
export type Followed = keyof typeof FOLLOWED;

/** The rows as they stand in a file. */
export function rowsOf(db: Db): Rows {
  const rows = new Map<string, string>();
  for (const [table, sql] of Object.entries(FOLLOWED)) {
    for (const { id, value } of all<{ id: number | string; value: string }>(db, sql)) {
      rows.set(`${table}:${id}`, value);
    }
  }
  return rows;
}

type Change = readonly (readonly [key: string, before: string | null, after: string | null])[];

/** What a matter must be after the edits that were acknowledged, with its undo and redo. */
export class Model {
  #rows = new Map<string, string>();
  #done: Change[] = [];
  #undone: Change[] = [];

  get rows(): Rows {
    return this.#rows;
  }

  /** How many steps can be undone and redone. */
  get steps(): { readonly done: number; readonly undone: number } {
    return { done: this.#done.length, undone: this.#undone.length };
  }

  keys(table: Followed): string[] {
    return [...this.#rows.keys()].filter((key) => key.startsWith(`${table}:`));
  }

  apply(effect: Effect): void {
    if (effect.kind === 'set') {
      const change = effect.rows.map(([key, after]) => [key, this.#rows.get(key) ?? null, after] as const);
      this.#put(change, 2);
      this.#done.push(change);
      this.#undone = [];
    } else if (effect.kind === 'undo') this.#move(this.#done, this.#undone, 1);
    else if (effect.kind === 'redo') this.#move(this.#undone, this.#done, 2);
  }

  copy(): Model {
    const copy = new Model();
    copy.#rows = new Map(this.#rows);
    copy.#done = [...this.#done];
    copy.#undone = [...this.#undone];
    return copy;
  }

  #move(from: Change[], to: Change[], side: 1 | 2): void {
    const change = from.pop();
    if (!change) return;
    this.#put(change, side);
    to.push(change);
  }

  #put(change: Change, side: 1 | 2): void {
    for (const row of change) {
      const value = row[side];
      if (value === null) this.#rows.delete(row[0]);
      else this.#rows.set(row[0], value);
    }
  }
}

/**
 * Holds a file against what was acknowledged. `perhaps`, which was asked for and not answered, may have been done, wholly,
 * or not at all; what was refused may not. Gives the model of what is there; throws where the file is neither.
 */
export function held(db: Db, model: Model, perhaps: Effect): Model {
  const rows = rowsOf(db);
  const steps = {
    done: get<{ count: number }>(db, `SELECT count(*) AS count FROM step WHERE state = 'done'`)!.count,
    undone: get<{ count: number }>(db, `SELECT count(*) AS count FROM step WHERE state = 'undone'`)!.count,
  };
  const before = differenceOf(model, rows, steps);
  if (before === null) return model;
  const after = model.copy();
  after.apply(named(perhaps, model.rows, rows));
  const underWay = differenceOf(after, rows, steps);
  if (underWay === null) return after;
  throw new Error(
    `What was acknowledged, and that alone, is not there: ${before}; nor with what was under way: ${underWay}. Next undo: ${nextStep(db, 'undo')?.action}`,
  );
}

/** Puts the key of the one new row into an effect that makes one. */
function named(effect: Effect, before: Rows, rows: Rows): Effect {
  if (effect.kind !== 'set') return effect;
  const made = effect.rows.find(([key]) => key.endsWith(`:${MADE}`))?.[0];
  if (made === undefined) return effect;
  const table = made.slice(0, made.indexOf(':'));
  const news = [...rows.keys()].filter((key) => key.startsWith(`${table}:`) && !before.has(key));
  const id = news.length === 1 ? news[0]!.slice(table.length + 1) : MADE;
  return { kind: 'set', rows: effect.rows.map(([key, value]) => [key.replace(MADE, id), value]) };
}

/** `null` where there is none. */
function differenceOf(model: Model, rows: Rows, steps: Model['steps']): string | null {
  const keys = new Set([...model.rows.keys(), ...rows.keys()]);
  const wrong = [...keys].filter((key) => model.rows.get(key) !== rows.get(key));
  if (wrong.length > 0) {
    const [key] = wrong as [string];
    return `${wrong.length} rows, such as ${key}: ${model.rows.get(key)} became ${rows.get(key)}`;
  }
  const { done, undone } = model.steps;
  if (done === steps.done && undone === steps.undone) return null;
  return `${done} steps done and ${undone} undone became ${steps.done} and ${steps.undone}`;
}
