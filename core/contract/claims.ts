import { z } from 'zod';
import { method } from './method.ts';
import { TIE_KINDS } from '#core/claims/independence.ts';
import { claim, claimFields, evidence, id, span } from './nouns.ts';
import { CLAIM_STATUSES } from './vocabulary.ts';

const done = z.object({});
const made = z.object({ id });
const many = z.array(id).min(1).max(1_000_000);

const place = span.extend({ words: z.string() });
const named = z.object({ articleId: id, name: z.string() });

/** Which of the articles that support a claim are sources of their own, and why the others are not. */
const claimSources = z.object({
  /** Each group is one source. */
  groups: z.array(z.array(named)),
  ties: z.array(
    named.extend({
      kind: z.enum(TIE_KINDS),
      otherId: id,
      otherName: z.string(),
      /** The outlet that both have it from, where it is neither's own. */
      from: z.string(),
      /** The words of the first article that say so. */
      place: place.nullable(),
    }),
  ),
});

/** The status that the evidence speaks for, and what does. */
const statusProposal = z.object({
  status: z.enum(CLAIM_STATUSES),
  reason: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('contradicted'), quoteId: id }),
    z.object({ kind: z.literal('denied'), claimId: id, text: z.string() }),
    z.object({ kind: z.literal('independent'), outlets: z.array(z.string()) }),
  ]),
});

/** What makes two claims of one or one of two, puts them away and in order. */
export const claimMethods = {
  'claims.get': method(
    z.strictObject({ id }),
    z.object({
      claim,
      evidence: z.array(evidence),
      sources: claimSources,
      /** `null` where it speaks for none other, or the reporter declined it. */
      proposal: statusProposal.nullable(),
    }),
  ),
  /** Takes the proposed status, or declines it for as long as the evidence stays as it is. */
  'claims.decideStatus': method(z.strictObject({ id, accept: z.boolean() }), done),
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
