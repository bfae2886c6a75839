import { z } from 'zod';
import { readerChoices } from './intake.ts';
import { method } from './method.ts';
import { id } from './nouns.ts';
import { SOURCE_FORMATS } from './vocabulary.ts';

/** Why a file, or a part of one, does not become an article. */
export const importProblem = z.enum([
  'empty',
  'binary',
  'too-large',
  'unsupported',
  'unreadable',
  'damaged',
  'protected',
  'no-words',
  'too-slow',
  'too-much-memory',
  'broken-off',
  'bad-record',
]);
export type ImportProblem = z.infer<typeof importProblem>;

/** One file of an import, or one of the files inside it, before anything of it went in. */
export const plannedItem = z.object({
  /** Its place in the plan, from 0. */
  number: z.int(),
  /** The file's name, and the way to it inside the file. */
  name: z.string(),
  /** In bytes. */
  size: z.int(),
  format: z.enum(SOURCE_FORMATS).nullable(),
  /** `here`: an article of the matter was read from the same bytes. `offered`: an attachment, which goes in if asked for. */
  state: z.enum(['new', 'here', 'offered', 'refused']),
  /** Why it is refused. */
  problem: importProblem.nullable(),
  detail: z.string(),
});
export type PlannedItem = z.infer<typeof plannedItem>;

const plan = z.string().regex(/^[0-9a-f]{32}$/);
const number = z.int().nonnegative();
const numbers = z.array(number).max(1_000_000);

const leftOut = z.object({ number, name: z.string(), problem: importProblem, detail: z.string() });

/** What came of a folder that is watched, told when something did. */
export const watchTold = z.object({
  /** The folder's own name. */
  folder: z.string(),
  /** `gone`: it cannot be read now, and is looked into again when it can. `broken`: nothing could be written to the matter. */
  problem: z.enum(['gone', 'broken']).nullable(),
  imported: z.int(),
  /** What was left out of it, as a plan of its own to be tried again. */
  rest: z.object({ plan, items: z.array(plannedItem), refused: z.array(leftOut) }).nullable(),
});
export type WatchTold = z.infer<typeof watchTold>;

/** What became of an import. What went in is whole articles, in one step. */
export const importResult = z.object({
  imported: z.int(),
  /** The first article that went in. */
  first: id.nullable(),
  /** Those whose text was here already. */
  same: z.array(z.string()),
  /** What was left out and why, each by the item that it is, or is a part of. */
  refused: z.array(leftOut),
  /** What was not come to, since the import was stopped. */
  left: numbers,
});
export type ImportResult = z.infer<typeof importResult>;

/** What is shown of a list before it goes in: its columns, and what they are taken to hold. */
export const listColumns = z.object({
  /** In the order in which they are met; `sample` is what the first rows hold, each cut to a line. */
  columns: z.array(z.object({ name: z.string(), sample: z.array(z.string()) })),
  /** `null` where no column looks like the words of articles. */
  guess: readerChoices.shape.columns.unwrap(),
});
export type ListColumns = z.infer<typeof listColumns>;

const ref = z.string().regex(/^[0-9a-f]{32}$/);

export const importMethods = {
  /** What there is in files that were handed over, before anything is imported; the plan is kept until it is dropped. */
  'imports.plan': method(
    z.strictObject({ files: z.array(ref) }),
    z.object({ plan, items: z.array(plannedItem) }),
  ),
  /** Imports items of a plan; cancelled, it answers with what went in by then. What was left or refused can be asked for again. */
  'imports.run': method(
    z.strictObject({
      plan,
      items: numbers,
      choices: readerChoices,
      /** Items that are read otherwise than the rest. */
      own: z.array(z.strictObject({ number, choices: readerChoices })),
    }),
    importResult,
  ),
  /** What is left of imports of the open matter that were stopped, also by the end of the program; not those that are going on. */
  'imports.stopped': method(
    z.strictObject({}),
    z.object({ stopped: z.array(z.object({ word: plan, left: z.int() })) }),
  ),
  /**
   * What is left of one of them, looked at again, as a plan: `left` can be asked for, files that are gone are refused.
   * Throws `not-found`. It is kept until it is in or the plan is dropped.
   */
  'imports.resume': method(
    z.strictObject({ stopped: plan }),
    z.object({
      plan,
      items: z.array(plannedItem),
      left: numbers,
      choices: readerChoices,
      own: z.array(z.object({ number, choices: readerChoices })),
    }),
  ),
  /** The columns of a list of a plan, read by an encoding or as guessed; `null` for what is no list. */
  'imports.columns': method(
    z.strictObject({ plan, number, encoding: readerChoices.shape.encoding.unwrap() }),
    z.object({ list: listColumns.nullable() }),
  ),
  /** The folder out of which new files go into the open matter by themselves; `null` for none. */
  'watch.get': method(z.strictObject({}), z.object({ folder: z.string().nullable() })),
  /** Throws `bad-folder`. */
  'watch.set': method(
    z.strictObject({ folder: z.string().max(4_096).nullable() }),
    z.object({ folder: z.string().nullable() }),
  ),
  /** Forgets a plan, and removes copies of files that were made for it. */
  'imports.drop': method(z.strictObject({ plan }), z.object({})),
};
