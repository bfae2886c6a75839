import { all, type Db } from '../sql.ts';
import type { Tell } from './tell.ts';

/** Whether every row that another one refers to is there. */
export function verifyReferences(db: Db, tell: Tell): void {
  const tables = all<{ name: string }>(
    db,
    `SELECT DISTINCT m.name FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) WHERE m.type = 'table'`,
  );
  tell.looked(tables.length);
  const broken = db.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[];
  for (const { table, rowid, parent } of broken)
    tell.found('reference broken', { id: rowid, name: table, detail: parent });
}
