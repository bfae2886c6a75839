import type { Place } from '#core/contract/nouns.ts';
import type { DraftUncheckable, DraftVerdict } from './finding.ts';
import { isSpeech, uncheckable, type DraftQuoted } from './quotations.ts';
import { byVerdict, draftVerdict } from './verdict.ts';

export interface Judged {
  readonly verdict: DraftVerdict;
  readonly reason: DraftUncheckable | null;
  /** First the one that the verdict is of. */
  readonly places: readonly Place[];
}

/** How well a place fits what the draft says beside the words: the source that it credits, the speaker that it names. */
export type Fit = (place: Place) => number;

/**
 * What may be said of a quotation by the places that the matter has for it. Nothing better than what stands there word
 * for word: of places as good as each other the one that the draft credits goes first.
 */
export function judge(quotation: DraftQuoted, places: readonly Place[], fit: Fit): Judged {
  const ranked = places
    .map((place) => ({ place, verdict: draftVerdict(place, quotation.words, place.exact), fit: fit(place) }))
    // Sorting is stable: of what is alike, the place that came first stays so.
    .toSorted((a, b) => byVerdict(a.verdict, b.verdict) || b.fit - a.fit);
  const best = ranked[0];
  const sorted = ranked.map(({ place }) => place);
  const reason = uncheckable(quotation);
  if (reason !== null) return { verdict: 'cannot be checked', reason, places: sorted };
  if (best && best.verdict !== 'cannot be checked')
    return { verdict: best.verdict, reason: null, places: sorted };
  if (!isSpeech(quotation)) return { verdict: 'cannot be checked', reason: 'no speech', places: sorted };
  return { verdict: 'not found', reason: null, places: [] };
}
