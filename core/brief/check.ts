import {
  type BriefClaim,
  type BriefContent,
  type BriefEntry,
  type BriefQuote,
  type BriefSource,
  quotesOf,
} from './content.ts';
import type { Verification } from './verify.ts';

/** What was found in a brief before its export. `stops` forbids the export, `warns` leaves it to the reporter. */
export type Finding = Place &
  (
    | {
        readonly kind: 'quote-differs';
        readonly severity: 'stops';
        readonly quoteId: number;
        /** As in `Verification`. */
        readonly at: number;
        readonly expected: string;
        readonly found: string;
      }
    | {
        readonly kind:
          | 'claim-without-source'
          | 'allegation-without-attribution'
          | 'retracted-claim'
          | 'single-source';
        readonly severity: 'warns';
        readonly claimId: number;
      }
    | { readonly kind: 'source-without-outlet'; readonly severity: 'warns' }
    | { readonly kind: 'furniture-undecided'; readonly severity: 'warns'; readonly count: number }
    | { readonly kind: 'empty-brief'; readonly severity: 'warns' }
  );

/** Where it was found; each is `null` where it does not apply. */
interface Place {
  /** The item of the brief; for a source, the first item that rests on it. */
  readonly entryId: number | null;
  readonly articleId: number | null;
  readonly paragraph: number | null;
}

const NOWHERE = { entryId: null, articleId: null, paragraph: null } as const;

/** The rules that a brief is held to before it leaves, in the order of the brief. */
export function checkBrief(content: BriefContent, verify: (quote: BriefQuote) => Verification): Finding[] {
  if (!content.entries.some(says)) return [{ kind: 'empty-brief', severity: 'warns', ...NOWHERE }];
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  const seen = new Set<number>();
  const findings: Finding[] = [];
  for (const entry of content.entries) {
    if (entry.kind === 'claim') findings.push(...ofClaim(entry.claim, entry.id));
    for (const quote of quotesOf(entry)) {
      findings.push(...ofQuote(quote, entry.id, verify(quote)));
      const source = sources.get(quote.articleId);
      if (source && !seen.has(source.id)) findings.push(...ofSource(source, entry.id));
      seen.add(quote.articleId);
    }
  }
  return findings;
}

function says(entry: BriefEntry): boolean {
  if (entry.kind === 'section') return false;
  return entry.kind === 'prose' ? entry.text.trim() !== '' : true;
}

function ofClaim(claim: BriefClaim, entryId: number): Finding[] {
  const place = { ...NOWHERE, entryId, claimId: claim.id, severity: 'warns' } as const;
  const supporting = claim.quotes.filter((quote) => (quote.stance ?? 'supports') === 'supports');
  const attributed =
    claim.entities.some((entity) => entity.role === 'by') ||
    supporting.some((quote) => quote.speaker !== null);
  const findings: Finding[] = [];
  if (supporting.length === 0) findings.push({ kind: 'claim-without-source', ...place });
  if (claim.kind === 'allegation' && claim.status !== 'corroborated' && !attributed) {
    findings.push({ kind: 'allegation-without-attribution', ...place });
  }
  if (claim.status === 'retracted') findings.push({ kind: 'retracted-claim', ...place });
  const articles = new Set(supporting.map((quote) => quote.articleId));
  if (articles.size === 1) findings.push({ kind: 'single-source', ...place, articleId: [...articles][0]! });
  return findings;
}

function ofQuote(quote: BriefQuote, entryId: number, result: Verification): Finding[] {
  if (result.same) return [];
  const { at, expected, found } = result;
  const place = { entryId, articleId: quote.articleId, paragraph: quote.paragraph };
  return [{ kind: 'quote-differs', severity: 'stops', ...place, quoteId: quote.id, at, expected, found }];
}

function ofSource(source: BriefSource, entryId: number): Finding[] {
  const place = { ...NOWHERE, entryId, articleId: source.id, severity: 'warns' } as const;
  const findings: Finding[] = [];
  if (comesFromOutlet(source) && (source.outlet ?? '').trim() === '') {
    findings.push({ kind: 'source-without-outlet', ...place });
  }
  if (source.furnitureUndecided > 0) {
    findings.push({ kind: 'furniture-undecided', ...place, count: source.furnitureUndecided });
  }
  return findings;
}

/** A court's paper and the reporter's own note are named by what they are; all else by who published it. */
function comesFromOutlet(source: BriefSource): boolean {
  return source.kind !== 'filing' && source.kind !== 'ruling' && source.kind !== 'note';
}
