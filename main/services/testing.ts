import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { createClient, type Client } from '#core/contract/transport.ts';
import type { Workbench, WorkbenchOptions } from '../serving.ts';
import { createWorkbench } from '../workbench.ts';

/** A workbench with an open matter, in a folder of its own, for the tests of services. */
export interface TestDesk {
  readonly client: Client;
  readonly workbench: Workbench;
  readonly options: WorkbenchOptions;
  /** The words of a new article, and where some of them stand in it. */
  paste(text: string): Promise<{ readonly id: number; place(words: string): { start: number; end: number } }>;
  /** A reference to a new file with these contents. */
  file(name: string, contents: string | Uint8Array): Promise<string>;
  close(): Promise<void>;
}

export async function openDesk(options: Partial<WorkbenchOptions> = {}): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-desk-'));
  const all: WorkbenchOptions = {
    host: 'loopback',
    version: '1.2.3',
    dataFolder: join(folder, 'data'),
    mattersFolder: join(folder, 'matters'),
    scratchFolder: join(folder, 'scratch'),
    resourcesFolder: join(import.meta.dirname, '../../resources'),
    backUpEveryMs: null,
    ...options,
  };
  const workbench = createWorkbench(all);
  const client = createClient(workbench, randomUUID);
  await client.call('matters.create', { name: 'Test' });
  return {
    client,
    workbench,
    options: all,
    async paste(text) {
      const { outcomes } = await client.call('articles.paste', { text, title: null });
      const [outcome] = outcomes;
      if (outcome?.kind !== 'imported') throw new Error(`the article was ${outcome?.kind}`);
      const id = outcome.articleId;
      const stored = (await client.call('articles.text', { id })).text;
      const place = (words: string) => ({
        start: stored.indexOf(words),
        end: stored.indexOf(words) + words.length,
      });
      return { id, place };
    },
    file(name, contents) {
      const path = join(folder, `${randomUUID()}-${name}`);
      writeFileSync(path, contents);
      return workbench.hand({ path, name });
    },
    async close() {
      await workbench.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
