import { z } from 'zod';
import { CITATION_KINDS } from '../citations/citation.ts';
import { method } from './method.ts';
import { id, span } from './nouns.ts';

const offset = z.int().nonnegative();
const named = z.object({ articleId: id, title: z.string().nullable(), opening: z.string() });

/** A citation of an article: what it cites, and which article of the matter that is. */
export const citation = span.extend({
  /** In the order of the article. */
  position: offset,
  kind: z.enum(CITATION_KINDS),
  /** As printed, with names before and parentheses behind; white space made one space, cut where it is long. */
  words: z.string(),
  /** Of id., supra and short forms: what they mean, as it is cited in full; `null` where none is meant, or it is full. */
  means: z.string().nullable(),
  /** How many articles of the matter cite the same, this one included; 0 where that cannot be known. */
  articles: offset,
  /** The article that is what is cited, with the place that the pin cite points to. */
  target: named.extend({ start: offset, end: offset }).nullable(),
});
export type ArticleCitation = z.infer<typeof citation>;

/** An article that cites something, how often, and where first. */
const citing = named.extend({ times: z.int().positive(), start: offset, end: offset });
export type CitingArticle = z.infer<typeof citing>;

/** Legal citations, and how they link the articles of the matter. */
export const citationMethods = {
  'citations.ofArticle': method(
    z.strictObject({ id }),
    z.object({
      citations: z.array(citation),
      /** The articles that cite this one. */
      citedIn: z.array(citing),
    }),
  ),
  /** The articles that cite what one citation of an article cites, the oldest first. */
  'citations.citing': method(z.strictObject({ articleId: id, position: offset }), z.array(citing)),
  /** What the matter cites, what most articles cite first. */
  'citations.inMatter': method(
    z.strictObject({ limit: z.int().min(1).max(10_000) }),
    z.array(
      z.object({ words: z.string(), kind: z.string(), articles: offset, times: offset, articleId: id }),
    ),
  ),
};
