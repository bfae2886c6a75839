import { createHash } from 'node:crypto';
import { openingOf } from '#core/text/opening.ts';
import { all, get, insert, run, type Db } from '../sql.ts';
import type { Remembered } from './remembered.ts';
import { put } from './rows.ts';
import type { NamedRow, Source } from './source.ts';
import type { Tally } from './tally.ts';
import type { Shape } from './shapes.ts';

/** The texts that are not those that were imported, by their id. */
export type Differing = ReadonlySet<number>;

/** Puts the texts in, each under the hash that it has. Gives those that have another than at their import. */
export function putTexts(db: Db, source: Source, shape: Shape): Differing {
  const differing = new Set<number>();
  let hashes: ReadonlySet<string> | null = null;
  const isAsImported = ({ whole, values }: NamedRow, sha256: string) => {
    if (!whole) return false;
    if (values['sha256'] === sha256) return true;
    // Of the two that differ the hash may be the damaged one: it stands in the index again.
    hashes ??= source.textHashes();
    return hashes.has(sha256);
  };
  for (const row of source.rows(shape)) {
    const { id, text } = row.values;
    if (typeof id !== 'number' || typeof text !== 'string' || text === '') continue;
    const sha256 = createHash('sha256').update(text).digest('hex');
    if (put(db, 'article_text', { id, sha256, text }) && !isAsImported(row, sha256)) differing.add(id);
  }
  return differing;
}

interface ToPut {
  readonly source: Source;
  readonly shape: Shape;
  readonly history: Remembered;
  readonly differing: Differing;
  readonly tally: Tally;
  readonly uuid: () => string;
  readonly at: string;
}

/**
 * Puts the articles in whose texts are there, and indexes them together. Of a text whose article could not be read one is
 * made, unless the history says that it was removed. Gives the articles that are not as they were imported.
 */
export function putArticles(
  db: Db,
  rows: Iterable<{ readonly values: Readonly<Record<string, unknown>> }>,
  { source, shape, history, differing, tally, uuid, at }: ToPut,
): number[] {
  const altered: number[] = [];
  run(db, 'UPDATE recording SET indexing = 0');
  for (const { values: row } of rows) {
    const textId = Number(row['text_id']);
    const text = get<{ text: string }>(db, 'SELECT text FROM article_text WHERE id = :textId', {
      textId,
    })?.text;
    const title = [row['title'], row['opening']].find((words) => typeof words === 'string') ?? '';
    if (text === undefined) {
      tally.articles.lost += 1;
      tally.fault('text lost', title);
      continue;
    }
    const changed = differing.has(textId);
    const facts = changed ? { length: text.length, opening: openingOf(text, []) } : {};
    if (!put(db, 'article', { ...row, ...facts })) continue;
    tally.articles[changed ? 'differing' : 'whole'] += 1;
    if (!changed) continue;
    altered.push(Number(row['id']));
    tally.fault('text differs', title);
  }
  if (source.isLossy(shape.table)) {
    const removed = [...(history.get('article')?.values() ?? [])].filter(({ after }) => after === null);
    const unwanted = new Set(removed.map(({ before }) => Number(before?.['text_id'])));
    const texts = lonely(db).filter(({ id }) => !unwanted.has(id));
    for (const { id, text } of texts) {
      const opening = openingOf(text, []);
      const articleId = insert(
        db,
        `INSERT INTO article (uuid, text_id, kind, opening, length, imported_at)
         VALUES (:uuid, :id, 'other', :opening, :length, :at)`,
        { uuid: uuid(), id, opening, length: text.length, at },
      );
      tally.articles[differing.has(id) ? 'differing' : 'whole'] += 1;
      tally.fault('text alone', opening);
      if (differing.has(id)) altered.push(articleId);
    }
  }
  for (const index of ['article_fts', 'article_head_fts'])
    run(db, `INSERT INTO ${index} (${index}) VALUES ('rebuild')`);
  run(db, 'UPDATE recording SET indexing = 1');
  return altered;
}

function lonely(db: Db): { id: number; text: string }[] {
  return all(
    db,
    `SELECT id, text FROM article_text
     WHERE NOT EXISTS (SELECT 1 FROM article WHERE article.text_id = article_text.id) ORDER BY id`,
  );
}
