import { expect, test } from 'vitest';
import type { CheckedDraft } from '#core/contract/drafts.ts';
import { DRAFT_FINDINGS, DRAFT_VERDICTS } from '#core/draft/finding.ts';
import { paragraphsOf } from './pieces.ts';
import { GROUPS, gradeOf, rowsOf } from './rows.ts';

const at = (start: number, end: number, note: number | null = null) => ({ start, end, note });
const quotation = (verdict: CheckedDraft['quotations'][number]['verdict'], start: number) => ({
  at: at(start, start + 5),
  words: 'words',
  kind: 'direct' as const,
  attribution: null,
  verdict,
  reason: null,
  places: [],
  more: 0,
});

test('every verdict and every kind of finding has its place in the list', () => {
  expect([...GROUPS].sort()).toEqual([...DRAFT_VERDICTS, ...DRAFT_FINDINGS].sort());
  expect(GROUPS.map(gradeOf)).toEqual(
    GROUPS.map(gradeOf).toSorted((a, b) => 'wlr'.indexOf(a[0]!) - 'wlr'.indexOf(b[0]!)),
  );
});

test('the worst stand first, and those alike in the order of the text', () => {
  const finding = {
    kind: 'name' as const,
    at: at(40, 45),
    draft: 'Mos',
    matter: 'Moss',
    quotation: 0,
    passage: null,
  };
  const rows = rowsOf({
    name: null,
    text: { text: '', notes: [] },
    quotations: [quotation('verbatim', 1), quotation('altered', 30), quotation('altered', 10)],
    findings: [finding],
    articles: 1,
  });
  expect(rows.map(({ group, at: place }) => [group, place.start])).toEqual([
    ['altered', 10],
    ['altered', 30],
    ['name', 40],
    ['verbatim', 1],
  ]);
  expect(rows.map(({ id }) => id)).toEqual([0, 1, 2, 3]);
  expect(rows[3]).toMatchObject({ beside: [finding] });
});

test('a paragraph is cut where something is marked, and the narrowest mark is meant', () => {
  const text = 'He said “one two.”\n\nThen left.';
  const pieces = paragraphsOf(
    text,
    [
      { id: 7, start: 9, end: 17 },
      { id: 8, start: 13, end: 16 },
    ],
    [{ at: 18 }],
  );
  expect(pieces).toEqual([
    [
      { text: 'He said “', row: null, notes: [] },
      { text: 'one ', row: 7, notes: [] },
      { text: 'two', row: 8, notes: [] },
      { text: '.', row: 7, notes: [] },
      { text: '”', row: null, notes: [1] },
    ],
    [{ text: 'Then left.', row: null, notes: [] }],
  ]);
});

test('the pieces of a text are the text, whatever is marked', () => {
  const text = 'One “two” three.\nFour “five six\n\nseven” eight.\n\n\nNine.';
  const marked = [
    { id: 1, start: 5, end: 8 },
    { id: 2, start: 0, end: 30 },
    { id: 3, start: 24, end: 40 },
    { id: 4, start: 50, end: text.length },
  ];
  const whole = paragraphsOf(text, marked).map((pieces) => pieces.map((piece) => piece.text).join(''));
  expect(whole).toEqual(text.split(/\n{2,}/));
});
