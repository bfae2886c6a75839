import { z } from 'zod';

/** A quote whose words are not those of its article, found before an export. */
export const differingQuote = z.object({
  quoteId: z.int(),
  articleId: z.int(),
  /** How many words of the quote's place agree before the first difference, in UTF-16 code units. */
  at: z.int().nonnegative(),
  expected: z.string(),
  found: z.string(),
  paragraph: z.int().nullable(),
  article: z.string(),
});
export type DifferingQuote = z.infer<typeof differingQuote>;

const noun = z.enum([
  'article',
  'quote',
  'quotation',
  'mention',
  'entity',
  'alias',
  'claim',
  'link',
  'question',
  'brief',
  'brief item',
  'proposal',
  'furniture',
  'matter',
  'file',
  'search',
  'step',
  'finding',
  'citation style',
  'warning',
  'backup',
]);

/** Every way in which a request can fail without anybody having made a mistake in the program: code -> what it tells. */
export const failures = {
  'no-matter': z.object({}),
  'not-found': z.object({ noun, id: z.union([z.int(), z.string()]) }),
  'bad-request': z.object({ method: z.string(), problem: z.string() }),
  'bad-span': z.object({ start: z.int(), end: z.int(), length: z.int() }),
  'in-furniture': z.object({ decision: z.enum(['proposed', 'accepted']) }),
  'is-quoted': z.object({ words: z.string() }),
  /** Claims that answer one question differently do not become one. */
  'answers-differ': z.object({ question: z.string() }),
  'already-there': z.object({ noun, name: z.string() }),
  'cannot-open': z.object({
    name: z.string(),
    problem: z.enum([
      'missing',
      'not-a-matter',
      'newer',
      'damaged',
      'busy',
      'no-access',
      'read-only-place',
      'only-in-place',
      'locked',
      'wrong-passphrase',
      'not-migrated',
    ]),
  }),
  /** A matter is open in another window, here or on another computer, and not opened a second time. */
  held: z.object({
    name: z.string(),
    machine: z.string(),
    here: z.boolean(),
    /** By which host, as the other says it. */
    host: z.string(),
    /** ISO 8601, UTC. */
    since: z.string(),
  }),
  /** The file of the open matter is not where it was opened, and the matter was closed. */
  'file-moved': z.object({ name: z.string() }),
  /** Another computer took a matter over while this one slept. */
  'taken-over': z.object({ name: z.string() }),
  /** A folder that cannot be watched. */
  'bad-folder': z.object({
    path: z.string(),
    problem: z.enum(['missing', 'not-a-folder', 'no-access', 'not-whole']),
  }),
  /** Damage was found in the file of the open matter: nothing is written to it any more. */
  'matter-damaged': z.object({}),
  /** There is nothing in a file that a matter could be made of. */
  'nothing-salvaged': z.object({ name: z.string() }),
  'bad-name': z.object({ name: z.string() }),
  'quotes-differ': z.object({ quotes: z.array(differingQuote).min(1) }),
  /** A draft that could not be read, or of which there is no copy to be made; `detail` is what it looks like, or what the system said. */
  'bad-draft': z.object({
    name: z.string(),
    problem: z.enum([
      'empty',
      'binary',
      'too-large',
      'unsupported',
      'unreadable',
      'damaged',
      'protected',
      'no-comments',
    ]),
    detail: z.string(),
  }),
  /** Prose cites what was removed; `words` stand before the citation. */
  'citations-lost': z.object({
    citations: z.array(z.object({ cited: z.string(), words: z.string() })).min(1),
  }),
  'text-differs': z.object({ article: z.string() }),
  'empty-brief': z.object({}),
  /** No browser's engine, which makes PDFs, was found. */
  'no-engine': z.object({}),
  'not-printed': z.object({ engine: z.string() }),
  /** A redacted edition is asked for, and nobody was chosen who is not to be named in it. */
  'nothing-hidden': z.object({}),
  /** A name that is not to be named stands in a file of the pack; `words` is '' where the file cannot be read through. */
  'name-left': z.object({ path: z.string(), words: z.string() }),
  /** A file that was to be a brief which came back: it is none that is known, of another matter, or of a brief that is gone. */
  'not-our-brief': z.object({
    name: z.string(),
    problem: z.enum(['unknown', 'other-matter', 'no-brief']),
  }),
  'bad-style': z.object({
    name: z.string(),
    problem: z.enum(['unreadable', 'too-large', 'not-xml', 'unsafe', 'not-csl', 'dependent', 'broken']),
  }),
  /** A style that was written for citations in the text says nothing in notes. */
  'style-for-text': z.object({ style: z.string() }),
  'style-in-use': z.object({ style: z.string(), brief: z.string() }),
  'style-failed': z.object({ style: z.string() }),
  /** Two articles cannot be revisions of one another: `taken`, one of them has another there; `circle`, they are already. */
  'not-a-revision': z.object({ problem: z.enum(['same', 'taken', 'circle', 'not-linked']) }),
  /** The words at a place are not those that the reporter was shown. */
  'words-differ': z.object({ words: z.string() }),
  /** The file that an article came from is not in the matter. */
  'original-not-kept': z.object({ name: z.string() }),
  /** What is kept of a file is not what was put in. */
  'original-damaged': z.object({}),
  /** A file was written to while it was read. */
  'file-changed': z.object({}),
  /** None was made, and those before it were kept. */
  'no-backup': z.object({ problem: z.enum(['no-room', 'not-sound', 'failed']) }),
  /** `damaged`: the backup is not what was made any more; `no-access`: no file can be made there. */
  'not-restored': z.object({ name: z.string(), problem: z.enum(['damaged', 'no-access']) }),
  'disk-full': z.object({}),
  /** The disk failed to read or write. */
  'disk-fault': z.object({}),
  'read-only': z.object({}),
  busy: z.object({}),
  cancelled: z.object({}),
  closed: z.object({}),
  restarted: z.object({}),
  internal: z.object({}),
} as const;

export type FailureCode = keyof typeof failures;
export type FailureDetail<Code extends FailureCode> = z.infer<(typeof failures)[Code]>;
