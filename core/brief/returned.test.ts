import { expect, test } from 'vitest';
import type { DraftText } from '#core/draft/text.ts';
import type { Carried, CarriedParagraph } from './carried.ts';
import { compareReturned, type Returned } from './returned.ts';

const LETTER = '“We will appeal the ruling. It was wrong on the law,”';
const SHORT = '“A sad day”';

function paragraph(
  item: string | null,
  part: CarriedParagraph['part'],
  text: string,
  quotes: readonly (readonly [quote: string, words: string])[] = [],
  notes: readonly (readonly [after: string, text: string])[] = [],
): CarriedParagraph {
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return {
    item,
    part,
    text,
    quotes: quotes.map(([quote, words]) => ({ quote, ...span(words) })),
    notes: notes.map(([after, note]) => ({ at: span(after).end, text: note })),
  };
}

const carried: Carried = {
  form: 1,
  matter: 'm',
  brief: 'b',
  exported: '2026-11-21T10:00:00.000Z',
  paragraphs: [
    paragraph(null, 'other', 'Who said what'),
    paragraph('i1', 'heading', 'The appeal'),
    paragraph('i2', 'prose', 'The judge ruled on Monday. Both sides were told on Tuesday.'),
    paragraph('i3', 'claim', 'The company will appeal.', [], [['appeal.', 'Herald, para. 3.']]),
    paragraph(
      'i3',
      'quotation',
      `Ana Ruiz: ${LETTER} she wrote.`,
      [['q1', LETTER]],
      [[LETTER, 'Herald, para. 4.']],
    ),
    paragraph('i4', 'quotation', `Ben Cole: ${SHORT}`, [['q2', SHORT]], [[SHORT, 'Ibid.']]),
    paragraph('i5', 'table', 'Cell one'),
    paragraph('i5', 'table', 'Cell two'),
  ],
};

/** The brief as it was exported, with some words replaced; a note is `{words}` behind its mark's place. */
function edited(...changes: readonly (readonly [from: string, to: string])[]): DraftText {
  const whole = carried.paragraphs
    .map(({ text, notes }) =>
      notes
        .toReversed()
        .reduce((words, { at, text: note }) => `${words.slice(0, at)}{${note}}${words.slice(at)}`, text),
    )
    .join('\n\n');
  const changed = changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, whole);
  const notes: { at: number; text: string }[] = [];
  let text = '';
  for (const [at, piece] of changed.split(/[{}]/).entries()) {
    if (at % 2 === 1) notes.push({ at: text.length, text: piece });
    else text += piece;
  }
  return { text, notes };
}

