import { z } from 'zod';
import { method } from './method.ts';
import { claimFields, id } from './nouns.ts';

const done = z.object({});
const made = z.object({ id });
const many = z.array(id).min(1).max(1_000_000);

/** What makes two claims of one or one of two, puts them away and in order. */
export const claimMethods = {
  /**
   * Every quote, entity, tag, answer and place in a brief of the others goes to `into`, and they are gone. What only they
   * say, it says too; notes come together. Refused where they answer one question differently: that is a conflict.
   */
  'claims.merge': method(z.strictObject({ into: id, from: z.array(id).min(1).max(1_000) }), done),
  /**
   * Makes a new claim, next to the other, with these of its quotes. Kind, date, force, tags and entities are the other's
   * too; status, answers, note and places in briefs are not.
   */
  'claims.split': method(
    z.strictObject({ id, text: claimFields.shape.text, quoteIds: z.array(id).min(1).max(10_000) }),
    made,
  ),
  /** Puts claims away, or back into use. */
  'claims.archive': method(z.strictObject({ ids: many, archived: z.boolean() }), done),
  /** Puts a claim before another in the reporter's own order; `null` is the end. */
  'claims.move': method(z.strictObject({ id, before: id.nullable() }), done),
} as const;
