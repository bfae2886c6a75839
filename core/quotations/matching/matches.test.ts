import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MatchReason } from '#core/contract/vocabulary.ts';
import { matchTexts } from './matches.ts';
import { ended, matched, matching, told } from './testing.ts';

/** Two passages in texts about other things → why they match, with the words of both; `null` where they must not. */
const CASES: readonly (readonly [
  name: string,
  left: string,
  right: string,
  told: readonly [MatchReason, string, string] | null,
])[] = [
  [
    'one quotation, told by two',
    '“The pumps were sold before anyone had seen the plans,” Ada Quill told the council.',
    'According to Quill, “the pumps were sold before anyone had seen the plans.”',
    [
      'quotation',
      'The pumps were sold before anyone had seen the plans,',
      'the pumps were sold before anyone had seen the plans.',
    ],
  ],
  [
    'a part of a quotation',
    'She called the sale “a gift to the dredging trust and nobody else” in her letter.',
    '“It was a gift to the dredging trust and nobody else, and we all knew it,” she wrote.',
    [
      'quotation',
      'a gift to the dredging trust and nobody else',
      'a gift to the dredging trust and nobody else',
    ],
  ],
  [
    'words that the other text does not put in marks',
    'The ruling found that “the trustees acted without any authority under the harbour act.”',
    '12. The trustees acted without any authority under the harbour act, and their vote is void.',
    [
      'quotation',
      'the trustees acted without any authority under the harbour act.',
      'The trustees acted without any authority under the harbour act',
    ],
  ],
  [
    'the same sentence in other typography',
    'The clerk’s office closed at noon – an hour before the filing was due.',
    "The clerk's office closed at noon - an hour before the filing was due.",
    [
      'sentence',
      'The clerk’s office closed at noon – an hour before the filing was due.',
      "The clerk's office closed at noon - an hour before the filing was due.",
    ],
  ],
  [
    'a sentence with a word exchanged',
    'Lawyers for the ferry line asked the court on Monday to throw out the complaint.',
    'Attorneys for the ferry line asked the court on Monday to throw out the complaint.',
    [
      'sentence',
      'Lawyers for the ferry line asked the court on Monday to throw out the complaint.',
      'Attorneys for the ferry line asked the court on Monday to throw out the complaint.',
    ],
  ],
  [
    'the same names and numbers in other words',
    'Boris Lund paid Alder County $418,000 to end the case.',
    'To settle, a cheque for $418,000 went to Alder County from the pocket of Mr. Lund.',
    [
      'names and numbers',
      'Boris Lund paid Alder County $418,000 to end the case.',
      'To settle, a cheque for $418,000 went to Alder County from the pocket of Mr. Lund.',
    ],
  ],
  [
    'a number alone',
    'The quay is 418 metres long and has been mended twice.',
    'There were 418 chairs in the hall, of which half stood empty.',
    null,
  ],
  [
    'names without a number',
    'Boris Lund met Ines Pardo at Alder Creek before the vote.',
    'In Alder Creek they still tell how Pardo shouted at Lund.',
    null,
  ],
  [
    'a name and a number that are of two things',
    'Ines Pardo is 61 and has run the yard since her father fell ill.',
    'The yard that Pardo runs sold 61 boats, Lund Marine said, and 40 engines.',
    null,
  ],
  [
    'stock phrases',
    'He did not immediately respond to a request for comment.',
    'The ministry could not be reached for comment at the end of the day.',
    null,
  ],
  ['short sentences that anybody says', 'He declined to comment.', 'He declined to comment.', null],
  [
    'two quotations in one frame',
    '“I have never seen a report about the sluice,” the engineer said.',
    '“I have never seen a ghost on the stairs of this house,” the guide said.',
    null,
  ],
  [
    'a quoted word or two that stand in every text',
    'They spoke of “the public” with some warmth.',
    'A notice to the public hung on the door of the hall.',
    null,
  ],
];

const HERE = 'Rain had fallen on the market square since dawn.';
const THERE = 'Nobody in the theatre heard the second bell ring.';

test.each(CASES)('%s', (_name, left, right, expected) => {
  const a = `${HERE}\n\n${left}\n\nWool was cheap that year, as the almanac for sheep farmers has it.`;
  const b = `${THERE}\n\nAn orchestra of nine tuned its strings in the dark.\n\n${right}`;
  expect(told(a, b)).toEqual(expected ? [expected] : []);
});

test('a name that the matter knows under two names counts as one', () => {
  const left = 'Boris Lund paid the county a fine of $418,000 on 3 May for the dredging.';
  const right = 'A penalty of $418,000 was handed over on May 3 by the man they call Old Salt.';
  const reasons = (entityId: number | null) => {
    const with_ = (text: string, name: string) => ({
      ...matched(text),
      mentions:
        entityId === null
          ? []
          : [{ entityId, start: text.indexOf(name), end: text.indexOf(name) + name.length }],
    });
    return ended(matchTexts(with_(left, 'Boris Lund'), with_(right, 'Old Salt'))).matches;
  };
  expect(reasons(7).map(({ reason }) => reason)).toEqual(['names and numbers']);
  expect(reasons(null)).toEqual([]);
});

