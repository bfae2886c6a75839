import { z } from 'zod';
import type { DrawnPicture, Picture } from '#core/pictures/picture.ts';
import { ENTITY_KINDS } from './vocabulary.ts';

/** A picture and its drawing as they cross the wire; the shapes are those of `core/pictures`. */

const at = z.number().min(-1e15).max(1e15);

export const picture: z.ZodType<Picture, Picture> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('timeline'),
    /** In milliseconds since 1970 UTC; `null` is all of it. */
    view: z
      .strictObject({ from: at, to: at })
      .refine(({ from, to }) => from < to, 'a view ends after it starts')
      .nullable(),
  }),
  z.strictObject({
    kind: z.literal('network'),
    without: z.array(z.enum(ENTITY_KINDS)).max(ENTITY_KINDS.length),
    least: z.int().min(1),
    moved: z.array(z.strictObject({ id: z.int().positive(), x: z.number(), y: z.number() })).max(10_000),
  }),
]);

export const drawnPicture: z.ZodType<DrawnPicture> = z.object({
  svg: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  title: z.string(),
  description: z.string(),
});
