import type { Handlers } from '#core/contract/transport.ts';
import { getArticleRow, listArticles } from '#db/queries/article.ts';
import { quotationsOf } from './article-quotations.ts';
import { found, type Desk } from './desk.ts';

type Trace = Pick<Handlers, 'trace.words' | 'trace.article' | 'trace.clusters'>;

export function traceHandlers(desk: Desk): Trace {
  return {
    'trace.words': () => ({ places: [], searched: { articles: listArticles(desk.db()).length, forms: [] } }),
    'trace.article': ({ id }) => {
      found(getArticleRow(desk.db(), id), 'article', id);
      return {
        quotations: quotationsOf(desk.db(), id).map((quotation) => ({ quotation, places: [] })),
      };
    },
    'trace.clusters': () => {
      desk.db();
      return { clusters: [], total: 0 };
    },
  };
}
