import type { Place } from '#core/contract/nouns.ts';
import type { DraftUncheckable, DraftVerdict } from './finding.ts';
import { isSpeech, uncheckable, type DraftQuoted } from './quotations.ts';
import type { SpeakerFit } from './speaker.ts';
import { byVerdict, draftVerdict, isRight } from './verdict.ts';

/** A place with what it says of the quotation. */
export interface Ranked {
  readonly place: Place;
  readonly verdict: DraftVerdict;
  readonly fit: Fit;
}

/** What a place is beside its words. */
export interface Fit {
  /** Whether it is what the draft credits; `null` where the draft credits nothing, or nobody can say. */
  readonly credited: boolean | null;
  readonly speaker: SpeakerFit;
}

export interface Judged {
  readonly verdict: DraftVerdict;
  readonly reason: DraftUncheckable | null;
  /** First the one that the verdict is of. */
  readonly ranked: readonly Ranked[];
}

/**
 * What may be said of a quotation by the places that the matter has for it: nothing better than what stands there word for
 * word. Of the places that have its words the one that the draft credits goes first, and of those that have them altered.
 */
export function judge(quotation: DraftQuoted, places: readonly Place[], fit: (place: Place) => Fit): Judged {
  const ranked = places
    .map((place) => ({ place, verdict: draftVerdict(place, quotation.words, place.exact), fit: fit(place) }))
    // Sorting is stable: of what is alike, the place that came first stays so.
    .toSorted(byWorth);
  const reason = uncheckable(quotation);
  if (reason !== null)
    return { verdict: 'cannot be checked', reason: isSpeech(quotation) ? reason : 'no speech', ranked };
  const best = ranked[0];
  if (best && best.verdict !== 'cannot be checked') return { verdict: best.verdict, reason: null, ranked };
  if (!isSpeech(quotation)) return { verdict: 'cannot be checked', reason: 'no speech', ranked };
  return { verdict: 'not found', reason: null, ranked: [] };
}

function byWorth(one: Ranked, other: Ranked): number {
  return (
    Number(isRight(other.verdict)) - Number(isRight(one.verdict)) ||
    worthOf(other.fit.credited) - worthOf(one.fit.credited) ||
    worthOf(other.fit.speaker.same) - worthOf(one.fit.speaker.same) ||
    byVerdict(one.verdict, other.verdict)
  );
}

function worthOf(known: boolean | null): number {
  return known === null ? 0 : known ? 1 : -1;
}
