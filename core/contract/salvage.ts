import { z } from 'zod';
import { method } from './method.ts';
import { passphrase } from './passphrases.ts';
import { SALVAGE_FAULTS, SALVAGED_KINDS } from './vocabulary.ts';

const count = z.int().nonnegative();

/** What was salvaged of a matter that could not be opened, and what was not. */
export const salvageReport = z.object({
  articles: z.object({
    /** Their text is the one that was imported: its SHA-256 says so. */
    whole: count,
    /** Their text is there, and is not that. */
    differing: count,
    /** They are known by their title, and their text is gone. */
    lost: count,
  }),
  /** `left` is how many are known to have been there that could not be read, or hung on something that could not. */
  kinds: z.array(z.object({ kind: z.enum(SALVAGED_KINDS), saved: count, left: count })),
  /** Pages of the file that nothing could be read of. What stood there is not counted among what was left out. */
  lostPages: count,
  /** Whether a newer version made the file, so that what only that one knows was left out. */
  newer: z.boolean(),
  /** The first of what was not salvaged as it was; of an article its title, of a quote its words. */
  faults: z.array(z.object({ fault: z.enum(SALVAGE_FAULTS), words: z.string() })),
});
export type SalvageReport = z.infer<typeof salvageReport>;

export const salvageMethods = {
  /**
   * Saves what can be read of a matter file, that of the open one for `null`, into a new matter of that name, and leaves
   * the file as it is. The new one is not opened: its `ref` opens it. An encrypted file wants its passphrase, but for that
   * of the open matter, and the new one is encrypted by the same; fails with `cannot-open` where that opens nothing in it.
   */
  'matters.salvage': method(
    z.strictObject({
      ref: z
        .string()
        .regex(/^[0-9a-f]{32}$/)
        .nullable(),
      name: z.string().max(500),
      passphrase: passphrase.optional(),
    }),
    z.object({
      ref: z.string(),
      fileName: z.string(),
      /** Whether the new matter is encrypted, as the file is. */
      encrypted: z.boolean(),
      report: salvageReport,
    }),
  ),
};
