import { z } from 'zod';
import { OPERATORS } from '../search/operators.ts';

/** What of a query was not understood, with what may have been meant; or that it asks for nothing. */
export const searchHelp = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['how to ask', 'open mark']) }),
  z.object({
    kind: z.enum(['operator', 'kind', 'has', 'speaker', 'outlet']),
    value: z.string(),
    near: z.array(z.string()).readonly(),
  }),
  z.object({ kind: z.literal('date'), value: z.string() }),
  z.object({ kind: z.literal('empty'), operator: z.enum(OPERATORS) }),
]);
export type SearchHelp = z.infer<typeof searchHelp>;
