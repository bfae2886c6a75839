import type { Found } from '../finding.ts';
import type { CheckedMatter } from '../matter.ts';
import { atClaim } from '../places.ts';
import { clipped } from '../text.ts';

/** A claim that no quote supports. */
export function claimWithoutQuote(matter: CheckedMatter): Found[] {
  return matter.claims.flatMap((claim): Found[] => {
    if (claim.status === 'retracted' || matter.evidence(claim, 'supports').length > 0) return [];
    const others = matter.evidence(claim, 'contradicts', 'context');
    const reason =
      others.length === 0
        ? ({ kind: 'no-quote', words: [] } as const)
        : ({ kind: 'only-against', words: [clipped(others[0]!.exact)] } as const);
    return [{ place: atClaim(claim), reason, about: [claim.uuid, claim.text] }];
  });
}
