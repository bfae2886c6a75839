import { all, run, type Db } from '../sql.ts';
import type { Tally } from './tally.ts';

interface Broken {
  readonly table: string;
  readonly rowid: number | null;
  readonly fkid: number;
}

/**
 * Parts rows from what they refer to and is not there: where they can be without it, they lose the reference, else they
 * are left out, with whatever refers to them.
 */
export function parted(db: Db, tally: Tally): void {
  for (;;) {
    const broken = db.pragma('foreign_key_check') as Broken[];
    if (broken.length === 0) return;
    for (const { table, rowid, fkid } of broken) {
      // A table without row ids says no more than that: of the pages of texts that are gone.
      if (rowid === null) {
        run(db, 'DELETE FROM article_page WHERE text_id NOT IN (SELECT id FROM article_text)');
        continue;
      }
      const column = optional(db, table, fkid);
      if (column !== null) run(db, `UPDATE ${table} SET ${column} = NULL WHERE id = :rowid`, { rowid });
      else if (run(db, `DELETE FROM ${table} WHERE id = :rowid`, { rowid }) > 0) tally.lostAgain(table);
    }
  }
}

/** The column of a reference, where it may be NULL and the row still says something. */
function optional(db: Db, table: string, fkid: number): string | null {
  const [column] = all<{ name: string }>(
    db,
    `SELECT refers."from" AS name FROM pragma_foreign_key_list(:table) AS refers
     JOIN pragma_table_info(:table) AS info ON info.name = refers."from"
     WHERE refers.id = :fkid AND info."notnull" = 0 AND refers.on_delete <> 'CASCADE'`,
    { table, fkid },
  );
  return column?.name ?? null;
}
