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

export function addFingerprints(db: Db, prints: readonly Print[]): void {
  run(
    db,
    `INSERT INTO fingerprint (hash, wording_id)
     SELECT value ->> 0 AS hash, value ->> 1 AS wording_id FROM json_each(:prints) ORDER BY hash, wording_id`,
    { prints: asRows(prints) },
  );
}

export function addFragments(db: Db, prints: readonly Print[]): void {
  run(
    db,
    `INSERT INTO fragment (hash, wording_id)
     SELECT value ->> 0 AS hash, value ->> 1 AS wording_id FROM json_each(:prints) ORDER BY hash, wording_id`,
    { prints: asRows(prints) },
  );
}

function asRows(prints: readonly Print[]): string {
  return JSON.stringify(prints.map(({ hash, wordingId }) => [hash, wordingId]));
}

/** The wordings that have one of these fingerprints. */
export function listFingerprints(db: Db, hashes: readonly number[]): Print[] {
  const sql = `SELECT hash, wording_id AS wordingId
    FROM (SELECT DISTINCT value FROM json_each(:hashes)) AS asked CROSS JOIN fingerprint ON hash = asked.value`;
  return all<Print>(db, sql, { hashes: JSON.stringify(hashes) });
}

/** The fragments that begin with one of these pairs of words. */
export function listFragments(db: Db, hashes: readonly number[]): Print[] {
  const sql = `SELECT hash, wording_id AS wordingId
    FROM (SELECT DISTINCT value FROM json_each(:hashes)) AS asked CROSS JOIN fragment ON hash = asked.value`;
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

/** A quotation's counterparts elsewhere: with how many words it is compared with them, and how many there are. */
export interface Counted {
  readonly quotationId: number;
  readonly words: number;
  readonly counterparts: number;
  readonly altered: number;
}

/** For each quotation of a text that has any: its counterparts in the articles that are there, itself left out. */
export function countCounterparts(db: Db, textId: number): Counted[] {
  return all<Counted>(
    db,
    `SELECT quotationId, words, count(*) AS counterparts, sum(altered) AS altered FROM (
       SELECT own.id AS quotationId, wording.words, 0 AS altered
       FROM quotation AS own JOIN wording ON wording.id = own.wording_id
         JOIN quotation ON quotation.wording_id = own.wording_id
         JOIN article ON article.text_id = quotation.text_id
       WHERE own.text_id = :textId AND quotation.id <> own.id AND ${OUTSIDE_FURNITURE}
       UNION ALL
       SELECT own.id, wording.words, verdict IN ('altered','spliced')
       FROM quotation AS own JOIN wording ON wording.id = own.wording_id
         JOIN variant ON variant.wording_id = own.wording_id
         JOIN quotation ON quotation.wording_id = variant.other_id
         JOIN article ON article.text_id = quotation.text_id
       WHERE own.text_id = :textId AND ${OUTSIDE_FURNITURE}
         AND NOT (quotation.text_id = own.text_id AND quotation.start_at < own.end_at AND own.start_at < quotation.end_at)
     ) GROUP BY quotationId`,
    { textId },
  );
}

/** An article has quotations that stand altered in another article that is there: how many. Furniture does not count. */
const ALTERED = `SELECT own.id AS articleId, count(DISTINCT one.id) AS altered
  FROM variant JOIN quotation AS one ON one.wording_id = variant.wording_id
    JOIN article AS own ON own.text_id = one.text_id
  WHERE verdict IN ('altered','spliced')
    AND EXISTS (
      SELECT 1 FROM quotation JOIN article ON article.text_id = quotation.text_id
      WHERE quotation.wording_id = variant.other_id AND article.id <> own.id AND ${OUTSIDE_FURNITURE})
    AND NOT EXISTS (SELECT 1 FROM furniture WHERE furniture.article_id = own.id AND furniture.decision = 'accepted'
      AND furniture.start_at < one.end_at AND one.start_at < furniture.end_at)`;

/** That of every article, from the altered wordings alone; articles without any are left out. */
export function countAltered(db: Db): ReadonlyMap<number, number> {
  const rows = all<{ articleId: number; altered: number }>(db, `${ALTERED} GROUP BY own.id`);
  return new Map(rows.map(({ articleId, altered }) => [articleId, altered]));
}

export function countAlteredOf(db: Db, articleId: number): number {
  return get<{ altered: number }>(db, `${ALTERED} AND own.id = :articleId`, { articleId })!.altered;
}
