import type { Listed } from './kind.ts';

/** The row with this id, soonest where the rows stand by their ids, as they come. */
export function rowWith<Row extends Listed>(rows: readonly Row[], id: number): Row | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.id < id) low = middle + 1;
    else high = middle;
  }
  return rows[low]?.id === id ? rows[low] : rows.find((one) => one.id === id);
}
