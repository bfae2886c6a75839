import { expect, test } from 'vitest';
import type { ImportResult, PlannedItem } from '#core/contract/imports.ts';
import { groupsOf } from './rows.ts';
import { afterRun, isOver, isToBeAsked, newSheet, resumedSheet } from './state.ts';

const item = (number: number, fields: Partial<PlannedItem> = {}): PlannedItem => ({
  number,
  name: `${number}.txt`,
  size: 10,
  format: 'text',
  state: 'new',
  problem: null,
  detail: '',
  ...fields,
});
const result = (fields: Partial<ImportResult>): ImportResult => ({
  imported: 0,
  first: null,
  same: [],
  refused: [],
  left: [],
  ...fields,
});
const told = (sheet: ReturnType<typeof newSheet>) =>
  groupsOf(sheet).map(({ group, rows }) => `${group}: ${rows.map(({ name }) => name).join(' ')}`);

test.each([
  ['files that all go in', [item(0), item(1, { state: 'here' })], false],
  ['one that cannot be read', [item(0), item(1, { state: 'refused', problem: 'empty' })], true],
  ['one that is offered', [item(0), item(1, { state: 'offered' })], true],
  ['a list, whose columns are guessed', [item(0, { format: 'csv' })], true],
])('whether it is asked before anything goes in follows from the files: %s', (_, items, asked) => {
  expect(isToBeAsked(newSheet(null, items, []))).toBe(asked);
});

test('what is new is ticked, and nothing else', () => {
  const sheet = newSheet(
    null,
    [item(0), item(1, { state: 'here' }), item(2, { state: 'offered' }), item(3)],
    [],
  );
  expect([...sheet.ticked]).toEqual([0, 3]);
  expect(told(sheet)).toEqual(['offered: 2.txt', 'new: 0.txt 3.txt', 'here: 1.txt']);
});

test('what failed and what was left stay in the list until they went in', () => {
  const first = newSheet(
    'plan',
    [0, 1, 2, 3].map((number) => item(number)),
    [],
  );
  const failed = { number: 1, name: '1.txt', problem: 'damaged' as const, detail: '' };
  const stopped = afterRun(first, [0, 1, 2, 3], result({ imported: 1, refused: [failed], left: [2, 3] }));
  expect(told(stopped)).toEqual(['failed: 1.txt', 'left: 2.txt 3.txt', 'imported: 0.txt']);
  expect([...stopped.ticked]).toEqual([2, 3]);
  const rest = afterRun(stopped, [2, 3], result({ imported: 2 }));
  expect(told(rest)).toEqual(['failed: 1.txt', 'imported: 0.txt 2.txt 3.txt']);
  expect([rest.imported, isOver(rest)]).toEqual([3, false]);
  const mended = afterRun(rest, [1], result({ imported: 1 }));
  expect(told(mended)).toEqual(['imported: 0.txt 1.txt 2.txt 3.txt']);
  expect(isOver(mended)).toBe(true);
});

test('the rest of an import that was stopped before is left, ticked and read as it was chosen', () => {
  const choices = { ...newSheet(null, [], []).choices, comments: true };
  const sheet = resumedSheet({
    plan: 'word',
    items: [item(0), item(1, { state: 'refused', problem: 'unreadable' })],
    left: [0],
    choices,
    own: [{ number: 0, choices: { ...choices, encoding: 'utf-8' } }],
  });
  expect(told(sheet)).toEqual(['left: 0.txt', 'refused: 1.txt']);
  expect([...sheet.ticked]).toEqual([0]);
  expect([sheet.choices.comments, sheet.own.get(0)?.encoding]).toEqual([true, 'utf-8']);
  expect(isOver(afterRun(sheet, [0], result({ imported: 1 })))).toBe(true);
});
