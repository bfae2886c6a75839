import { z } from 'zod';
import { method } from './method.ts';
import { entityRef, id } from './nouns.ts';
import { CONFLICT_TYPES } from './vocabulary.ts';

/** Questions on which articles can differ, their answers, and what becomes of a conflict between them. */

const done = z.object({});
const one = z.strictObject({ id });
const made = z.object({ id });
const words = z.string().trim().min(1).max(2_000);
const given = z.strictObject({ claimId: id, answer: words });

const resolution = z.object({
  /** The answer that the reporter holds, in its words. */
  answer: z.string(),
  /** Why. */
  reason: z.string().nullable(),
  /** The evidence, by its quotes. */
  quotes: z.array(id),
  /** The answers that were weighed: with another one, the conflict is open again. */
  weighed: z.array(z.string()),
  at: z.string(),
});

const call = z.object({
  id,
  /** Who is to be called; in words alone, where it is no entity of the matter. */
  entity: entityRef.nullable(),
  name: z.string(),
  done: z.boolean(),
});

export const question = z.object({
  id,
  uuid: z.string(),
  text: z.string(),
  note: z.string().nullable(),
  /** What the reporter says the answers differ in; `null` where it is proposed from them. */
  type: z.enum(CONFLICT_TYPES).nullable(),
  answers: z.array(z.object({ id, claimId: id, answer: z.string() })),
  /** `null` where the reporter has not decided. */
  resolution: resolution.nullable(),
  /** Who is still to be called, and who was. */
  calls: z.array(call),
});
export type Question = z.infer<typeof question>;

export const questionFields = z
  .strictObject({
    text: words,
    note: z.string().trim().max(100_000).nullable(),
    type: z.enum(CONFLICT_TYPES).nullable(),
  })
  .partial();

export const questionMethods = {
  'questions.list': method(z.strictObject({}), z.array(question)),
  /** With the claims that answer it, as one step of the history. */
  'questions.create': method(
    z.strictObject({
      text: words,
      note: z.string().nullable(),
      answers: z.array(given).max(1_000).optional(),
    }),
    made,
  ),
  'questions.update': method(z.strictObject({ id, fields: questionFields }), done),
  'questions.remove': method(one, done),
  'questions.answer': method(given.extend({ questionId: id }), done),
  'questions.withdraw': method(z.strictObject({ questionId: id, claimId: id }), done),
  /** Says which answer is held, why and on which quotes; what was said before is written over. */
  'questions.resolve': method(
    z.strictObject({
      id,
      answer: words,
      reason: z.string().trim().max(100_000).nullable(),
      quotes: z.array(id).max(1_000),
    }),
    done,
  ),
  'questions.reopen': method(one, done),
  /** Notes that somebody is to be called. */
  'questions.call': method(
    z.union([
      z.strictObject({ questionId: id, entityId: id }),
      z.strictObject({ questionId: id, name: z.string().trim().min(1).max(500) }),
    ]),
    made,
  ),
  'questions.called': method(z.strictObject({ id, done: z.boolean() }), done),
  'questions.dropCall': method(one, done),
} as const;
