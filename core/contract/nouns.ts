import { z } from 'zod';
import {
  ALIAS_KINDS,
  ARTICLE_KINDS,
  CLAIM_BASES,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  DATE_PRECISIONS,
  DATE_UNITS,
  DECISIONS,
  DIFFERENCE_KINDS,
  ENTITY_KINDS,
  ENTITY_ROLES,
  FURNITURE_REASONS,
  LEGAL_FORCES,
  NAME_FORMS,
  PROPOSED_FIELDS,
  QUOTATION_KINDS,
  SPEECHES,
  STANCES,
  TRIAGES,
  VERDICTS,
} from './vocabulary.ts';

/** The product's nouns as they cross the wire. Spans are half-open, in UTF-16 code units of the article's text. */

export const id = z.int().positive();
const offset = z.int().nonnegative();
const text = z.string();
export const name = z.string().trim().min(1).max(500);
/** A day, `yyyy-mm-dd`. */
export const day = z.iso.date();

export const span = z.object({ start: offset, end: offset });
export const entityRef = z.object({ id, name: text, kind: z.enum(ENTITY_KINDS) });
export type EntityRef = z.infer<typeof entityRef>;

export const proposal = span.extend({
  id,
  field: z.enum(PROPOSED_FIELDS),
  value: text,
  reason: text,
  decision: z.enum(DECISIONS),
});
export type Proposal = z.infer<typeof proposal>;

export const furniture = span.extend({ id, reason: z.enum(FURNITURE_REASONS), decision: z.enum(DECISIONS) });
export type Furniture = z.infer<typeof furniture>;

export const articleRow = z.object({
  id,
  uuid: text,
  kind: z.enum(ARTICLE_KINDS),
  /** As the reporter holds it; `null` while there is none or it is only proposed. */
  title: text.nullable(),
  /** The likeliest title that waits for a decision, where it has none. */
  proposedTitle: text.nullable(),
  /** The first words, by which an untitled article is called. */
  opening: text,
  outlet: text.nullable(),
  byline: text.nullable(),
  published: day.nullable(),
  url: text.nullable(),
  machineWritten: z.boolean(),
  triage: z.enum(TRIAGES),
  fileName: text.nullable(),
  importedAt: text,
  /** In UTF-16 code units. */
  length: offset,
  quotes: offset,
  /** Proposals that wait for a decision, furniture included. */
  undecided: offset,
  /** How many of its quotations stand altered in another article. */
  altered: offset,
  /** How many earlier revisions of it there are, and the later one, of which it is the earlier. */
  earlier: offset,
  laterId: id.nullable(),
  /** Whether it looks like a copy of another, of which nobody said that it is none. */
  alike: z.boolean(),
});
export type ArticleRow = z.infer<typeof articleRow>;

export const claimRef = z.object({
  linkId: id,
  id,
  text,
  kind: z.enum(CLAIM_KINDS),
  status: z.enum(CLAIM_STATUSES),
  stance: z.enum(STANCES),
});

export const quote = span.extend({
  id,
  uuid: text,
  articleId: id,
  exact: text,
  speech: z.enum(SPEECHES),
  speaker: entityRef.nullable(),
  reportedVia: entityRef.nullable(),
  about: z.array(entityRef),
  claims: z.array(claimRef),
  note: text.nullable(),
  createdAt: text,
});
export type Quote = z.infer<typeof quote>;

/** A quote outside its article: with what names the article, and the pin cite. */
export const quoteRow = quote.extend({
  article: articleRow.pick({ title: true, opening: true, outlet: true, published: true }),
  /** The paragraph's number, not counting accepted furniture; `null` where the quote starts in none. */
  paragraph: z.int().positive().nullable(),
  /**
   * What is printed on the page where it starts; with the lines of the whole quote where a record numbers them:
   * `45:12-46:3`. `null` where no pages are known.
   */
  page: text.nullable(),
});
export type QuoteRow = z.infer<typeof quoteRow>;

/** Words that name an entity. */
export const mention = span.extend({
  /** `null` for one that the program found by the entity's names: no hand marked it. */
  id: id.nullable(),
  articleId: id,
  exact: text,
  entity: entityRef,
  /** Of one that was found: by which of the names. */
  form: z.enum(NAME_FORMS).nullable(),
});
export type Mention = z.infer<typeof mention>;

/** Words of an article by their place. */
export const phrase = span.extend({ text });

