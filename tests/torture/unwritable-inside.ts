import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { Failure } from '#core/contract/failures.ts';
import { createClient } from '#core/contract/transport.ts';
import { createWorkbench } from '#main/workbench.ts';
import { optionsIn } from './kept-child.ts';

/** What became of opening a matter, of reading it and of changing it: `null`, or how the failure is called. */
export interface Became {
  readonly opened: string | null;
  readonly articles: number;
  readonly changed: string | null;
}

/** `FOLDER PATH`: opens a matter that cannot be written to, and prints what became of it. */
const [folder, path] = process.argv.slice(2) as [string, string];
const workbench = createWorkbench(optionsIn(folder));
const client = createClient(workbench, randomUUID);
const opened = await failing(async () => {
  const ref = await workbench.hand({ path, name: basename(path) });
  await client.call('matters.open', { ref });
});
const articles = opened === null ? (await client.call('articles.list', {})).length : 0;
const changed = await failing(() => client.call('matter.rename', { name: 'Other' }));
await workbench.close();
console.log(JSON.stringify({ opened, articles, changed } satisfies Became));

async function failing(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.is('cannot-open') ? error.detail.problem : error.code;
  }
}
