import { all, column, get, run, type Db } from '../sql.ts';

/** A text known by a hash of some of its words. */
interface Print {
  readonly hash: number;
  readonly textId: number;
}

/** Whether a text was looked through for runs of words that others have too. */
export function isPrinted(db: Db, textId: number): boolean {
  return get(db, 'SELECT 1 FROM text_printed WHERE text_id = :textId', { textId }) !== undefined;
}

export function addTextPrints(db: Db, textId: number, hashes: readonly number[]): void {
  const sql = `INSERT OR IGNORE INTO text_print (hash, text_id)
    SELECT value, :textId FROM json_each(:hashes) WHERE true ORDER BY value`;
  run(db, sql, { textId, hashes: JSON.stringify(hashes) });
  run(db, 'INSERT OR REPLACE INTO text_printed (text_id, prints) VALUES (:textId, :prints)', {
    textId,
    prints: hashes.length,
  });
}

/** The texts that have one of these prints too; of each print `most` at most. */
export function listTextsWith(db: Db, textId: number, hashes: readonly number[], most: number): Print[] {
  return hashes.flatMap((hash) =>
    all<Print>(
      db,
      'SELECT hash, text_id AS textId FROM text_print WHERE hash = :hash AND text_id <> :textId LIMIT :most',
      { hash, textId, most },
    ),
  );
}

export function countPrints(db: Db, textId: number): number {
  const sql = 'SELECT prints FROM text_printed WHERE text_id = :textId';
  return get<{ prints: number }>(db, sql, { textId })?.prints ?? 0;
}

/** `share` from 0 to 1. */
export function addNear(db: Db, a: number, b: number, share: number): void {
  const sql = 'INSERT OR REPLACE INTO near_text (text_id, other_id, share) VALUES (:a, :b, :share)';
  run(db, sql, { a, b, share: Math.round(share * 1_000) });
  run(db, sql, { a: b, b: a, share: Math.round(share * 1_000) });
}

/** The texts of articles that were not looked through yet. */
export function listUnprinted(db: Db): number[] {
  return column(
    db,
    `SELECT text_id FROM article
     WHERE NOT EXISTS (SELECT 1 FROM text_printed WHERE text_printed.text_id = article.text_id) ORDER BY id`,
  );
}

/** Two articles, the earlier import first, of which much is the same; from 0 to 1 of the shorter one. */
export interface NearPair {
  readonly a: number;
  readonly b: number;
  readonly share: number;
}

/** Of two articles, that nobody said they are no duplicates, and that neither has a later revision. */
const STAND = `NOT EXISTS (SELECT 1 FROM duplicate_dismissal AS gone
      WHERE gone.article_id = min(one.id, other.id) AND gone.other_id = max(one.id, other.id))
    AND NOT EXISTS (SELECT 1 FROM article_revision WHERE earlier_id IN (one.id, other.id))`;

/** The pairs that stand. */
export function listNearPairs(db: Db): NearPair[] {
  return all<NearPair>(
    db,
    `SELECT one.id AS a, other.id AS b, share / 1000.0 AS share
     FROM near_text CROSS JOIN article AS one ON one.text_id = near_text.text_id
       CROSS JOIN article AS other ON other.text_id = near_text.other_id
     WHERE ${STAND} AND one.id < other.id ORDER BY a, b`,
  );
}

/** Whether an article is a likely duplicate of another. */
export function isAlike(db: Db, articleId: number): boolean {
  const sql = `SELECT 1 FROM article AS one CROSS JOIN near_text ON near_text.text_id = one.text_id
      CROSS JOIN article AS other ON other.text_id = near_text.other_id
    WHERE one.id = :articleId AND ${STAND} LIMIT 1`;
  return get(db, sql, { articleId }) !== undefined;
}

export function dismissDuplicate(db: Db, uuid: string, a: number, b: number): void {
  run(
    db,
    `INSERT INTO duplicate_dismissal (uuid, article_id, other_id) VALUES (:uuid, :a, :b)
     ON CONFLICT (article_id, other_id) DO NOTHING`,
    { uuid, a: Math.min(a, b), b: Math.max(a, b) },
  );
}

/** Of each article that is like others: the first of all that hang together. */
export function alikeGroups(pairs: readonly NearPair[]): Map<number, number> {
  const first = new Map<number, number>();
  const rootOf = (id: number): number => {
    let root = id;
    while ((first.get(root) ?? root) !== root) root = first.get(root)!;
    first.set(id, root);
    return root;
  };
  for (const { a, b } of pairs) {
    const [one, other] = [rootOf(a), rootOf(b)];
    first.set(Math.max(one, other), Math.min(one, other));
  }
  return new Map([...first.keys()].map((id) => [id, rootOf(id)]));
}
