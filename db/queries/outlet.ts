import { all, get, run, type Db } from '../sql.ts';

export interface OutletAlias {
  readonly id: number;
  readonly alias: string;
  readonly name: string;
}

/** The outlets that articles have, or that are proposed for them, by name, and how many articles each has. */
export function listUsedOutlets(db: Db): { readonly name: string; readonly articles: number }[] {
  return all(
    db,
    `SELECT name, count(DISTINCT id) AS articles FROM (
       SELECT outlet AS name, id FROM article WHERE outlet IS NOT NULL AND outlet <> ''
       UNION ALL SELECT value, article_id FROM proposal WHERE field = 'outlet' AND decision = 'proposed' AND value <> '')
     GROUP BY name ORDER BY articles DESC, name`,
  );
}

export function listOutletAliases(db: Db): OutletAlias[] {
  return all(db, 'SELECT id, alias, name FROM outlet_alias ORDER BY name, alias');
}

/** What the reporter calls the outlet of this key; `null` where nothing was said of it. */
export function outletNamed(db: Db, folded: string): string | null {
  const sql = 'SELECT name FROM outlet_alias WHERE folded = :folded';
  return get<{ name: string }>(db, sql, { folded })?.name ?? null;
}

/** Says what an outlet of this key is called; what was said of it before gives way. */
export function setOutletAlias(db: Db, uuid: string, alias: string, folded: string, name: string): void {
  run(
    db,
    `INSERT INTO outlet_alias (uuid, alias, folded, name) VALUES (:uuid, :alias, :folded, :name)
     ON CONFLICT (folded) DO UPDATE SET alias = excluded.alias, name = excluded.name`,
    { uuid, alias, folded, name },
  );
}

export function removeOutletAlias(db: Db, folded: string): void {
  run(db, 'DELETE FROM outlet_alias WHERE folded = :folded', { folded });
}

/** Gives the articles and the aliases of one outlet to another, and proposes it where the other was proposed. */
export function renameOutlet(db: Db, from: string, to: string): void {
  run(db, 'UPDATE article SET outlet = :to WHERE outlet = :from', { from, to });
  run(db, 'UPDATE outlet_alias SET name = :to WHERE name = :from', { from, to });
  run(
    db,
    `UPDATE proposal SET value = :to, reason = reason || ': ' || value
     WHERE field = 'outlet' AND decision = 'proposed' AND value = :from`,
    { from, to },
  );
}
