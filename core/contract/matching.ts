import { z } from 'zod';
import { method } from './method.ts';
import { id, span } from './nouns.ts';
import { DIFFERENCE_KINDS, MATCH_REASONS } from './vocabulary.ts';

/** Two articles held side by side. */
const two = z.strictObject({ left: id, right: id });

/** Passages of two articles that say the same, and what they have in common. */
const passageMatch = z.object({ reason: z.enum(MATCH_REASONS), left: span, right: span });
export type PassageMatch = z.infer<typeof passageMatch>;

/** Where two versions of one text part; either side may be empty. The words of both are in the articles. */
const versionDifference = z.object({ kind: z.enum(DIFFERENCE_KINDS), left: span, right: span });
export type VersionDifference = z.infer<typeof versionDifference>;

export const matchingMethods = {
  /** The passages that two articles have in common, in the order of the left one; in furniture there are none. */
  'articles.matches': method(
    two,
    z.object({
      matches: z.array(passageMatch),
      /** Whether they are plainly versions of one text; a proposal, no more. */
      versions: z.boolean(),
    }),
  ),
  /** Two articles word by word, in order; what differs in the furniture of both is left out. */
  'articles.differences': method(two, z.object({ differences: z.array(versionDifference) })),
} as const;
