import { z } from 'zod';
import { briefContent, briefDocument, briefFinding, briefParts, citing } from './brief.ts';
import { ledgerFilter } from './ledger.ts';
import { method } from './method.ts';
import { id, name, optionalText } from './nouns.ts';
import { picture } from './picture.ts';
import { BRIEF_ITEM_KINDS, BRIEF_TEMPLATES, CLAIM_KINDS, CLAIM_STATUSES, NOTE_KINDS } from './vocabulary.ts';

/** Briefs, their items, and how they are printed. */

const nothing = z.strictObject({});
const done = z.object({});
const one = z.strictObject({ id });
const made = z.object({ id });
const offset = z.int().nonnegative();
/** Prose with its marks; `core/brief/prose.ts` reads them. */
const prose = z.string().trim().min(1).max(100_000);
const level = z.int().min(1).max(3);
/** As BCP 47 has it. */
const language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/);

/** A table of a brief, which is filled anew out of the matter each time. */
export const briefTable = z.discriminatedUnion('kind', [
  /** The accounts side by side: these questions with their answers, or all of them. */
  z.strictObject({ kind: z.literal('compare'), questionIds: z.array(id).min(1).max(10_000).nullable() }),
  /** Who said what: the quotes that fit. */
  z.strictObject({ kind: z.literal('ledger'), filter: ledgerFilter }),
]);

export const briefItem = z.object({
  id,
  kind: z.enum(BRIEF_ITEM_KINDS),
  /** Of a section its heading, of prose its words with their marks. */
  text: z.string().nullable(),
  level: level.nullable(),
  claimId: id.nullable(),
  quoteId: id.nullable(),
  picture: picture.nullable(),
  table: briefTable.nullable(),
  /** Of a claim how it was taken in, which is what is printed; `null` where that is how it stands. */
  accepted: z
    .object({ text: z.string(), kind: z.enum(CLAIM_KINDS), status: z.enum(CLAIM_STATUSES) })
    .nullable(),
  /**
   * How it prints quotes of which something was said; all others are printed as they are. Those that have a place come
   * first, in their order, and before all others.
   */
  quotes: z.array(
    z.object({ quoteId: id, printed: z.boolean(), altered: z.string().nullable(), placed: z.boolean() }),
  ),
});
export type BriefItem = z.infer<typeof briefItem>;

export const brief = z.object({
  id,
  uuid: z.string(),
  title: z.string(),
  standfirst: z.string().nullable(),
  items: offset,
  citing,
  parts: briefParts,
  language: z.string(),
  template: z.enum(BRIEF_TEMPLATES).nullable(),
});
export type Brief = z.infer<typeof brief>;

/** What is left out stays as it is. */
export const briefFields = z
  .strictObject({
    title: name,
    standfirst: optionalText,
    citing: z.strictObject({ notes: z.enum(NOTE_KINDS), style: z.string().min(1).max(200) }).partial(),
    parts: z.strictObject(briefParts.shape).partial(),
    language,
  })
  .partial();
export type BriefFields = z.infer<typeof briefFields>;

/** A new item of a brief, by its kind. */
export const newBriefItem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('section'), text: name, level }),
  z.strictObject({ kind: z.literal('prose'), text: prose }),
  z.strictObject({ kind: z.literal('claim'), claimId: id }),
  z.strictObject({ kind: z.literal('quote'), quoteId: id }),
  z.strictObject({ kind: z.literal('picture'), picture }),
  z.strictObject({ kind: z.literal('table'), table: briefTable }),
]);
export type NewBriefItem = z.infer<typeof newBriefItem>;

const exportFormat = z.enum(['docx', 'odt', 'pdf', 'html', 'md']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** Words that an item prints as a quote's. */
const signable = z.strictObject({ itemId: id, quoteId: id, printed: z.string().max(100_000) });

export const briefMethods = {
  'briefs.list': method(nothing, z.array(brief)),
  'briefs.get': method(one, z.object({ brief, items: z.array(briefItem) })),
  'briefs.create': method(z.strictObject({ title: name, standfirst: optionalText.optional() }), made),
  'briefs.update': method(z.strictObject({ id, fields: briefFields }), done),
  'briefs.remove': method(one, done),
  /** A brief of what the matter holds for a template, as one step of the history. */
  'briefs.fromTemplate': method(
    z.strictObject({ template: z.enum(BRIEF_TEMPLATES), title: name.optional() }),
    made,
  ),
  /** The same again, all but what was signed off. */
  'briefs.duplicate': method(z.strictObject({ id, title: name }), made),
  /** Puts an item before the item `before`, or at the end. */
  'briefs.addItem': method(z.strictObject({ briefId: id, item: newBriefItem, before: id.optional() }), made),
  /** Several before the item `before`, or at the end, as one step of the history. */
  'briefs.addItems': method(
    z.strictObject({
      briefId: id,
      items: z.array(newBriefItem).min(1).max(10_000),
      before: id.nullable().optional(),
    }),
    z.object({ ids: z.array(id) }),
  ),
  /** What is left out stays as it is; an item has what its kind has, and anything else is refused. */
  'briefs.updateItem': method(
    z.strictObject({
      id,
      text: prose.optional(),
      level: level.optional(),
      picture: picture.optional(),
      table: briefTable.optional(),
    }),
    done,
  ),
  /** Puts an item before another of its brief; `null` is the end. */
  'briefs.moveItem': method(z.strictObject({ id, before: id.nullable() }), done),
  'briefs.removeItem': method(one, done),
  /** The same again, right behind it. */
  'briefs.duplicateItem': method(one, made),
  /** Takes a claim in anew, as it stands now; `itemIds: null` is every claim of the brief that changed. */
  'briefs.takeOver': method(
    z.strictObject({ briefId: id, itemIds: z.array(id).min(1).max(10_000).nullable() }),
    done,
  ),
  /** How an item prints a quote: whether, and in which words; `altered: null` is as it is. */
  'briefs.setQuote': method(
    z.strictObject({
      itemId: id,
      quoteId: id,
      printed: z.boolean().optional(),
      altered: z.string().trim().max(100_000).nullable().optional(),
    }),
    done,
  ),
  /** The order in which an item prints its quotes; those that are not named follow. */
  'briefs.orderQuotes': method(
    z.strictObject({ itemId: id, quoteIds: z.array(id).min(1).max(10_000) }),
    done,
  ),
  /**
   * Vouches for words that are printed as a quote's and are not word for word in its article, as a finding names them. It
   * holds for just these words of the brief, the quote and the article.
   */
  'briefs.signOff': method(signable.extend({ reason: z.string().trim().min(1).max(2_000) }), done),
  'briefs.withdrawSignOff': method(signable, done),
  /** What the brief prints, gathered; the document composed from it; and what forbids its export. */
  'briefs.content': method(
    one,
    z.object({ content: briefContent, document: briefDocument, findings: z.array(briefFinding) }),
  ),
  /** The brief as it is exported, to be pasted into a word processor: rich text, and plain. */
  'briefs.copied': method(one, z.object({ html: z.string(), text: z.string() })),
  /** By its own citation style, or by `style` this once. */
  'briefs.export': method(
    z.strictObject({ id, format: exportFormat, style: z.string().min(1).max(200).optional() }),
    z.object({ file: z.string().regex(/^[0-9a-f]{32}$/), fileName: z.string() }),
  ),
} as const;
