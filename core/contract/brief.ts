import { z } from 'zod';
import type { Finding } from '#core/brief/check.ts';
import type { BriefContent } from '#core/brief/content.ts';
import { drawnPicture } from './picture.ts';
import {
  ARTICLE_KINDS,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  ENTITY_KINDS,
  ENTITY_ROLES,
  SPEECHES,
  STANCES,
} from './vocabulary.ts';

/** A brief's content and findings as they cross the wire; the shapes are those of `core/brief`. */

const id = z.int();
const text = z.string();

const briefQuote = z.object({
  id,
  articleId: id,
  exact: text,
  speech: z.enum(SPEECHES),
  speaker: text.nullable(),
  reportedVia: text.nullable(),
  paragraph: z.int().nullable(),
  lastParagraph: z.int().nullable(),
  stance: z.enum(STANCES).nullable(),
});

const briefClaim = z.object({
  id,
  text,
  kind: z.enum(CLAIM_KINDS),
  status: z.enum(CLAIM_STATUSES),
  entities: z.array(z.object({ name: text, role: z.enum(ENTITY_ROLES) })),
  quotes: z.array(briefQuote),
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

export const briefContent: z.ZodType<BriefContent> = z.object({
  title: text,
  standfirst: text.nullable(),
  matter: text,
  prepared: text,
  entries: z.array(briefEntry),
  sources: z.array(briefSource),
  entities: z.array(
    z.object({ name: text, kind: z.enum(ENTITY_KINDS), role: text.nullable(), aliases: z.array(text) }),
  ),
});

export const briefFinding: z.ZodType<Finding> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('quote-differs'),
    quoteId: id,
    entryId: id,
    articleId: id,
    paragraph: z.int().nullable(),
    at: z.int(),
    expected: text,
    found: text,
  }),
  z.object({ kind: z.literal('empty-brief') }),
]);
