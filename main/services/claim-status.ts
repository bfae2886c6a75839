import { independence, type Independence, type Source } from '#core/claims/independence.ts';
import { proposeStatus, type StatusProposal } from '#core/claims/status.ts';
import type { CheckedArticle } from '#core/checks/matter.ts';
import { Failure } from '#core/contract/failures.ts';
import type { Claim, QuoteRow } from '#core/contract/nouns.ts';
import type { ResultOf } from '#core/contract/methods.ts';
import type { Stance } from '#core/contract/vocabulary.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { listCheckedArticles } from '#db/queries/checks.ts';
import { getClaim, listLinksOfClaim, updateClaim } from '#db/queries/claim.ts';
import { declineStatus, getDeclined, listDenialsOf } from '#db/queries/claim-status.ts';
import { listQuotesOfClaim } from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import { found, type Desk } from './desk.ts';
import { quoteRows } from './pin-cites.ts';
import { readSources } from './read-sources.ts';

interface Evidence {
  readonly linkId: number;
  readonly stance: Stance;
  readonly quote: QuoteRow;
}

export function evidenceOf(db: Db, claimId: number): Evidence[] {
  const quotes = new Map(quoteRows(db, listQuotesOfClaim(db, claimId)).map((quote) => [quote.id, quote]));
  return listLinksOfClaim(db, claimId).map(({ linkId, stance, quoteId }) => ({
    linkId,
    stance,
    quote: quotes.get(quoteId)!,
  }));
}

/** What the evidence of a claim comes to: which of its sources are their own, and the status that it speaks for. */
export function weigh(
  db: Db,
  claim: Claim,
  evidence: readonly Evidence[],
): Pick<ResultOf<'claims.get'>, 'sources' | 'proposal'> & { readonly key: string | null } {
  const supporting = evidence.filter(({ stance }) => stance === 'supports').map(({ quote }) => quote);
  const articles = new Map(
    listCheckedArticles(
      db,
      supporting.map(({ articleId }) => articleId),
    ).map((article) => [article.id, article]),
  );
  const found = independence(sourcesOf(db, supporting, articles));
  const denials = listDenialsOf(db, claim.id);
  const proposed = proposeStatus({
    status: claim.status,
    archived: claim.archived,
    evidence: evidence.map(({ stance, quote: { id, articleId } }) => ({ quoteId: id, stance, articleId })),
    denials: denials.map(({ id }) => ({ claimId: id })),
    outlets: outletsOf(found, articles),
  });
  const name = (id: number) => nameOf(articles.get(id)!);
  const declined = proposed !== null && getDeclined(db, claim.id) === proposed.key;
  return {
    sources: {
      groups: found.groups.map((group) => group.map((id) => ({ articleId: id, name: name(id) }))),
      ties: found.ties.map(({ kind, articleId, otherId, from, place }) => ({
        kind,
        articleId,
        otherId,
        name: name(articleId),
        otherName: name(otherId),
        from,
        place: place && { ...place, words: wordsAt(db, articleId, place) },
      })),
    },
    proposal: proposed === null || declined ? null : told(proposed, denials),
    key: proposed?.key ?? null,
  };
}

function sourcesOf(
  db: Db,
  quotes: readonly QuoteRow[],
  articles: ReadonlyMap<number, CheckedArticle>,
): Source[] {
  const byArticle = Map.groupBy(quotes, ({ articleId }) => articleId);
  // One source alone hangs together with no other, whatever it says.
  const reads = byArticle.size > 1 ? readSources(db, byArticle.keys()) : new Map<number, never>();
  return [...byArticle].map(([articleId, own]) => ({
    articleId,
    outlet: articles.get(articleId)!.outlet,
    byline: articles.get(articleId)!.byline,
    quotes: own.map(({ start, end, reportedVia }) => ({ start, end, via: reportedVia?.name ?? null })),
    read: reads.get(articleId) ?? null,
  }));
}

/** News of named outlets that people wrote: a filing is what is reported on, and no second one to report it. */
function outletsOf({ groups }: Independence, articles: ReadonlyMap<number, CheckedArticle>) {
  return groups
    .map((group) =>
      group.flatMap((articleId) => {
        const { outlet, kind, machineWritten } = articles.get(articleId)!;
        const counts = (kind === 'news' || kind === 'other') && !machineWritten;
        return counts && outlet !== null && outlet.trim() !== '' ? [{ articleId, name: outlet.trim() }] : [];
      }),
    )
    .filter((group) => group.length > 0);
}

function nameOf({ outlet, name }: CheckedArticle): string {
  return outlet?.trim() || name;
}

/** So much of the words is told, in UTF-16 code units. */
const TOLD = 160;

function wordsAt(db: Db, articleId: number, { start, end }: { start: number; end: number }): string {
  const words = readSources(db, [articleId]).get(articleId)!.text.slice(start, end).replaceAll(/\s+/g, ' ');
  return words.length <= TOLD ? words : `${words.slice(0, TOLD - 1).toWellFormed()}…`;
}

function told(
  { status, reason }: StatusProposal,
  denials: readonly { readonly id: number; readonly text: string }[],
): ResultOf<'claims.get'>['proposal'] {
  switch (reason.kind) {
    case 'contradicted':
      return { status, reason };
    case 'denied':
      return { status, reason: { ...reason, text: denials.find(({ id }) => id === reason.claimId)!.text } };
    case 'independent':
      return { status, reason: { kind: 'independent', outlets: [...reason.outlets] } };
  }
}

export function claimStatusHandlers(desk: Desk): Pick<Handlers, 'claims.decideStatus'> {
  return {
    'claims.decideStatus': ({ id, accept }) => {
      desk.record(accept ? 'take status' : 'decline status', (db) => {
        const claim = found(getClaim(db, id), 'claim', id);
        const { proposal, key } = weigh(db, claim, evidenceOf(db, id));
        if (proposal === null || key === null) throw new Failure('not-found', { noun: 'proposal', id });
        if (accept) updateClaim(db, id, { status: proposal.status });
        else declineStatus(db, id, key);
      });
      return {};
    },
  };
}
