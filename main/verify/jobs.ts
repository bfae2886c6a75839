import type { Verified } from '#core/contract/verified.ts';
import type { FilePart } from '#core/contract/vocabulary.ts';
import type { Unlocking } from '#db/cipher.ts';
import type { OpenProblem } from '#db/open.ts';

/** What the thread that verifies is started with. */
export interface ToVerify {
  readonly filePath: string;
  readonly unlocking: Unlocking;
  /** A seal that the history must go through. */
  readonly head: string | undefined;
}

/** What it tells: each part as it comes to it, and at last what it found, or why it could not look. */
export type FromVerifying =
  | { readonly kind: 'part'; readonly part: FilePart }
  | { readonly kind: 'verified'; readonly verified: Verified }
  | { readonly kind: 'refused'; readonly problem: OpenProblem };
