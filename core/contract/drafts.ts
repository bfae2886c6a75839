import { z } from 'zod';
import { DRAFT_FINDINGS, DRAFT_UNCHECKABLE, DRAFT_VERDICTS } from '#core/draft/finding.ts';
import { method } from './method.ts';
import { id, place, quotation, span } from './nouns.ts';
import { QUOTATION_KINDS } from './vocabulary.ts';

/** A draft held against the matter; the shapes are those of `core/draft`. */

const text = z.string();
const offset = z.int().nonnegative();
const ref = z.string().regex(/^[0-9a-f]{32}$/);

/** The words of a draft, whatever file it came in; a note’s `at` is where its mark stands in the text. */
const draftText = z.object({ text, notes: z.array(z.object({ at: offset, text })) });

/** A stretch of the draft’s text or, where `note` is a number, of that one of its notes, counted from 0. */
const draftSpan = span.extend({ note: offset.nullable() });

const draftQuotation = z.object({
  /** The words inside the marks. */
  at: draftSpan,
  /** The words alone, without marks that are repeated in it: `a` of the differences of its places is of these. */
  words: text,
  kind: z.enum(QUOTATION_KINDS),
  /** Who is said to speak, and what is credited, in the draft. */
  attribution: quotation.shape.attribution,
  verdict: z.enum(DRAFT_VERDICTS),
  /** Given with `cannot be checked` only. */
  reason: z.enum(DRAFT_UNCHECKABLE).nullable(),
  /** Where the matter has the words, nearly or wholly: first the one that the verdict is of, then the others, the best first. */
  places: z.array(place),
  /** How many places more there are. */
  more: offset,
});
export type DraftQuotation = z.infer<typeof draftQuotation>;

const draftFinding = z.object({
  kind: z.enum(DRAFT_FINDINGS),
  /** The words of the draft that it is about. */
  at: draftSpan,
  /** These words, and what the matter has instead: a speaker, an outlet or a title, a name, a figure. */
  draft: text,
  matter: text,
  /** Which of the quotations it is beside, by its index. */
  quotation: offset.nullable(),
  /** Where the matter says so. */
  passage: span.extend({ articleId: id }).nullable(),
});
export type DraftFinding = z.infer<typeof draftFinding>;

const checkedDraft = z.object({
  /** As the person knows the file; `null` for words that were pasted. */
  name: text.nullable(),
  /** As it was read: all places are of this. */
  text: draftText,
  /** In the order of the text; those of a note stand where its mark does. */
  quotations: z.array(draftQuotation),
  /** In the order of the text. */
  findings: z.array(draftFinding),
  /** In how many articles was looked. */
  articles: offset,
});
export type CheckedDraft = z.infer<typeof checkedDraft>;

export const draftMethods = {
  /**
   * Every quotation of a draft, judged by the matter, and what else differs beside them. Of a file that was handed over,
   * or of words. Answered when every text of the matter was read; tells how many quotations are done. Throws `bad-draft`.
   */
  'drafts.check': method(
    z.union([
      z.strictObject({ file: ref }),
      z.strictObject({
        text: z.string().max(10_000_000),
        notes: z
          .array(z.strictObject({ at: offset, text: z.string().max(1_000_000) }))
          .max(20_000)
          .optional(),
      }),
    ]),
    checkedDraft,
  ),
  /**
   * A copy of a DOCX that was handed over, with a comment at each quotation that is not as its source has it and at each
   * finding: a file that is ready to be saved, once. Throws `bad-draft`, with `no-comments` for any other kind of file.
   */
  'drafts.comment': method(
    z.strictObject({ file: ref, author: z.string().trim().min(1).max(200).optional() }),
    z.object({ file: ref, fileName: text, comments: offset }),
  ),
} as const;
