import type { Db } from '../sql.ts';
import type { Tell } from './tell.ts';

const MOST = 100;

/** Whether the file holds together as SQLite laid it out. */
export function verifyPages(db: Db, how: 'quick' | 'whole', tell: Tell): void {
  tell.looked(Number(db.pragma('page_count', { simple: true })));
  const rows = db.pragma(`${how === 'quick' ? 'quick' : 'integrity'}_check(${MOST})`) as Record<
    string,
    string
  >[];
  for (const said of rows.map((row) => Object.values(row)[0]!))
    if (said !== 'ok') tell.found('page damaged', { detail: said });
}
