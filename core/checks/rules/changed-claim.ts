import type { Found } from '../finding.ts';
import type { CheckedMatter } from '../matter.ts';
import { atClaim } from '../places.ts';
import { clipped } from '../text.ts';

/** A claim that was changed since it was taken into a brief, which prints it as it was. */
export function changedClaim(matter: CheckedMatter): Found[] {
  return matter.briefs.flatMap((brief) =>
    brief.taken.flatMap(({ claimId, text, kind, status }): Found[] => {
      const claim = matter.claim(claimId);
      if (!claim) return [];
      const about = [claim.uuid, claim.text, claim.kind, claim.status, text, kind, status, brief.uuid];
      const at = { place: atClaim(claim), about };
      const title = clipped(brief.title);
      if (text !== claim.text)
        return [{ ...at, reason: { kind: 'reworded', words: [title, clipped(text)] } }];
      // That it was retracted is a finding of its own.
      if ((kind === claim.kind && status === claim.status) || claim.status === 'retracted') return [];
      return [{ ...at, reason: { kind: 'restated', words: [title] } }];
    }),
  );
}
