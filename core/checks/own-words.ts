import type { CheckPlace } from './finding.ts';
import type { CheckedMatter } from './matter.ts';
import { atBrief, atClaim } from './places.ts';

/** Words of the reporter's own, which are to be as the reporter would print them. */
export interface OwnWords {
  readonly text: string;
  readonly place: CheckPlace;
  /** The uuid of what they stand in. */
  readonly uuid: string;
}

/** The claims that were not retracted, and what was written into briefs. */
export function ownWordsIn(matter: CheckedMatter): OwnWords[] {
  return [
    ...matter.claims
      .filter(({ status }) => status !== 'retracted')
      .map((claim) => ({ text: claim.text, place: atClaim(claim), uuid: claim.uuid })),
    ...matter.briefs.flatMap((brief) =>
      brief.texts.map((text) => ({ text, place: atBrief(brief), uuid: brief.uuid })),
    ),
  ];
}
