import { z } from 'zod';
import { ARTICLE_COLUMNS, CLAIM_COLUMNS, ENTITY_COLUMNS } from './vocabulary.ts';

/** What is kept for a person on this computer, beside the matters and in none of them. */

/** How articles are set in the reading panes. */
const reading = z.object({
  face: z.enum(['serif', 'sans']),
  /** In CSS pixels. */
  size: z.int().min(12).max(32),
  /** From line to line, in sizes. */
  spacing: z.number().min(1.2).max(2.4),
  /** The longest line, in letters; `null` is as long as the pane is wide. */
  width: z.int().min(40).max(120).nullable(),
});
export type Reading = z.infer<typeof reading>;

/** The keys of the commands, as far as they were changed. */
export const keySettings = z.object({
  /** When a key that is a character and nothing else is a command: outside of fields, only while an article is read, never. */
  single: z.enum(['on', 'reading', 'off']),
  /** Command → its key as in `core/keys/key.ts`, `null` for none. Commands of another version may be among them. */
  changed: z.record(z.string().max(40), z.string().max(40).nullable()),
});
export type KeySettings = z.infer<typeof keySettings>;

/** What the rows of each list show. */
const columns = z.object({
  articles: z.array(z.enum(ARTICLE_COLUMNS)),
  entities: z.array(z.enum(ENTITY_COLUMNS)),
  claims: z.array(z.enum(CLAIM_COLUMNS)),
});

export const settings = z.object({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  reading,
  columns,
  keys: keySettings,
  /** Imported files of up to so many megabytes are kept in the matter, byte for byte; 0 keeps none. */
  originals: z.int().min(0).max(2_048),
  /** Whether it is remembered which matters were open; without it the list of them is empty and stays so. */
  recent: z.boolean(),
  /** Whether the tour was taken or skipped: it is not begun again by itself. */
  toured: z.boolean(),
});
export type Settings = z.infer<typeof settings>;
