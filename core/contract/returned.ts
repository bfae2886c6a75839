import { z } from 'zod';
import { DRAFT_VERDICTS } from '#core/draft/finding.ts';
import { method } from './method.ts';
import { difference, id, span } from './nouns.ts';

/** A brief's DOCX that came back from an editor, held against what was exported and against the matter. */

const text = z.string();
const offset = z.int().nonnegative();
const ref = z.string().regex(/^[0-9a-f]{32}$/);

const words = z.object({
  /** The item of the brief that it belongs to; `null` for what the program wrote, and for an item that is gone. */
  itemId: id.nullable(),
  /** `before` is '' for what was added, `after` for what was left out. */
  before: text,
  after: text,
  /** In order of place; `a` is of `before`, `b` of `after`. None where one of them is ''. */
  differences: z.array(difference),
});
export type ReturnedWords = z.infer<typeof words>;

const returnedQuote = words.extend({
  /** `null` for one that the editor added, and one that is not in the matter any more. */
  quoteId: id.nullable(),
  /** How its words stand to the matter now; `null` for one that was left out. */
  verdict: z.enum(DRAFT_VERDICTS).nullable(),
  /** The words of its article that it was compared with, and where they stand. */
  source: z.object({ articleId: id, exact: text, ...span.shape }).nullable(),
});
export type ReturnedQuote = z.infer<typeof returnedQuote>;

const returnedBrief = z.object({
  /** As the person knows the file. */
  name: text,
  brief: z.object({ id, title: text }),
  /** When it was exported, as an ISO instant. */
  exported: text,
  /** Those that became other, and those that are not verbatim now, in the order of the text. */
  quotes: z.array(returnedQuote),
  notes: z.array(words),
  /** Without those that changed within quotations only. */
  sentences: z.array(words),
  /** How many of each the brief had when it was exported. */
  of: z.object({ quotes: offset, notes: offset, sentences: offset }),
});
export type ReturnedBrief = z.infer<typeof returnedBrief>;

export const returnedMethods = {
  /** What an editor did to a brief. Nothing of it is kept. Throws `bad-draft` and `not-our-brief`. */
  'briefs.returned': method(z.strictObject({ file: ref }), returnedBrief),
} as const;
