import type { Span } from '#core/text/span.ts';
import type { ReadClaim } from '../read-claim.ts';

/** The words in which two claims differ, and what each has there in a few words. */
export interface ClaimDifference {
  /** In the first claim's text, half-open; `null` where no stretch of it stands for the difference. */
  readonly gap: Span | null;
  readonly answers: readonly [string, string];
}

/** Tells whether two claims that speak of one thing differ in one respect. Order of the two changes the order of the answers alone. */
export type Differ = (a: ReadClaim, b: ReadClaim) => ClaimDifference | null;
