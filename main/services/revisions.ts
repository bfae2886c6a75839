import search from 'approx-string-match';
import { Failure } from '#core/contract/failures.ts';
import type { CarriedQuote, RevisionRow } from '#core/contract/revisions.ts';
import type { Handlers } from '#core/contract/transport.ts';
import type { RevisionReason } from '#core/contract/vocabulary.ts';
import { anchored, type Anchor } from '#core/quotations/anchoring.ts';
import { versionDifferences } from '#core/quotations/matching/versions.ts';
import { paragraphAt } from '#core/text/paragraphs.ts';
import { overlaps } from '#core/text/span.ts';
import { getArticleRow, getArticleText, listFurniture } from '#db/queries/article.ts';
import { getOrigin } from '#db/queries/original.ts';
import { findQuoteAt, getQuote, listQuotesOfArticle, takeQuoteTo } from '#db/queries/quote.ts';
import {
  addRevision,
  removeRevision,
  revisionFrom,
  revisionInto,
  revisionsOf,
} from '#db/queries/revision.ts';
import type { Db } from '#db/sql.ts';
import { found, type Desk } from './desk.ts';
import { furnitureAt, passageIn } from './passages.ts';
import { countedParagraphs } from './pin-cites.ts';
import type { Turn } from './places.ts';
import { turns, worked } from './turns.ts';

type Revisions = Pick<
  Handlers,
  'revisions.of' | 'revisions.link' | 'revisions.part' | 'revisions.quotes' | 'revisions.move'
>;

export function revisionHandlers(desk: Desk): Revisions {
  return {
    'revisions.of': ({ articleId }) => {
      found(getArticleRow(desk.db(), articleId), 'article', articleId);
      return { revisions: revisionsOf(desk.db(), articleId).map((id) => revisionRow(desk.db(), id)) };
    },
    'revisions.link': ({ earlierId, laterId }) => {
      desk.record('link revisions', (db) => {
        found(getArticleRow(db, earlierId), 'article', earlierId);
        found(getArticleRow(db, laterId), 'article', laterId);
        linkRevisions(desk, db, earlierId, laterId, 'chosen');
      });
      return {};
    },
    'revisions.part': ({ laterId }) => {
      desk.record('part revisions', (db) => {
        found(getArticleRow(db, laterId), 'article', laterId);
        const link = revisionInto(db, laterId);
        if (!link) throw new Failure('not-a-revision', { problem: 'not-linked' });
        removeRevision(db, link.id);
      });
      return {};
    },
    'revisions.quotes': async ({ earlierId, laterId }, context) => ({
      quotes: await carriedQuotes(desk.db(), earlierId, laterId, turns(desk, context)),
    }),
    'revisions.move': ({ earlierId, laterId, quotes }) =>
      desk.record('move quotes to revision', (db) => {
        const { text } = found(getArticleText(db, laterId), 'article', laterId);
        refuseUnlinked(db, earlierId, laterId);
        const furniture = listFurniture(db, laterId);
        for (const { quoteId, start, end, exact } of quotes) {
          const quote = found(getQuote(db, quoteId), 'quote', quoteId);
          const passage = passageIn(text, start, end);
          if (passage.exact !== exact || quote.articleId !== earlierId)
            throw new Failure('words-differ', { words: exact });
          const touched = furnitureAt(furniture, passage);
          if (touched) throw new Failure('in-furniture', { decision: touched.decision });
          if (findQuoteAt(db, laterId, start, end) !== null)
            throw new Failure('already-there', { noun: 'quote', name: exact.slice(0, 60) });
          takeQuoteTo(db, quoteId, laterId, passage);
        }
        return { moved: quotes.length, left: listQuotesOfArticle(db, earlierId).length };
      }),
  };
}

/** Holds one article for the revision right after another; within a step. Throws `not-a-revision`. */
export function linkRevisions(
  desk: Desk,
  db: Db,
  earlierId: number,
  laterId: number,
  reason: RevisionReason,
): void {
  if (earlierId === laterId) throw new Failure('not-a-revision', { problem: 'same' });
  if (revisionsOf(db, earlierId).includes(laterId))
    throw new Failure('not-a-revision', { problem: 'circle' });
  if (revisionFrom(db, earlierId) || revisionInto(db, laterId))
    throw new Failure('not-a-revision', { problem: 'taken' });
  addRevision(db, desk.uuid(), { earlierId, laterId, reason });
}

function revisionRow(db: Db, id: number): RevisionRow {
  return {
    article: getArticleRow(db, id)!,
    reason: revisionInto(db, id)?.reason ?? null,
    readerVersion: getOrigin(db, id)?.readerVersion ?? null,
  };
}

function refuseUnlinked(db: Db, earlierId: number, laterId: number): void {
  const chain = revisionsOf(db, earlierId);
  if (earlierId === laterId || !chain.includes(laterId))
    throw new Failure('not-a-revision', { problem: 'not-linked' });
}

/** Where each quote of one revision stands in another; nothing is moved. */
async function carriedQuotes(
  db: Db,
  earlierId: number,
  laterId: number,
  turn: Turn,
): Promise<CarriedQuote[]> {
  const before = found(getArticleText(db, earlierId), 'article', earlierId).text;
  const after = found(getArticleText(db, laterId), 'article', laterId).text;
  refuseUnlinked(db, earlierId, laterId);
  const quotes = listQuotesOfArticle(db, earlierId);
  if (quotes.length === 0) return [];
  const differences = await worked(versionDifferences(before, after), turn);
  const anchors = await worked(anchored(before, after, quotes, differences, search), turn);
  const counted = [countedParagraphs(db, earlierId), countedParagraphs(db, laterId)] as const;
  const furniture = listFurniture(db, laterId).filter(({ decision }) => decision !== 'dismissed');
  const taken = new Set(listQuotesOfArticle(db, laterId).map(({ start, end }) => `${start} ${end}`));
  return quotes.map(({ id, exact, start, claims }, at): CarriedQuote => {
    const anchor = anchors[at]!;
    const common = { quoteId: id, exact, paragraph: paragraphAt(counted[0], start), claims: claims.length };
    const why = whyNot(anchor, furniture, taken);
    if (anchor.kind === 'lost' || why !== null)
      return { ...common, found: 'lost', why: why ?? 'gone', there: null };
    taken.add(`${anchor.start} ${anchor.end}`);
    const words = after.slice(anchor.start, anchor.end);
    const paragraph = paragraphAt(counted[1], anchor.start);
    const there = { start: anchor.start, end: anchor.end, exact: words, paragraph };
    return { ...common, found: anchor.kind, why: null, there };
  });
}

/** Why a quote cannot stand where its words were found, or were not found. */
function whyNot(
  anchor: Anchor,
  furniture: readonly { readonly start: number; readonly end: number }[],
  taken: ReadonlySet<string>,
): CarriedQuote['why'] {
  if (anchor.kind === 'lost') return anchor.reason;
  if (furniture.some((one) => overlaps(one, anchor))) return 'furniture';
  return taken.has(`${anchor.start} ${anchor.end}`) ? 'taken' : null;
}
