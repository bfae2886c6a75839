import type { Quote, QuoteRow } from '#core/contract/nouns.ts';
import { pageAndLine, printedPlace } from '#core/text/lines.ts';
import type { Page } from '#core/text/pages.ts';
import { numberedParagraphs, paragraphAt, type Paragraph } from '#core/text/paragraphs.ts';
import { getArticleRow, getArticleText, listFurniture } from '#db/queries/article.ts';
import { listPages } from '#db/queries/page.ts';
import type { Db } from '#db/sql.ts';

/** The paragraphs of an article as pin cites count them. */
export function countedParagraphs(db: Db, articleId: number): Paragraph[] {
  return numberedParagraphs(getArticleText(db, articleId)?.text ?? '', listFurniture(db, articleId));
}

/** The quotes with their articles' names and pin cites; each article is read once, however many quotes it has. */
export function quoteRows(db: Db, quotes: readonly Quote[]): QuoteRow[] {
  const articles = new Map<
    number,
    { article: QuoteRow['article']; counted: Paragraph[]; text: string; pages: Page[] }
  >();
  return quotes.map((quote) => {
    let known = articles.get(quote.articleId);
    if (!known) {
      const { title, opening, outlet, published } = getArticleRow(db, quote.articleId)!;
      const text = getArticleText(db, quote.articleId)?.text ?? '';
      known = {
        article: { title, opening, outlet, published },
        counted: countedParagraphs(db, quote.articleId),
        text,
        pages: listPages(db, quote.articleId, text),
      };
      articles.set(quote.articleId, known);
    }
    const printed = printedPlace(known.text, known.pages, quote);
    return {
      ...quote,
      article: known.article,
      paragraph: paragraphAt(known.counted, quote.start),
      page: printed && (pageAndLine(printed) ?? printed.first),
    };
  });
}
