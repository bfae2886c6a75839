import type { Db } from '../sql.ts';
import { dataVersion } from './matter.ts';

/** What was written since it was last asked: the articles whose rows may be other than before; `null` where any may be. */
export type Touched = ReadonlySet<number> | null;

/** Of changes to these each touches the row of one article. */
const OF_ONE = ['quote', 'proposal'];
/** A change to these may alter how many quotations of any article stand altered in another, or which are alike. */
const OF_ANY = ['furniture', 'quotation', 'variant', 'article_revision', 'near_text', 'duplicate_dismissal'];

/**
 * Notes from now on what this connection writes, whoever writes it: undo and redo too. What another connection wrote
 * may be anything.
 */
export function watchArticles(db: Db): () => Touched {
  let touched = new Set<number>();
  let any = false;
  let version = dataVersion(db);
  db.function('touch_article', (id) => {
    if (id === null) any = true;
    else touched.add(Number(id));
    return null;
  });
  const on = (table: string, event: string, what: string) =>
    db.exec(`CREATE TEMP TRIGGER touched_${table}_${event.toLowerCase()} AFTER ${event} ON main.${table}
      BEGIN SELECT touch_article(${what}); END`);
  on('article', 'INSERT', 'NULL');
  on('article', 'UPDATE', 'NEW.id');
  on('article', 'DELETE', 'NULL');
  for (const table of OF_ONE) {
    on(table, 'INSERT', 'NEW.article_id');
    // A quote may go from one article to another.
    on(table, 'UPDATE', 'NEW.article_id), touch_article(OLD.article_id');
    on(table, 'DELETE', 'OLD.article_id');
  }
  for (const table of OF_ANY) for (const event of ['INSERT', 'UPDATE', 'DELETE']) on(table, event, 'NULL');
  return () => {
    const since = version;
    version = dataVersion(db);
    const found = any || since !== version ? null : touched;
    touched = new Set();
    any = false;
    return found;
  };
}
