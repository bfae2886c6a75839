import { z } from 'zod';
import {
  article,
  articleFields,
  articleRow,
  articleText,
  claim,
  claimFields,
  cluster,
  id,
  place,
  quotation,
  quote,
  quoteFields,
  quoteRow,
  savedSearch,
  step,
  tag,
} from './nouns.ts';
import { backupMethods } from './backups.ts';
import { briefOrderMethods } from './brief-order.ts';
import { briefMethods } from './briefs.ts';
import { checkMethods } from './checks.ts';
import { draftMethods } from './drafts.ts';
import { citationMethods } from './citations.ts';
import { claimMethods } from './claims.ts';
import { entityMethods } from './entities.ts';
import { evidenceMethods } from './evidence.ts';
import { forgettingMethods } from './forgetting.ts';
import { ledgerMethods } from './ledger.ts';
import { compareMethods } from './compare.ts';
import { NO_CHOICES, readerChoices } from './intake.ts';
import { importMethods, importProblem, watchTold } from './imports.ts';
import { matchingMethods } from './matching.ts';
import { method } from './method.ts';
import { outletMethods } from './outlets.ts';
import { originalMethods } from './originals.ts';
import { verifiedMethods } from './verified.ts';
import { warningMethods } from './warnings.ts';
import { returnedMethods } from './returned.ts';
import { revisionMethods } from './revisions.ts';
import { questionMethods } from './questions.ts';
import { passphrase, passphraseMethods } from './passphrases.ts';
import { pictureMethods } from './pictures.ts';
import { styleMethods } from './styles.ts';
import { salvageMethods } from './salvage.ts';
import { searchFacets, searchHelp, searchHit } from './search.ts';
import { BACKUP_PROBLEMS, ENTITY_ROLES, STANCES, UNDO_ENDS } from './vocabulary.ts';
import { settings } from './settings.ts';

/**
 * The contract: everything that a window, a terminal or a test may ask of the workbench. Both ends, the transports and
 * the menus follow from this one value. Parameters are checked before a service sees them, results before they leave
 * and again where they arrive.
 */

const nothing = z.strictObject({});
/** `step` is `null` where there was none; `end` is why undo goes back no further than some step, if it does. */
const replayed = z.object({ step: step.nullable(), end: z.enum(UNDO_ENDS).nullable() });
const done = z.object({});
const one = z.strictObject({ id });
const made = z.object({ id });
const offset = z.int().nonnegative();
const searchName = z.string().trim().min(1).max(200);
const many = z.array(id).min(1).max(1_000_000);

/** A file or matter that the workbench can reach, by an unguessable word in the place of its path. */
const ref = z.string().regex(/^[0-9a-f]{32}$/);

export const matterSummary = z.object({
  name: z.string(),
  fileName: z.string(),
  encrypted: z.boolean(),
  articles: z.int(),
  quotes: z.int(),
  entities: z.int(),
  claims: z.int(),
  briefs: z.int(),
  /** The step that undo takes back, and the one that redo does again. */
  undo: step.nullable(),
  redo: step.nullable(),
  /** Whether its file was found to be damaged, so that it takes no change any more. */
  damaged: z.boolean(),
});
export type MatterSummary = z.infer<typeof matterSummary>;

export const importOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('imported'), name: z.string(), articleId: id }),
  z.object({ kind: z.literal('same-text'), name: z.string(), articleId: id }),
  z.object({
    kind: z.literal('refused'),
    name: z.string(),
    problem: importProblem,
    detail: z.string(),
  }),
]);
export type ImportOutcome = z.infer<typeof importOutcome>;
const imported = z.object({ outcomes: z.array(importOutcome) });

const matterEntry = z.object({
  ref,
  name: z.string(),
  fileName: z.string(),
  place: z.enum(['folder', 'recent']),
  modifiedAt: z.string(),
});
export type MatterEntry = z.infer<typeof matterEntry>;

