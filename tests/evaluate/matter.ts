import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '#core/contract/transport.ts';
import { createWorkbench } from '#main/workbench.ts';

export interface Text {
  readonly name: string;
  readonly text: string;
}

/** Imports texts into a new matter, takes what import proposes of them, and works on it; nothing is left behind. */
export async function inMatter<T>(
  texts: readonly Text[],
  work: (client: Client, ids: ReadonlyMap<string, number>) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-evaluate-'));
  const workbench = createWorkbench({
    host: 'cli',
    version: 'evaluate',
    dataFolder: join(folder, 'data'),
    mattersFolder: join(folder, 'matters'),
    scratchFolder: join(folder, 'scratch'),
    resourcesFolder: folder,
  });
  try {
    const client = createClient(workbench, randomUUID);
    await client.call('matters.create', { name: 'Evaluate' });
    const files = await Promise.all(
      texts.map(({ name, text }) => {
        const path = join(folder, name);
        writeFileSync(path, text);
        return workbench.hand({ path, name });
      }),
    );
    const { outcomes } = await client.call('articles.import', { files });
    const ids = new Map<string, number>();
    for (const outcome of outcomes) {
      if (outcome.kind !== 'imported') throw new Error(`${outcome.name} was ${outcome.kind}`);
      ids.set(outcome.name, outcome.articleId);
      await client.call('articles.acceptProposals', { id: outcome.articleId });
    }
    return await work(client, ids);
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
