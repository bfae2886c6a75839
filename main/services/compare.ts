import { carriersOf } from '#core/compare/carriers.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { getClaim } from '#db/queries/claim.ts';
import {
  listCarryingLinks,
  listComparedClaims,
  listComparedEntities,
  listComparedLinks,
  listEntitiesByIds,
  listHeadsByIds,
  listQuotedHeads,
  listQuotesByIds,
} from '#db/queries/compare.ts';
import { listQuestions } from '#db/queries/question.ts';
import type { Db } from '#db/sql.ts';
import { found, type Desk } from './desk.ts';

type Compare = Pick<Handlers, 'compare.get' | 'claims.carriers'>;

/** So many characters of a quote are shown in a cell. */
const SHOWN = 280;
/** So many of those that are silent are named: of a hundred thousand articles nearly all are. */
const SILENT_SHOWN = 100;

export function compareHandlers(desk: Desk): Compare {
  return {
    'compare.get': () => desk.db().transaction(() => gather(desk.db()))(),
    'claims.carriers': ({ id }) => {
      const db = desk.db();
      found(getClaim(db, id), 'claim', id);
      const articles = new Map(listQuotedHeads(db).map((article) => [article.id, article]));
      const links = listCarryingLinks(db, id);
      const quotes = new Map(links.map((link) => [link.quoteId, link]));
      const { carriers, first } = carriersOf([...articles.values()], links);
      const silent = carriers.filter(({ carrying }) => carrying === 'silent');
      const told = carriers.filter(({ carrying }) => carrying !== 'silent');
      return {
        first,
        silent: silent.length,
        carriers: [...told, ...silent.slice(0, SILENT_SHOWN)].map(({ articleId, carrying, quoteId }) => {
          const quote = quoteId === null ? undefined : quotes.get(quoteId);
          return {
            article: articles.get(articleId)!,
            carrying,
            quote: quote
              ? { id: quote.quoteId, start: quote.start, end: quote.end, exact: quote.exact }
              : null,
          };
        }),
      };
    },
  };
}

function gather(db: Db) {
  const links = Map.groupBy(listComparedLinks(db), ({ claimId }) => claimId);
  const entityIds = Map.groupBy(listComparedEntities(db), ({ claimId }) => claimId);
  const claims = listComparedClaims(db).map((claim) => ({
    ...claim,
    entityIds: (entityIds.get(claim.id) ?? []).map(({ entityId }) => entityId),
    links: (links.get(claim.id) ?? []).map(({ quoteId, stance }) => ({ quoteId, stance })),
  }));
  const quotes = listQuotesByIds(
    db,
    claims.flatMap((claim) => claim.links.map(({ quoteId }) => quoteId)),
    SHOWN,
  );
  const known = new Set([
    ...claims.flatMap((claim) => claim.entityIds),
    ...quotes.flatMap(({ speakerId }) => speakerId ?? []),
  ]);
  return {
    questions: listQuestions(db),
    claims,
    quotes,
    articles: listHeadsByIds(
      db,
      quotes.map(({ articleId }) => articleId),
    ),
    entities: listEntitiesByIds(db, [...known]),
  };
}
