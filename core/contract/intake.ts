import { z } from 'zod';

/** How a file is read where there is more than one right way. */
export const readerChoices = z.strictObject({
  /** Of a word processor's tracked changes: the text with all of them, or as it was before any. */
  trackedChanges: z.enum(['accepted', 'rejected']).default('accepted'),
  /** Whether comments follow the text, each with its author and the words it is at. */
  comments: z.boolean().default(false),
  /** Whether pages without words are read from their pictures, which takes seconds a page. */
  scans: z.boolean().default(false),
  /** The columns of a table or the keys of a list that hold what is asked for; `null` has them guessed. */
  columns: z
    .strictObject({
      text: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      byline: z.string().nullable(),
      published: z.string().nullable(),
      url: z.string().nullable(),
      id: z.string().nullable(),
    })
    .nullable()
    .default(null),
  /** WHATWG name of the encoding to read a text by, where it was guessed wrong; `null` has it guessed. */
  encoding: z.string().nullable().default(null),
});
export type ReaderChoices = z.infer<typeof readerChoices>;

export const NO_CHOICES: ReaderChoices = readerChoices.parse({});
