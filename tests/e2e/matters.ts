import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type Client } from '#core/contract/transport.ts';
import { createWorkbench } from '#main/workbench.ts';
import { root } from '../../tools/workspace.mjs';
import type { Folders } from './workbench.ts';

/** An article of a matter that a test makes, by its text and what is known of it. */
export interface MadeArticle {
  readonly text: string;
  readonly outlet: string;
  /** `yyyy-mm-dd` */
  readonly published: string | null;
}

/** Tagged ahead of the window, by the contract that the window uses. */
export interface Tagging {
  readonly client: Client;
  readonly articleIds: readonly number[];
  /** A claim that rests on the words of articles, by entities; gives its id. */
  claim(
    text: string,
    places: readonly { readonly article: number; readonly start: number; readonly end: number }[],
    entityIds?: readonly number[],
  ): Promise<number>;
  entity(name: string, kind?: 'person' | 'place' | 'court'): Promise<number>;
}

/** Makes a matter and tags it, without a window; gives the path of its file. */
export async function madeMatter(
  folders: Folders,
  articles: readonly MadeArticle[],
  tag: (tagging: Tagging) => Promise<void>,
): Promise<string> {
  const mattersFolder = join(folders.data, 'made');
  mkdirSync(mattersFolder, { recursive: true });
  const workbench = createWorkbench({
    host: 'cli',
    version: 'test',
    dataFolder: join(folders.data, 'made-data'),
    mattersFolder,
    scratchFolder: join(folders.data, 'made-scratch'),
    resourcesFolder: join(root, 'resources'),
  });
  try {
    const client = createClient(workbench, randomUUID);
    const { fileName } = await client.call('matters.create', { name: 'Made' });
    const articleIds: number[] = [];
    for (const [i, { text, outlet, published }] of articles.entries()) {
      const name = `${i}.txt`;
      const path = join(mattersFolder, name);
      writeFileSync(path, text);
      const { outcomes } = await client.call('articles.import', {
        files: [await workbench.hand({ path, name })],
      });
      const [outcome] = outcomes;
      if (outcome?.kind !== 'imported') throw new Error(`an article was ${outcome?.kind}`);
      const id = outcome.articleId;
      await client.call('articles.acceptProposals', { id });
      await client.call('articles.update', { id, fields: { outlet, published } });
      articleIds.push(id);
    }
    await tag({
      client,
      articleIds,
      claim: async (text, places, entityIds = []) => {
        const quotes = await Promise.all(
          places.map(async ({ article, start, end }) => {
            const articleId = articleIds[article]!;
            const known = (await client.call('articles.get', { id: articleId })).quoted.find(
              (one) => one.start === start && one.end === end,
            );
            return known ?? (await client.call('quotes.mark', { articleId, start, end }));
          }),
        );
        const made = await client.call('claims.create', {
          text,
          kind: 'fact',
          quotes: quotes.map(({ id: quoteId }) => ({ quoteId, stance: 'supports' as const })),
          entities: entityIds.map((entityId) => ({ entityId, role: 'about' as const })),
        });
        return made.id;
      },
      entity: async (name, kind = 'person') => (await client.call('entities.create', { kind, name })).id,
    });
    return join(mattersFolder, fileName);
  } finally {
    await workbench.close();
  }
}
