import { all, run, type Db } from '../sql.ts';

interface Placed {
  readonly id: number;
  readonly at: number;
}

/** Puts a claim before another in the reporter's own order, or at the end. Most often one row alone is written. */
export function moveClaim(db: Db, id: number, before: number | null): void {
  const others = all<Placed>(
    db,
    'SELECT id, coalesce(position, id) AS at FROM claim WHERE id <> :id ORDER BY at, id',
    { id },
  );
  const found = before === null ? -1 : others.findIndex((one) => one.id === before);
  const place = found === -1 ? others.length : found;
  const low = others[place - 1]?.at ?? (others[0]?.at ?? 1) - 2;
  const high = others[place]?.at ?? low + 2;
  const between = (low + high) / 2;
  if (low < between && between < high) return put(db, id, between);
  // No number is left between the two, so all are given their places anew.
  others.toSpliced(place, 0, { id, at: 0 }).forEach((one, i) => put(db, one.id, i + 1));
}

/** Right after another claim. */
export function placeAfter(db: Db, id: number, other: number): void {
  const sql = `SELECT id FROM claim, (SELECT coalesce(position, id) AS at FROM claim WHERE id = :other) AS theirs
    WHERE id NOT IN (:id, :other) AND (coalesce(position, id), id) > (theirs.at, :other)
    ORDER BY coalesce(position, id), id LIMIT 1`;
  moveClaim(db, id, all<{ id: number }>(db, sql, { id, other })[0]?.id ?? null);
}

function put(db: Db, id: number, position: number): void {
  run(db, 'UPDATE claim SET position = :position WHERE id = :id AND position IS NOT :position', {
    id,
    position,
  });
}
