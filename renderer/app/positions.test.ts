import { beforeEach, expect, test } from 'vitest';
import { allPositions, forgetPositions, keepPosition, positionOf, putPositions } from './positions.ts';

const at = (caret: number) => ({ caret, top: caret, below: 0 });

beforeEach(() => putPositions([]));

test('an article is shown where it was left, in whichever pane', () => {
  keepPosition(0, 7, at(100));
  expect(positionOf(1, 7, false)).toEqual(at(100));
  keepPosition(1, 7, at(200));
  expect(positionOf(0, 7, false)).toEqual(at(200));
  expect(positionOf(0, 8, false)).toBeNull();
});

test('an article that stands in both panes has a place in each', () => {
  keepPosition(0, 7, at(100));
  keepPosition(1, 7, at(200));
  expect(positionOf(0, 7, true)).toEqual(at(100));
  expect(positionOf(1, 7, true)).toEqual(at(200));
});

test('an article that is gone leaves no place to another that gets its number', () => {
  keepPosition(0, 7, at(100));
  keepPosition(0, 8, at(5));
  forgetPositions(new Set([8]));
  expect(positionOf(0, 7, false)).toBeNull();
  expect(positionOf(0, 8, false)).toEqual(at(5));
});

test('no more are kept than can be of use, and the latest are', () => {
  for (let id = 1; id <= 1_000; id += 1) keepPosition(0, id, at(id));
  expect(allPositions()).toHaveLength(400);
  expect(positionOf(0, 1_000, false)).toEqual(at(1_000));
  expect(positionOf(0, 1, false)).toBeNull();
});