test('nothing in page furniture matches', () => {
  const menu = 'Read more about the harbour board and its long quarrel with the ferry line.';
  const left = `One thing was said on Monday of the boats.\n\n${menu}`;
  const right = `${menu}\n\nQuite another was heard of them in spring.`;
  const excluded = (text: string) => [{ start: text.indexOf(menu), end: text.indexOf(menu) + menu.length }];
  expect(matching(left, right).matches).toHaveLength(1);
  const found = ended(
    matchTexts(
      { ...matched(left), excluded: excluded(left) },
      { ...matched(right), excluded: excluded(right) },
    ),
  );
  expect(found.matches).toEqual([]);
});

const STORY = Array.from(
  { length: 8 },
  (_, i) =>
    `In hearing ${i + 2} the panel of the harbour board asked witness number ${i * 3 + 11} about crate ${i * 7 + 30}.`,
);

test('a story and its update are versions of one text; two stories that share a sentence are not', () => {
  const update = STORY.with(3, 'The fourth hearing was put off.').toSpliced(
    1,
    0,
    'New this evening: a vote.',
  );
  expect(matching(STORY.join('\n\n'), update.join('\n\n')).versions).toBe(true);
  const other = STORY.map((_one, i) => `Somewhere else entirely, goat ${i} ate the roses of neighbour ${i}.`);
  expect(matching(STORY.join('\n\n'), other.with(2, STORY[2]!).join('\n\n')).versions).toBe(false);
  expect(matching(STORY.slice(0, 2).join('\n\n'), STORY.slice(0, 2).join('\n\n')).versions).toBe(false);
});

test('a long filing that holds a whole article is no version of it', () => {
  const filing = Array.from(
    { length: 60 },
    (_, i) => `Count ${i} of the complaint names ship ${i} and her crew.`,
  );
  const both = [...STORY, ...filing].join('\n\n');
  expect(matching(STORY.join('\n\n'), both).versions).toBe(false);
});

const sentence = fc.constantFrom(
  ...STORY.slice(0, 4),
  'He paused.',
  'No.',
  '“We never saw the crates before Monday evening,” said Ada Quill.',
  'Quill said they “never saw the crates before Monday” at all.',
  'On 3 May 2021 Boris Lund paid $418,000 to Alder County.',
  'Alder County got $418,000 from Lund on 3 May 2021.',
  'The harbour board asked witness number 11 about a crate.',
);
const texts = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', '\n\n', '\n')), { maxLength: 14 })
  .map((parts) => parts.map(([one, after]) => one + after).join(''));
const anyTexts = fc.oneof({ weight: 4, arbitrary: texts }, fc.string({ unit: 'binary', maxLength: 80 }));

test('two texts match as they do the other way round', () => {
  fc.assert(
    fc.property(anyTexts, anyTexts, (a, b) => {
      const { matches, versions } = matching(a, b);
      const back = matching(b, a);
      expect(back.versions).toBe(versions);
      expect(
        back.matches
          .map((one) => ({ ...one, left: one.right, right: one.left }))
          .sort((one, other) => one.left.start - other.left.start),
      ).toEqual(matches);
    }),
  );
});

test('the passages are of their texts, not empty, and touch no other on either side', () => {
  fc.assert(
    fc.property(anyTexts, anyTexts, (a, b) => {
      const { matches } = matching(a, b);
      for (const [side, text] of [
        ['left', a],
        ['right', b],
      ] as const) {
        const spans = matches.map((one) => one[side]).sort((one, other) => one.start - other.start);
        for (const [i, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
  );
});

test('a text matches itself, each word with itself', () => {
  fc.assert(
    fc.property(anyTexts, (text) => {
      const { matches } = matching(text, text);
      for (const { reason, left, right } of matches) {
        expect(reason).toBe('sentence');
        expect(left).toEqual(right);
      }
      const outside = matches.reduceRight(
        (rest, { left }) => rest.slice(0, left.start) + rest.slice(left.end),
        text,
      );
      expect(outside.normalize('NFKD')).not.toMatch(/[a-z0-9]/i);
    }),
  );
});

test('long texts are answered, whatever stands in them', () => {
  const stories = (seed: number) =>
    Array.from(
      { length: 4_000 },
      (_, i) =>
        `Boat ${(i * seed) % 97} left quay ${i} with ${i * 3} crates of salt, as the clerk of ward ${i % 7} wrote.`,
    ).join('\n\n');
  const versions = matching(stories(3), stories(3).replace('the clerk of ward 3', 'nobody in ward 3'));
  expect(versions.versions).toBe(true);
  const many = '“no it is not so” he said. '.repeat(20_000);
  const oneLine = 'and the gate and the ferry '.repeat(20_000);
  for (const [a, b] of [
    [stories(3), stories(5)],
    [many, oneLine],
    [oneLine, stories(3)],
    [many, many.replace('no it', 'it')],
  ] as const) {
    expect(matching(a, b).matches.length).toBeGreaterThanOrEqual(0);
  }
}, 60_000);
