import { expect, test } from 'vitest';
import type { Block, BriefDocument } from '#core/brief/document.ts';
import { sheetsOf } from './sheets.ts';

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
/** A paragraph of so many letters, with the marks of notes at its end. */
const paragraph = (letters: number, ...notes: number[]): Block => ({
  kind: 'paragraph',
  role: 'claim',
  runs: [
    { kind: 'text', text: 'a'.repeat(letters) },
    ...notes.map((number) => ({ kind: 'note', number }) as const),
  ],
});
const document = (
  blocks: readonly Block[],
  { notes = 0, notesAt = 'foot' as BriefDocument['notesAt'] } = {},
): BriefDocument => ({
  title: 'T',
  matter: 'M',
  language: 'en',
  description: '',
  verified: null,
  notesAt,
  blocks,
  notes: Array.from({ length: notes }, (_, at) => ({
    number: at + 1,
    runs: [{ kind: 'text', text: 'Port Courier' }],
  })),
});
const numbers = (doc: BriefDocument) => sheetsOf(doc).map(({ notes }) => notes.map(({ number }) => number));

test('each note stands at the foot of the sheet that holds its mark', () => {
  const blocks = [paragraph(700, 1), paragraph(500, 2, 3), paragraph(1_200, 4)];
  expect(numbers(document(blocks, { notes: 4 }))).toEqual([[1, 2, 3], [4]]);
});

test('a heading goes to the next sheet with what follows it', () => {
  const sheets = sheetsOf(document([paragraph(1_400), heading('Next'), paragraph(900)]));
  expect(sheets.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
    ['paragraph'],
    ['heading', 'paragraph'],
  ]);
});

test('what is longer than a sheet makes a longer one, and is never lost', () => {
  const blocks = [heading('Long'), paragraph(9_000), heading('After'), paragraph(9_000)];
  expect(sheetsOf(document(blocks)).flatMap((sheet) => sheet.blocks)).toEqual(blocks);
  expect(sheetsOf(document(blocks))).toHaveLength(2);
});

test('endnotes stand on sheets of their own at the end', () => {
  const sheets = sheetsOf(document([paragraph(100, 1, 2)], { notes: 90, notesAt: 'end' }));
  expect(sheets[0]!.notes).toEqual([]);
  expect(sheets.slice(1).flatMap(({ notes }) => notes.map(({ number }) => number))).toEqual(
    Array.from({ length: 90 }, (_, at) => at + 1),
  );
  expect(sheets.length).toBeGreaterThan(2);
});

test('an empty document has no sheets', () => {
  expect(sheetsOf(document([]))).toEqual([]);
});
