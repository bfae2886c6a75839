import { z } from 'zod';
import { method } from './method.ts';
import { id } from './nouns.ts';

/** The order of a brief's items, several at a time, each call one step of the history. */

const done = z.object({});
const ids = z.array(id).min(1).max(10_000);

export const briefOrderMethods = {
  /** Puts items of one brief, in the order in which they stand, before another of it; `null` is the end. */
  'briefs.moveItems': method(z.strictObject({ ids, before: id.nullable() }), done),
  'briefs.removeItems': method(z.strictObject({ ids }), done),
  /** Gives sections other levels. */
  'briefs.setLevels': method(
    z.strictObject({
      sections: z
        .array(z.strictObject({ id, level: z.int().min(1).max(3) }))
        .min(1)
        .max(10_000),
    }),
    done,
  ),
} as const;