/** Who is said to have spoken, with the words that say so, and whom of the matter they mean where that is sure. */
export const attribution = z.object({
  /** The whole noun phrase of the sentence. */
  speaker: phrase.nullable(),
  /** The fullest name that the article gives to the one whom the phrase means. */
  who: phrase.nullable(),
  verb: phrase.nullable(),
  /** The outlet that the sentence credits. */
  reportedVia: phrase.nullable(),
  /** The stretch of the article from which all this was read. */
  reason: span,
  speakerEntity: entityRef.nullable(),
  reportedViaEntity: entityRef.nullable(),
});

/** A quotation that the program found: the words inside its marks. Only when it is accepted is it a quote. */
export const quotation = span.extend({
  id,
  kind: z.enum(QUOTATION_KINDS),
  speech: z.enum(SPEECHES),
  /** The words alone: one span, or one a paragraph, without the marks that are repeated there. */
  segments: z.array(span).min(1),
  /** The first piece of its utterance (“…,” he said, “…”); its own id where it is that, or whole. */
  utterance: id,
  attribution: attribution.nullable(),
  decision: z.enum(DECISIONS),
  /** How many other quotations of the matter have the same words, some of them, or nearly the same. */
  counterparts: offset,
  /** How many of these are altered. */
  altered: offset,
});
export type Quotation = z.infer<typeof quotation>;

export const difference = z.object({ kind: z.enum(DIFFERENCE_KINDS), a: span, b: span });

/** What to beware of at a place: it goes on with, or stops before, words that turn the meaning; or others are said to speak. */
const placeWarning = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['goes on', 'stops before']), words: text }),
  z.object({ kind: z.literal('other speaker'), there: text, here: text }),
]);

/** A place where words that were asked for stand, nearly or wholly, quoted or not. */
export const place = span.extend({
  articleId: id,
  article: articleRow.pick({ title: true, opening: true, outlet: true, published: true }),
  /** As pin cites count it; `null` where the place starts in none. */
  paragraph: z.int().positive().nullable(),
  exact: text,
  /** The sentence before and the one after, with what stands of the place's own sentence around it. */
  before: text,
  after: text,
  quoted: z.boolean(),
  /** The quotation that stands there. */
  quotationId: id.nullable(),
  speaker: text.nullable(),
  speakerEntity: entityRef.nullable(),
  verb: text.nullable(),
  verdict: z.enum(VERDICTS),
  /** `a` in the words that were asked for, `b` in `exact`; those that change the meaning first. */
  differences: z.array(difference),
  /** What to beware of there. */
  warnings: z.array(placeWarning),
  /** Whether it was reported here first; never, as long as no article that has it is dated. */
  first: z.boolean(),
});
export type Place = z.infer<typeof place>;

/** One quotation of an utterance that several report. */
export const piece = span.extend({
  quotationId: id,
  articleId: id,
  article: articleRow.pick({ title: true, opening: true, outlet: true, published: true }),
  exact: text,
  speaker: text.nullable(),
  speakerEntity: entityRef.nullable(),
  verb: text.nullable(),
  first: z.boolean(),
});

/** The quotations of one utterance, those reported first before the others. */
export const cluster = z.object({
  id,
  /** Its fullest wording. */
  exact: text,
  pieces: z.array(piece),
  /** The gravest of those between its wordings. */
  verdict: z.enum(VERDICTS),
  /** Whether different speakers are named for the same words. */
  misattributed: z.boolean(),
});
export type Cluster = z.infer<typeof cluster>;

/** The words of an article, which never change, apart from all that may be said of them. */
export const articleText = z.object({
  text,
  /** As computed at import. */
  sha256: text,
  encoding: text.nullable(),
  /** Whether the text still has that SHA-256, computed again just now. */
  intact: z.boolean(),
  /** Of its source, in order; empty where none are known. */
  pages: z.array(
    z.object({
      label: text,
      start: offset,
      end: offset,
      /** Where the source numbers the lines of the page. */
      lines: z.array(z.object({ number: z.int().positive(), start: offset })).optional(),
    }),
  ),
});
export type ArticleText = Omit<z.infer<typeof articleText>, 'intact' | 'pages'>;

export const article = articleRow.extend({
  proposals: z.array(proposal),
  furniture: z.array(furniture),
  quoted: z.array(quote),
  mentions: z.array(mention),
  /** Those that lie in accepted furniture are left out. */
  quotations: z.array(quotation),
});
export type Article = z.infer<typeof article>;