function compared(draft: DraftText): Returned {
  const steps = compareReturned(carried, draft);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const words = ({ before, after, item }: { before: string; after: string; item: string | null }) =>
  `${item ?? '-'}: ${before} → ${after}`;

interface Told {
  readonly quotes?: readonly string[];
  readonly notes?: readonly string[];
  readonly sentences?: readonly string[];
}

const CASES: readonly (readonly [
  what: string,
  changes: readonly (readonly [string, string])[],
  told: Told,
])[] = [
  ['nothing where nothing changed', [], {}],
  [
    'nothing where only blanks and the ends of paragraphs changed',
    [
      ['Monday. Both', 'Monday.\n\nBoth'],
      ['Cell one\n\nCell', 'Cell one\n\n\n\nCell  '],
    ],
    {},
  ],
  [
    'a changed sentence of prose',
    [['on Monday', 'last Monday']],
    { sentences: ['i2: The judge ruled on Monday. → The judge ruled last Monday.'] },
  ],
  [
    'a sentence that was added',
    [['Tuesday.', 'Tuesday. Nobody was surprised by that.']],
    { sentences: ['i2:  → Nobody was surprised by that.'] },
  ],
  [
    'a sentence that was left out',
    [[' Both sides were told on Tuesday.', '']],
    { sentences: ['i2: Both sides were told on Tuesday. → '] },
  ],
  [
    'a sentence that another took the place of, as two',
    [['Both sides were told on Tuesday.', 'Nobody expected an outcome like this.']],
    {
      sentences: ['i2: Both sides were told on Tuesday. → ', 'i2:  → Nobody expected an outcome like this.'],
    },
  ],
  [
    'two sentences that became one',
    [['on Monday. Both', 'on Monday, and both']],
    {
      sentences: [
        'i2: The judge ruled on Monday. Both sides were told on Tuesday. → The judge ruled on Monday, and both sides were told on Tuesday.',
      ],
    },
  ],
  [
    'a claim and a heading by their items',
    [
      ['The company will appeal', 'The company may appeal'],
      ['The appeal', 'An appeal'],
    ],
    { sentences: ['i1: The appeal → An appeal', 'i3: The company will appeal. → The company may appeal.'] },
  ],
  [
    'a changed quotation as that, and as no sentence',
    [['wrong on the law', 'wrong on the facts']],
    { quotes: [`i3: ${LETTER} → “We will appeal the ruling. It was wrong on the facts,”`] },
  ],
  [
    'words put into a quotation',
    [['We will appeal', 'We will certainly appeal']],
    { quotes: [`i3: ${LETTER} → “We will certainly appeal the ruling. It was wrong on the law,”`] },
  ],
  [
    'the first word of a quotation',
    [['“A sad', '“One sad']],
    { quotes: ['i4: “A sad day” → “One sad day”'] },
  ],
  [
    'the sentence around a quotation alone',
    [['she wrote.', 'she wrote on Monday.']],
    {
      sentences: [
        `i3: It was wrong on the law,” she wrote. → It was wrong on the law,” she wrote on Monday.`,
      ],
    },
  ],
  [
    'a quotation that was left out, with its note',
    [[`Ben Cole: ${SHORT}{Ibid.}\n\n`, '']],
    { quotes: ['i4: “A sad day” → '], notes: ['i4: Ibid. → '], sentences: ['i4: Ben Cole: “A sad day” → '] },
  ],
  [
    'a changed note',
    [['Herald, para. 4.', 'Herald, paragraph 4.']],
    { notes: ['i3: Herald, para. 4. → Herald, paragraph 4.'] },
  ],
  ['a note that was left out', [['{Herald, para. 3.}', '']], { notes: ['i3: Herald, para. 3. → '] }],
  [
    'a note that was added',
    [['on Monday.', 'on Monday.{See the docket.}']],
    { notes: ['-:  → See the docket.'] },
  ],
  [
    'a note that was moved, as none',
    [
      ['appeal.{Herald, para. 3.}', 'appeal.'],
      ['The appeal', 'The appeal{Herald, para. 3.}'],
    ],
    {},
  ],
  [
    'a paragraph that was moved, as none',
    [
      ['The judge ruled on Monday. Both sides were told on Tuesday.\n\n', ''],
      ['Cell two', 'Cell two\n\nThe judge ruled on Monday. Both sides were told on Tuesday.'],
    ],
    {},
  ],
  [
    'no list of contents that was turned into words',
    [['Who said what', 'Who said what\n\nThe appeal\t1']],
    {},
  ],
];

test.each(CASES)('a brief that came back is told of %s', (_, changes, told) => {
  const result = compared(edited(...changes));
  expect({
    quotes: result.quotes.filter(({ before, after }) => before !== after).map(words),
    notes: result.notes.map(words),
    sentences: result.sentences.map(words),
  }).toEqual({ quotes: [], notes: [], sentences: [], ...told });
});

test('a quotation that changed is found in what came back', () => {
  const draft = edited(['The judge', 'On the first day,\n the   judge'], ['A sad day', 'A very sad day']);
  const { quotes, exported } = compared(draft);
  expect(quotes.map(({ at }) => at && draft.text.slice(at.start, at.end))).toEqual([
    LETTER,
    '“A very sad day”',
  ]);
  expect(exported).toEqual({ quotes: 2, notes: 3, sentences: 10 });
});

test('quotations that were put in are found, and those that were there are none', () => {
  const draft = edited(
    ['Tuesday.', 'Tuesday. “Nobody told us a word about it,” Cole said.'],
    ['A sad day', 'A very sad day'],
  );
  const { added } = compared(draft);
  expect(added.map(({ start, end }) => draft.text.slice(start, end))).toEqual([
    'Nobody told us a word about it,',
  ]);
});

test('the paragraphs of a long quotation are one quotation', () => {
  const long: Carried = {
    ...carried,
    paragraphs: [
      paragraph('i1', 'quotation', '“One paragraph of it.', [['q', '“One paragraph of it.']]),
      paragraph('i1', 'quotation', '“And another.”', [['q', '“And another.”']]),
    ],
  };
  const [steps] = [compareReturned(long, { text: '“One paragraph of it.\n\n“And one more.”', notes: [] })];
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value.quotes.map(words)).toEqual([
    'i1: “One paragraph of it.\n\n“And another.” → “One paragraph of it.\n\n“And one more.”',
  ]);
});
