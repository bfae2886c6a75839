import type { DifferenceKind, Verdict } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';

/** One place where two wordings part: a stretch of each, of which one may be empty. Offsets are of the wordings as given. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly a: Span;
  readonly b: Span;
}

/** Why nothing can be said of two wordings. */
export type Uncheckable = 'no words' | 'too short' | 'different words';

export interface Comparison {
  readonly verdict: Verdict;
  /** Those that change the meaning first, then in order of place; put into `a` in order of place, they make `b`, letter for letter. */
  readonly differences: readonly Difference[];
  /** Given with `cannot be checked` only. */
  readonly reason: Uncheckable | null;
  /** How much of the shorter wording stands in the other, 0 to 1: for ordering candidates, never for passing one. */
  readonly likeness: number;
}
