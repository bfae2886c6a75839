import { z } from 'zod';
import { method } from './method.ts';
import { OLDER_BACKUPS } from './vocabulary.ts';

/** What a person types to open an encrypted matter: any words. It opens the file and is forgotten. */
export const passphrase = z.string().min(1).max(1_000);

const nothing = z.strictObject({});
const done = z.object({});

export const passphraseMethods = {
  /** The matter that was to be opened and wants its passphrase first, by whichever window or program it was asked for. */
  'matters.asked': method(
    nothing,
    z.object({ asked: z.object({ ref: z.string(), name: z.string() }).nullable() }),
  ),
  /** Nobody opens it after all. */
  'matters.giveUp': method(nothing, done),
  /**
   * Encrypts the file of the open matter (`current` is null), changes its passphrase, or takes the encryption off (`next`
   * is null). The file is written anew beside the old one, which is then overwritten. The backups of before are written
   * anew likewise, or removed, or left as they are.
   */
  'matter.passphrase': method(
    z.strictObject({
      current: passphrase.nullable(),
      next: passphrase.nullable(),
      backups: z.enum(OLDER_BACKUPS),
    }),
    z.object({
      /** Whether the old file was overwritten; a disk may refuse even that. */
      overwritten: z.boolean(),
      /** How many backups of before were written anew or removed, and how many of those could not be. */
      backups: z.object({ done: z.int(), left: z.int() }),
    }),
  ),
};
