import { z } from 'zod';
import { method } from './method.ts';
import { articleRow, id, span } from './nouns.ts';
import { REVISION_REASONS } from './vocabulary.ts';

/** Versions of one article, each an article of its own whose text never changes; and articles that look like copies. */

const offset = z.int().nonnegative();
const done = z.object({});

const revision = z.object({
  article: articleRow,
  /** Why it is held for one of the article before it; `null` for the first. */
  reason: z.enum(REVISION_REASONS).nullable(),
  /** How it was read out of its file; `null` where that is not known. */
  readerVersion: z.int().nullable(),
});
export type RevisionRow = z.infer<typeof revision>;

/** A quote of the earlier revision, and where its words stand in the later one. */
export const carriedQuote = z.object({
  quoteId: id,
  /** Its words in the earlier revision, and its paragraph there. */
  exact: z.string(),
  paragraph: z.int().positive().nullable(),
  claims: offset,
  /**
   * `exact`: the same words in the same place. `elsewhere`: the same words among others. `changed`: other words, `there`,
   * which are to be confirmed. `lost`: nowhere, or where they cannot stand.
   */
  found: z.enum(['exact', 'elsewhere', 'changed', 'lost']),
  /** Of one that is lost. */
  why: z.enum(['gone', 'several', 'furniture', 'taken']).nullable(),
  /** Its place in the later revision and the words there; `null` for one that is lost. */
  there: span.extend({ exact: z.string(), paragraph: z.int().positive().nullable() }).nullable(),
});
export type CarriedQuote = z.infer<typeof carriedQuote>;

export const rereadOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same'), articleId: id }),
  z.object({ kind: z.literal('revised'), articleId: id, laterId: id, quotes: offset }),
  /** The file gives the text of another article of the matter. */
  z.object({ kind: z.literal('other-article'), articleId: id, otherId: id }),
  z.object({ kind: z.literal('failed'), articleId: id, why: z.enum(['not-kept', 'damaged', 'not-read']) }),
]);
export type RereadOutcome = z.infer<typeof rereadOutcome>;

export const duplicateGroup = z.object({
  /** In the order of import. */
  articleIds: z.array(id).min(2),
  pairs: z.array(
    z.object({
      a: id,
      b: id,
      /** How much of the shorter one is in the other, from 0 to 1. */
      share: z.number().min(0).max(1),
    }),
  ),
});
export type DuplicateGroup = z.infer<typeof duplicateGroup>;

export const revisionMethods = {
  /** All revisions of an article, the first one first; that one alone where there is no other. */
  'revisions.of': method(z.strictObject({ articleId: id }), z.object({ revisions: z.array(revision) })),
  'revisions.link': method(z.strictObject({ earlierId: id, laterId: id }), done),
  /** Parts a revision from the one before it. */
  'revisions.part': method(z.strictObject({ laterId: id }), done),
  /** Where each quote of the earlier revision stands in the later one. */
  'revisions.quotes': method(
    z.strictObject({ earlierId: id, laterId: id }),
    z.object({ quotes: z.array(carriedQuote) }),
  ),
  /** Moves quotes to the places that the reporter was shown, with the words that stand there; all, or none. */
  'revisions.move': method(
    z.strictObject({
      earlierId: id,
      laterId: id,
      quotes: z
        .array(z.strictObject({ quoteId: id, start: offset, end: offset, exact: z.string() }))
        .min(1)
        .max(100_000),
    }),
    z.object({ moved: offset, left: offset }),
  ),
  /** The articles that look like copies of one another, whole or nearly; those that nobody said are none. */
  'duplicates.list': method(z.strictObject({}), z.object({ groups: z.array(duplicateGroup) })),
  /** Says that an article is no duplicate of others. */
  'duplicates.dismiss': method(
    z.strictObject({ articleId: id, otherIds: z.array(id).min(1).max(1_000) }),
    done,
  ),
  /** The articles whose files an older reader read. */
  'originals.outdated': method(z.strictObject({}), z.object({ articleIds: z.array(id) })),
  /** Reads the files of articles again; what is read otherwise becomes a later revision. `null` is all that are outdated. */
  'originals.readAgain': method(
    z.strictObject({ articleIds: z.array(id).min(1).max(1_000_000).nullable() }),
    z.object({ outcomes: z.array(rereadOutcome) }),
  ),
} as const;
