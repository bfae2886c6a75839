import { existsSync, mkdirSync, readFileSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/workspace.mjs';

/** The main job as data: what is imported, how it is tagged, and the brief that is made of it. */
export interface Plan {
  readonly texts: string;
  readonly files: readonly string[];
  /** Words of `set article` by file. */
  readonly heads: Readonly<Record<string, readonly string[]>>;
  readonly entities: readonly { readonly name: string; readonly words: readonly string[] }[];
  readonly quotes: readonly PlannedQuote[];
  readonly claims: readonly PlannedClaim[];
}

interface PlannedQuote {
  readonly key: string;
  readonly file: string;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
}

interface PlannedClaim {
  readonly words: readonly string[];
  readonly quotes: readonly (readonly [key: string, stance: 'supports' | 'contradicts' | 'context'])[];
}

const SEEDS = join(root, '..', 'shared', 'seeds');

/** Whether the five articles are beside the clone. */
export const hasSeeds = existsSync(SEEDS);

/** Who is who in the case; facts that all accounts share. */
const ENTITIES: Plan['entities'] = [
  {
    name: 'Kari Morrissey',
    words: ['--kind', 'person', '--role', 'special prosecutor', '--misspelling', 'Kari Morrisey'],
  },
  {
    name: 'Mary Marlowe Sommer',
    words: ['--kind', 'person', '--role', 'judge', '--alias', 'Judge Mary Marlowe Sommer'],
  },
  { name: 'Alec Baldwin', words: ['--kind', 'person', '--role', 'plaintiff'] },
  { name: 'Baldwin v. Morrissey', words: ['--kind', 'case', '--role', 'the civil suit'] },
  { name: 'Baldwin’s lawyers', words: ['--kind', 'organization', '--role', 'counsel for the plaintiff'] },
];

const SPEAKERS: Readonly<Record<string, string>> = {
  'p-morrissey': 'Kari Morrissey',
  // By another name, which is as good.
  'p-sommer': 'Judge Mary Marlowe Sommer',
  'p-baldwin': 'Alec Baldwin',
  'c-civil': 'Baldwin v. Morrissey',
  'o-legal-team': 'Baldwin’s lawyers',
};

const CLAIMS: Plan['claims'] = [
  {
    words: [
      'Baldwin says that he was made a scapegoat.',
      '--kind',
      'allegation',
      '--by',
      'Alec Baldwin',
      '--against',
      'Kari Morrissey',
    ],
    quotes: [
      ['scapegoat', 'supports'],
      ['scapegoat again', 'supports'],
      ['answer', 'contradicts'],
    ],
  },
  {
    words: [
      'The judge found the prosecution near to bad faith.',
      '--kind',
      'finding',
      '--by',
      'Mary Marlowe Sommer',
      '--date',
      '2024-07',
    ],
    quotes: [['scorching', 'supports']],
  },
  {
    words: [
      'Morrissey will contest the suit.',
      '--kind',
      'denial',
      '--by',
      'Kari Morrissey',
      '--about',
      'Baldwin v. Morrissey',
    ],
    quotes: [
      ['answer', 'supports'],
      ['demand', 'context'],
    ],
  },
];

/** The five articles, by the offsets of their gold annotations. */
export function seedPlan(folder: string): Plan {
  interface Gold {
    readonly articles: readonly {
      readonly file: string;
      readonly quotations: readonly {
        readonly id: string;
        readonly start: number;
        readonly end: number;
        readonly exact: string;
        readonly speaker_entity: string;
      }[];
    }[];
  }
  const gold = JSON.parse(readFileSync(join(SEEDS, 'gold.json'), 'utf8')) as Gold;
  const chosen = new Map([
    ['q000-01', 'scapegoat'],
    ['q002-03', 'scapegoat again'],
    ['q004-04', 'scorching'],
    ['q004-02', 'answer'],
    ['q001-19', 'demand'],
  ]);
  const files = gold.articles.map(({ file }) => file);
  const texts = join(folder, 'texts');
  mkdirSync(texts);
  for (const file of files) copyFileSync(join(SEEDS, file), join(texts, file));
  return {
    texts,
    files,
    heads: {
      [files[0]!]: ['--outlet', 'The First'],
      [files[1]!]: ['--outlet', 'The Second'],
      [files[4]!]: ['--outlet', 'The Fifth', '--published', '2025-01-10'],
    },
    entities: ENTITIES,
    quotes: gold.articles.flatMap(({ file, quotations }) =>
      quotations.flatMap(({ id, start, end, exact, speaker_entity: speaker }) => {
        const key = chosen.get(id);
        return key === undefined ? [] : [{ key, file, exact, start, end, speaker: SPEAKERS[speaker]! }];
      }),
    ),
    claims: CLAIMS,
  };
}

/** The same job on the texts of the sample matter, which ship with the product. */
export function samplePlan(folder: string): Plan {
  const from = join(root, 'resources', 'sample');
  const texts = join(folder, 'texts');
  mkdirSync(texts);
  const files = [
    '01-mesa-ledger.txt',
    '02-courthouse-wire.txt',
    '03-poplantern.txt',
    '04-complaint-extract.txt',
    '05-statements.txt',
  ];
  for (const file of files) copyFileSync(join(from, file), join(texts, file));
  const quote = (key: string, file: string, exact: string, speaker: string) => {
    const start = readFileSync(join(from, file), 'utf8').indexOf(exact);
    return { key, file, exact, start, end: start + exact.length, speaker };
  };
  return {
    texts,
    files,
    heads: {
      [files[0]!]: ['--outlet', 'The Mesa Ledger'],
      [files[1]!]: ['--outlet', 'Courthouse Wire'],
      [files[4]!]: ['--outlet', 'High Desert Docket'],
    },
    entities: ENTITIES,
    quotes: [
      quote(
        'scapegoat',
        files[0]!,
        'Defendants sought at every turn to scapegoat Baldwin,',
        'Baldwin v. Morrissey',
      ),
      quote('scapegoat again', files[3]!, 'blinded by their desire to convict', 'Baldwin v. Morrissey'),
      quote(
        'scorching',
        files[1]!,
        'so near to bad faith as to show signs of scorching prejudice.',
        'Judge Mary Marlowe Sommer',
      ),
      quote('answer', files[4]!, 'We look forward to our day in court.', 'Kari Morrissey'),
      quote(
        'demand',
        files[4]!,
        'We bring this action to hold the defendants accountable,',
        'Baldwin’s lawyers',
      ),
    ],
    claims: CLAIMS,
  };
}
