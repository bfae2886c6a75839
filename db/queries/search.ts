import { all, column, get, type Db } from '../sql.ts';

/** The full-text indexes: of the words of articles, of their headline, outlet and byline, of quotes and of claims. */
export type Index = 'article_fts' | 'article_head_fts' | 'quote_fts' | 'claim_fts';

/** Whatever matches an FTS5 expression, in no order. */
export function searchIds(db: Db, index: Index, match: string): number[] {
  return column<number>(db, `SELECT rowid FROM ${index} WHERE ${index} MATCH :match`, { match });
}

/** The same, best first: each match is weighed, which takes ten times as long. */
export function rankIds(db: Db, index: Index, match: string): number[] {
  return column<number>(db, `SELECT rowid FROM ${index} WHERE ${index} MATCH :match ORDER BY rank`, {
    match,
  });
}

/** Words as an FTS5 expression for these in a row; a zero byte would end it for SQLite. */
export function phraseOf(words: string): string {
  return `"${words.replaceAll(/["\0]/g, ' ')}"`;
}

/** Articles whose text has a phrase, in no order, as many as asked for. */
export function searchPhrase(db: Db, phrase: string, limit: number): number[] {
  const sql = 'SELECT rowid AS id FROM article_fts WHERE article_fts MATCH :phrase LIMIT :limit';
  return all<{ id: number }>(db, sql, { phrase, limit }).map(({ id }) => id);
}

/** In how many articles a phrase stands, counted up to a limit: what that costs does not grow with the matter for a word. */
export function countPhrase(db: Db, phrase: string, limit: number): number {
  const sql =
    'SELECT count(*) AS n FROM (SELECT 1 FROM article_fts WHERE article_fts MATCH :phrase LIMIT :limit)';
  return get<{ n: number }>(db, sql, { phrase, limit })!.n;
}

/** Articles whose text an FTS5 expression matches, the latest that came in first, as many as asked for. */
export function searchLatest(db: Db, match: string, limit: number): number[] {
  const sql =
    'SELECT rowid AS id FROM article_fts WHERE article_fts MATCH :match ORDER BY rowid DESC LIMIT :limit';
  return all<{ id: number }>(db, sql, { match, limit }).map(({ id }) => id);
}

/** How many articles there are, and the last of them: other numbers where any came or went. */
export function countArticles(db: Db): string {
  const { n, last } = get<{ n: number; last: number | null }>(
    db,
    'SELECT count(*) AS n, max(id) AS last FROM article',
  )!;
  return `${n} ${last ?? 0}`;
}
