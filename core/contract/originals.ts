import { z } from 'zod';
import { readerChoices } from './intake.ts';
import { method } from './method.ts';
import { id } from './nouns.ts';
import { SOURCE_FORMATS } from './vocabulary.ts';

/** The files that articles came from. Their bytes go by a way of their own (`main/original-pages.ts`), in parts. */

const ref = z.string().regex(/^[0-9a-f]{32}$/);

export const origin = z.object({
  /** Without folders; `null` where the file had none. */
  fileName: z.string().nullable(),
  sha256: z.string(),
  /** In bytes: of the file, and as it is kept in the matter; `null` where it is not kept. */
  size: z.int().nonnegative(),
  kept: z.int().nonnegative().nullable(),
  /** Which part of the file it is, where that holds several. */
  part: z.string().nullable(),
  format: z.enum(SOURCE_FORMATS),
  readerVersion: z.int(),
  choices: readerChoices,
});
export type Origin = z.infer<typeof origin>;

/** A word that was read from the picture of a page; its box is in shares of the page's width and height. */
export const scannedWord = z.object({
  text: z.string(),
  left: z.number(),
  top: z.number(),
  right: z.number(),
  bottom: z.number(),
});
export type ScannedWord = z.infer<typeof scannedWord>;

export const originalMethods = {
  /** The file that an article was read out of; `null` where it was pasted, or imported before files were kept. */
  'originals.of': method(z.strictObject({ articleId: id }), z.object({ origin: origin.nullable() })),
  /**
   * The words of the picture of a page, from 0, of a PDF that was read from its pictures: read anew, which takes seconds.
   * None where it was not, its file is not kept, or there is no such page.
   */
  'originals.words': method(
    z.strictObject({ articleId: id, page: z.int().nonnegative() }),
    z.object({ words: z.array(scannedWord) }),
  ),
  /** The very file, ready to be saved; `original-not-kept` and `original-damaged`. */
  'originals.save': method(z.strictObject({ articleId: id }), z.object({ file: ref, fileName: z.string() })),
} as const;
