import { expect, test } from 'vitest';
import { BEGINNING, endOf, historyLines, wayTo, type Step } from './steps.ts';

const step = (id: number, state: Step['state'], at = '2025-03-02T12:00:00.000Z'): Step => ({
  id,
  action: 'mark quote',
  subject: null,
  at,
  state,
  who: 'jo',
  kept: true,
});

/** Steps 1–3 stand, 4 and 5 were undone, 6 was left behind long ago. */
const STEPS = [
  step(8, 'undone'),
  step(7, 'undone'),
  step(5, 'abandoned'),
  step(3, 'done'),
  step(2, 'done'),
  step(1, 'done'),
];

test('a way is as long as the steps on it, whatever was left behind', () => {
  expect(wayTo(STEPS, 1)).toEqual({ direction: 'undo', steps: 2 });
  expect(wayTo(STEPS, 3)).toEqual({ direction: 'undo', steps: 0 });
  expect(wayTo(STEPS, 7)).toEqual({ direction: 'redo', steps: 1 });
  expect(wayTo(STEPS, 8)).toEqual({ direction: 'redo', steps: 2 });
  expect(wayTo(STEPS, BEGINNING)).toEqual({ direction: 'undo', steps: 3 });
  expect(wayTo(STEPS, 5)).toBeNull();
});

test('where what was changed is not kept undo ends, and the way back ends there', () => {
  const steps = STEPS.map((one) => ({ ...one, kept: one.id > 2 }));
  expect(endOf(steps)).toBe(2);
  expect(endOf(STEPS)).toBe(0);
  expect(wayTo(steps, 2)).toEqual({ direction: 'undo', steps: 1 });
  expect(wayTo(steps, 1)).toBeNull();
  expect(wayTo(steps, BEGINNING)).toBeNull();
  const lines = historyLines(steps, false, new Set(), new Date('2025-03-02T15:00:00.000Z'));
  expect(lines.map(({ id, item }) => (item.kind === 'ended' ? 'ended' : id))).toEqual([
    null,
    8,
    7,
    5,
    3,
    'ended',
    2,
    1,
    BEGINNING,
  ]);
});

test('steps stand under their days, and end in the beginning or in older ones', () => {
  const steps = [
    step(3, 'undone', '2025-03-02T12:00:00.000Z'),
    step(2, 'done', '2025-03-01T12:00:00.000Z'),
    step(1, 'done', '2025-02-03T12:00:00.000Z'),
  ];
  const today = new Date('2025-03-02T15:00:00.000Z');
  const kinds = (more: boolean, folded = new Set<string>()) =>
    historyLines(steps, more, folded, today).map(({ item }) =>
      item.kind === 'day' ? item.label : item.kind === 'step' && item.now ? 'now' : item.kind,
    );
  expect(kinds(false)).toEqual([
    'Today',
    'step',
    'Yesterday',
    'now',
    expect.stringContaining('2025'),
    'step',
    'beginning',
  ]);
  expect(kinds(true, new Set(['2025-03-01']))).toEqual([
    'Today',
    'step',
    'Yesterday',
    expect.stringContaining('2025'),
    'step',
    'older',
  ]);
  expect(historyLines([], false, new Set(), today)).toEqual([]);
});
