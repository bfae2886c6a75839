import { expect, test } from 'vitest';
import { readKept } from './kept.ts';

const desk = {
  place: 'articles',
  panes: [3, null],
  pane: 1,
  single: true,
  trails: [
    { back: [1, 2], forward: [] },
    { back: [], forward: [4] },
  ],
} as const;

test('what was kept is put back as it was', () => {
  const positions = [['0:3', { caret: 12, top: 4, below: 7.5 }]] as const;
  expect(readKept(JSON.stringify({ ...desk, positions }))).toEqual({ desk, positions });
});

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['a list', '[]'],
  ['nothing of a desk', '{}'],
  ['a place that there is not', JSON.stringify({ ...desk, place: 'elsewhere' })],
  ['three panes', JSON.stringify({ ...desk, panes: [1, 2, 3] })],
])('%s is no desk', (_why, json) => {
  expect(readKept(json)).toBeNull();
});

test('a part that cannot be read is left out', () => {
  const kept = readKept(
    JSON.stringify({
      ...desk,
      panes: ['1', -2],
      trails: [7, { back: [1, 'x'] }],
      positions: [['0:3', { caret: 'x' }]],
    }),
  );
  expect(kept?.desk.panes).toEqual([null, null]);
  expect(kept?.desk.trails).toEqual([
    { back: [], forward: [] },
    { back: [1], forward: [] },
  ]);
  expect(kept?.positions).toEqual([]);
});
