import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../tools/workspace.mjs';
import type { MadeArticle } from './matters.ts';

/** Five articles on one lawsuit with their labels, where they lie beside the clone. */
const SEEDS = join(root, '..', 'shared', 'seeds');

/** What is read of every labelled article; a test adds what it needs. */
export const labelledArticle = z.object({
  file: z.string(),
  metadata: z.object({ publisher: z.string().nullable(), published: z.string().nullable() }),
});

type Labels = { readonly articles: readonly z.infer<typeof labelledArticle>[] };

/** The labels, and the articles as a matter is made of them; `null` where they are not beside the clone. */
export function labelled<Gold extends Labels>(
  labels: z.ZodType<Gold>,
): { readonly gold: Gold; readonly articles: readonly MadeArticle[] } | null {
  const path = join(SEEDS, 'gold.json');
  if (!existsSync(path)) return null;
  const gold = labels.parse(JSON.parse(readFileSync(path, 'utf8')));
  const articles = gold.articles.map(({ file, metadata }) => ({
    text: readFileSync(join(SEEDS, file), 'utf8'),
    outlet: metadata.publisher ?? file.slice(0, 3),
    published: metadata.published,
  }));
  return { gold, articles };
}