export const alias = z.object({ id, name: text, kind: z.enum(ALIAS_KINDS) });
export type Alias = z.infer<typeof alias>;

export const entity = entityRef.extend({
  uuid: text,
  role: text.nullable(),
  note: text.nullable(),
  aliases: z.array(alias),
  /** Quotes spoken. */
  quotes: offset,
  mentions: offset,
  articles: offset,
  claims: offset,
});
export type Entity = z.infer<typeof entity>;

/**
 * When what a claim says was so. `from` is the first day that it may be: of a month or a year its first day; `to` is the
 * last day of a range, both included. `unit` says in what the ends of a range, or a time that is about known, are named:
 * `about 2019` is about 2019-01-01, in years. `core/claims/dates.ts` reads and stretches it.
 */
export const claimDate = z
  .object({
    from: day,
    to: day.nullable(),
    precision: z.enum(DATE_PRECISIONS),
    unit: z.enum(DATE_UNITS).optional(),
  })
  .refine((date) => (date.to !== null) === (date.precision === 'range'), 'only a range has an end')
  .refine((date) => date.to === null || date.to >= date.from, 'a range ends after it starts');
export type ClaimDate = z.infer<typeof claimDate>;

export const claimEntity = z.object({ linkId: id, role: z.enum(ENTITY_ROLES), entity: entityRef });

export const claim = z.object({
  id,
  uuid: text,
  text,
  kind: z.enum(CLAIM_KINDS),
  status: z.enum(CLAIM_STATUSES),
  date: claimDate.nullable(),
  /** How it is known, and what force of law it has; `null` where nobody has said. */
  basis: z.enum(CLAIM_BASES).nullable(),
  force: z.enum(LEGAL_FORCES).nullable(),
  note: text.nullable(),
  /** In the order of the alphabet. */
  tags: z.array(text),
  /** Put away: out of every list and proposal, unless it is asked for. */
  archived: z.boolean(),
  entities: z.array(claimEntity),
  supports: offset,
  contradicts: offset,
  context: offset,
  /** In how many outlets the quotes stand that are joined to it. */
  outlets: offset,
});
export type Claim = z.infer<typeof claim>;

export const evidence = z.object({ linkId: id, stance: z.enum(STANCES), quote: quoteRow });

/** A query that is kept under a name. */
export const savedSearch = z.object({ id, uuid: text, name: text, query: text });
export type SavedSearch = z.infer<typeof savedSearch>;

export const step = z.object({
  id,
  action: text,
  /** The words or the name of the first thing that it changed; `null` where that has none. */
  subject: text.nullable(),
  at: text,
  state: z.enum(['done', 'undone', 'abandoned']),
  /** Who did it, as their computer calls them; `null` where that is not known, as of what was done before there were seals. */
  who: text.nullable(),
  /** Whether what it changed is kept: no way leads back to before the first such step. */
  kept: z.boolean(),
});

/** What the person writes into a noun; every field may be left as it is. */
/** One word or a few, by which claims are found again. */
export const tag = z.string().trim().min(1).max(100);
export const optionalText = z.string().trim().max(100_000).nullable();
export const articleFields = z
  .strictObject({
    kind: z.enum(ARTICLE_KINDS),
    title: optionalText,
    outlet: optionalText,
    byline: optionalText,
    published: day.nullable(),
    url: optionalText,
    machineWritten: z.boolean(),
    triage: z.enum(TRIAGES),
  })
  .partial();
export const quoteFields = z
  .strictObject({
    speech: z.enum(SPEECHES),
    speakerId: id.nullable(),
    reportedViaId: id.nullable(),
    note: optionalText,
  })
  .partial();
export const entityFields = z.strictObject({
  kind: z.enum(ENTITY_KINDS),
  name,
  role: optionalText,
  note: optionalText,
});
export const claimFields = z.strictObject({
  text: z.string().trim().min(1).max(10_000),
  kind: z.enum(CLAIM_KINDS),
  status: z.enum(CLAIM_STATUSES),
  date: claimDate.nullable(),
  basis: z.enum(CLAIM_BASES).nullable(),
  force: z.enum(LEGAL_FORCES).nullable(),
  note: optionalText,
  tags: z.array(tag).max(100),
});
export const aliasFields = z.strictObject({ name, kind: z.enum(ALIAS_KINDS) });
