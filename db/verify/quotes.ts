import { splitsCharacter } from '#core/text/span.ts';
import { all, column, get, type Db } from '../sql.ts';
import type { Tell } from './tell.ts';

interface Anchored {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Whether each quote and each mention stands word for word where it says that it does. */
export function verifyQuotes(db: Db, tell: Tell): void {
  const marked = column<number>(
    db,
    'SELECT article_id FROM quote UNION SELECT article_id FROM mention ORDER BY article_id',
  );
  for (const articleId of marked) {
    const sql = `SELECT title, text FROM article JOIN article_text ON article_text.id = text_id WHERE article.id = :articleId`;
    const article = get<{ title: string | null; text: string }>(db, sql, { articleId });
    // Its reference is broken, which is told as that.
    if (!article) continue;
    for (const [fault, one] of anchoredIn(db, articleId)) {
      tell.looked();
      const { id, start, end } = one;
      const { text, title: name } = article;
      if (end > text.length) tell.found('quote outside', { id, name });
      else if (!stands(text, one)) tell.found(fault, { id, name, detail: text.slice(start, end) });
    }
  }
}

function anchoredIn(db: Db, articleId: number): (readonly ['quote differs' | 'mention differs', Anchored])[] {
  const place = 'id, start_at AS start, end_at AS end, exact';
  const quotes = all<Anchored>(
    db,
    `SELECT ${place}, prefix, suffix FROM quote WHERE article_id = :articleId ORDER BY id`,
    { articleId },
  );
  const mentions = all<Anchored>(
    db,
    `SELECT ${place}, '' AS prefix, '' AS suffix FROM mention WHERE article_id = :articleId ORDER BY id`,
    { articleId },
  );
  return [
    ...quotes.map((one) => ['quote differs', one] as const),
    ...mentions.map((one) => ['mention differs', one] as const),
  ];
}

function stands(text: string, { start, end, exact, prefix, suffix }: Anchored): boolean {
  return (
    text.slice(start, end) === exact &&
    !splitsCharacter(text, start) &&
    !splitsCharacter(text, end) &&
    // The words around it are cut by length, through a character if need be.
    text.slice(Math.max(0, start - prefix.length), start).toWellFormed() === prefix &&
    text.slice(end, end + suffix.length).toWellFormed() === suffix
  );
}
