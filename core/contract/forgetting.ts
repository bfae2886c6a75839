import { z } from 'zod';
import { method } from './method.ts';
import { id } from './nouns.ts';
import { BACKUP_FATES } from './vocabulary.ts';

/** An article taken out of a matter for good: out of its tables, its history, what lies between them, and its backups. */

const count = z.int().nonnegative();

export const forgettingPlan = z.object({
  title: z.string(),
  quotes: count,
  /** Claims that lose a quote, and those of them that have none left then. */
  claims: count,
  bare: count,
  /** Briefs that print its quotes, or claims that lose one. */
  briefs: count,
  /** Whether the file that it was read from is kept, and how many other articles were read from that. */
  file: z.boolean(),
  others: count,
  /** Articles that are nearly the same, or other revisions of it: they stay. */
  alike: count,
  /** Imports that were stopped, of which lists and files are kept: they go, for they may hold it. */
  stopped: count,
  /** Of the matter's file, which is written anew while nothing else is answered: the larger, the longer. In bytes. */
  bytes: count,
  backups: z.object({
    /** Those that hold it, and in which it can be forgotten. */
    holding: count,
    /** Those that hold it and are of an older version: they can only be removed. */
    older: count,
    /** The names of those that cannot be looked into. */
    closed: z.array(z.string()),
  }),
});
export type ForgettingPlan = z.infer<typeof forgettingPlan>;

export const forgotten = z.object({
  /** Whether all that had it was overwritten before it was removed. */
  overwritten: z.boolean(),
  backups: z.object({
    forgotten: count,
    removed: count,
    /** The names of those that may hold it still. */
    left: z.array(z.string()),
  }),
});
export type Forgotten = z.infer<typeof forgotten>;

export const forgettingMethods = {
  /** What goes with an article, and where it is besides; nothing is changed. */
  'forgetting.plan': method(z.strictObject({ articleId: id }), forgettingPlan),
  /**
   * Forgets an article. It cannot be undone, nor can what was done before it; `sharedFile`: also a file of other articles.
   * Tells how many files are done, of which the last is the matter's own.
   */
  'forgetting.run': method(
    z.strictObject({ articleId: id, backups: z.enum(BACKUP_FATES), sharedFile: z.boolean() }),
    forgotten,
  ),
} as const;