export const methods = {
  'app.about': method(
    nothing,
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'loopback', 'cli']),
      mattersFolder: z.string(),
    }),
  ),
  'settings.get': method(nothing, settings),
  /** What is left out stays as it is. */
  'settings.set': method(z.strictObject(settings.shape).partial(), settings),

  'matters.list': method(
    nothing,
    z.object({ open: matterSummary.nullable(), matters: z.array(matterEntry) }),
  ),
  'matters.create': method(
    z.strictObject({ name: z.string(), passphrase: passphrase.optional() }),
    matterSummary,
  ),
  'matters.open': method(z.strictObject({ ref, passphrase: passphrase.optional() }), matterSummary),
  'matters.sample': method(nothing, matterSummary),
  'matters.close': method(nothing, done),
  ...salvageMethods,
  ...passphraseMethods,
  'matter.summary': method(nothing, matterSummary),
  'matter.rename': method(z.strictObject({ name: z.string().trim().min(1).max(500) }), done),

  ...backupMethods,

  'articles.list': method(nothing, z.array(articleRow)),
  /** The first of the list, so that something of a long one can be shown before all of it was told. */
  'articles.first': method(z.strictObject({ limit: z.int().min(1).max(1_000) }), z.array(articleRow)),
  /** The list again, by what changed since a revision of it that was told; `whole` where that is not known (any more). */
  'articles.changes': method(
    z.strictObject({ since: offset.nullable() }),
    z.object({ revision: offset, whole: z.boolean(), articles: z.array(articleRow), gone: z.array(id) }),
  ),
  'articles.get': method(one, article),
  /** Asked once for each article: a long text is not sent again whenever a tag changes. */
  'articles.text': method(one, articleText),
  ...originalMethods,
  ...revisionMethods,
  ...matchingMethods,
  ...citationMethods,
  ...outletMethods,
  ...importMethods,
  ...warningMethods,
  ...verifiedMethods,
  /** `stopped` where it was cancelled: what went in by then stays, as whole articles. */
  'articles.import': method(
    z.strictObject({ files: z.array(ref), choices: readerChoices.default(NO_CHOICES) }),
    imported.extend({ stopped: z.boolean() }),
  ),
  'articles.importLines': method(
    z.strictObject({ file: ref }),
    z.object({
      imported: z.int(),
      same: z.int(),
      refused: z.array(importOutcome),
      stopped: z.boolean(),
    }),
  ),
  /** `url` is where the words were copied from, and is only proposed. */
  'articles.paste': method(
    z.strictObject({ text: z.string(), title: z.string().nullable(), url: z.string().nullable().optional() }),
    imported,
  ),
  /** What a clipboard holds, as words with their paragraphs parted; `source` is '' where no browser says it. */
  'clipboard.get': method(
    z.strictObject({ text: z.string(), html: z.string(), source: z.string() }),
    z.object({ text: z.string(), url: z.string().nullable() }),
  ),
  'articles.update': method(z.strictObject({ id, fields: articleFields }), done),
  'articles.remove': method(one, done),
  'articles.acceptProposals': method(one, done),
  /** The same for many, as one step of the history: all of them, or none where one is not there. */
  'articles.updateMany': method(z.strictObject({ ids: many, fields: articleFields }), done),
  'articles.removeMany': method(z.strictObject({ ids: many }), done),
  'articles.acceptProposalsOfMany': method(z.strictObject({ ids: many }), done),
  'proposals.decide': method(z.strictObject({ id, accept: z.boolean() }), done),
  'furniture.decide': method(z.strictObject({ id, accept: z.boolean() }), done),
  /** Several pieces of one article, as one step; a piece that is quoted from stays as it is. */
  'furniture.decideMany': method(z.strictObject({ articleId: id, ids: many, accept: z.boolean() }), done),
  'furniture.mark': method(z.strictObject({ articleId: id, start: z.int(), end: z.int() }), made),

  'quotes.list': method(nothing, z.array(quoteRow)),
  'quotes.get': method(one, quoteRow),
  'quotes.mark': method(
    z.strictObject({
      articleId: id,
      start: z.int(),
      end: z.int(),
      fields: quoteFields.optional(),
      about: z.array(id).optional(),
    }),
    quote,
  ),
  'quotes.update': method(z.strictObject({ id, fields: quoteFields }), done),
  /** Moves a quote's edges. It stays the same quote: its speaker, claims and places in briefs stay. */
  'quotes.resize': method(z.strictObject({ id, start: z.int(), end: z.int() }), done),
  'quotes.remove': method(one, done),
  'quotes.linkEntity': method(z.strictObject({ quoteId: id, entityId: id }), done),
  'quotes.unlinkEntity': method(z.strictObject({ quoteId: id, entityId: id }), done),
  /** The same for many, as one step of the history: all of them, or none where one is not there. */
  'quotes.updateMany': method(z.strictObject({ ids: many, fields: quoteFields }), done),
  'quotes.removeMany': method(z.strictObject({ ids: many }), done),
  'quotes.linkEntityToMany': method(z.strictObject({ ids: many, entityId: id }), done),

  /** `ids: null` is all that wait for a decision; of those, accepting takes speech alone and leaves the others. */
  'quotations.decide': method(
    z.strictObject({ articleId: id, ids: z.array(id).max(100_000).nullable(), accept: z.boolean() }),
    /** The quotes that were made, and how many of what was asked for still wait. */
    z.object({ quotes: z.array(id), left: offset }),
  ),

  /** Where in the matter these words stand, nearly or wholly. Answered when every text has been read. */
  'trace.words': method(
    z.union([
      z.strictObject({ articleId: id, start: z.int(), end: z.int() }),
      z.strictObject({ text: z.string().min(1).max(20_000) }),
    ]),
    z.object({
      /** Best first; a passage that was asked for is not among them itself. */
      places: z.array(place),
      /** In how many articles was looked, and for what, in words: where nothing was found, that is the proof. */
      searched: z.object({
        articles: offset,
        /** The words, and how many of their characters were too many to be looked for; `null` for none. */
        words: z.string(),
        cut: offset.nullable(),
        /** The rarest phrases of the words: near forms were looked for wherever one of these stands. */
        rarest: z.array(z.string()),
      }),
    }),
  ),
  'trace.article': method(
    one,
    z.object({ quotations: z.array(z.object({ quotation, places: z.array(place) })) }),
  ),
  /** The utterances that stand in more than one place, the gravest first. */
  'trace.clusters': method(
    z.strictObject({ limit: z.int().min(1).max(1_000) }),
    z.object({ clusters: z.array(cluster), total: offset }),
  ),

  ...entityMethods,
  ...ledgerMethods,
  ...pictureMethods,

  /** In the reporter's own order; without those that were put away, unless they are asked for. */
  'claims.list': method(z.strictObject({ archived: z.boolean().optional() }), z.array(claim)),
  'claims.create': method(
    claimFields
      .partial({ status: true, date: true, basis: true, force: true, note: true, tags: true })
      .extend({
        /** The quotes to join, and the entities, so that a claim made in one go is undone in one. */
        quotes: z.array(z.strictObject({ quoteId: id, stance: z.enum(STANCES) })).optional(),
        entities: z.array(z.strictObject({ entityId: id, role: z.enum(ENTITY_ROLES) })).optional(),
      }),
    made,
  ),
  'claims.update': method(z.strictObject({ id, fields: claimFields.partial() }), done),
  'claims.remove': method(one, done),
  /** The same for many, as one step of the history: all of them, or none where one is not there. */
  'claims.updateMany': method(
    z.strictObject({
      ids: many,
      fields: claimFields.pick({ kind: true, status: true, date: true, basis: true, force: true }).partial(),
      /** A tag that each is given, and one that each loses. */
      addTag: tag.optional(),
      removeTag: tag.optional(),
    }),
    done,
  ),
  'claims.removeMany': method(z.strictObject({ ids: many }), done),
  /** Joins a quote to a claim, or changes the stance of one that is joined. */
  'claims.linkQuote': method(z.strictObject({ claimId: id, quoteId: id, stance: z.enum(STANCES) }), done),
  'claims.linkQuotes': method(z.strictObject({ claimId: id, quoteIds: many, stance: z.enum(STANCES) }), done),
  'claims.unlinkQuote': method(z.strictObject({ claimId: id, quoteId: id }), done),
  'claims.linkEntity': method(
    z.strictObject({ claimId: id, entityId: id, role: z.enum(ENTITY_ROLES) }),
    done,
  ),
  'claims.unlinkEntity': method(
    z.strictObject({ claimId: id, entityId: id, role: z.enum(ENTITY_ROLES) }),
    done,
  ),

  ...claimMethods,
  ...questionMethods,
  ...compareMethods,
  ...checkMethods,
  ...evidenceMethods,
  ...forgettingMethods,
  ...draftMethods,

  ...styleMethods,
  ...briefMethods,
  ...returnedMethods,
  ...briefOrderMethods,

  'search.all': method(
    z.strictObject({ query: z.string().max(2_000), limit: z.int().min(1).max(200) }),
    z.object({
      /** Some of each kind of thing, kind by kind, the best first. */
      hits: z.array(searchHit),
      total: offset,
      facets: searchFacets,
      /** What of the query was not understood, and the query as it may have been meant. */
      help: searchHelp.nullable(),
      instead: z.string().nullable(),
    }),
  ),
  'searches.list': method(nothing, z.array(savedSearch)),
  'searches.save': method(
    z.strictObject({ name: searchName, query: z.string().trim().min(1).max(2_000) }),
    made,
  ),
  'searches.rename': method(z.strictObject({ id, name: searchName }), done),
  'searches.remove': method(one, done),

  /** The latest first; with `before`, those older than that step. */
  'history.list': method(
    z.strictObject({ limit: z.int().min(1).max(10_000), before: id.optional() }),
    z.array(step),
  ),
  'history.undo': method(nothing, replayed),
  'history.redo': method(nothing, replayed),
  /** Undoes or redoes all steps on the way to one, in one go; `null` is the time before the first step. */
  'history.returnTo': method(
    z.strictObject({ id: id.nullable() }),
    z.object({ direction: z.enum(['undo', 'redo']), steps: offset }),
  ),
} as const;

