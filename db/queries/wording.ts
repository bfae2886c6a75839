import type { Verdict } from '#core/contract/vocabulary.ts';
import { OUTSIDE_FURNITURE } from './quotation.ts';
import { all, get, insert, run, type Db } from '../sql.ts';

/** How two wordings of one utterance stand to each other; those of which nothing can be said are not kept. */
export type Tie = Exclude<Verdict, 'cannot be checked'>;

export interface Wording {
  readonly id: number;
  readonly exact: string;
  readonly words: number;
}

export function findWording(db: Db, key: number): number | null {
  return get<{ id: number }>(db, 'SELECT id FROM wording WHERE key = :key', { key })?.id ?? null;
}

export function addWording(db: Db, key: number, exact: string, words: number): number {
  const sql = 'INSERT INTO wording (key, exact, words) VALUES (:key, :exact, :words)';
  return insert(db, sql, { key, exact, words });
}

export function getWording(db: Db, id: number): Wording | null {
  return get<Wording>(db, 'SELECT id, exact, words FROM wording WHERE id = :id', { id }) ?? null;
}

/** A wording known by a hash of some of its words. */
export interface Print {
  readonly hash: number;
  readonly wordingId: number;
}

export const addFingerprints = (db: Db, prints: readonly Print[]): void =>
  addPrints(db, 'fingerprint', prints);
export const addFragments = (db: Db, prints: readonly Print[]): void => addPrints(db, 'fragment', prints);

function addPrints(db: Db, table: 'fingerprint' | 'fragment', prints: readonly Print[]): void {
  const sql = `INSERT INTO ${table} (hash, wording_id)
    SELECT value ->> 0 AS hash, value ->> 1 AS wording_id FROM json_each(:prints) ORDER BY hash, wording_id`;
  run(db, sql, { prints: asRows(prints) });
}

function asRows(prints: readonly Print[]): string {
  return JSON.stringify(prints.map(({ hash, wordingId }) => [hash, wordingId]));
}

/** The wordings that have one of these fingerprints. */
export const listFingerprints = (db: Db, hashes: readonly number[]): Print[] =>
  listPrints(db, 'fingerprint', hashes);
/** The fragments that begin with one of these pairs of words. */
export const listFragments = (db: Db, hashes: readonly number[]): Print[] =>
  listPrints(db, 'fragment', hashes);

function listPrints(db: Db, table: 'fingerprint' | 'fragment', hashes: readonly number[]): Print[] {
  const sql = `SELECT hash, wording_id AS wordingId
    FROM (SELECT DISTINCT value FROM json_each(:hashes)) AS asked CROSS JOIN ${table} ON hash = asked.value`;
  return all<Print>(db, sql, { hashes: JSON.stringify(hashes) });
}

/** Two wordings of one utterance. */
export interface NewTie {
  readonly a: number;
  readonly b: number;
  readonly verdict: Tie;
}

/** Ties wordings, both ways; a pair that is tied already stays as it is. */
export function addTies(db: Db, ties: readonly NewTie[]): void {
  const rows = ties.flatMap(({ a, b, verdict }) => [
    [a, b, verdict],
    [b, a, verdict],
  ]);
  run(
    db,
    `INSERT INTO variant (wording_id, other_id, verdict)
     SELECT value ->> 0 AS a, value ->> 1 AS b, value ->> 2 FROM json_each(:rows) WHERE true ORDER BY a, b
     ON CONFLICT (wording_id, other_id) DO NOTHING`,
    { rows: JSON.stringify(rows) },
  );
}

export function listTies(db: Db, wordingId: number): { readonly otherId: number; readonly verdict: Tie }[] {
  const sql = 'SELECT other_id AS otherId, verdict FROM variant WHERE wording_id = :wordingId';
  return all(db, sql, { wordingId });
}

/** The articles that are there and have a quotation of one of these wordings, as many as asked for. */
export function listArticlesOfWordings(
  db: Db,
  wordingIds: readonly number[],
  limit: number,
): { readonly id: number; readonly wordingId: number }[] {
  return all(
    db,
    `SELECT article.id AS id, wording_id AS wordingId
     FROM (SELECT DISTINCT value FROM json_each(:ids)) AS asked
       CROSS JOIN quotation ON wording_id = asked.value
       CROSS JOIN article ON article.text_id = quotation.text_id
     LIMIT :limit`,
    { ids: JSON.stringify(wordingIds), limit },
  );
}

export interface RepeatedWording {
  readonly id: number;
  readonly words: number;
  /** In the articles that are there. */
  readonly quotations: number;
}

/**
 * The wordings that articles have more than once, or that are tied to others: all that a cluster may be made of. A
 * quotation in another is not counted, since the one around it holds its words in the same breath.
 */
