import type { ArticleRow, ArticleText, Furniture, Proposal } from '#core/contract/nouns.ts';
import type { ArticleKind, Decision, FurnitureReason, ProposedField } from '#core/contract/vocabulary.ts';
import { all, column, get, insert, run, update, updateMany, type Db, type Value } from '../sql.ts';
import { isAlike, listNearPairs } from './near-text.ts';
import { revisionFrom, revisionPlaces, revisionsOf } from './revision.ts';
import { countAltered, countAlteredOf } from './wording.ts';

type Beside = Pick<ArticleRow, 'altered' | 'earlier' | 'laterId' | 'alike'>;
type StoredArticle = Omit<ArticleRow, 'machineWritten' | keyof Beside> & { readonly machineWritten: number };

const ROW = `
  article.id, article.uuid, article.kind, article.title, article.opening, article.outlet, article.byline,
  CASE WHEN article.title IS NULL THEN (
    SELECT value FROM proposal
    WHERE proposal.article_id = article.id AND field = 'title' AND decision = 'proposed'
    ORDER BY proposal.id LIMIT 1
  ) END AS proposedTitle,
  article.published, article.url, article.machine_written AS machineWritten,
  coalesce(article.triage, 'unread') AS triage, article.file_name AS fileName,
  article.imported_at AS importedAt, article.length,
  (SELECT count(*) FROM quote WHERE quote.article_id = article.id) AS quotes,
  (SELECT count(*) FROM proposal WHERE proposal.article_id = article.id AND decision = 'proposed')
    + (SELECT count(*) FROM furniture WHERE furniture.article_id = article.id AND decision = 'proposed') AS undecided`;

function fromStored(row: StoredArticle, beside: Beside): ArticleRow {
  return { ...row, machineWritten: row.machineWritten === 1, ...beside };
}

/** In the order of import; all of them unless `limit` says how many. */
export function listArticles(db: Db, limit = -1): ArticleRow[] {
  const altered = countAltered(db);
  const sql = `SELECT ${ROW} FROM article ORDER BY article.id LIMIT :limit`;
  const places = revisionPlaces(db);
  const alike = new Set(listNearPairs(db).flatMap(({ a, b }) => [a, b]));
  return all<StoredArticle>(db, sql, { limit }).map((row) =>
    fromStored(row, {
      altered: altered.get(row.id) ?? 0,
      earlier: places.get(row.id)?.earlier ?? 0,
      laterId: places.get(row.id)?.laterId ?? null,
      alike: alike.has(row.id),
    }),
  );
}

export function getArticleRow(db: Db, id: number): ArticleRow | null {
  const row = get<StoredArticle>(db, `SELECT ${ROW} FROM article WHERE article.id = :id`, { id });
  if (!row) return null;
  const earlier = revisionsOf(db, id).indexOf(id);
  const laterId = revisionFrom(db, id)?.laterId ?? null;
  return fromStored(row, { altered: countAlteredOf(db, id), earlier, laterId, alike: isAlike(db, id) });
}

export function getArticleText(db: Db, id: number): ArticleText | null {
  return (
    get<ArticleText>(
      db,
      `SELECT article_text.text, article_text.sha256, article.encoding
       FROM article JOIN article_text ON article_text.id = article.text_id WHERE article.id = :id`,
      { id },
    ) ?? null
  );
}

/** What an article is called by, and its text: all that is needed where many are looked through. */
export type ArticleHead = Pick<ArticleRow, 'title' | 'opening' | 'outlet' | 'published'> & {
  readonly text: string;
};

export function getArticleHead(db: Db, id: number): ArticleHead | null {
  const sql = `SELECT title, opening, outlet, published, text
    FROM article JOIN article_text ON article_text.id = article.text_id WHERE article.id = :id`;
  return get<ArticleHead>(db, sql, { id }) ?? null;
}

