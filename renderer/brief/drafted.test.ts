import { expect, test } from 'vitest';
import { citeDirectly } from '#core/brief/cite.ts';
import { compose, layOut, type Block } from '#core/brief/document.ts';
import { briefWith, quoteWith } from '#core/brief/testing.ts';
import { withDraft } from './drafted.ts';

const content = briefWith({
  entries: [
    { kind: 'section', id: 1, level: 1, text: 'First' },
    { kind: 'prose', id: 2, text: 'Old words[@q1].' },
    { kind: 'section', id: 3, level: 1, text: 'Second' },
  ],
  cited: [quoteWith({ id: 1 })],
});
const laid = layOut(content);
const document = compose(laid, citeDirectly(laid));

const words = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.entry === undefined
      ? []
      : block.kind === 'heading'
        ? [block.text]
        : block.kind === 'paragraph'
          ? [
              block.runs
                .map((run) => (run.kind === 'note' ? `(${run.number})` : 'text' in run ? run.text : ''))
                .join(''),
            ]
          : [],
  );

test('prose is shown as it is written, and its notes keep their numbers', () => {
  const draft = { id: 2, after: null, text: '**New** words[@q1] and more[@q1].' };
  expect(words(withDraft(document, content, draft).blocks)).toEqual([
    'First',
    'New words(1) and more*.',
    'Second',
  ]);
});

test('prose that takes all its words away leaves nothing in its place', () => {
  const draft = { id: 2, after: null, text: ' ' };
  expect(words(withDraft(document, content, draft).blocks)).toEqual(['First', 'Second']);
});

test('new prose stands behind the item chosen, or behind all of them', () => {
  const draft = { id: null, text: 'New.' };
  expect(words(withDraft(document, content, { ...draft, after: 1 }).blocks)[1]).toBe('New.');
  expect(words(withDraft(document, content, { ...draft, after: null }).blocks).at(-1)).toBe('New.');
});
