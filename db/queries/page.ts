import { pagesOf, type Page } from '#core/text/pages.ts';
import { all, run, type Db } from '../sql.ts';

interface StoredPage {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly lines: string | null;
}

/** Stores the pages of a text; those that are there stay. */
export function addPages(db: Db, textId: number, pages: readonly Page[]): void {
  for (const [position, { label, start, end, lines }] of pages.entries())
    run(
      db,
      `INSERT OR IGNORE INTO article_page (text_id, position, label, start_at, end_at, lines)
       VALUES (:textId, :position, :label, :start, :end, :lines)`,
      {
        textId,
        position,
        label,
        start,
        end,
        lines: lines ? JSON.stringify(lines.flatMap((line) => [line.number, line.start])) : null,
      },
    );
}

/** The pages of an article's text, in order; of one that no reader told pages of, those that form feeds part. */
export function listPages(db: Db, articleId: number, text: string): Page[] {
  const stored = all<StoredPage>(
    db,
    `SELECT label, start_at AS start, end_at AS end, lines
     FROM article JOIN article_page ON article_page.text_id = article.text_id
     WHERE article.id = :articleId ORDER BY position`,
    { articleId },
  );
  return stored.length === 0 ? pagesOf(text) : stored.map(pageFrom);
}

function pageFrom({ lines, ...page }: StoredPage): Page {
  if (lines === null) return page;
  const flat = JSON.parse(lines) as number[];
  return {
    ...page,
    lines: Array.from({ length: flat.length / 2 }, (_, i) => ({
      number: flat[2 * i]!,
      start: flat[2 * i + 1]!,
    })),
  };
}
