import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '#core/contract/transport.ts';
import type { Workbench } from '#main/serving.ts';
import { generatedArticle, type GeneratedArticle } from './articles.ts';
import type { BenchFolder } from './folders.ts';

/** Of one file: a file of records may be of 64 MB at most. */
const PART = 20_000;
/** In UTF-16 code units. */
const LENGTH = 300;

/** Imports so many short articles into the matter that is open: of what is measured nothing shows more of a text. */
export async function fillMatter(
  folder: BenchFolder,
  workbench: Workbench,
  client: Client,
  articles: number,
  of: (number: number) => GeneratedArticle = shortArticle,
): Promise<void> {
  const path = join(folder.path, 'articles.jsonl');
  for (let from = 0; from < articles; from += PART) {
    const lines = Array.from({ length: Math.min(PART, articles - from) }, (_, i) =>
      JSON.stringify(of(from + i)),
    );
    writeFileSync(path, lines.join('\n'));
    const file = await workbench.hand({ path, name: 'articles.jsonl' });
    await client.call('articles.importLines', { file });
  }
}

/** An article of which only the beginning is there. */
export function shortArticle(number: number): GeneratedArticle {
  const article = generatedArticle(number);
  return { ...article, text: `${article.text.slice(0, LENGTH)} ${article.id}.` };
}

/** The same story as another paper printed it: one of its words is another, and so is its end. */
export function copiedArticle(number: number): GeneratedArticle {
  const { text, ...rest } = shortArticle(number);
  const copied = `${text.replace(/ the | and | that /, ' which ')} Copied by the other paper.`;
  return { ...rest, id: `copy-${number}`, url: `https://other.example/${number}`, text: copied };
}
