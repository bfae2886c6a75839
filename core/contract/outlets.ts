import { z } from 'zod';
import { method } from './method.ts';
import { articleFields, id } from './nouns.ts';
import { PROPOSED_FIELDS } from './vocabulary.ts';

const many = z.array(id).min(1).max(1_000_000);
const count = z.int().positive();
const name = z.string().trim().min(1).max(500);
const field = z.enum(PROPOSED_FIELDS);

/** What some articles have in one field, and what is proposed for it. */
const facts = z.object({
  field,
  /** The values that the most articles have, `null` where there is none; all of them where they are few. */
  values: z.array(z.object({ value: z.string().nullable(), articles: count })),
  /** How many different ones there are. */
  different: z.int().nonnegative(),
  /** What waits for a decision: the value, what it was read from, and for how many articles. */
  proposed: z.array(z.object({ value: z.string(), reason: z.string(), articles: count })),
  /** For how many articles something waits. */
  waiting: z.int().nonnegative(),
});
export type FieldFacts = z.infer<typeof facts>;

/** Fields that hold words in which something can be found and replaced. */
export const WORD_FIELDS = ['title', 'byline', 'outlet'] as const;

/** The fields of many articles seen and mended together, and what outlets are called. */
export const outletMethods = {
  'articles.facts': method(z.strictObject({ ids: many }), z.object({ fields: z.array(facts) })),
  /**
   * Proposals taken for whole fields, then words replaced, then fields set: one step of the history for all of these
   * articles, or nothing where one is not there. Gives how many have words that were replaced.
   */
  'articles.mend': method(
    z.strictObject({
      ids: many,
      accept: z.array(field),
      replace: z
        .strictObject({
          field: z.enum(WORD_FIELDS),
          find: z.string().min(1).max(500),
          to: z.string().max(500),
        })
        .nullable(),
      fields: articleFields,
      /** Whether the outlets that these articles have are the one that is set, in all other articles and from now on too. */
      outletEverywhere: z.boolean(),
    }),
    z.object({ replaced: z.int().nonnegative() }),
  ),
  'outlets.list': method(
    z.strictObject({}),
    z.object({
      outlets: z.array(z.object({ name: z.string(), articles: count })),
      aliases: z.array(z.object({ id, alias: z.string(), name: z.string() })),
      /** Outlets that are likely one, under different names. */
      likely: z.array(
        z.object({
          name: z.string(),
          others: z.array(
            z.object({
              name: z.string(),
              because: z.enum(['same name', 'company name', 'initials', 'site']),
            }),
          ),
        }),
      ),
    }),
  ),
  /** Calls outlets by one name: in the articles that are there, and in proposals for those to come. */
  'outlets.merge': method(
    z.strictObject({ name, from: z.array(name).min(1).max(1_000) }),
    z.object({ articles: z.int().nonnegative() }),
  ),
};
