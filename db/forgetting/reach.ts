import { loggedTables } from '../log.ts';
import { all, column, type Db } from '../sql.ts';

/** A column whose rows go with the row that it names. */
interface Tie {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
}

/** The rows of each table, by their keys. */
export type Reach = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Every row that belongs to these articles or ever did, by what the schema says goes with what: also those that were
 * removed long ago, and stand in the change log alone.
 */
export function reachOf(db: Db, articleIds: readonly number[]): Reach {
  const ties = tiesOf(db);
  const reach = new Map<string, Set<number>>([['article', new Set(articleIds)]]);
  let grown: ReadonlySet<string> = new Set(['article']);
  while (grown.size > 0) {
    const growing = new Set<string>();
    for (const tie of ties) {
      if (!grown.has(tie.parent)) continue;
      const known = reach.get(tie.table) ?? new Set();
      const before = known.size;
      for (const id of childrenOf(db, tie, [...reach.get(tie.parent)!])) known.add(id);
      reach.set(tie.table, known);
      if (known.size > before) growing.add(tie.table);
    }
    grown = growing;
  }
  return reach;
}

function tiesOf(db: Db): Tie[] {
  return loggedTables(db).flatMap((table) =>
    all<Omit<Tie, 'table'>>(
      db,
      `SELECT "from" AS "column", "table" AS parent FROM pragma_foreign_key_list(:table) WHERE on_delete = 'CASCADE'`,
      { table },
    ).map((tie) => ({ table, ...tie })),
  );
}

function childrenOf(
  db: Db,
  { table, column: name }: Omit<Tie, 'parent'>,
  parents: readonly number[],
): number[] {
  const given = '(SELECT value FROM json_each(:parents))';
  return column<number>(
    db,
    `SELECT id FROM ${table} WHERE ${name} IN ${given}
     UNION SELECT row_id FROM change WHERE table_name = '${table}'
       AND (json_extract(before, '$.${name}') IN ${given} OR json_extract(after, '$.${name}') IN ${given})`,
    { parents: JSON.stringify(parents) },
  );
}
