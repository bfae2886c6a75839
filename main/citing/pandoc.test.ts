import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import chicago from '@citation/csl-style-chicago-fullnote-bibliography';
import { expect, test } from 'vitest';
import { citeOf } from '#core/citing/cite.ts';
import { itemOf, type CslItem } from '#core/citing/item.ts';
import { runsOf } from '#core/citing/markup.ts';
import { compileStyle } from './engine.ts';
import { CLUSTERS, hasPandoc, notesByPandoc, wordsOfRuns } from './testing.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** A style that drops the place in a case is given its ruling as a document (`engine.ts`), and so is pandoc. */
function asDocument(item: CslItem): CslItem {
  if (item.type !== 'legal_case') return item;
  const { authority, ...others } = item;
  return { ...others, type: 'document', 'container-title': authority! };
}

/** In what the two differ, by the name that docs/citations.md explains it under. */
const DIFFERENCES = {
  'Comma after a question mark': (note: string) => note.replaceAll('?,”', '?”'),
  'Comma among closing marks': (note: string) => note.replace(/,’”/g, '’,”'),
  'Comma in an italic title': (note: string) => note.replace(/,”_/g, '”_,'),
  'Hyphen between lines': (note: string) => note.replace(/(?<=\d:\d+)-(?=\d)/g, '–'),
  '“after” in a title': (note: string) => note.replace(/(“[^”]*) after /g, '$1 After '),
} as const;
type Difference = keyof typeof DIFFERENCES;

const styles: readonly {
  readonly name: string;
  readonly csl: string;
  readonly asCited: (item: CslItem) => CslItem;
  /** How many of the notes differ, and in what. */
  readonly differing: number;
  readonly by: readonly Difference[];
}[] = [
  {
    name: 'Newsroom',
    csl: read('resources/styles/newsroom.csl'),
    asCited: (item) => item,
    differing: 3,
    by: ['Comma after a question mark', 'Hyphen between lines'],
  },
  {
    name: 'US legal',
    csl: read('resources/styles/us-legal.csl'),
    asCited: (item) => item,
    differing: 4,
    by: ['Comma in an italic title', 'Hyphen between lines'],
  },
  {
    name: 'Chicago notes',
    csl: ('default' in chicago ? (chicago.default as typeof chicago) : chicago).content,
    asCited: asDocument,
    differing: 9,
    by: [
      'Comma after a question mark',
      'Comma among closing marks',
      'Hyphen between lines',
      '“after” in a title',
    ],
  },
];

test.for(styles)(
  'the notes by $name are those of pandoc, but for what is written down',
  ({ name, csl, asCited, differing, by }, { skip }) => {
    skip(!hasPandoc(), 'pandoc is not installed');
    const items = [...new Map(CLUSTERS.flat().map(({ source }) => [source.id, itemOf(source)])).values()];
    const clusters = CLUSTERS.map((cluster) => cluster.map(citeOf));
    const locale = () => read('resources/locales/locales-en-US.xml');
    const { clusters: html } = compileStyle(csl, true, locale).render(items, clusters);
    const ours = html.map((note) => wordsOfRuns(runsOf(note)));
    const theirs = notesByPandoc(csl, items.map(asCited), clusters);
    expect(theirs).toHaveLength(CLUSTERS.length);
    expect(ours.filter((note, at) => note !== theirs[at])).toHaveLength(differing);
    const alike = ours.map((note, at) =>
      note === theirs[at] ? note : by.reduce((words, difference) => DIFFERENCES[difference](words), note),
    );
    expect(alike).toEqual(theirs);
    const explained = read('docs/citations.md');
    for (const difference of by) expect(explained).toContain(`| ${difference} |`);
    expect(explained).toContain(`| ${name} | ${CLUSTERS.length} | ${CLUSTERS.length - differing} |`);
  },
);
