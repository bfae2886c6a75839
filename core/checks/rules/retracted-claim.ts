import type { Found } from '../finding.ts';
import type { CheckedMatter } from '../matter.ts';
import { atClaim } from '../places.ts';
import { clipped } from '../text.ts';

/** A claim that was retracted and stands in a brief. */
export function retractedClaim(matter: CheckedMatter): Found[] {
  return matter.briefs.flatMap((brief) =>
    [...new Set(brief.claimIds)].flatMap((id): Found[] => {
      const claim = matter.claim(id);
      if (claim?.status !== 'retracted') return [];
      const reason = { kind: 'retracted', words: [clipped(brief.title)] } as const;
      return [{ place: atClaim(claim), reason, about: [claim.uuid, claim.text, brief.uuid] }];
    }),
  );
}
