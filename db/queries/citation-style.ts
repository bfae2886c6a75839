import type { StyleForm } from '#core/contract/vocabulary.ts';
import { all, get, insert, run, type Db } from '../sql.ts';

/** A citation style that was added to the matter, without its words. */
export interface AddedStyle {
  readonly uuid: string;
  readonly title: string;
  readonly form: StyleForm;
}

/** By title. */
export function listStyles(db: Db): AddedStyle[] {
  return all<AddedStyle>(
    db,
    'SELECT uuid, title, form FROM citation_style ORDER BY title COLLATE NOCASE, id',
  );
}

/** A style with its words, the whole of its file. */
export function getStyle(db: Db, uuid: string): (AddedStyle & { readonly csl: string }) | null {
  return (
    get<AddedStyle & { csl: string }>(
      db,
      'SELECT uuid, title, form, csl FROM citation_style WHERE uuid = :uuid',
      { uuid },
    ) ?? null
  );
}

/** Whether a style of this name, its own, is there. */
export function hasStyle(db: Db, cslId: string): boolean {
  return get(db, 'SELECT 1 FROM citation_style WHERE csl_id = :cslId', { cslId }) !== undefined;
}

export function addStyle(
  db: Db,
  { uuid, title, cslId, form }: AddedStyle & { readonly cslId: string },
  csl: string,
): number {
  const sql =
    'INSERT INTO citation_style (uuid, title, csl_id, form, csl) VALUES (:uuid, :title, :cslId, :form, :csl)';
  return insert(db, sql, { uuid, title, cslId, form, csl });
}

/** Whether there was such a style. */
export function removeStyle(db: Db, uuid: string): boolean {
  return run(db, 'DELETE FROM citation_style WHERE uuid = :uuid', { uuid }) === 1;
}
