import { keyOf } from '../checks/key.ts';
import type { ClaimStatus, Stance } from '../contract/vocabulary.ts';

/** A claim with what bears on it, as far as its status follows from that. */
export interface Weighed {
  readonly status: ClaimStatus;
  readonly archived: boolean;
  readonly evidence: readonly {
    readonly quoteId: number;
    readonly stance: Stance;
    readonly articleId: number;
  }[];
  /** The denials that meet it: of what its quotes say, or in answer to the same question. */
  readonly denials: readonly { readonly claimId: number }[];
  /** The outlets that support it, those that hang together in one group: `independence` says which. */
  readonly outlets: readonly (readonly { readonly articleId: number; readonly name: string }[])[];
}

/** What speaks for another status. */
export type StatusReason =
  | { readonly kind: 'contradicted'; readonly quoteId: number }
  | { readonly kind: 'denied'; readonly claimId: number }
  | { readonly kind: 'independent'; readonly outlets: readonly string[] };

export interface StatusProposal {
  readonly status: ClaimStatus;
  readonly reason: StatusReason;
  /** Stays the same for as long as what speaks for it does: one that was declined is not made again. */
  readonly key: string;
}

/** The status that the evidence speaks for, where it is another than the claim's. The reporter decides. */
export function proposeStatus(claim: Weighed): StatusProposal | null {
  const { status, archived, evidence, denials, outlets } = claim;
  if (archived || status === 'retracted' || status === 'disputed') return null;
  const against = evidence.filter(({ stance }) => stance === 'contradicts').map(({ quoteId }) => quoteId);
  const denied = denials.map(({ claimId }) => claimId);
  const opposing = ['disputed', ...against.toSorted(byNumber), 'denied', ...denied.toSorted(byNumber)];
  if (against.length > 0)
    return proposal('disputed', { kind: 'contradicted', quoteId: against[0]! }, opposing);
  if (denied.length > 0) return proposal('disputed', { kind: 'denied', claimId: denied[0]! }, opposing);
  if (status !== 'open' || outlets.length < 2) return null;
  const names = outlets.map(([first]) => first!.name);
  const articles = outlets.map((group) => Math.min(...group.map(({ articleId }) => articleId)));
  return proposal('corroborated', { kind: 'independent', outlets: names }, [
    'corroborated',
    ...articles.toSorted(byNumber),
  ]);
}

function proposal(
  status: ClaimStatus,
  reason: StatusReason,
  restsOn: readonly (string | number)[],
): StatusProposal {
  return { status, reason, key: keyOf(restsOn.map(String)) };
}

function byNumber(a: string | number, b: string | number): number {
  return Number(a) - Number(b);
}