export function listRepeated(db: Db): RepeatedWording[] {
  return all<RepeatedWording>(
    db,
    `SELECT wording.id, wording.words, count(*) AS quotations
     FROM quotation INDEXED BY quotation_by_wording
       JOIN wording ON wording.id = wording_id JOIN article ON article.text_id = quotation.text_id
     WHERE wording_id IS NOT NULL AND depth = 0 AND ${OUTSIDE_FURNITURE}
     GROUP BY wording_id
     HAVING count(*) > 1 OR EXISTS (SELECT 1 FROM variant WHERE variant.wording_id = wording.id)`,
  );
}

/** Every pair of tied wordings, once. */
export function listAllTies(db: Db): NewTie[] {
  return all(db, 'SELECT wording_id AS a, other_id AS b, verdict FROM variant WHERE wording_id < other_id');
}

/** A wording of a text, with how often it stands in the articles that are there, and how often those that it is tied to. */
export interface Counted {
  readonly wordingId: number;
  readonly words: number;
  readonly same: number;
  readonly tied: number;
  readonly altered: number;
}

/**
 * In which article a quotation stands, where it counts: the article is there, the place is none of its furniture, and no
 * other quotation stands around it, which would hold the same words in the same breath.
 */
const STANDING = `quotation JOIN article ON article.text_id = quotation.text_id AND depth = 0 AND ${OUTSIDE_FURNITURE}`;

/** Of each wording of a text. Every wording's quotations are counted once, however many it is tied to. */
export function countCounterparts(db: Db, textId: number): Counted[] {
  return all<Counted>(
    db,
    `WITH own AS MATERIALIZED (
       SELECT DISTINCT wording_id AS id FROM quotation WHERE text_id = :textId AND wording_id IS NOT NULL),
     tie AS MATERIALIZED (
       SELECT own.id, other_id AS other, verdict FROM own CROSS JOIN variant ON variant.wording_id = own.id),
     counted AS MATERIALIZED (
       SELECT asked.id, count(*) AS n
       FROM (SELECT id FROM own UNION SELECT other FROM tie) AS asked CROSS JOIN ${STANDING}
       WHERE quotation.wording_id = asked.id GROUP BY asked.id)
     SELECT own.id AS wordingId, wording.words,
       coalesce((SELECT n FROM counted WHERE counted.id = own.id), 0) AS same,
       coalesce(sum(counted.n), 0) AS tied,
       coalesce(sum(counted.n) FILTER (WHERE verdict IN ('altered','spliced')), 0) AS altered
     FROM own CROSS JOIN wording ON wording.id = own.id
       LEFT JOIN tie ON tie.id = own.id LEFT JOIN counted ON counted.id = tie.other
     GROUP BY own.id`,
    { textId },
  );
}

/**
 * By article: how many of its quotations stand altered in another article. Of each altered wording it is asked once in which
 * articles it stands, the first and the last: it stands elsewhere unless both are the article itself.
 */
function altered(ofText: string): string {
  return `WITH tied AS MATERIALIZED (
      SELECT wording_id, other_id FROM variant WHERE verdict IN ('altered','spliced') ${ofText}),
    standing AS MATERIALIZED (
      SELECT asked.id, min(article.id) AS low, max(article.id) AS high
      FROM (SELECT DISTINCT other_id AS id FROM tied) AS asked CROSS JOIN ${STANDING}
      WHERE quotation.wording_id = asked.id GROUP BY asked.id),
    elsewhere AS MATERIALIZED (
      SELECT tied.wording_id AS id, min(low) AS low, max(high) AS high
      FROM tied JOIN standing ON standing.id = tied.other_id GROUP BY tied.wording_id)
    SELECT article.id AS articleId, count(*) AS altered
    FROM elsewhere CROSS JOIN ${STANDING}
    WHERE quotation.wording_id = elsewhere.id AND (low <> article.id OR high <> article.id)`;
}

/** That of every article, from the altered wordings alone; articles without any are left out. */
export function countAltered(db: Db): ReadonlyMap<number, number> {
  const rows = all<{ articleId: number; altered: number }>(db, `${altered('')} GROUP BY article.id`);
  return new Map(rows.map((row) => [row.articleId, row.altered]));
}

export function countAlteredOf(db: Db, articleId: number): number {
  const own = `AND wording_id IN (SELECT wording_id FROM article AS own
    JOIN quotation AS its ON its.text_id = own.text_id WHERE own.id = :articleId)`;
  const sql = `${altered(own)} AND article.id = :articleId GROUP BY article.id`;
  return get<{ altered: number }>(db, sql, { articleId })?.altered ?? 0;
}
