import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationsIn, outletKey } from './citations.ts';
import { independence, readSource, type Source } from './independence.ts';

const OWN = [
  'The ferry left the north landing a little after nine with forty people aboard, most of them on their way to market.',
  'A deckhand noticed water in the engine room before it had passed the second buoy, and the captain turned at once.',
  'By the time the harbor launch reached it the deck was awash, and the passengers were standing on the benches.',
  'The port shut the landing that afternoon and has not said when it will open, or who will pay for the tow.',
].join(' ');
const OTHER = [
  'Nobody at the fish stalls on Friday could say what had become of the boat that brings them their customers.',
  'Its owner, reached at home, would only say that he was waiting for the surveyor, who comes from the capital.',
  'Officials closed the landing before dark, a notice on the gate said, and gave neither reason nor date.',
].join(' ');

/** An article of an outlet, with one quote of the claim at these words. */
function source(
  articleId: number,
  text: string,
  { outlet = `Outlet ${articleId}`, at = text.slice(-40), ...more }: Partial<Source> & { at?: string } = {},
): Source {
  const start = text.indexOf(at);
  return {
    articleId,
    outlet,
    byline: null,
    quotes: [{ start, end: start + at.length, via: null }],
    read: readSource(text, [], new Set(['outlet 1', 'outlet 2', 'outlet 3', 'harbor wire'])),
    ...more,
  };
}

/** Each tie as `kind: words`, and how many sources there are. */
function told(...sources: readonly Source[]): readonly [number, ...string[]] {
  const { groups, ties } = independence(sources);
  const words = ties.map(({ kind, articleId, place }) => {
    const text = sources.find((one) => one.articleId === articleId)!.read?.text ?? '';
    return place ? `${kind}: ${text.slice(place.start, place.end)}` : kind;
  });
  return [groups.length, ...words];
}

type Case = readonly [why: string, sources: readonly Source[], expected: readonly [number, ...string[]]];

const CASES: readonly Case[] = [
  ['two outlets in their own words', [source(1, OWN), source(2, OTHER)], [2]],
  [
    'one outlet, however it is written',
    [source(1, OWN, { outlet: 'The Port Courier' }), source(2, OTHER, { outlet: 'Port Courier' })],
    [1, 'outlet'],
  ],
  ['outlets that nobody knows', [source(1, OWN, { outlet: null }), source(2, OTHER, { outlet: null })], [2]],
  [
    'a dateline of one agency in both',
    [source(1, `PORT MARA (AP) — ${OWN}`), source(2, `PORT MARA (AP) — ${OTHER}`)],
    [1, 'wire: (AP)'],
  ],
  [
    'the agency itself, and who prints its copy',
    [source(1, `By Jane Doe, Associated Press\n\n${OWN}`), source(2, OTHER, { outlet: 'AP' })],
    [1, 'wire: By Jane Doe, Associated Press'],
  ],
  [
    'agencies in the bylines',
    [source(1, OWN, { byline: 'Jane Doe, Reuters' }), source(2, OTHER, { byline: 'John Roe for Reuters' })],
    [1, 'wire'],
  ],
  ['two agencies', [source(1, `PORT MARA (AP) — ${OWN}`), source(2, `PORT MARA (Reuters) — ${OTHER}`)], [2]],
  [
    'the same copy under another headline',
    [source(1, OWN), source(2, `Ferry sinks. ${OWN}`)],
    [1, `copy: ${OWN.slice(0, -1)}`],
  ],
  [
    'the words of somebody that both quote',
    [
      source(1, `${OTHER} “${OWN}”`, { at: 'neither reason' }),
      source(2, `She said: “${OWN}” The mayor was not there, and neither was the captain on that day.`, {
        at: 'She said',
      }),
    ],
    [2],
  ],
  [
    'one tells that the other reported it first',
    [source(1, `${OWN} The closing was first reported by Outlet 2 on Friday.`), source(2, OTHER)],
    [1, 'cites: first reported by Outlet 2'],
  ],
  [
    'one has it of the other',
    [source(1, OWN), source(2, `${OTHER} The tow will be long, Outlet 1 reported.`)],
    [1, 'cites: Outlet 1 reported'],
  ],
  [
    'both have it of a third, beside their quotes',
    [
      source(1, `${OWN} The captain told Harbor Wire that he had turned.`, { at: 'he had turned' }),
      source(2, `${OTHER} The captain, according to Harbor Wire, had turned.`, { at: 'had turned' }),
    ],
    [1, 'origin: told Harbor Wire'],
  ],
  [
    'both cite a third, of something else and far away',
    [
      source(1, `${OWN} The captain told Harbor Wire that he had turned.`, { at: 'The ferry left' }),
      source(2, `${OTHER} The captain, according to Harbor Wire, had turned.`, { at: 'Nobody at' }),
    ],
    [2],
  ],
  ['an outlet that cites itself', [source(1, `${OWN} The captain told Outlet 1 so.`), source(2, OTHER)], [2]],
  [
    'a quote that is credited to the other',
    [
      source(1, OWN, { quotes: [{ start: OWN.length - 40, end: OWN.length, via: 'Outlet 2' }] }),
      source(2, OTHER),
    ],
    [1, `via: ${OWN.slice(-40)}`],
  ],
  [
    'what hangs together by a third hangs together',
    [
      source(1, `${OWN} Outlet 2 reported that.`),
      source(2, `${OTHER} Outlet 3 reported that.`),
      source(3, 'The boat is gone.', { at: 'The boat' }),
    ],
    [1, 'cites: Outlet 2 reported', 'cites: Outlet 3 reported'],
  ],
];

test.each(CASES)('%s', (_why, sources, expected) => {
  expect(told(...sources)).toEqual(expected);
});

test('the order in which the sources come does not matter, and every article is in one group', () => {
  const all = CASES.flatMap(([, sources]) => sources).map((one, i) => ({ ...one, articleId: i + 1 }));
  const usual = independence(all);
  expect(usual.groups.flat().toSorted((a, b) => a - b)).toEqual(all.map(({ articleId }) => articleId));
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(independence(shuffled)).toEqual(usual);
    }),
    { numRuns: 20 },
  );
});

describe('who an article has things from', () => {
  test.each([
    ['The mayor told CNN on Friday that he knew.', ['cited CNN']],
    ['The mayor told reporters that he knew.', []],
    ['The mayor told Mara Lindqvist that he knew.', []],
    ['It was a crime, according to The New York Times.', ['cited The New York Times']],
    ['The Times first reported the payment.', ['cited The Times']],
    ['It was first reported by Reuters.', ['origin Reuters']],
    ['He spoke in an interview with the Santa Fe New Mexican.', ['cited the Santa Fe New Mexican']],
    ['People reported for work.', []],
    ['On Friday CNN reported that he knew.', ['cited CNN']],
  ])('%s', (text, expected) => {
    expect(citationsIn(text).map(({ kind, name }) => `${kind} ${name}`)).toEqual(expected);
  });

  test.each([
    ['AP', 'The Associated Press'],
    ['CNN.com', 'CNN'],
    ['The Guardian', 'Guardian'],
  ])('%s is %s', (one, other) => {
    expect(outletKey(one)).toBe(outletKey(other));
  });
});
