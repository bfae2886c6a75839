import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Credits } from './credits.ts';
import { figureClashes } from './figures.ts';
import { oddNames } from './names.ts';
import { nearby } from './nearby.ts';
import { quotationsOfDraft } from './quotations.ts';
import type { DraftText } from './text.ts';

const PIECES = [
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  '«',
  '»',
  '„',
  '> ',
  '\n\n',
  '\n',
  ' ',
  '. ',
  ', ',
  '…',
  '. . .',
  '[',
  ']',
  '(cleaned up)',
  'said',
  'Ines Calloway',
  'Inez Caloway',
  'The Harbor Times',
  'told the Gazette',
  'Ibid.',
  'on March 3, 2024',
  'forty boats',
  '14 boats',
  'the ferry contract was never tendered',
  'أقول لكم',
  'שלום',
  '\u202e',
  '\u200f',
  '𝒜',
  '👩‍👧',
  '\ud800',
  '\uffff',
  '\u0000',
];
const words = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((list) => list.join(''));
const drafts = fc.record({
  text: words,
  notes: fc.array(fc.record({ at: fc.nat(80), text: words }), { maxLength: 4 }),
});
const ENTITIES = [
  {
    id: 1,
    uuid: 'a',
    kind: 'person',
    name: 'Ines Calloway',
    aliases: [{ name: 'Inez Caloway', kind: 'misspelling' }],
  },
] as const;

test('whatever a draft holds, all that is told of it lies in it', () => {
  const credits = new Credits(['The Harbor Times', 'Gazette']);
  fc.assert(
    fc.property(drafts, (draft: DraftText) => {
      const textOf = (note: number | null) => (note === null ? draft.text : draft.notes[note]!.text);
      const all = quotationsOfDraft(draft);
      for (const note of [null, ...draft.notes.keys()]) {
        const own = all.filter(({ at }) => at.note === note);
        const text = textOf(note);
        own.forEach((quoted, i) => {
          const { start, end } = quoted.at;
          expect(start < end && end <= text.length).toBe(true);
          if (quoted.found.segments.length === 1) expect(text.slice(start, end)).toBe(quoted.words);
          const near = nearby(
            text,
            own.map(({ found }) => found),
            i,
          );
          expect(near.words).toHaveLength(near.end - near.start);
          expect(near.end).toBeLessThanOrEqual(text.length);
          const credit = credits.of(draft, quoted, near, null);
          if (credit) {
            const { note: at, start: from, end: to } = credit.at;
            expect(textOf(at).slice(from, to)).toBe(credit.words);
          }
          const source = { text, start, end, published: '2024-03-04' };
          for (const clash of figureClashes(near.words, source)) {
            expect(near.words.slice(clash.start, clash.end)).toBe(clash.draft);
            expect(text.slice(clash.source.start, clash.source.end)).toBe(clash.matter);
          }
        });
      }
      const texts = [draft.text, ...draft.notes.map((note) => note.text)];
      const held = { entities: ENTITIES, others: ['Otis Brandvold'], stands: () => false };
      for (const { text, start, end, printed } of oddNames(texts, held))
        expect(texts[text]!.slice(start, end)).toBe(printed);
    }),
    { numRuns: 600 },
  );
});

test('what is far from the quotation in a long paragraph is not gone through for each of them', () => {
  const text = '“We lost the ferry,” she said. '.repeat(20_000);
  const all = quotationsOfDraft({ text, notes: [] }).map(({ found }) => found);
  expect(all.length).toBe(20_000);
  for (let i = 0; i < all.length; i += 1) expect(nearby(text, all, i).words.length).toBeLessThan(4_000);
}, 20_000);
