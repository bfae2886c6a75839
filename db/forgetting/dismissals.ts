import { all, column, get, type Db } from '../sql.ts';
import type { Reach } from './reach.ts';

/** Shorter than this, words of a dismissal that stand in a text too say nothing of it: they may be a name. */
const TELLING = 25;

interface Row {
  readonly id: number;
  readonly text: string;
}

/**
 * What was dismissed by its words, where those are an article's: the rows of dismissals, also of those in the log alone,
 * that repeat what stands in `text` or what its quotes or its heads were called.
 */
export function wordsIn(db: Db, reach: Reach, { textId, text }: { textId: number; text: string }): Reach {
  const called = new Set(namesOf(db, reach).map(plain));
  const held = plain(text);
  const isOf = (words: string) => called.has(words) || (words.length >= TELLING && held.includes(words));
  const rows = (table: string) => [
    ...all<Row>(db, `SELECT id, text FROM ${table}`),
    ...all<Row>(
      db,
      `SELECT row_id AS id, json_extract(coalesce(after, before), '$.text') AS text FROM change
       WHERE table_name = '${table}' AND coalesce(after, before) IS NOT NULL`,
    ),
  ];
  const found = ['check_dismissal', 'question_dismissal'].map((table): [string, Set<number>] => [
    table,
    new Set(
      rows(table)
        .filter((row) => isOf(plain(row.text)))
        .map(({ id }) => id),
    ),
  ]);
  return new Map([...found, ['name_dismissal', new Set(namesOnlyIn(db, textId))]]);
}

/** The dismissals of names that stand in this text and in that of no other article; the index knows of each as soon as it is there. */
function namesOnlyIn(db: Db, textId: number): number[] {
  const dismissed = all<{ id: number; folded: string | null }>(
    db,
    `SELECT id, folded FROM name_dismissal
     UNION SELECT row_id, json_extract(coalesce(after, before), '$.folded') FROM change WHERE table_name = 'name_dismissal'`,
  );
  const named = `SELECT text_id = :textId AS here FROM article
    WHERE id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH :phrase) ORDER BY here LIMIT 1`;
  return dismissed.flatMap(({ id, folded }) => {
    const phrase = `"${(folded ?? '').replaceAll('"', ' ')}"`;
    return get<{ here: number }>(db, named, { textId, phrase })?.here === 1 ? [id] : [];
  });
}

/** As a dismissal has them: on one line, cut with an ellipsis. */
function plain(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim().replace(/…$/, '');
}

/** All that articles were ever called, and the words of all their quotes. */
function namesOf(db: Db, reach: Reach): string[] {
  const said = (table: string, name: string) =>
    column<string>(
      db,
      `SELECT ${name} FROM ${table} WHERE id IN (SELECT value FROM json_each(:ids)) AND ${name} IS NOT NULL
       UNION SELECT value FROM change, json_each(json_array(json_extract(before, '$.${name}'), json_extract(after, '$.${name}')))
         WHERE table_name = '${table}' AND row_id IN (SELECT value FROM json_each(:ids)) AND value IS NOT NULL`,
      { ids: JSON.stringify([...(reach.get(table) ?? [])]) },
    );
  return [...said('article', 'title'), ...said('article', 'opening'), ...said('quote', 'exact')];
}
