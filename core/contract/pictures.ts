import { z } from 'zod';
import { method } from './method.ts';
import { claim, entityRef, id, quoteRow } from './nouns.ts';
import { drawnPicture, picture } from './picture.ts';

/** The pictures of a matter: a timeline, and a network of its entities. */

const count = z.int().nonnegative();

export const pictureMethods = {
  /** The entities that are joined with others, each at its place, and how many are not. */
  'pictures.network': method(
    z.strictObject({}),
    z.object({
      nodes: z.array(entityRef.extend({ x: z.number(), y: z.number() })),
      links: z.array(z.object({ a: id, b: id, forth: count, back: count, claims: count })),
      alone: count,
    }),
  ),
  /** What joins two entities: the quotes in which one speaks about the other, and the claims in which both are. */
  'pictures.link': method(
    z.strictObject({ a: id, b: id }),
    z.object({ quotes: z.array(quoteRow), claims: z.array(claim), quotesInAll: count }),
  ),
  'pictures.draw': method(z.strictObject({ picture }), drawnPicture),
  /** Makes an SVG file to be saved, or a PNG file of what a window drew of it. */
  'pictures.export': method(
    z.strictObject({ picture, png: z.base64().max(40_000_000).nullable() }),
    z.object({ file: z.string(), fileName: z.string() }),
  ),
} as const;
