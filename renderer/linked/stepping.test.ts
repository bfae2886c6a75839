import { expect, test } from 'vitest';
import { nextOf } from './stepping.ts';

const span = (start: number, end = start + 3) => ({ start, end });
/** As the right pane has them: in the order of the left one. */
const PLACES = [span(50), span(10), span(30), span(30, 30)];

test('without a step before, the caret says where to go on', () => {
  expect(nextOf(PLACES, 0, null, 1)).toEqual({ index: 1, place: 0 });
  expect(nextOf(PLACES, 11, null, 1)).toEqual({ index: 3, place: 1 });
  expect(nextOf(PLACES, 40, null, -1)).toEqual({ index: 2, place: 2 });
});

test('each place is stepped to once and in order, also two at one place, and round at the ends', () => {
  let at: number | null = null;
  let caret = 0;
  const steps = Array.from({ length: 5 }, () => {
    const next = nextOf(PLACES, caret, at, 1)!;
    at = next.index;
    caret = PLACES[at]!.start;
    return at;
  });
  expect(steps).toEqual([1, 3, 2, 0, 1]);
  expect(nextOf(PLACES, 10, 1, -1)).toEqual({ index: 0, place: 3 });
});

test('who has moved the caret goes on from there', () => {
  expect(nextOf(PLACES, 20, 0, 1)).toEqual({ index: 3, place: 1 });
  expect(nextOf(PLACES, 60, 1, 1)).toEqual({ index: 1, place: 0 });
  expect(nextOf(PLACES, 5, 1, -1)).toEqual({ index: 0, place: 3 });
});

test('where there is nothing there is no next one', () => {
  expect(nextOf([], 0, null, 1)).toBeNull();
});
