import { z } from 'zod';
import { OPERATORS } from '../search/operators.ts';
import { brief } from './briefs.ts';
import { articleRow, claim, entity, quoteRow } from './nouns.ts';
import { question } from './questions.ts';

export const searchHit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('article'),
    article: articleRow,
    /** The words around the first match; `matches` are spans in the snippet. */
    snippet: z.string(),
    matches: z.array(z.object({ start: z.int(), end: z.int() })),
    /** Where the first match stands in the article's text; `null` when only the head matched. */
    place: z.object({ start: z.int(), end: z.int() }).nullable(),
  }),
  z.object({ kind: z.literal('quote'), quote: quoteRow }),
  z.object({ kind: z.literal('claim'), claim }),
  z.object({ kind: z.literal('entity'), entity }),
  z.object({ kind: z.literal('question'), question }),
  z.object({ kind: z.literal('brief'), brief }),
]);
export type SearchHit = z.infer<typeof searchHit>;

/** How many of what a query finds have a value: a thing, an outlet, a kind of article, a speaker; the commonest of each. */
const facet = z.array(z.object({ value: z.string(), count: z.int().nonnegative() }));
export const searchFacets = z.object({ thing: facet, outlet: facet, kind: facet, speaker: facet });
export type SearchFacets = z.infer<typeof searchFacets>;

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
