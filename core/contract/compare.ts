import { z } from 'zod';
import { CARRYINGS } from '#core/compare/carriers.ts';
import { DIFFERING } from '#core/compare/proposal.ts';
import { method } from './method.ts';
import { articleRow, entityRef, id, quoteRow } from './nouns.ts';
import { question } from './questions.ts';
import { CLAIM_KINDS, CLAIM_STATUSES, STANCES } from './vocabulary.ts';

/** The accounts side by side, questions that are proposed from them, and who carries a claim. */

const nothing = z.strictObject({});
const key = z.strictObject({ key: z.string().regex(/^[0-9a-f]{14}$/) });
const head = articleRow.pick({
  id: true,
  title: true,
  opening: true,
  outlet: true,
  published: true,
  machineWritten: true,
});

const compared = z.object({
  questions: z.array(question),
  /** Those that answer a question, with their quotes and entities. */
  claims: z.array(
    z.object({
      id,
      text: z.string(),
      kind: z.enum(CLAIM_KINDS),
      status: z.enum(CLAIM_STATUSES),
      entityIds: z.array(id),
      links: z.array(z.object({ quoteId: id, stance: z.enum(STANCES) })),
    }),
  ),
  quotes: z.array(
    z.object({
      id,
      articleId: id,
      start: z.int(),
      end: z.int(),
      /** Its words, cut where they are long. */
      exact: z.string(),
      speakerId: id.nullable(),
    }),
  ),
  articles: z.array(head),
  /** Those who speak, and those whom the claims are by, against or about. */
  entities: z.array(entityRef),
});
export type Compared = z.infer<typeof compared>;

const proposal = key.extend({
  differing: z.enum(DIFFERING),
  about: z.string(),
  /** The question that the claims join; `null` where a new one is asked. */
  questionId: id.nullable(),
  sides: z.array(
    z.object({
      claimId: id.nullable(),
      claim: z.string(),
      answer: z.string(),
      passages: z.array(z.object({ articleId: id, start: z.int(), end: z.int() })),
    }),
  ),
});
export type QuestionProposal = z.infer<typeof proposal>;

export const compareMethods = {
  'compare.get': method(nothing, compared),
  /** Questions that claims, quotes and names of the matter seem to answer differently, but for those that were dismissed. */
  'questions.proposed': method(nothing, z.object({ proposals: z.array(proposal) })),
  /** Makes a proposed question one, under these words, with its claims as answers, as one step of the history. */
  'questions.take': method(key.extend({ text: z.string().trim().min(1).max(2_000) }), z.object({ id })),
  'questions.dismiss': method(key, z.object({})),
  /** Who carries a claim, quotes it, denies it, or is silent, among the articles that a quote was marked in. */
  'claims.carriers': method(
    z.strictObject({ id }),
    z.object({
      /** The article that reported it first; `null` where none of those that do is dated. */
      first: id.nullable(),
      /** How many are silent; of those the first are told. */
      silent: z.int().nonnegative(),
      carriers: z.array(
        z.object({
          article: head,
          carrying: z.enum(CARRYINGS),
          quote: quoteRow.pick({ id: true, start: true, end: true, exact: true }).nullable(),
        }),
      ),
    }),
  ),
} as const;
