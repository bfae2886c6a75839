import { z } from 'zod';
import type { Carried } from '#core/brief/carried.ts';

/** What a brief's DOCX carries, as it is read from a file that anybody may have changed; the shapes are those of `core/brief/carried.ts`. */

const offset = z.int().nonnegative();
const text = z.string();

export const carried: z.ZodType<Carried> = z.object({
  form: z.literal(1),
  matter: z.uuid(),
  brief: z.uuid(),
  exported: z.iso.datetime(),
  paragraphs: z
    .array(
      z.object({
        item: z.uuid().nullable(),
        part: z.enum(['heading', 'prose', 'claim', 'quotation', 'table', 'other']),
        text,
        quotes: z.array(z.object({ quote: z.uuid(), start: offset, end: offset })),
        notes: z.array(z.object({ at: offset, text })),
      }),
    )
    .max(1_000_000),
});

/** `null` for what is no such JSON. */
export function readCarried(json: string): Carried | null {
  try {
    return carried.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