/** The outlets that articles are of. */
export function listOutlets(db: Db): string[] {
  return column(db, 'SELECT DISTINCT outlet FROM article WHERE outlet IS NOT NULL ORDER BY outlet');
}

/** The articles that are texts of a court or for one. */
export function listCourtTexts(db: Db): { readonly id: number; readonly kind: ArticleKind }[] {
  return all(db, "SELECT id, kind FROM article WHERE kind IN ('filing', 'ruling', 'transcript') ORDER BY id");
}

export function findArticleByText(db: Db, sha256: string): number | null {
  const sql =
    'SELECT article.id FROM article_text JOIN article ON article.text_id = article_text.id WHERE sha256 = :sha256';
  return get<{ id: number }>(db, sql, { sha256 })?.id ?? null;
}

/** The hashes of the files that articles were read from. */
export function listFileHashes(db: Db): ReadonlySet<string> {
  return new Set(column<string>(db, 'SELECT file_sha256 FROM article WHERE file_sha256 IS NOT NULL'));
}

export interface NewArticle {
  readonly uuid: string;
  readonly kind: string;
  readonly title: string | null;
  readonly opening: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly fileName: string | null;
  readonly fileSha256: string | null;
  readonly encoding: string | null;
  readonly externalId: string | null;
  readonly importedAt: string;
}

/** Stores an article whose text no other article has; the text itself is stored once, also after an undone import. */
export function addArticle(db: Db, article: NewArticle, text: string, sha256: string): number {
  const known = get<{ id: number }>(db, 'SELECT id FROM article_text WHERE sha256 = :sha256', { sha256 });
  const textId =
    known?.id ??
    insert(db, 'INSERT INTO article_text (sha256, text) VALUES (:sha256, :text)', { sha256, text });
  return insert(
    db,
    `INSERT INTO article (uuid, text_id, kind, title, opening, length, outlet, published, url, file_name, file_sha256,
       encoding, external_id, imported_at)
     VALUES (:uuid, :textId, :kind, :title, :opening, :length, :outlet, :published, :url, :fileName, :fileSha256,
       :encoding, :externalId, :importedAt)`,
    { ...article, textId, length: text.length },
  );
}

/**
 * Does `work`, which may only add articles, and puts those into the full-text index together, within the transaction
 * that is open. One by one, each makes a segment of its own, since any statement with triggers flushes the index: so
 * 20,000 articles go in in 4.5 s instead of 6 s.
 */
export function addTogether(db: Db, work: () => void): void {
  const { last } = get<{ last: number }>(db, 'SELECT coalesce(max(id), 0) AS last FROM article')!;
  run(db, 'UPDATE recording SET indexing = 0');
  work();
  run(db, 'INSERT INTO article_fts (rowid, text) SELECT id, text FROM article_words WHERE id > :last', {
    last,
  });
  run(
    db,
    `INSERT INTO article_head_fts (rowid, title, outlet, byline)
     SELECT id, title, outlet, byline FROM article WHERE id > :last`,
    { last },
  );
  run(db, 'UPDATE recording SET indexing = 1');
}

const COLUMNS = {
  kind: 'kind',
  title: 'title',
  outlet: 'outlet',
  byline: 'byline',
  published: 'published',
  url: 'url',
  machineWritten: 'machine_written',
  triage: 'triage',
} as const satisfies Record<ProposedField | 'triage', string>;

export type ArticleChange = { readonly [Field in keyof typeof COLUMNS]?: string | boolean | null };

/** Whether there was such an article. */
export function updateArticle(db: Db, id: number, change: ArticleChange): boolean {
  return update(db, 'article', id, columnsOf(change)) === 1;
}

export function updateArticles(db: Db, ids: readonly number[], change: ArticleChange): void {
  updateMany(db, 'article', ids, columnsOf(change));
}

