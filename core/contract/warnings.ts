import { z } from 'zod';
import { method } from './method.ts';
import { id } from './nouns.ts';
import { SOURCE_WARNINGS } from './vocabulary.ts';

export const warning = z.object({
  id,
  code: z.enum(SOURCE_WARNINGS),
  detail: z.string(),
  /** The labels of the pages that it is about. */
  pages: z.array(z.string()).readonly(),
  dismissed: z.boolean(),
});

export const warningMethods = {
  /** What the reader of an article's file warned of. */
  'warnings.of': method(z.strictObject({ articleId: id }), z.object({ warnings: z.array(warning) })),
  'warnings.dismiss': method(z.strictObject({ id }), z.object({})),
};
