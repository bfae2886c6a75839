import { z } from 'zod';
import { CHECK_REASONS, CHECK_RULES, CHECK_SEVERITIES, CHECKED_THINGS } from '#core/checks/finding.ts';

/** What the rules find, as it crosses the wire; the shapes are those of `core/checks`. */

const text = z.string();
const id = z.int().positive();

/** By its rule and its key a finding is known, for as long as what it is about stays as it is. */
const findingRef = z.strictObject({
  rule: z.enum(CHECK_RULES),
  key: z.string().regex(/^[0-9a-f]{14}$/),
});

const finding = z.object({
  ...findingRef.shape,
  severity: z.enum(CHECK_SEVERITIES),
  place: z.object({
    thing: z.enum(CHECKED_THINGS),
    id,
    /** What it is called, cut where it is long. */
    name: text,
    /** Where it is to be seen in an article; half-open, in UTF-16 code units. */
    passage: z.object({ articleId: id, start: z.int().nonnegative(), end: z.int().nonnegative() }).nullable(),
  }),
  /** What was found, and the words that this rests on: the catalogue of words has the sentence. */
  reason: z.object({ kind: z.enum(CHECK_REASONS), words: z.array(text) }),
  /** That the reporter has looked at it, and why it needs no change; `null` while it is open. */
  dismissed: z.object({ note: text.nullable(), at: text }).nullable(),
});
export type Finding = z.infer<typeof finding>;

export const checkMethods = {
  /** What the rules find in the matter; with `briefId`, in what that brief cites and says. Dismissed ones are among them. */
  'checks.list': {
    params: z.strictObject({ briefId: id.optional() }),
    result: z.object({ findings: z.array(finding) }),
  },
  /** Dismisses a finding, or writes another note for one that is dismissed. */
  'checks.dismiss': {
    params: findingRef.extend({ note: z.string().trim().max(10_000).nullable() }),
    result: z.object({}),
  },
  'checks.restore': { params: findingRef, result: z.object({}) },
} as const;
