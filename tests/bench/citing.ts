import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { CslCite } from '#core/citing/cite.ts';
import type { CslItem } from '#core/citing/item.ts';
import { Citer } from '#main/citing/citer.ts';
import { timed, type Benchmark, type Figure } from './benchmark.ts';

const root = join(import.meta.dirname, '../..');
const SOURCES = 300;
const NOTES = 3_000;

/** A brief's 3,000 notes put into words, the style compiled before, while this thread goes on serving. */
export const citationsRendered: Benchmark = {
  name: 'citations rendered',
  async run() {
    const citer = new Citer({ resourcesFolder: join(root, 'resources') });
    const given = { notes: true, items: itemsOf(), clusters: clustersOf() };
    const figures: Figure[] = [];
    const notes: string[] = [];
    try {
      for (const id of ['newsroom', 'us-legal', 'chicago-notes'] as const) {
        const style = { own: id, csl: null };
        const first = await timed(() =>
          citer.render(style, { ...given, clusters: given.clusters.slice(0, 1) }),
        );
        const waits = monitorEventLoopDelay({ resolution: 1 });
        waits.enable();
        const all = await timed(() => citer.render(style, given));
        waits.disable();
        const again = await timed(() => citer.render(style, given));
        const more = { ...given, clusters: given.clusters.toSpliced(1_500, 0, given.clusters[700]!) };
        const oneMore = await timed(() => citer.render(style, more));
        figures.push(
          {
            what: `${NOTES.toLocaleString('en')} notes by ${id}`,
            ms: all.ms,
            ...(await pandocOf(id, given.items, given.clusters)),
          },
          {
            what: `the same once more, out of memory`,
            ms: again.ms,
            bound: 'putting them into words',
            boundMs: all.ms,
          },
          {
            what: 'one note more in their midst',
            ms: oneMore.ms,
            bound: 'putting them into words',
            boundMs: all.ms,
          },
          {
            what: `longest that the serving thread stood still meanwhile`,
            ms: waits.max / 1e6,
            bound: 'putting them into words',
            boundMs: all.ms,
          },
        );
        notes.push(`${id}: its first note ${Math.round(first.ms)} ms, with the style compiled`);
      }
    } finally {
      citer.close();
    }
    return { figures, notes };
  },
};

function itemsOf(): CslItem[] {
  return Array.from({ length: SOURCES }, (_, at) => ({
    id: String(at),
    type: 'article-newspaper' as const,
    title: `Harbor report number ${at}`,
    author: [{ family: `Quill${at % 40}`, given: 'Ada' }],
    'container-title': `Port Courier ${at % 60}`,
    issued: { 'date-parts': [[2025, 1 + (at % 12), 1 + (at % 28)]] },
    URL: `https://courier.example/${at}`,
  }));
}

/** Each third note is of the source before, so that every form of a citation is needed. */
function clustersOf(): CslCite[][] {
  return Array.from({ length: NOTES }, (_, at) => {
    const source = (at - (at % 3 === 2 ? 1 : 0)) * 7;
    return [{ id: String(source % SOURCES), locator: String(1 + (at % 40)), label: 'paragraph' as const }];
  });
}

/** What bounds it: pandoc with the same citations; where there is none, a second. */
async function pandocOf(
  style: string,
  items: readonly CslItem[],
  clusters: readonly (readonly CslCite[])[],
): Promise<Pick<Figure, 'bound' | 'boundMs'>> {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-bench-citing-'));
  try {
    const csl = await cslOf(style);
    writeFileSync(join(folder, 'style.csl'), csl);
    writeFileSync(join(folder, 'items.json'), JSON.stringify(items));
    const input = clusters.map(([one]) => `Text.[@${one!.id}, {para. ${one!.locator}}]\n`).join('\n');
    const args = [
      '-f',
      'markdown',
      '-t',
      'plain',
      '--citeproc',
      '--csl',
      'style.csl',
      '--bibliography',
      'items.json',
    ];
    const { ms, result } = await timed(async () => spawnSync('pandoc', args, { cwd: folder, input }));
    return result.status === 0
      ? { bound: 'pandoc --citeproc with the same', boundMs: ms }
      : { bound: 'a second, for want of pandoc', boundMs: 1_000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function cslOf(style: string): Promise<string> {
  if (style !== 'chicago-notes') return readFileSync(join(root, 'resources/styles', `${style}.csl`), 'utf8');
  const chicago = (await import('@citation/csl-style-chicago-fullnote-bibliography')).default;
  return ('default' in chicago ? (chicago.default as typeof chicago) : chicago).content;
}
