import { all, get, type Db } from '../sql.ts';

export interface TextHit {
  readonly articleId: number;
  /** Words around the first match; matches stand between `MATCH_START` and `MATCH_END`. */
  readonly snippet: string;
}

/** Where a match starts and ends in a snippet: two of the numbers that Unicode gives to no character. */
export const MATCH_START = '\ufdd0';
export const MATCH_END = '\ufdd1';

/** Articles whose text matches an FTS5 expression, best first. */
export function searchTexts(db: Db, match: string, limit: number): TextHit[] {
  return all<TextHit>(
    db,
    `SELECT rowid AS articleId, snippet(article_fts, 0, :start, :end, '…', 24) AS snippet
     FROM article_fts WHERE article_fts MATCH :match ORDER BY rank LIMIT :limit`,
    { match, limit, start: MATCH_START, end: MATCH_END },
  );
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

/** Articles whose headline, outlet or byline matches, best first. */
export function searchHeads(db: Db, match: string, limit: number): number[] {
  return all<{ id: number }>(
    db,
    'SELECT rowid AS id FROM article_head_fts WHERE article_head_fts MATCH :match ORDER BY rank LIMIT :limit',
    { match, limit },
  ).map((row) => row.id);
}

/** Entities by a part of their name or of an alias. */
export function searchEntityIds(db: Db, words: string, limit: number): number[] {
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return all<{ id: number }>(
    db,
    `SELECT id FROM entity WHERE name LIKE :pattern ESCAPE '\\'
       OR id IN (SELECT entity_id FROM entity_alias WHERE name LIKE :pattern ESCAPE '\\') ORDER BY id LIMIT :limit`,
    { pattern, limit },
  ).map((row) => row.id);
}
