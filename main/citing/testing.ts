import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Citation } from '#core/brief/cite.ts';
import type { PrintedPlace } from '#core/text/lines.ts';
import type { Run } from '#core/brief/document.ts';
import { sourceWith } from '#core/brief/testing.ts';
import type { CslCite } from '#core/citing/cite.ts';
import type { CslItem } from '#core/citing/item.ts';

/** For tests: what a brief may cite, and how pandoc says it. */

export const SOURCES = {
  courier: sourceWith({ id: 1, url: null }),
  wire: sourceWith({
    id: 2,
    title: 'Port shuts landing after “grave” report',
    outlet: 'Harbor Wire',
    byline: 'By Tom Reyes and Ida B. Moss',
    published: '2025-01-03',
    url: 'https://wire.example/landing?id=7&page=2',
  }),
  agency: sourceWith({
    id: 3,
    title: 'Ferries diverted',
    byline: 'Associated Press',
    url: null,
    published: '2025-02',
  }),
  undated: sourceWith({
    id: 4,
    title: 'What we know',
    outlet: 'Digest Daily',
    byline: null,
    published: null,
    url: null,
  }),
  yearly: sourceWith({
    id: 5,
    title: 'Harbors of the north',
    outlet: 'Almanac',
    byline: 'Nell Moss',
    published: '2019',
    url: null,
  }),
  three: sourceWith({
    id: 6,
    title: 'Who signed the letter?',
    outlet: 'Ellery Gazette',
    byline: 'Ada Quill, Tom Reyes and Ida B. Moss',
    published: '2025-03-09',
    url: null,
  }),
  filing: sourceWith({
    id: 7,
    kind: 'filing',
    title: 'Complaint, Lindqvist v. Port of Ellery, No. D-101-CV-2025-00007',
    outlet: null,
    byline: null,
    published: '2025-01-09',
    url: null,
  }),
  ruling: sourceWith({
    id: 8,
    kind: 'ruling',
    title: 'Lindqvist v. Port of Ellery',
    outlet: 'Second Circuit Court of Ellery',
    byline: null,
    published: '2025-06-20',
    url: null,
  }),
  hearing: sourceWith({
    id: 9,
    kind: 'transcript',
    title: 'Hearing on the motion',
    outlet: null,
    byline: null,
    url: null,
  }),
  release: sourceWith({
    id: 10,
    kind: 'release',
    title: 'Port names new harbor master',
    outlet: 'Port of Ellery',
    byline: null,
    published: '2025-05-01',
    url: 'https://port.example/news/12',
  }),
  untitled: sourceWith({
    id: 11,
    title: null,
    outlet: 'Port Courier',
    byline: null,
    url: null,
    published: '2025-01-11',
  }),
  noOutlet: sourceWith({
    id: 12,
    title: 'A letter to the editor',
    outlet: null,
    byline: 'Olle Berg',
    url: null,
  }),
} as const;

const at = (first: number | null, last = first, pages: PrintedPlace | null = null) => ({
  first,
  last,
  pages,
});
const on = (first: string, last = first, lines?: readonly [number, number]): PrintedPlace => ({
  first,
  last,
  lines: lines ? { first: lines[0], last: lines[1] } : null,
});
const of = (name: keyof typeof SOURCES, ...places: Citation['places']): Citation => ({
  source: SOURCES[name],
  places,
});

/** First notes, the same source again with the same and another place, short forms, several in a note, pages and lines. */
export const CLUSTERS: readonly (readonly Citation[])[] = [
  [of('courier', at(2))],
  [of('courier', at(3))],
  [of('courier', at(3))],
  [of('courier')],
  [of('wire', at(8, 9))],
  [of('courier', at(4), at(7))],
  [of('wire', at(1)), of('agency', at(2))],
  [of('wire', at(12))],
  [of('undated', at(5))],
  [of('yearly', at(1, 1, on('214')))],
  [of('yearly', at(1, 1, on('214', '215')))],
  [of('three', at(6))],
  [of('filing', at(14))],
  [of('three', at(7))],
  [of('filing', at(15, 17))],
  [of('ruling', at(3))],
  [of('ruling', at(4))],
  [of('hearing', at(9, 9, on('12', '12', [3, 9])))],
  [of('release', at(2))],
  [of('hearing', at(9, 10, on('12', '13', [24, 2])))],
  [of('untitled', at(1))],
  [of('courier', at(9))],
  [of('untitled', at(2))],
  [of('noOutlet', at(1)), of('undated', at(6)), of('ruling', at(5))],
  [of('noOutlet', at(2))],
  [of('agency', at(null))],
];

export const hasPandoc = (): boolean => spawnSync('pandoc', ['--version']).status === 0;

/** What pandoc's own processor makes of the same items and clusters by the same style: a line for each note. */
export function notesByPandoc(
  style: string,
  items: readonly CslItem[],
  clusters: readonly (readonly CslCite[])[],
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-pandoc-'));
  try {
    writeFileSync(join(folder, 'style.csl'), style);
    writeFileSync(join(folder, 'items.json'), JSON.stringify(items));
    const cites = clusters.map((cluster) => `Text.[${cluster.map(citeInMarkdown).join('; ')}]\n`);
    const args = [
      '-f',
      'markdown',
      '-t',
      'json',
      '--citeproc',
      '--csl',
      'style.csl',
      '--bibliography',
      'items.json',
    ];
    const { stdout, stderr, status } = spawnSync('pandoc', args, {
      cwd: folder,
      input: cites.join('\n'),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return notesIn(JSON.parse(stdout));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function citeInMarkdown({ id, locator, label }: CslCite): string {
  if (locator === undefined) return `@${id}`;
  const many = /[,–]/.test(locator);
  const name = label === 'page' ? (many ? 'pp.' : 'p.') : many ? 'paras.' : 'para.';
  return `@${id}, {${name} ${locator.replaceAll('–', '-')}}`;
}

/** A node of pandoc's JSON. */
interface Node {
  readonly t?: string;
  readonly c?: unknown;
}

function notesIn(document: unknown): string[] {
  const found: string[] = [];
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk);
    else if (typeof part === 'object' && part !== null) {
      const { t, c } = part as Node;
      if (t === 'Note') found.push(wordsOf(c));
      else Object.values(part).forEach(walk);
    }
  };
  walk(document);
  return found;
}

/** Italics stand between underlines and small capitals between circumflexes, as in `wordsOfRuns`. */
function wordsOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(wordsOf).join('');
  if (typeof part !== 'object' || part === null) return '';
  const { t, c } = part as Node;
  const list = Array.isArray(c) ? c : [];
  switch (t) {
    case 'Str':
      return String(c);
    case 'Space':
    case 'SoftBreak':
      return ' ';
    case 'Emph':
      return `_${wordsOf(c)}_`;
    case 'SmallCaps':
      return `^${wordsOf(c)}^`;
    case 'Quoted':
      return isDouble(list[0]) ? `“${wordsOf(list[1])}”` : `‘${wordsOf(list[1])}’`;
    case 'Link':
    case 'Span':
      return wordsOf(list[1]);
    default:
      return wordsOf(c);
  }
}

function isDouble(kind: unknown): boolean {
  return (kind as Node).t === 'DoubleQuote';
}

export function wordsOfRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.kind !== 'text') return '';
      const sign = run.italic ? '_' : run.smallCaps ? '^' : '';
      return `${sign}${run.text}${sign}`;
    })
    .join('');
}
