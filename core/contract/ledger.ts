import { z } from 'zod';
import { method } from './method.ts';
import { day, id, quoteRow } from './nouns.ts';
import { SPEECHES, STANCES, VERDICTS } from './vocabulary.ts';

/** Which quotes: those that fit all that is given. */
export const ledgerFilter = z.strictObject({
  speakerId: id.optional(),
  /** `true`: only those whose speaker nobody has set. */
  noSpeaker: z.boolean().optional(),
  reportedViaId: id.optional(),
  outlet: z.string().max(1_000).optional(),
  speech: z.enum(SPEECHES).optional(),
  /** How the quote bears on some claim. */
  stance: z.enum(STANCES).optional(),
  /** Days of publication, both included; what has no date is left out by either. */
  from: day.optional(),
  to: day.optional(),
  /** Only those that stand altered elsewhere. */
  altered: z.boolean().optional(),
});
export type LedgerFilter = z.infer<typeof ledgerFilter>;

/** A quote of the ledger, and how its words stand elsewhere. */
export const ledgerRow = quoteRow.extend({
  variant: z.object({
    /** In how many other places the utterance stands. */
    elsewhere: z.int().nonnegative(),
    /** In how many of them with other words. */
    altered: z.int().nonnegative(),
    /** The gravest of the verdicts; `null` where it stands nowhere else. */
    verdict: z.enum(VERDICTS).nullable(),
  }),
});
export type LedgerRow = z.infer<typeof ledgerRow>;

export const ledgerMethods = {
  /** Who said what: quotes in the order of their articles' days, those without one last. */
  'ledger.list': method(
    z.strictObject({
      filter: ledgerFilter,
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(1_000),
    }),
    z.object({ rows: z.array(ledgerRow), total: z.int().nonnegative() }),
  ),
  /** Makes a CSV file (RFC 4180, UTF-8) of all of them, to be saved. */
  'ledger.export': method(
    z.strictObject({ filter: ledgerFilter }),
    z.object({ file: z.string(), fileName: z.string() }),
  ),
} as const;