function columnsOf(change: ArticleChange): Record<string, Value> {
  const columns: Record<string, Value> = {};
  for (const [field, column] of Object.entries(COLUMNS)) {
    const value = change[field as keyof typeof COLUMNS];
    if (value === undefined) continue;
    columns[column] =
      typeof value === 'boolean' ? Number(value) : field === 'triage' && value === 'unread' ? null : value;
  }
  return columns;
}

export function setOpening(db: Db, id: number, opening: string): void {
  run(db, 'UPDATE article SET opening = :opening WHERE id = :id', { id, opening });
}

export function removeArticle(db: Db, id: number): boolean {
  return run(db, 'DELETE FROM article WHERE id = :id', { id }) === 1;
}

/** Those of these articles of which something waits for a decision. */
export function listUndecided(db: Db, ids: readonly number[]): number[] {
  const sql = `SELECT DISTINCT value AS id FROM json_each(:ids) AS asked
    WHERE EXISTS (SELECT 1 FROM proposal WHERE article_id = asked.value AND decision = 'proposed')
      OR EXISTS (SELECT 1 FROM furniture WHERE article_id = asked.value AND decision = 'proposed')`;
  return all<{ id: number }>(db, sql, { ids: JSON.stringify(ids) }).map((row) => row.id);
}

export function listProposals(db: Db, articleId: number): Proposal[] {
  const sql = `SELECT id, start_at AS start, end_at AS end, field, value, reason, decision
    FROM proposal WHERE article_id = :articleId ORDER BY id`;
  return all<Proposal>(db, sql, { articleId });
}

/** What was proposed for one field and not dismissed. */
export function listFieldProposals(db: Db, articleId: number, field: ProposedField): string[] {
  return listProposals(db, articleId)
    .filter((one) => one.field === field && one.decision !== 'dismissed')
    .map(({ value }) => value);
}

export interface NewProposal {
  readonly field: ProposedField;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

export function addProposal(db: Db, uuid: string, articleId: number, proposal: NewProposal): number {
  return insert(
    db,
    `INSERT INTO proposal (uuid, article_id, field, value, start_at, end_at, reason)
     VALUES (:uuid, :articleId, :field, :value, :start, :end, :reason)`,
    { uuid, articleId, ...proposal },
  );
}

export function getProposal(db: Db, id: number): (Proposal & { readonly articleId: number }) | null {
  const sql = `SELECT id, article_id AS articleId, start_at AS start, end_at AS end, field, value, reason, decision
    FROM proposal WHERE id = :id`;
  return get<Proposal & { articleId: number }>(db, sql, { id }) ?? null;
}

export function decideProposal(db: Db, id: number, decision: Decision): void {
  run(db, 'UPDATE proposal SET decision = :decision WHERE id = :id', { id, decision });
}

export function listFurniture(db: Db, articleId: number): Furniture[] {
  const sql = `SELECT id, start_at AS start, end_at AS end, reason, decision
    FROM furniture WHERE article_id = :articleId ORDER BY start_at`;
  return all<Furniture>(db, sql, { articleId });
}

export function getFurniture(db: Db, id: number): (Furniture & { readonly articleId: number }) | null {
  const sql = `SELECT id, article_id AS articleId, start_at AS start, end_at AS end, reason, decision
    FROM furniture WHERE id = :id`;
  return get<Furniture & { articleId: number }>(db, sql, { id }) ?? null;
}

export interface NewFurniture {
  readonly start: number;
  readonly end: number;
  readonly reason: FurnitureReason;
  readonly decision: Decision;
}

export function addFurniture(db: Db, uuid: string, articleId: number, furniture: NewFurniture): number {
  return insert(
    db,
    `INSERT INTO furniture (uuid, article_id, start_at, end_at, reason, decision)
     VALUES (:uuid, :articleId, :start, :end, :reason, :decision)`,
    { uuid, articleId, ...furniture },
  );
}

/** Whether there was such furniture. */
export function decideFurniture(db: Db, id: number, decision: Decision): boolean {
  return run(db, 'UPDATE furniture SET decision = :decision WHERE id = :id', { id, decision }) === 1;
}
