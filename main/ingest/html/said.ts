import { plain } from './entities.ts';

/** A value with what it was read from; of several for one field the earlier is trusted more. */
export interface Said {
  readonly value: string;
  readonly reason: string;
}

/** The values that say something, as plain words on one line. */
export function from(reason: string, values: readonly string[]): Said[] {
  return values
    .map((value) => ({ value: plain(value).replace(/\s+/g, ' ').trim(), reason }))
    .filter(({ value }) => value !== '');
}
