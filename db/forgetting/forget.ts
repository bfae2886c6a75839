import { redactChanges } from '../chain/redact.ts';
import type { By } from '../chain/seal.ts';
import { all, column, get, removeMany, run, type Db } from '../sql.ts';
import { wordsIn } from './dismissals.ts';
import { reachOf, type Reach } from './reach.ts';
import { leaveWordings } from './wordings.ts';

/** What is forgotten: a text, by its hash, and the article of it. */
export interface Forgotten {
  readonly sha256: string;
  /** Whether a file goes too from which other articles were read: it holds this one. */
  readonly sharedFile: boolean;
}

/**
 * Takes a text and the article of it out of every table, and what they were out of the log, within a step that is being
 * recorded: what was found in it, what was made of it, its file. Of the rows of the log the digests stay, so that the history
 * holds, and undo ends at this step. What SQLite leaves where they lay is still there (`forgetInFile`). `false` where there
 * is no such text. Claims, entities and notes stay: they are the reporter's own words.
 */
export function forgetText(db: Db, { sha256, sharedFile }: Forgotten, by: By): boolean {
  const stored = get<{ textId: number; text: string }>(
    db,
    'SELECT id AS textId, text FROM article_text WHERE sha256 = :sha256',
    { sha256 },
  );
  if (!stored) return false;
  const { textId } = stored;
  const reach = reachOf(db, articlesOfText(db, textId));
  const loose = wordsIn(db, reach, stored);
  const originalIds = originalsOf(db, reach);
  redactChanges(db, changesOf(db, [...reach, ...loose]), by);
  for (const [table, ids] of loose) removeMany(db, table, [...ids]);
  run(db, 'DELETE FROM article WHERE text_id = :textId', { textId });
  dropOriginals(db, originalIds, sharedFile);
  dropText(db, textId);
  // What was removed just now was logged as it stood.
  redactChanges(db, changesOfStep(db), by);
  return true;
}

/** The article of a text, and those that were removed and had the same one. */
function articlesOfText(db: Db, textId: number): number[] {
  return column(
    db,
    `SELECT id FROM article WHERE text_id = :textId
     UNION SELECT row_id FROM change WHERE table_name = 'article'
       AND (json_extract(before, '$.text_id') = :textId OR json_extract(after, '$.text_id') = :textId)`,
    { textId },
  );
}

/** The files that these articles were read from; `reach` holds rows of `article_origin`, some in the log alone. */
function originalsOf(db: Db, reach: Reach): number[] {
  return column(
    db,
    `SELECT original_id FROM article_origin WHERE id IN (SELECT value FROM json_each(:ids)) AND original_id IS NOT NULL
     UNION SELECT value FROM change,
         json_each(json_array(json_extract(before, '$.original_id'), json_extract(after, '$.original_id')))
       WHERE table_name = 'article_origin' AND row_id IN (SELECT value FROM json_each(:ids)) AND value IS NOT NULL`,
    { ids: JSON.stringify([...(reach.get('article_origin') ?? [])]) },
  );
}

function changesOf(db: Db, rows: readonly (readonly [string, ReadonlySet<number>])[]): number[] {
  return rows.flatMap(([table, ids]) =>
    ids.size === 0
      ? []
      : column<number>(
          db,
          'SELECT id FROM change WHERE table_name = :table AND row_id IN (SELECT value FROM json_each(:ids))',
          { table, ids: JSON.stringify([...ids]) },
        ),
  );
}

function changesOfStep(db: Db): number[] {
  return column(db, 'SELECT id FROM change WHERE step_id = (SELECT step_id FROM recording)');
}

/** The files of the article, but for those that other articles were read from, unless these go too. */
function dropOriginals(db: Db, ids: readonly number[], shared: boolean): void {
  const bound = { ids: JSON.stringify(ids) };
  const these = 'original_id IN (SELECT value FROM json_each(:ids))';
  if (shared) run(db, `UPDATE article_origin SET original_id = NULL WHERE ${these}`, bound);
  const needed = new Set(column<number>(db, `SELECT original_id FROM article_origin WHERE ${these}`, bound));
  removeMany(
    db,
    'original',
    ids.filter((id) => !needed.has(id)),
  );
}

function dropText(db: Db, textId: number): void {
  leaveWordings(db, textId);
  for (const { table, name } of ofTexts(db))
    run(db, `DELETE FROM ${table} WHERE ${name} = :textId`, { textId });
  // That no text is removed is a law of the schema, but for here; whatever else is to change, it stands again.
  const law = get<{ sql: string }>(
    db,
    `SELECT sql FROM sqlite_schema WHERE name = 'article_text_is_kept'`,
  )!.sql;
  db.exec('DROP TRIGGER article_text_is_kept');
  run(db, 'DELETE FROM article_text WHERE id = :textId', { textId });
  db.exec(law);
}

/** Every table of what follows from a text, by the column that names the text. */
function ofTexts(db: Db): { readonly table: string; readonly name: string }[] {
  return all(
    db,
    `SELECT list.name AS "table", info.name AS name
     FROM pragma_table_list AS list, pragma_table_info(list.name) AS info
     WHERE list.schema = 'main' AND list.type = 'table' AND list.name <> 'article'
       AND (info.name = 'text_id' OR (list.name = 'near_text' AND info.name = 'other_id'))`,
  );
}
