import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { QUOTATION_KINDS } from '#core/contract/vocabulary.ts';

/** Labels of the five annotated articles, as far as they are measured against; offsets are UTF-16 code units, half-open. */
const place = z.object({ start: z.number(), end: z.number() });
const kind = z.enum(QUOTATION_KINDS);

const metadata = z.object({
  title: z.string().nullable(),
  title_source: place.nullish(),
  publisher: z.string().nullable(),
  publisher_source: place.nullish(),
  published: z.string().nullable(),
  date_source: place.nullish(),
  byline: z.string().nullable(),
  byline_source: place.nullish(),
  ai_generated: z.boolean(),
  ai_source: place.nullish(),
});
export type Metadata = z.infer<typeof metadata>;

const quotation = place.extend({
  id: z.string(),
  exact: z.string(),
  kind,
  kind_also: z.array(kind).default([]),
  in_furniture: z.boolean(),
  speaker_surface: z.string().nullish(),
  speaker_start: z.number().nullish(),
  speaker_entity: z.string().nullish(),
  reported_via: z.string().nullish(),
});

const labels = z.object({
  articles: z.array(
    z.object({
      file: z.string(),
      metadata,
      furniture: z.array(place.extend({ reason: z.string() })),
      quotations: z.array(quotation),
      mentions: z.array(place.extend({ entity: z.string(), optional: z.boolean().default(false) })),
    }),
  ),
  entities: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      role: z.string(),
      aliases: z.array(z.string()),
      misspellings: z.array(z.object({ form: z.string() })),
    }),
  ),
  quote_clusters: z.array(
    z.object({
      pairs: z.array(
        z.object({
          a: z.string(),
          b: z.string(),
          relation: z.enum(['identical', 'contained', 'altered']),
          doubtful: z.boolean().default(false),
        }),
      ),
    }),
  ),
  quote_non_matches: z.array(z.object({ a: z.string(), b: z.string() })),
  unquoted_matches: z.array(
    z.object({ quotation: z.string(), evidence: place.extend({ file: z.string() }) }),
  ),
});
export type Gold = z.infer<typeof labels>;

/** `null` where the labels do not lie beside the clone. */
export async function readGold(sharedDir: string): Promise<Gold | null> {
  const json = await readFile(join(sharedDir, 'seeds/gold.json'), 'utf8').catch(() => null);
  return json === null ? null : labels.parse(JSON.parse(json));
}
