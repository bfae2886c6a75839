import { z } from 'zod';
import { method } from './method.ts';
import {
  alias,
  aliasFields,
  articleRow,
  claim,
  day,
  entity,
  entityFields,
  entityRef,
  id,
  mention,
  quoteRow,
  span,
} from './nouns.ts';
import { ALIAS_KINDS, ENTITY_KINDS } from './vocabulary.ts';

const done = z.object({});
const one = z.strictObject({ id });
const made = z.object({ id });
const offset = z.int().nonnegative();
const many = z.array(id).min(1).max(1_000_000);

/** Entities, the names that they go by, and where those stand. */
export const entityMethods = {
  'entities.list': method(z.strictObject({}), z.array(entity)),
  'entities.get': method(
    one,
    z.object({
      entity,
      spoken: z.array(quoteRow),
      about: z.array(quoteRow),
      /** Those that were marked by hand; `seen` counts all, `mentions.ofEntity` lists them. */
      mentioned: z.array(
        mention.extend({
          article: articleRow.pick({ title: true, opening: true, outlet: true, published: true }),
        }),
      ),
      /** What went into it, the last one first: by that key it is parted again. */
      merged: z.array(z.object({ id, name: z.string(), at: z.string() })),
      seen: z.object({ mentions: offset, articles: offset, first: day.nullable(), last: day.nullable() }),
      claims: z.array(claim),
    }),
  ),
  'entities.create': method(
    entityFields.partial({ role: true, note: true }).extend({ aliases: z.array(aliasFields).optional() }),
    made,
  ),
  'entities.update': method(z.strictObject({ id, fields: entityFields.partial() }), done),
  'entities.remove': method(one, done),
  /** The same for many, as one step of the history: all of them, or none where one is not there. */
  'entities.updateMany': method(
    z.strictObject({ ids: many, fields: entityFields.pick({ kind: true, role: true }).partial() }),
    done,
  ),
  'entities.removeMany': method(z.strictObject({ ids: many }), done),
  /** Every link of `from` goes to `into`, as does its name, as another name of that kind. */
  'entities.merge': method(z.strictObject({ into: id, from: id, nameIs: z.enum(ALIAS_KINDS) }), done),
  /** Parts again what a merge joined, by the merge's own key: each has the links that it had. */
  'entities.unmerge': method(one, made),
  /** Makes a new entity of some of the links of another; a quote about it is named by the quote. */
  'entities.split': method(
    z.strictObject({
      id,
      kind: z.enum(ENTITY_KINDS),
      name: entityFields.shape.name,
      links: z
        .array(
          z.strictObject({
            what: z.enum(['spoken', 'reportedVia', 'about', 'mention', 'claim', 'alias']),
            rowId: id,
          }),
        )
        .max(10_000),
    }),
    made,
  ),
  'aliases.add': method(z.strictObject({ entityId: id, ...aliasFields.shape }), alias),
  'aliases.remove': method(one, done),
  /** The articles that name an entity, the newest first, and where each names it. */
  'mentions.ofEntity': method(
    z.strictObject({ entityId: id, offset, limit: z.int().min(1).max(1_000) }),
    z.object({
      articles: z.array(
        z.object({
          id,
          article: articleRow.pick({ title: true, opening: true, outlet: true, published: true }),
          mentions: z.array(mention),
        }),
      ),
      /** How many articles there are. */
      total: offset,
    }),
  ),
  'mentions.add': method(
    z.strictObject({ articleId: id, entityId: id, start: z.int(), end: z.int() }),
    mention,
  ),
  'mentions.remove': method(one, done),
  /** Says of a mention that was found that those words do not mean that entity. */
  'mentions.dismiss': method(
    z.strictObject({ articleId: id, entityId: id, start: z.int(), end: z.int() }),
    done,
  ),

  /** Names of the texts that the matter does not know, those of one together, the most frequent first. */
  'names.proposed': method(
    z.strictObject({ limit: z.int().min(1).max(1_000) }),
    z.object({
      groups: z.array(
        z.object({
          kind: z.enum(ENTITY_KINDS),
          names: z.array(z.object({ name: z.string(), articles: z.int().positive() })).min(1),
          /** What the matter holds whose name it likely is, and how. */
          likely: z
            .object({
              entity: entityRef,
              relation: z.enum(['same', 'shorter form', 'abbreviation', 'likely misspelling']),
            })
            .nullable(),
          /** Where the first of the names stands first; `null` where its article has just gone. */
          first: span
            .extend({
              articleId: id,
              article: articleRow.pick({ title: true, opening: true, outlet: true, published: true }),
              around: z.object({ before: z.string(), after: z.string() }),
            })
            .nullable(),
        }),
      ),
      total: offset,
    }),
  ),
  'names.dismiss': method(z.strictObject({ names: z.array(z.string().max(1_000)).min(1).max(1_000) }), done),
} as const;
