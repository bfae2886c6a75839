import { get, type Db } from '../sql.ts';

/** What goes with an article that is forgotten, and what loses something by it; all are counts. */
export interface Going {
  readonly quotes: number;
  /** Claims that lose a quote, and those of them that have none left then. */
  readonly claims: number;
  readonly bare: number;
  readonly briefs: number;
  /** Whether its file is kept, and how many other articles were read from that, which stay without it. */
  readonly file: boolean;
  readonly others: number;
  /** Articles that are nearly the same, or other revisions: they stay, and with them what they have of its words. */
  readonly alike: number;
}

export function goingWith(db: Db, articleId: number): Going {
  const { file, ...counts } = get<Omit<Going, 'file'> & { readonly file: number }>(
    db,
    `WITH its (id) AS (SELECT id FROM quote WHERE article_id = :articleId),
       losing (id) AS (SELECT DISTINCT claim_id FROM claim_quote WHERE quote_id IN its),
       origin (id) AS (SELECT original_id FROM article_origin WHERE article_id = :articleId AND original_id IS NOT NULL)
     SELECT (SELECT count(*) FROM its) AS quotes,
       (SELECT count(*) FROM losing) AS claims,
       (SELECT count(*) FROM losing WHERE NOT EXISTS (
         SELECT 1 FROM claim_quote WHERE claim_id = losing.id AND quote_id NOT IN its)) AS bare,
       (SELECT count(DISTINCT brief_id) FROM brief_item WHERE quote_id IN its OR claim_id IN losing) AS briefs,
       (SELECT count(*) FROM origin) AS file,
       (SELECT count(*) FROM article_origin WHERE original_id IN origin AND article_id <> :articleId) AS others,
       (SELECT count(*) FROM (
         SELECT other.id FROM article JOIN near_text ON near_text.text_id = article.text_id
           JOIN article AS other ON other.text_id = near_text.other_id WHERE article.id = :articleId
         UNION SELECT earlier_id FROM article_revision WHERE later_id = :articleId
         UNION SELECT later_id FROM article_revision WHERE earlier_id = :articleId)) AS alike`,
    { articleId },
  )!;
  return { ...counts, file: file > 0 };
}