export type Method = keyof typeof methods;
export type ParamsOf<M extends Method> = z.input<(typeof methods)[M]['params']>;
export type CheckedParamsOf<M extends Method> = z.output<(typeof methods)[M]['params']>;
export type ResultOf<M extends Method> = z.output<(typeof methods)[M]['result']>;

/** What the workbench tells without being asked. */
export const workbenchEvent = z.discriminatedUnion('kind', [
  /** Something in the matter changed, by this window or another; changes of one moment are told once. */
  z.object({ kind: z.literal('changed') }),
  /** Another matter was opened, or the matter was closed. */
  z.object({ kind: z.literal('matter') }),
  /** A matter that was to be opened wants its passphrase first, or does not any more. */
  z.object({ kind: z.literal('asked') }),
  /** The workbench died and was started again, with the same matter where it could be opened. */
  z.object({ kind: z.literal('restarted') }),
  /** The open matter was closed for a reason that nobody asked for. */
  z.object({ kind: z.literal('lost'), name: z.string(), why: z.enum(['file-moved', 'taken-over']) }),
  /** How many texts of the matter were read for quotations, of how many; told while an older matter is brought up to date. */
  z.object({ kind: z.literal('reading'), done: z.int(), total: z.int() }),
  /** How many texts were read for the names of the matter's entities, of how many; told while names came or changed. */
  z.object({ kind: z.literal('naming'), done: z.int(), total: z.int() }),
  /** A backup was made, or could not be; `problem` is one that was not there before. */
  z.object({ kind: z.literal('backed-up'), problem: z.enum(BACKUP_PROBLEMS).nullable() }),
  z.object({ kind: z.literal('watched'), told: watchTold }),
  z.object({ kind: z.literal('progress'), call: z.string(), done: z.int(), total: z.int().nullable() }),
  /** A command chosen in a native menu. */
  z.object({ kind: z.literal('command'), command: z.string() }),
]);
export type WorkbenchEvent = z.infer<typeof workbenchEvent>;
