import { z } from 'zod';
import type { Finding } from '#core/brief/check.ts';
import { PRINTED_RESULTS } from '#core/brief/checked.ts';
import type { BriefContent, BriefParts, Citing } from '#core/brief/content.ts';
import type { BriefDocument } from '#core/brief/document.ts';
import { drawnPicture } from './picture.ts';
import {
  ARTICLE_KINDS,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  DIFFERENCE_KINDS,
  ENTITY_KINDS,
  ENTITY_ROLES,
  NOTE_KINDS,
  SPEECHES,
  STANCES,
} from './vocabulary.ts';

/** A brief's content and findings as they cross the wire; the shapes are those of `core/brief`. */

const id = z.int();
const text = z.string();

export const briefParts = z.object({
  contents: z.boolean(),
  people: z.boolean(),
  sources: z.boolean(),
  verification: z.boolean(),
  review: z.boolean(),
}) satisfies z.ZodType<BriefParts>;

const wording = z.object({ text, kind: z.enum(CLAIM_KINDS), status: z.enum(CLAIM_STATUSES) });

const briefQuote = z.object({
  id,
  articleId: id,
  exact: text,
  altered: text.nullable(),
  speech: z.enum(SPEECHES),
  speaker: text.nullable(),
  reportedVia: text.nullable(),
  paragraph: z.int().nullable(),
  lastParagraph: z.int().nullable(),
  pages: z
    .object({
      first: text,
      last: text,
      lines: z.object({ first: z.int(), last: z.int() }).nullable().optional(),
    })
    .nullable()
    .optional(),
  stance: z.enum(STANCES).nullable(),
});

const briefClaim = z.object({
  id,
  text,
  kind: z.enum(CLAIM_KINDS),
  status: z.enum(CLAIM_STATUSES),
  changed: wording.nullable(),
  entities: z.array(z.object({ name: text, role: z.enum(ENTITY_ROLES) })),
  chosen: z.boolean(),
  quotes: z.array(briefQuote),
});

const filledTable = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('compare'),
    questions: z.array(
      z.object({
        id,
        text,
        resolution: z.object({ answer: text, reason: text.nullable() }).nullable(),
        answers: z.array(
          wording.omit({ text: true }).extend({ answer: text, claim: text, quotes: z.array(briefQuote) }),
        ),
      }),
    ),
  }),
  z.object({ kind: z.literal('ledger'), quotes: z.array(briefQuote), more: z.int().nonnegative() }),
]);

const wordDifference = z.object({ kind: z.enum(DIFFERENCE_KINDS), quoted: text, printed: text });

const checkedQuote = z.object({
  entryId: id,
  quoteId: id,
  inSentence: z.boolean(),
  printed: text,
  result: z.enum(PRINTED_RESULTS),
  differences: z.array(wordDifference),
  departs: z.object({ at: z.int(), expected: text, found: text }).nullable(),
  reason: text.nullable(),
});

const briefEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('section'),
    id,
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text,
  }),
  z.object({ kind: z.literal('prose'), id, text }),
  z.object({ kind: z.literal('claim'), id, claim: briefClaim }),
  z.object({ kind: z.literal('quote'), id, quote: briefQuote }),
  z.object({ kind: z.literal('picture'), id, picture: drawnPicture }),
  z.object({ kind: z.literal('table'), id, table: filledTable }),
]);

const briefSource = z.object({
  id,
  kind: z.enum(ARTICLE_KINDS),
  title: text.nullable(),
  opening: text,
  outlet: text.nullable(),
  byline: text.nullable(),
  published: text.nullable(),
  url: text.nullable(),
  sha256: text,
  machineWritten: z.boolean(),
  furnitureUndecided: z.int(),
});

export const citing = z.object({
  notes: z.enum(NOTE_KINDS),
  style: text.min(1),
}) satisfies z.ZodType<Citing>;

export const briefContent: z.ZodType<BriefContent> = z.object({
  title: text,
  standfirst: text.nullable(),
  matter: text,
  prepared: text,
  citing,
  parts: briefParts,
  language: text,
  checked: z.array(checkedQuote),
  open: z.array(z.object({ entryId: id.nullable(), words: text.nullable(), text })),
  cited: z.array(briefQuote),
  entries: z.array(briefEntry),
  sources: z.array(briefSource),
  entities: z.array(
    z.object({ name: text, kind: z.enum(ENTITY_KINDS), role: text.nullable(), aliases: z.array(text) }),
  ),
});

const yes = z.literal(true).exactOptional();

const run = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text,
    bold: yes,
    italic: yes,
    smallCaps: yes,
    raised: yes,
    href: text.exactOptional(),
    quote: id.exactOptional(),
  }),
  z.object({ kind: z.literal('note'), number: z.int().positive() }),
  z.object({ kind: z.literal('reference'), to: z.enum(['note', 'entry']), key: id, text }),
  z.object({ kind: z.literal('break') }),
]);
const runs = z.array(run);
const entry = id.exactOptional();

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), text, entry }),
  z.object({ kind: z.literal('standing'), text, entry }),
  z.object({ kind: z.literal('contents'), title: text, entry }),
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text,
    entry,
  }),
  z.object({
    kind: z.literal('paragraph'),
    role: z.enum(['standfirst', 'prose', 'claim', 'quotation']),
    runs,
    leads: yes,
    entry,
  }),
  z.object({ kind: z.literal('blockquote'), paragraphs: z.array(runs), entry }),
  z.object({
    kind: z.literal('table'),
    caption: text.nullable(),
    shares: z.array(z.number()),
    head: z.array(text),
    rows: z.array(z.array(runs)),
    entry,
  }),
  z.object({ kind: z.literal('picture'), picture: drawnPicture, entry }),
  z.object({ kind: z.literal('references'), items: z.array(runs), entry }),
]);

export const briefDocument: z.ZodType<BriefDocument> = z.object({
  title: text,
  matter: text,
  language: text,
  description: text,
  verified: z.int().nullable(),
  notesAt: z.enum(['foot', 'end']),
  blocks: z.array(block),
  notes: z.array(z.object({ number: z.int().positive(), runs })),
});

const printed = {
  quoteId: id,
  entryId: id,
  articleId: id,
  paragraph: z.int().nullable(),
  printed: text,
};

export const briefFinding: z.ZodType<Finding> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('quote-differs'),
    ...printed,
    at: z.int(),
    expected: text,
    found: text,
  }),
  z.object({
    kind: z.enum(['quote-altered', 'quoted-otherwise']),
    ...printed,
    differences: z.array(wordDifference),
  }),
  z.object({ kind: z.literal('lost-citation'), entryId: id, cited: text, words: text }),
  z.object({ kind: z.literal('empty-brief') }),
]);
