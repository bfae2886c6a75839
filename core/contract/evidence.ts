import { z } from 'zod';
import { method } from './method.ts';
import { entityRef, id } from './nouns.ts';
import { PACK_FORMATS } from './vocabulary.ts';

/** The pack of a brief and what it rests on, for whoever reads it as a lawyer; whole, or without the names of some. */

const text = z.string();
const count = z.int().nonnegative();
const ref = z.string().regex(/^[0-9a-f]{32}$/);
const ids = z.array(id).max(100_000);

const citedPerson = entityRef.extend({
  /** Whether the brief's claims and quotes are joined to it; else it is named in a source alone. */
  linked: z.boolean(),
  hidden: z.boolean(),
});

const citedSource = z.object({
  id,
  name: text,
  outlet: text.nullable(),
  published: text.nullable(),
  hidden: z.boolean(),
});

/** What a redacted edition cannot hide by itself. */
const packWarning = z.discriminatedUnion('kind', [
  /** A part of a hidden name that was left where it stands alone, for it may mean somebody who is not hidden. */
  z.object({ kind: z.literal('shared'), words: text, as: text, with: text }),
  /** A source that is not hidden, and names one who is: whoever looks it up reads the name. */
  z.object({ kind: z.literal('named'), as: text, source: text }),
]);
export type PackWarning = z.infer<typeof packWarning>;

export const evidenceMethods = {
  /** Those who are named in what a brief rests on, and its sources: who of them its redacted edition does not name. */
  'evidence.cited': method(
    z.strictObject({ briefId: id }),
    z.object({ people: z.array(citedPerson), sources: z.array(citedSource) }),
  ),
  /** Chooses them, as one step of the history. */
  'evidence.hide': method(z.strictObject({ briefId: id, entityIds: ids, articleIds: ids }), z.object({})),
  /**
   * Makes the pack as one file. `hide` says who is not named in it: those that are kept with the brief, or others; `null`
   * is nobody. Throws what an export throws, `nothing-hidden`, and `name-left` where a hidden name is found in it at last.
   */
  'evidence.pack': method(
    z.strictObject({
      briefId: id,
      formats: z.array(z.enum(PACK_FORMATS)).min(1).max(10),
      hide: z.union([z.literal('kept'), z.strictObject({ entityIds: ids, articleIds: ids })]).nullable(),
    }),
    z.object({
      file: ref,
      fileName: text,
      /** How many files are in it, and what it is about. */
      files: count,
      quotes: count,
      sources: count,
      warnings: z.array(packWarning),
    }),
  ),
} as const;
