import { randomUUID } from 'node:crypto';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type Client } from '#core/contract/transport.ts';
import { startWorkbench } from '#main/remote.ts';
import type { Workbench } from '#main/serving.ts';
import { generatedArticle, generatedQueries } from './articles.ts';
import { rounds, share, timed, type Benchmark, type Figure } from './benchmark.ts';
import { benchFolder, workerFile } from './folders.ts';

const ARTICLES = 1_000;
/** Each imports as many articles, first into the one and then into the other, so that a busy minute of the machine harms both. */
const PARTS = 3;
const QUERIES = 120;
const COMMITS = 200;
const READ = 300;
const OPENED = 5;
const HITS = 50;
const PASSPHRASE = 'correct horse battery staple';

/** The same work on a matter that is encrypted, beside one that is not: both through the contract, each in a thread of its own. */
export const encryption: Benchmark = {
  name: `encryption of a matter of ${(ARTICLES * PARTS).toLocaleString('en')} articles`,
  async run() {
    const folders = [benchFolder(), benchFolder()] as const;
    try {
      const [plain, encrypted] = [
        await begun(folders[0], undefined),
        await begun(folders[1], PASSPHRASE),
      ] as const;
      const imports: [number, number][] = [];
      for (let part = 0; part < PARTS; part += 1) {
        const file = join(folders[0].path, `${part}.jsonl`);
        writeLines(file, part);
        imports.push([await imported(plain, file), await imported(encrypted, file)]);
        rmSync(file);
      }
      const both = async (what: string, of: number, work: (one: Matter) => Promise<readonly number[]>) => {
        const [theirs, ours] = [await work(plain), await work(encrypted)];
        return { what, ms: share(ours, of), bound, boundMs: share(theirs, of) };
      };
      const sorted = (at: 0 | 1) => imports.map((pair) => pair[at]).sort((a, b) => a - b);
      const figures: Figure[] = [
        {
          what: `import of ${ARTICLES.toLocaleString('en')}, median of ${PARTS}`,
          ms: share(sorted(1), 0.5),
          bound,
          boundMs: share(sorted(0), 0.5),
        },
        await both('search, median', 0.5, searches),
        await both('search, 95 %', 0.95, searches),
        await both('a small commit, median', 0.5, commits),
        await both('a small commit, 95 %', 0.95, commits),
        await both('an article is read, median', 0.5, reads),
        await both('close and open, median', 0.5, opens),
      ];
      for (const { workbench } of [plain, encrypted]) await workbench.close();
      return {
        figures,
        notes: [
          'to open an encrypted matter is to derive its key, slow on purpose, and is done once a session',
        ],
      };
    } finally {
      for (const folder of folders) folder.remove();
    }
  },
};

const bound = 'the same, not encrypted';
const queries = generatedQueries(QUERIES);

interface Matter {
  readonly workbench: Workbench;
  readonly client: Client;
  readonly passphrase: string | undefined;
}

async function begun(
  { options }: ReturnType<typeof benchFolder>,
  passphrase: string | undefined,
): Promise<Matter> {
  const workbench = startWorkbench(options, workerFile);
  const client = createClient(workbench, randomUUID);
  const { encrypted } = await client.call('matters.create', { name: 'Bench', passphrase });
  if (encrypted !== (passphrase !== undefined)) throw new Error('the matter is not as it was asked for');
  return { workbench, client, passphrase };
}

function writeLines(file: string, part: number): void {
  const out = openSync(file, 'w');
  for (let i = 0; i < ARTICLES; i += 1)
    writeSync(out, `${JSON.stringify(generatedArticle(part * ARTICLES + i))}\n`);
  closeSync(out);
}

async function imported({ workbench, client }: Matter, path: string): Promise<number> {
  const file = await workbench.hand({ path, name: 'articles.jsonl' });
  const { ms, result } = await timed(() => client.call('articles.importLines', { file }));
  if (result.imported !== ARTICLES) throw new Error('not every article went in');
  return ms;
}

async function searches({ client }: Matter): Promise<readonly number[]> {
  await client.call('search.all', { query: 'warm', limit: HITS });
  return rounds(QUERIES, (i) => client.call('search.all', { query: queries[i]!, limit: HITS }));
}

function commits({ client }: Matter): Promise<readonly number[]> {
  return rounds(COMMITS, (i) =>
    client.call('articles.update', { id: 1 + i, fields: { title: `Headline ${i}` } }),
  );
}

function reads({ client }: Matter): Promise<readonly number[]> {
  return rounds(READ, (i) => client.call('articles.text', { id: 1 + ((i * 7) % (ARTICLES * PARTS)) }));
}

async function opens({ client, passphrase }: Matter): Promise<readonly number[]> {
  const { matters } = await client.call('matters.list', {});
  const { ref } = matters[0]!;
  return rounds(OPENED, async () => {
    await client.call('matters.close', {});
    await client.call('matters.open', { ref, passphrase });
  });
}
