import type { SearchHit } from '#core/contract/methods.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { matchExpression } from '#core/text/words.ts';
import { getArticleRow, getArticleText } from '#db/queries/article.ts';
import { searchClaims } from '#db/queries/claim.ts';
import { getEntity } from '#db/queries/entity.ts';
import { searchQuotes } from '#db/queries/quote.ts';
import { MATCH_END, MATCH_START, searchEntityIds, searchHeads, searchTexts } from '#db/queries/search.ts';
import type { Db } from '#db/sql.ts';
import type { Desk } from './desk.ts';
import { fairly } from './fairly.ts';
import { quoteRows } from './pin-cites.ts';

/** One search for entities, quotes, claims and articles; a query without a word finds nothing and says how to ask. */
export function searchHandlers(desk: Desk): Pick<Handlers, 'search.all'> {
  return {
    'search.all': ({ query, limit }) => {
      const db = desk.db();
      const match = matchExpression(query);
      if (match === null) {
        const help =
          query.trim() === ''
            ? null
            : 'Type a word, a "phrase in quotation marks", or -word to leave one out.';
        return { hits: [], help };
      }
      const plain = query.replaceAll(/["“”*]/g, '').trim();
      const hits: SearchHit[] = [
        ...searchEntityIds(db, plain, limit).map((id): SearchHit => ({
          kind: 'entity',
          entity: getEntity(db, id)!,
        })),
        ...searchClaims(db, match, limit).map((claim): SearchHit => ({ kind: 'claim', claim })),
        ...quoteRows(db, searchQuotes(db, plain, limit)).map((quote): SearchHit => ({
          kind: 'quote',
          quote,
        })),
        ...searchArticles(db, match, limit),
      ];
      return { hits: fairly(hits, (hit) => hit.kind, limit), help: null };
    },
  };
}

function searchArticles(db: Db, match: string, limit: number): SearchHit[] {
  const byText = searchTexts(db, match, limit);
  const inText = new Set(byText.map((hit) => hit.articleId));
  const byHead = searchHeads(db, match, limit).filter((id) => !inText.has(id));
  return [
    ...byHead.map((id): SearchHit => ({
      kind: 'article',
      article: getArticleRow(db, id)!,
      snippet: '',
      matches: [],
      place: null,
    })),
    ...byText.map(({ articleId, snippet }): SearchHit => {
      const { words, matches } = parseSnippet(snippet);
      const text = getArticleText(db, articleId)!.text;
      return {
        kind: 'article',
        article: getArticleRow(db, articleId)!,
        snippet: words,
        matches,
        place: placeIn(text, words, matches),
      };
    }),
  ];
}

interface Match {
  readonly start: number;
  readonly end: number;
}

function parseSnippet(marked: string): { words: string; matches: Match[] } {
  const matches: Match[] = [];
  let words = '';
  let start = 0;
  for (const character of marked) {
    if (character === MATCH_START) start = words.length;
    else if (character === MATCH_END) matches.push({ start, end: words.length });
    else words += character;
  }
  return { words, matches };
}

/** Where the first match of a snippet stands in the article: the snippet is a stretch of the text between its ellipses. */
function placeIn(text: string, snippet: string, matches: readonly Match[]): Match | null {
  const first = matches[0];
  if (!first) return null;
  const from = snippet.startsWith('…') && !text.startsWith('…') ? 1 : 0;
  const to = snippet.endsWith('…') && !text.endsWith('…') ? snippet.length - 1 : snippet.length;
  const at = text.indexOf(snippet.slice(from, to));
  return at === -1 ? null : { start: at + first.start - from, end: at + first.end - from };
}
