import { hash } from 'node:crypto';
import { all, column, get, type Db } from '../sql.ts';
import { digestOfChanges } from './digest.ts';
import { rowsUnlogged, type Rows } from './rows.ts';
import { addSeal, type By } from './seal.ts';

/** What the first link vouches for beside the changes. */
export interface Beginning {
  /** The matter's uuid, so that no chain is that of another. */
  readonly matter: string;
  /** The last step that a file of an older version came with, and the digest of all of them; 0 without any. */
  readonly to: number;
  readonly steps: string;
  readonly undone: readonly number[];
  readonly abandoned: readonly number[];
  /** The rows that a file came with, and no step brought; a chain that an earlier program began does not tell them. */
  readonly rows: Rows;
}

/** Begins the chain of a new matter, or over all that the log of an older one holds. */
export function beginChain(db: Db, by: By): void {
  const matter = get<{ uuid: string }>(db, 'SELECT uuid FROM matter');
  if (!matter || get(db, 'SELECT 1 FROM seal LIMIT 1')) return;
  const { digest, first, last, bytes } = digestOfChanges(db, 1, Number.MAX_SAFE_INTEGER);
  const to = get<{ id: number }>(db, 'SELECT coalesce(max(id), 0) AS id FROM step')!.id;
  const beginning: Beginning = {
    matter: matter.uuid,
    to,
    steps: digestOfSteps(db, to),
    undone: stepsIn(db, 'undone'),
    abandoned: stepsIn(db, 'abandoned'),
    rows: rowsUnlogged(db),
  };
  addSeal(db, by, 'begun', {
    firstChange: first,
    lastChange: last,
    digest,
    bytes,
    detail: JSON.stringify(beginning),
  });
}

/** Of the steps up to one: what was done, and when. */
export function digestOfSteps(db: Db, to: number): string {
  const steps = all(db, 'SELECT id, uuid, action, at FROM step WHERE id <= :to ORDER BY id', { to });
  return hash('sha256', JSON.stringify(steps), 'hex');
}

function stepsIn(db: Db, state: 'undone' | 'abandoned'): number[] {
  return column<number>(db, 'SELECT id FROM step WHERE state = :state ORDER BY id', { state });
}
