import { z } from 'zod';
import { method } from './method.ts';
import { STYLE_FORMS } from './vocabulary.ts';

/** How large the file of a style may be; the largest that its makers publish has a quarter of that. */
export const MAX_STYLE_BYTES = 1_000_000;

export const citationStyle = z.object({
  /** A name for the styles that come with the program, a UUID for one that was added. */
  id: z.string(),
  /** As the style calls itself. */
  title: z.string(),
  /** Whether it is written for notes, or for citations in the text. */
  form: z.enum(STYLE_FORMS),
  /** Whether it was added to this matter, and can be removed from it. */
  added: z.boolean(),
});
export type CitationStyle = z.infer<typeof citationStyle>;

export const styleMethods = {
  /** Those of the program first, then those that were added, by title. */
  'styles.list': method(z.strictObject({}), z.array(citationStyle)),
  /** A style out of a file in CSL, `bad-style` where it is none that can be used. */
  'styles.add': method(z.strictObject({ file: z.string().regex(/^[0-9a-f]{32}$/) }), citationStyle),
  /** One that was added; `style-in-use` while a brief cites by it. */
  'styles.remove': method(z.strictObject({ id: z.string() }), z.object({})),
};
