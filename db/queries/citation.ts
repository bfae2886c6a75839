import type { Citation, CitationFields, CitationKind } from '#core/citations/citation.ts';
import type { CourtPaper } from '#core/citations/document.ts';
import { all, column, get, run, type Db } from '../sql.ts';

/** A citation as it is stored. */
export interface StoredCitation extends Citation {
  readonly position: number;
  /** What is cited, in the same letters wherever it is. */
  readonly key: string | null;
}

export function isReadForCitations(db: Db, textId: number, version: number): boolean {
  const sql = 'SELECT 1 FROM citation_reading WHERE text_id = :textId AND reader_version = :version';
  return get(db, sql, { textId, version }) !== undefined;
}

/** Puts the citations of a text in the place of those that were found before. */
export function setCitations(
  db: Db,
  textId: number,
  version: number,
  paper: CourtPaper,
  found: readonly Omit<StoredCitation, 'position'>[],
): void {
  run(db, 'DELETE FROM citation WHERE text_id = :textId', { textId });
  run(
    db,
    `INSERT OR REPLACE INTO citation_reading (text_id, reader_version, docket, entry, paper)
     VALUES (:textId, :version, :docket, :entry, :paper)`,
    { textId, version, ...paper },
  );
  for (const [position, { start, end, whole, kind, key, fields, refersTo }] of found.entries())
    run(
      db,
      `INSERT INTO citation (text_id, position, start_at, end_at, from_at, to_at, kind, key, fields, refers_to)
       VALUES (:textId, :position, :start, :end, :from, :to, :kind, :key, :fields, :refersTo)`,
      {
        textId,
        position,
        start,
        end,
        from: whole.start,
        to: whole.end,
        kind,
        key,
        fields: JSON.stringify(fields),
        refersTo,
      },
    );
}

/** Texts of articles that this version of the reader has not read, as many as asked for. */
export function listTextsWithoutCitations(db: Db, version: number, limit: number): number[] {
  return column<number>(
    db,
    `SELECT text_id FROM article WHERE NOT EXISTS (SELECT 1 FROM citation_reading
       WHERE citation_reading.text_id = article.text_id AND reader_version = :version) LIMIT :limit`,
    { version, limit },
  );
}

interface Row {
  readonly position: number;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly kind: CitationKind;
  readonly key: string | null;
  readonly fields: string;
  readonly refersTo: number | null;
}

const COLUMNS = `citation.position, citation.start_at AS start, citation.end_at AS end, citation.from_at AS "from",
  citation.to_at AS "to", citation.kind, citation.key, citation.fields, citation.refers_to AS refersTo`;

function fromRow({ from, to, fields, ...row }: Row): StoredCitation {
  // Written by `setCitations` alone.
  return { ...row, whole: { start: from, end: to }, fields: JSON.parse(fields) as CitationFields };
}

/** Those of an article, in its order, but for those in accepted furniture: that is no part of it. */
export function listCitationsOfArticle(db: Db, articleId: number): StoredCitation[] {
  return all<Row>(
    db,
    `SELECT ${COLUMNS} FROM article JOIN citation ON citation.text_id = article.text_id
     WHERE article.id = :articleId AND NOT EXISTS (SELECT 1 FROM furniture WHERE furniture.article_id = article.id
       AND decision = 'accepted' AND furniture.start_at <= citation.start_at AND citation.end_at <= furniture.end_at)
     ORDER BY citation.position`,
    { articleId },
  ).map(fromRow);
}

/** Which paper of a court's file an article is. */
export function courtPaperOfArticle(db: Db, articleId: number): CourtPaper | null {
  return (
    get<CourtPaper>(
      db,
      `SELECT docket, entry, paper FROM article JOIN citation_reading ON citation_reading.text_id = article.text_id
       WHERE article.id = :articleId`,
      { articleId },
    ) ?? null
  );
}

/** The articles that are papers of a court's file. */
export function listPapersOfDocket(db: Db, docket: string): (CourtPaper & { readonly articleId: number })[] {
  return all(
    db,
    `SELECT article.id AS articleId, docket, entry, paper
     FROM citation_reading JOIN article ON article.text_id = citation_reading.text_id
     WHERE docket = :docket AND docket <> '' ORDER BY article.id LIMIT 5000`,
    { docket },
  );
}

/** The articles that are a paper of this name, of whatever file; as many as asked for. */
export function listPapersNamed(
  db: Db,
  paper: string,
  limit: number,
): (CourtPaper & { readonly articleId: number })[] {
  return all(
    db,
    `SELECT article.id AS articleId, docket, entry, paper
     FROM citation_reading JOIN article ON article.text_id = citation_reading.text_id
     WHERE paper = :paper AND paper <> '' ORDER BY article.id LIMIT :limit`,
    { paper, limit },
  );
}

export interface CitingArticle {
  readonly articleId: number;
  readonly title: string | null;
  readonly opening: string;
  readonly times: number;
  /** Where it is cited first. */
  readonly start: number;
  readonly end: number;
}

/** The articles that cite something, the oldest first, as many as asked for. */
export function listCiting(db: Db, keys: readonly string[], limit: number): CitingArticle[] {
  return all(
    db,
    `SELECT article.id AS articleId, article.title, article.opening, cited.times, cited.start, cited.end
     FROM (SELECT text_id, count(*) AS times, min(from_at) AS start, min(end_at) AS end FROM citation
       WHERE key IN (SELECT value FROM json_each(:keys)) AND key IS NOT NULL GROUP BY text_id) AS cited
     JOIN article ON article.text_id = cited.text_id
     ORDER BY article.published IS NULL, article.published, article.id LIMIT :limit`,
    { keys: JSON.stringify(keys), limit },
  );
}

/** In how many articles each of some things is cited. */
export function countCiting(db: Db, keys: readonly string[]): Map<string, number> {
  return new Map(
    all<{ key: string; n: number }>(
      db,
      `SELECT key, count(DISTINCT text_id) AS n FROM citation
       WHERE key IN (SELECT value FROM json_each(:keys)) AND key IS NOT NULL
         AND text_id IN (SELECT text_id FROM article) GROUP BY key`,
      { keys: JSON.stringify(keys) },
    ).map(({ key, n }) => [key, n]),
  );
}

export interface CitedThing {
  readonly key: string;
  readonly articles: number;
  readonly times: number;
  /** One place where it is cited in full. */
  readonly articleId: number;
  readonly start: number;
  readonly end: number;
}

/** What is cited in the matter, the most cited first, as many as asked for. */
export function listCited(db: Db, limit: number): CitedThing[] {
  return all(
    db,
    `SELECT counted.key, counted.articles, counted.times, article.id AS articleId, citation.from_at AS start, citation.end_at AS end
     FROM (SELECT key, count(DISTINCT text_id) AS articles, count(*) AS times, min(text_id) AS text_id FROM citation
       WHERE key IS NOT NULL AND text_id IN (SELECT text_id FROM article) GROUP BY key
       ORDER BY articles DESC, times DESC, key LIMIT :limit) AS counted
     JOIN citation ON citation.text_id = counted.text_id AND citation.position = (
       SELECT position FROM citation AS one WHERE one.text_id = counted.text_id AND one.key = counted.key ORDER BY position LIMIT 1)
     JOIN article ON article.text_id = counted.text_id
     ORDER BY counted.articles DESC, counted.times DESC, counted.key`,
    { limit },
  );
}
