import { expect, test } from 'vitest';
import type { Echo } from '../matter.ts';
import { articleWith, entityWith, quoteWith, rowsWith, said } from '../testing.ts';

const ENTITIES = [
  entityWith({ id: 1, name: 'Mara Lindqvist', aliases: [{ name: 'The Builder', kind: 'alias' }] }),
  entityWith({ id: 2, name: 'Tomas Adeyemi' }),
];
const SAME = { difference: null, speakerId: null, speaker: null };
const echo = (fields: Partial<Echo>): Echo => ({
  quoteId: 1,
  articleId: 2,
  start: 7,
  end: 20,
  ...SAME,
  ...fields,
});
const difference = { ours: { start: 112, end: 115 }, here: 'shut', there: 'closed' };

const CASES: readonly (readonly [
  why: string,
  echo: Partial<Echo>,
  speakerId: number | null,
  expected: readonly string[],
])[] = [
  ['the same words', {}, 1, []],
  ['other words', { difference }, null, ['altered | shut | closed | Outlet 2']],
  [
    'another speaker, as the reporter chose',
    { speakerId: 2 },
    1,
    ['other-speaker | Mara Lindqvist | Tomas Adeyemi | Outlet 2'],
  ],
  [
    'another full name there',
    { speaker: 'Judge Tomas Adeyemi' },
    1,
    ['other-speaker | Mara Lindqvist | Judge Tomas Adeyemi | Outlet 2'],
  ],
  ['the same surname', { speaker: 'Ms. Lindqvist' }, 1, []],
  ['another name of hers', { speaker: 'the Builder' }, 1, []],
  ['a pronoun is anybody', { speaker: 'she' }, 1, []],
  ['nobody is named here', { speaker: 'Tomas Adeyemi' }, null, []],
  ['the article is not there', { articleId: 9, difference, speakerId: 2 }, 1, []],
];

test.each(CASES)(
  'words and speaker of a quote are those of the other articles: %s',
  (_why, fields, speakerId, expected) => {
    const rows = rowsWith({
      quotes: [quoteWith({ speakerId })],
      articles: [articleWith({ id: 1 }), articleWith({ id: 2 })],
      entities: ENTITIES,
      echoes: [echo(fields)],
    });
    expect(said('quote-differs-elsewhere', rows)).toEqual(expected);
  },
);
