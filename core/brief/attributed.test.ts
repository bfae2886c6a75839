import { expect, test } from 'vitest';
import { attributed } from './attributed.ts';
import type { Run } from './document.ts';

const text = (words: string): Run => ({ kind: 'text', text: words });
const note = (number: number): Run => ({ kind: 'note', number });
const notes = [[text('(Port Courier, ¶ 2)')], [text('(Digest)')]];
const said = (...runs: Run[]): string =>
  attributed(runs, notes)
    .map((run) => (run.kind === 'text' ? run.text : '|'))
    .join('');

test.each([
  ['the sentence’s full stop goes behind', 'It closed.', 'It closed (Port Courier, ¶ 2).'],
  ['one of the quoted words stays', '“It closed.”', '“It closed.” (Port Courier, ¶ 2)'],
  ['a quotation has none', '“It closed”', '“It closed” (Port Courier, ¶ 2)'],
  ['a question stays one', 'Why?', 'Why? (Port Courier, ¶ 2)'],
  ['an abbreviation keeps its own', 'It closed at 3 p.m.', 'It closed at 3 p.m. (Port Courier, ¶ 2).'],
  ['so does a company', 'It was Lindqvist Inc.', 'It was Lindqvist Inc. (Port Courier, ¶ 2).'],
  ['dots that leave something open stay', 'It closed...', 'It closed... (Port Courier, ¶ 2)'],
])('%s', (_, words, expected) => {
  expect(said(text(words), note(1))).toBe(expected);
});

test('what follows a mark goes on, and each mark has its own note', () => {
  expect(said(text('It closed.'), note(1), text(' Nobody said why.'), note(2))).toBe(
    'It closed (Port Courier, ¶ 2). Nobody said why (Digest).',
  );
  expect(said(note(2))).toBe(' (Digest)');
});
