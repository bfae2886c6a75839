import { z } from 'zod';
import { method } from './method.ts';
import { FAULTS, FILE_PARTS } from './vocabulary.ts';

/** Something in a matter file that is not as it must be. */
const fault = z.object({
  part: z.enum(FILE_PARTS),
  fault: z.enum(FAULTS),
  /** The number of the article, quote, original or place in the history that it is about; `null` for none of these. */
  id: z.int().nullable(),
  /** The article's title, the table or the index, as it is called in the file; `null` where it has none. */
  name: z.string().nullable(),
  /** What SQLite says, or the words that differ. */
  detail: z.string().nullable(),
});
export type Fault = Readonly<z.infer<typeof fault>>;

/** What was looked through in a matter file, and what was found. */
const verified = z.object({
  parts: z
    .array(
      z.object({
        part: z.enum(FILE_PARTS),
        /** How many of its things were looked at: pages, rows, texts and so on. */
        looked: z.int(),
        /** How many faults were found; `faults` names the first of them. */
        found: z.int(),
      }),
    )
    .readonly(),
  faults: z.array(fault).readonly(),
  /** The last seal of the history and how many there are; `null` of a file that was not looked at for them, or has none yet. */
  history: z.object({ head: z.string(), seals: z.int() }).nullable(),
});
export type Verified = z.infer<typeof verified>;

export const verifiedMethods = {
  /**
   * Looks through the file of the open matter, in a thread of its own, and tells how many parts are done. With a seal that
   * was noted earlier, also whether the history goes through it. Throws `cancelled`.
   */
  'matter.verify': method(z.strictObject({ head: z.string().max(100).nullable() }), verified),
};
